import { describe, expect, it, jest } from '@jest/globals';
import { type Affected, advisoryOf, type RangeEvent } from '../../../src/images/vulnerabilities/advisory.ts';
import { sameEcosystem } from '../../../src/images/vulnerabilities/ecosystems.ts';
import { exploitedSince } from '../../../src/images/vulnerabilities/known-exploited.ts';
import { matchOf } from '../../../src/images/vulnerabilities/match.ts';
import { ratingOf } from '../../../src/images/vulnerabilities/rating.ts';
import { scoreOf } from '../../../src/images/vulnerabilities/score.ts';

describe('scores', () => {
  // as https://nvd.nist.gov/ shows them, and the examples of the specifications
  it.each([
    ['CVSS_V3', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10],
    ['CVSS_V3', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
    ['CVSS_V3', 'CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4],
    ['CVSS_V3', 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', 7.8],
    ['CVSS_V3', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 6.1],
    ['CVSS_V3', 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:N/A:H', 5.9],
    ['CVSS_V3', 'CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N', 1.6],
    ['CVSS_V3', 'CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:C/C:H/I:H/A:H', 9.1],
    ['CVSS_V3', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0],
    ['CVSS_V3', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P/RL:O', 9.8],
    ['CVSS_V4', 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H', 10],
    ['CVSS_V4', 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 9.3],
    // half of a tenth is rounded up, whatever the last bits of a number say
    ['CVSS_V4', 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H', 8.6],
    ['CVSS_V4', 'CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N', 0],
    ['CVSS_V4', 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U/CR:L', 9.3],
    ['CVSS_V2', 'AV:N/AC:L/Au:N/C:N/I:N/A:C', 7.8],
    ['CVSS_V2', 'AV:N/AC:L/Au:N/C:C/I:C/A:C', 10],
    ['CVSS_V2', 'AV:L/AC:H/Au:N/C:C/I:C/A:C', 6.2],
    ['CVSS_V2', 'AV:N/AC:M/Au:N/C:P/I:N/A:N', 4.3],
    ['CVSS_V2', 'AV:N/AC:L/Au:N/C:N/I:N/A:N', 0],
  ])('of %s %s is %d', (type, score, expected) => {
    expect(scoreOf([{ type, score }])).toBe(expected);
  });

  it.each([
    [undefined],
    ['9.8'],
    [[{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H' }]],
    [[{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:toString/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }]],
    [[{ type: 'CVSS_V3', score: 'CVSS:9.9/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }]],
    [[{ type: 'CVSS_V3', score: `CVSS:3.1/${'A'.repeat(1000)}` }]],
    [[{ type: 'CVSS_V2', score: 'x' }, null, 7]],
    [[{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/C:H/I:H/A:H' }]],
    [[{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:X/I:H/A:H' }]],
    [[{ type: 'CVSS_V4', score: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:X' }]],
    [[{ type: 'CVSS_V2', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }]],
  ])('are unknown for %j', (severity) => {
    expect(scoreOf(severity)).toBeUndefined();
  });

  it('print nothing of what strangers wrote', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const score of [
      '::error::x',
      'AV:N/AC:',
      'AV:N/\n::error::x:y',
      'AV:N/AC:L/Au:N/C:N/I:N/A:C/ : ',
      'AV:Z/AC:L',
    ])
      expect(scoreOf([{ type: 'CVSS_V2', score }])).toBeUndefined();
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('of CVSS 3 go before those of CVSS 4, and these before those of CVSS 2', () => {
    const older = { type: 'CVSS_V2', score: 'AV:N/AC:L/Au:N/C:C/I:C/A:C' };
    expect(scoreOf([older, { type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N' }])).toBe(6.1);
    expect(scoreOf([older, { type: 'CVSS_V4', score: 'CVSS:4.0/AV:N' }])).toBe(10);
    const newest = { type: 'CVSS_V4', score: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N' };
    expect(scoreOf([older, newest])).toBe(9.3);
    expect(scoreOf([newest, { type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N' }])).toBe(6.1);
  });
});

describe('ratings', () => {
  it.each([
    [
      {
        severity: [
          { type: 'CVSS_V3', score: 'x' },
          { type: 'Ubuntu', score: 'negligible' },
        ],
      },
      '',
      'negligible',
    ],
    [{ severity: [{ type: 'Other', score: 'Important' }] }, '', 'high'],
    [{ database_specific: { severity: 'MODERATE' } }, '', 'medium'],
    [{ database_specific: { severity: 'constructor' } }, '', undefined],
    [{}, 'Important: kernel security update', 'high'],
    [{}, 'Importantly: x', undefined],
    [{ severity: 'high', database_specific: 'low' }, '', undefined],
  ])('of %j with the summary "%s" are %s', (record, summary, expected) => {
    expect(ratingOf(record, summary)).toBe(expected);
  });
});

describe('the severity of an entry', () => {
  const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
  it.each([
    [{ ecosystem_specific: { severity: 'High' } }, 'high', undefined],
    [{ database_specific: { severity: 'Low' } }, 'low', undefined],
    [{ database_specific: { severity: 'Low' }, ecosystem_specific: { severity: 'High' } }, 'low', undefined],
    // as RustSec writes it
    [{ database_specific: { cvss: vector } }, undefined, 9.8],
    [{ database_specific: { cvss: { vectorString: vector } } }, undefined, 9.8],
    [{ database_specific: { cvss: null, severity: 7 } }, undefined, undefined],
    [{ database_specific: { cvss: { score: 9 } } }, undefined, undefined],
  ])('is read from %j', (own, rating, score) => {
    const affected = [{ package: { ecosystem: 'crates.io', name: 'x' }, ...own }];
    expect(advisoryOf({ id: 'RUSTSEC-2025-1', affected })?.affected).toMatchObject([{ rating, score }]);
  });

  it('may be in the part of the record that the database defines', () => {
    expect(advisoryOf({ id: 'X-1', database_specific: { cvss: vector } })?.score).toBe(9.8);
  });
});

describe('records', () => {
  it('of distributions tell what they are about in `upstream`, or only in `related`', () => {
    const of = (record: object, ecosystem = 'AlmaLinux:9'): unknown =>
      advisoryOf({ id: 'ALSA-2025:1', affected: [{ package: { ecosystem, name: 'x' } }], ...record })?.upstream;
    expect(of({ upstream: ['CVE-2025-0001'], related: ['CVE-2025-0002'] })).toEqual(['CVE-2025-0001']);
    expect(of({ related: ['CVE-2025-0002', 'RHSA-2025:1'] })).toEqual(['CVE-2025-0002']);
    expect(of({ aliases: ['CVE-2025-0001'], related: ['CVE-2025-0002'] })).toEqual([]);
    // elsewhere, what is related is something else
    for (const ecosystem of ['PyPI', 'crates.io', 'Go', 'npm', 'Bitnami'])
      expect(of({ related: ['CVE-2025-0002'] }, ecosystem)).toEqual([]);
    expect(of({ affected: [], related: ['CVE-2025-0002'] })).toEqual([]);
  });

  it.each([[undefined], [null], [false]])('are not withdrawn by %j', (withdrawn) => {
    expect(advisoryOf({ id: 'CVE-2025-1', withdrawn })?.id).toBe('CVE-2025-1');
  });

  it.each([
    [null],
    [[]],
    ['x'],
    [{}],
    [{ id: 7 }],
    [{ id: '../x' }],
    [{ id: 'CVE-1\n' }],
    [{ id: 'CVE-2025-1', withdrawn: '' }],
    [{ id: 'CVE-2025-1', withdrawn: '2026-01-01T00:00:00Z' }],
  ])('are none: %j', (record) => {
    expect(advisoryOf(record)).toBeUndefined();
  });
});

type Written = readonly (readonly RangeEvent[])[];

function affected(ranges: Written, own: Partial<Affected> = {}): Affected {
  const more = { isUnimportant: false, score: undefined, rating: undefined, versions: [] };
  return { ecosystem: 'Debian:12', name: 'a', ranges, ...more, ...own };
}

describe('versions', () => {
  const all: RangeEvent = ['introduced', '0'];
  const branches: Written = [[all, ['fixed', '1.5'], ['introduced', '2.0'], ['fixed', '2.3'], ['introduced', '3.0']]];

  it.each<[string, string, Written, boolean | undefined, string | undefined]>([
    ['Debian:12', '1.0-1', [[all]], true, undefined],
    ['Debian:12', '1.0-1', [[all, ['fixed', '1.0-1+deb12u1']]], true, '1.0-1+deb12u1'],
    ['Debian:12', '1.0-1+deb12u1', [[all, ['fixed', '1.0-1+deb12u1']]], false, undefined],
    ['Debian:12', '1.4', branches, true, '1.5'],
    ['Debian:12', '1.5', branches, false, undefined],
    ['Debian:12', '2.2', branches, true, '2.3'],
    ['Debian:12', '2.9', branches, false, undefined],
    ['Debian:12', '3.0', branches, true, undefined],
    // in any order
    ['Debian:12', '2.2', [[...(branches[0] ?? [])].reverse()], true, '2.3'],
    ['npm', '1.2.0', [[all, ['last_affected', '1.2.0']]], true, undefined],
    ['npm', '1.2.1', [[all, ['last_affected', '1.2.0']]], false, undefined],
    // one of several ranges is enough
    [
      'npm',
      '4.0.0',
      [
        [all, ['fixed', '1.0.0']],
        [
          ['introduced', '4.0.0'],
          ['fixed', '4.0.1'],
        ],
      ],
      true,
      '4.0.1',
    ],
    ['npm', 'latest', [[all, ['fixed', '1.0.0']]], undefined, undefined],
    // all versions, however they are written
    ['npm', 'latest', [[all]], true, undefined],
    ['Nothing', '1', [[all, ['fixed', '2']]], undefined, undefined],
    ['npm', '1.0.0', [[]], false, undefined],
    ['npm', '1.0.0', [], false, undefined],
    // fixed where it is introduced
    [
      'npm',
      '1.0.0',
      [
        [
          ['introduced', '1.0.0'],
          ['fixed', '1.0.0'],
        ],
      ],
      false,
      undefined,
    ],
  ])('of %s %s in %j: %s', (ecosystem, version, ranges, isAffected, fixed) => {
    expect(matchOf([affected(ranges)], ecosystem, version)).toMatchObject({ isAffected, fixed });
  });

  it('may be listed instead', () => {
    const listed = affected([], { versions: ['1.0.0', 'latest'] });
    expect(matchOf([listed], 'npm', 'latest').isAffected).toBe(true);
    expect(matchOf([listed], 'npm', '1.0.1').isAffected).toBe(false);
  });
});

describe('ecosystems', () => {
  it.each([
    ['Debian:12', 'Debian:12', true],
    ['Debian:1', 'Debian:12', false],
    ['Debian', 'Debian:12', true],
    ['Ubuntu:22.04:LTS', 'Ubuntu:22.04', true],
    ['Ubuntu:Pro:22.04:LTS', 'Ubuntu:22.04', true],
    ['Ubuntu:Pro:FIPS:22.04:LTS', 'Ubuntu:22.04', false],
    ['Ubuntu:24.10', 'Ubuntu:24.10', true],
    ['Alpine:v3.20', 'Alpine:v3.2', false],
    ['npm', 'PyPI', false],
    ['Red Hat:enterprise_linux:10.1', 'Red Hat:enterprise_linux:10', true],
    ['Red Hat:enterprise_linux:10.1', 'Red Hat:enterprise_linux:1', false],
    ['Red Hat:enterprise_linux:9::baseos', 'Red Hat:enterprise_linux:9::appstream', false],
    ['SUSE:Linux Enterprise Module for Basesystem 15 SP7', 'SUSE:Linux Enterprise Server 15 SP7', true],
    ['SUSE:Linux Enterprise Server 15 SP7-LTSS', 'SUSE:Linux Enterprise Server 15 SP7', true],
    ['SUSE:Linux Enterprise Module for Basesystem 15 SP6', 'SUSE:Linux Enterprise Server 15 SP7', false],
    ['SUSE:Linux Enterprise Server 15', 'SUSE:Linux Enterprise Server 15 SP7', false],
    ['SUSE:Linux Enterprise Module for Python 3 15 SP7', 'SUSE:Linux Enterprise Server 15 SP7', true],
    ['SUSE:Linux Enterprise Micro 5.5', 'SUSE:Linux Enterprise Server 15 SP5', false],
    ['Red Hat:openstack:10::el7', 'Red Hat:enterprise_linux:10', false],
  ])('of a record, %s, and of a package, %s: %s', (written, asked, expected) => {
    expect(sameEcosystem(written, asked)).toBe(expected);
  });
});

describe('the catalogue of known exploited vulnerabilities', () => {
  it('knows since when', () => {
    expect(exploitedSince('CVE-2021-44228')).toBe('2021-12-10');
    expect(exploitedSince('CVE-2023-4863')).toBe('2023-09-13');
    expect(exploitedSince('CVE-2011-4116')).toBeUndefined();
  });
});
