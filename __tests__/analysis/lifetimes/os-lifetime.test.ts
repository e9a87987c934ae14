import { describe, expect, it } from '@jest/globals';
import { osReleaseOf, pointReleaseBehind, supportOf } from '../../../src/analysis/lifetimes/os-lifetime.ts';
import { operatingSystemOf, parseOsRelease } from '../../../src/images/layers/os-release.ts';
import type { OperatingSystem } from '../../../src/model/images/image-contents.ts';
import { realFile } from '../../support/real-data.ts';

const TODAY = '2026-11-25';

describe('the release that real systems name', () => {
  const systemIn = (name: string, pointRelease?: string): OperatingSystem =>
    operatingSystemOf(parseOsRelease(realFile(name).toString()), pointRelease);

  it.each([
    ['3.10.9', 'none', undefined],
    ['3.18.9', 'none', '3.18.12'],
    ['3.20.3', 'none', '3.20.10'],
  ])('Alpine %s', (version, support, latest) => {
    const folder = `apk-installed/alpine-minirootfs-${version}-x86_64`;
    const system = systemIn(`${folder}.os-release`, realFile(`${folder}.alpine-release`).toString().trim());
    const release = osReleaseOf(system);
    expect(release?.version).toBe(version.replace(/\.\d+$/, ''));
    expect(release && supportOf(release, TODAY)).toBe(support);
    expect(release && supportOf(release, '2019-07-01')).toBe('full');
    // the last point releases of releases that are over
    expect(pointReleaseBehind(system)?.latest).toBe(latest);
  });

  it.each([
    ['bullseye', '11', 'none'],
    ['bookworm', '12', 'extended'],
    ['trixie', '13', 'full'],
  ])('Debian %s', (name, version, support) => {
    const release = osReleaseOf(systemIn(`dpkg-status/${name}.os-release`));
    expect(release?.version).toBe(version);
    expect(release && supportOf(release, TODAY)).toBe(support);
  });

  it('of the official image of December 2024 is behind', () => {
    expect(pointReleaseBehind(systemIn('dpkg-status/bookworm.os-release', '12.8'))).toEqual({
      own: '12.8',
      latest: '12.15',
    });
    expect(pointReleaseBehind(systemIn('dpkg-status/bookworm.os-release', '12.15'))).toBeUndefined();
  });
});

it.each([
  ['2026-07-10', 'full'],
  ['2026-07-11', 'extended'],
  ['2028-06-29', 'extended'],
  ['2028-06-30', 'none'],
])('on %s Debian 12 has %s support', (day, support) => {
  const release = osReleaseOf({ id: 'debian', versionId: '12' });
  expect(release && supportOf(release, day)).toBe(support);
});
