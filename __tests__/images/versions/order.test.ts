import { describe, expect, it } from '@jest/globals';
import { type CompareVersions, versionOrder } from '../../../src/images/versions/index.ts';
import { inTime } from '../../support/in-time.ts';
import { realFile } from '../../support/real-data.ts';

interface Outcome {
  readonly right: number;
  /** One of the texts is no version. */
  readonly unknown: number;
  readonly wrong: readonly string[];
}

/** Lines `one < other`; comments begin with `#` or `//`. */
function judge(fixtures: string, compare: CompareVersions): Outcome {
  const outcome = { right: 0, unknown: 0, wrong: [] as string[] };
  for (const line of fixtures.split('\n')) {
    const [one = '', expected = '', other = ''] = line.split(' ');
    if (line.trim() === '' || line.startsWith('#') || line.startsWith('//')) continue;
    const results = [signOf(compare(one, other)), signOf(compare(other, one))];
    if (results.includes('?')) outcome.unknown++;
    else if (results.join() === [expected, REVERSED[expected]].join()) outcome.right++;
    else outcome.wrong.push(line);
  }
  return outcome;
}

const REVERSED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '=': '=' };

function signOf(result: number | undefined): string {
  if (result === undefined) return '?';
  if (result === 0) return '=';
  return result < 0 ? '<' : '>';
}

const order = (ecosystem: string): CompareVersions => versionOrder(ecosystem) as CompareVersions;

describe('the order of versions', () => {
  it.each([
    ['Go', '1.21rc1', '1.21.0', '<'],
    ['Go', '1.21rc1', '1.21rc2', '<'],
    ['Go', '1.21beta1', '1.21rc1', '<'],
    ['Go', 'go1.20.14', '1.21rc1', '<'],
    ['Go', '1.21', '1.21.0', '='],
    ['Go', 'v0.0.0-20190101000000-abcdefabcdef', '0.1.0', '<'],
    ['Go', 'v2.0.0+incompatible', '2.0.0', '='],
    ['npm', '1.0.0', '1.0.0+build', '='],
    ['npm', 'latest', '1.0.0', '?'],
    ['Debian:12', '2.36-9+deb12u9', '2.36-9+deb12u10', '<'],
    ['Debian:12', '1.0~rc1-1', '1.0-1', '<'],
    ['Debian:12', '', '1', '?'],
    ['Ubuntu:22.04:LTS', '1:1.2.11.dfsg-2ubuntu9.2', '1.2.13', '>'],
    ['Rocky Linux:9', '5.1.8-6.el9', '5.1.8-6.el9_1', '<'],
    ['AlmaLinux:9', '0:1.0-1', '1.0-1', '='],
    ['SUSE:Linux Enterprise Server 15 SP5', '1.0~rc1-1', '1.0-1', '<'],
    ['Wolfi', '3.1.4-r5', '3.1.4-r10', '<'],
    ['Alpine:v3.20', '1.2.3_rc1-r0', '1.2.3-r0', '<'],
    ['Alpine:v3.20', '1.2.3-r0', '1.2.3_p1-r0', '<'],
    ['Alpine:v3.20', 'not a version', '1', '?'],
    ['PyPI', '2.0.0.dev1', '2.0.0a1', '<'],
    ['PyPI', '1!0.1', '2.0', '>'],
    ['Maven', '2.0-M1', '2.0', '<'],
    ['Maven', '1.0.0.Final', '1.0', '='],
  ])('of %s has %s and %s in the order %#', (ecosystem, one, other, expected) => {
    expect(signOf(order(ecosystem)(one, other))).toBe(expected);
    expect(signOf(order(ecosystem)(other, one))).toBe(REVERSED[expected] ?? '?');
  });

  it.each([['Erlang'], ['constructor'], ['']])('is unknown in %j', (ecosystem) => {
    expect(versionOrder(ecosystem)).toBeUndefined();
  });

  const ALL = 'Alpine Debian npm PyPI Maven RubyGems Packagist NuGet Pub Go CRAN'.split(' ').concat('Red Hat');
  it.each(ALL)('of %s takes no time for versions of any kind', (ecosystem) => {
    inTime(2000, () => {
      for (const part of ['1', 'a', '.', '-', '_', '1.', '1-', 'a1', '~', '+', '0']) {
        for (const length of [500, 1_000_000]) order(ecosystem)(part.repeat(length), `${part.repeat(length)}!`);
      }
    });
    expect(order(ecosystem)('1'.repeat(1000), '1')).toBeUndefined();
  });
});

describe('the order of versions on all fixtures', () => {
  it.each([
    ['Alpine', 'alpine-versions', 762, 16],
    ['Alpine', 'alpine-versions-generated', 13_979, 0],
    ['CRAN', 'cran-versions', 21, 0],
    ['CRAN', 'cran-versions-generated', 57, 0],
    ['Debian', 'debian-versions', 30, 0],
    ['Debian', 'debian-versions-generated', 14_442, 0],
    ['Hackage', 'hackage-versions', 11, 0],
    ['Maven', 'maven-versions', 102, 0],
    ['Maven', 'maven-versions-generated', 14_752, 0],
    ['NuGet', 'nuget-versions', 35, 0],
    ['Packagist', 'packagist-versions', 95, 0],
    ['Packagist', 'packagist-versions-generated', 10_630, 0],
    ['Pub', 'pub-versions', 100, 0],
    ['PyPI', 'pypi-versions', 26, 11],
    ['PyPI', 'pypi-versions-generated', 12_306, 69],
    ['Red Hat', 'redhat-versions', 165, 0],
    ['RubyGems', 'rubygems-versions', 23, 2],
    ['RubyGems', 'rubygems-versions-generated', 4098, 0],
    ['npm', 'semver-versions', 86, 0],
  ])('of %s follows %s', (ecosystem, file, right, unknown) => {
    const fixtures = realFile(`version-fixtures/${file}.txt`).toString();
    expect(judge(fixtures, order(ecosystem))).toEqual({ right, unknown, wrong: [] });
  });
});
