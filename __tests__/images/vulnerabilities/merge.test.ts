import { describe, expect, it } from '@jest/globals';
import { type Hit, mergeHits } from '../../../src/images/vulnerabilities/merge.ts';
import { byUrgency } from '../../../src/images/vulnerabilities/order.ts';
import type { Vulnerability } from '../../../src/model/images/vulnerability.ts';
import { inTime } from '../../support/in-time.ts';
import { packageWith } from '../../support/vulnerable-images.ts';

function hit(id: string, own: Partial<Hit> = {}): Hit {
  return {
    id,
    aliases: [],
    upstream: [],
    summary: undefined,
    score: undefined,
    rating: undefined,
    isUnimportant: false,
    fixed: undefined,
    isFixedForSubscribers: false,
    ...own,
  };
}

/** What the hits about one package come to. */
function merged(...hits: readonly Hit[]): readonly Vulnerability[] {
  const query = { ecosystem: 'Debian:12', name: 'perl', version: '1' };
  return mergeHits([{ asked: { query, installed: [packageWith({})] }, hits }]);
}

const names = (found: readonly Vulnerability[]): string[] =>
  found.map(({ id, aliases }) => [id, ...aliases].join(' ')).sort();

describe('records of several databases', () => {
  it.each<[string, Hit[], string[]]>([
    [
      'go by the CVE that they name',
      [hit('GHSA-aaaa-bbbb-cccc', { aliases: ['CVE-2025-0001'] }), hit('PYSEC-2025-1', { aliases: ['CVE-2025-0001'] })],
      ['CVE-2025-0001 GHSA-aaaa-bbbb-cccc PYSEC-2025-1'],
    ],
    [
      'are one where only a third says so',
      [
        hit('GHSA-aaaa-bbbb-cccc'),
        hit('PYSEC-2025-1', { aliases: ['CVE-2025-0001'] }),
        hit('GO-2025-1', { aliases: ['GHSA-aaaa-bbbb-cccc', 'CVE-2025-0001'] }),
      ],
      ['CVE-2025-0001 GHSA-aaaa-bbbb-cccc GO-2025-1 PYSEC-2025-1'],
    ],
    [
      'are one where the id itself has the CVE',
      [hit('UBUNTU-CVE-2025-0001'), hit('DEBIAN-CVE-2025-0001', { upstream: ['CVE-2025-0001'] })],
      ['CVE-2025-0001 DEBIAN-CVE-2025-0001 UBUNTU-CVE-2025-0001'],
    ],
    [
      'count for each of the vulnerabilities that an advisory is about',
      [
        hit('USN-1-1', { upstream: ['UBUNTU-CVE-2025-0001', 'UBUNTU-CVE-2025-0002', 'CVE-2025-0002'] }),
        hit('UBUNTU-CVE-2025-0001', { upstream: ['CVE-2025-0001'] }),
      ],
      ['CVE-2025-0001 UBUNTU-CVE-2025-0001 USN-1-1', 'CVE-2025-0002 USN-1-1'],
    ],
    [
      'stay apart where nothing connects them, also through a common advisory',
      [
        hit('DLA-1-1', { upstream: ['CVE-2025-0001', 'CVE-2025-0002'] }),
        hit('DLA-2-1', { upstream: ['CVE-2025-0002', 'CVE-2025-0003'] }),
      ],
      ['CVE-2025-0001 DLA-1-1', 'CVE-2025-0002 DLA-1-1 DLA-2-1', 'CVE-2025-0003 DLA-2-1'],
    ],
    [
      'without a CVE go by what there is',
      [hit('MAL-2025-1'), hit('GHSA-aaaa-bbbb-cccc')],
      ['GHSA-aaaa-bbbb-cccc', 'MAL-2025-1'],
    ],
    [
      'that name several CVEs for one vulnerability go by the first',
      [hit('GO-2025-1', { aliases: ['CVE-2025-10000', 'CVE-2025-0002', 'GHSA-aaaa-bbbb-cccc'] })],
      ['CVE-2025-0002 CVE-2025-10000 GHSA-aaaa-bbbb-cccc GO-2025-1'],
    ],
    [
      'that need no fix are left out',
      [
        hit('DEBIAN-CVE-2025-0001', { isUnimportant: true }),
        hit('UBUNTU-CVE-2025-0002', { rating: 'negligible' }),
        hit('CVE-2025-0003'),
      ],
      ['CVE-2025-0003'],
    ],
  ])('%s', (_name, hits, expected) => {
    expect(names(merged(...hits))).toEqual(expected);
    expect(names(merged(...hits.toReversed()))).toEqual(expected);
  });

  it('give the worst rating of who publishes them, else that of the score', () => {
    const rated = (...hits: readonly Hit[]): string[] =>
      merged(...hits).map(({ rating, score }) => `${rating} ${score}`);
    expect(rated(hit('CVE-2025-0001', { score: 9.8, rating: 'low' }))).toEqual(['low 9.8']);
    expect(rated(hit('CVE-2025-0001', { score: 9.8 }), hit('UBUNTU-CVE-2025-0001', { rating: 'medium' }))).toEqual([
      'medium 9.8',
    ]);
    expect(rated(hit('CVE-2025-0001', { score: 6.9 }))).toEqual(['medium 6.9']);
    expect(rated(hit('CVE-2025-0001', { score: 0 }))).toEqual(['unknown 0']);
    expect(rated(hit('CVE-2025-0001'))).toEqual(['unknown undefined']);
  });

  it('give the fix that everybody gets before the one that subscribers get', () => {
    const fixOf = (...hits: readonly Hit[]): unknown => {
      const [one] = merged(...hits)[0]?.packages ?? [];
      return [one?.fixed, one?.isFixedForSubscribers];
    };
    const pro = hit('UBUNTU-CVE-2025-0001', { fixed: '1+esm1', isFixedForSubscribers: true });
    expect(fixOf(pro)).toEqual(['1+esm1', true]);
    expect(fixOf(pro, hit('USN-1-1', { upstream: ['CVE-2025-0001'], fixed: '2' }))).toEqual(['2', undefined]);
  });

  it('do not take long when they refer to each other in every way', () => {
    const all = Array.from({ length: 2000 }, (_, index) =>
      hit(`GHSA-${index}-a`, { aliases: [`GHSA-${index + 1}-a`, `GHSA-${(index * 7) % 2000}-a`] }),
    );
    inTime(2000, () => expect(merged(...all)).toHaveLength(1));
  });
});

describe('the order of vulnerabilities', () => {
  const vulnerability = (id: string, own: Partial<Vulnerability>, fixed?: string): Vulnerability => ({
    id,
    aliases: [],
    summary: undefined,
    rating: 'medium',
    score: undefined,
    exploitedSince: undefined,
    epss: undefined,
    packages: [{ name: 'a', version: '1', ecosystem: 'npm', fixed, installed: [] }],
    ...own,
  });

  it('begins with what is exploited, then what has a fix, and in both with the likely and the worst', () => {
    const ordered = [
      vulnerability('exploited', { exploitedSince: '2025-01-01', rating: 'low' }),
      vulnerability('likely', { epss: 0.1, rating: 'low' }, '2'),
      vulnerability('worst', { rating: 'critical' }, '2'),
      vulnerability('scored', { rating: 'high', score: 8.8 }, '2'),
      vulnerability('less-scored', { rating: 'high', score: 7.1 }, '2'),
      vulnerability('unrated', { rating: 'unknown', epss: 0.09 }, '2'),
      vulnerability('worst-without-fix', { rating: 'critical', epss: 0.05 }),
      vulnerability('a', {}),
      vulnerability('b', {}),
    ];
    expect(
      ordered
        .toReversed()
        .toSorted(byUrgency)
        .map(({ id }) => id),
    ).toEqual(ordered.map(({ id }) => id));
  });
});
