import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import type { ImagePackage } from '../../../src/model/images/image-contents.ts';
import { folderWith } from '../../support/folder.ts';
import { testImage } from '../../support/image.ts';
import { realFile } from '../../support/real-data.ts';
import type { TarMember } from '../../support/tar.ts';

async function packagesIn(...members: readonly TarMember[]): Promise<readonly ImagePackage[]> {
  const { packages, gaps } = await inspectImage(testImage([members]), { scope: 'all' });
  expect(gaps).toEqual([]);
  return packages;
}

const fixture = (name: string): Buffer => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
const shared = (path: string, name: string): TarMember => ({ path, content: realFile(name) });
const lines = (text: string): string[] => text.trimEnd().split('\n').sort(order);
const order = (one: string, other: string): number => (one < other ? -1 : 1);

/** Name, version, source and architecture of each, in the order of the texts. */
function described(packages: readonly ImagePackage[]): string[] {
  return packages
    .map(({ name, version, sourceName, sourceVersion, architecture }) =>
      [name, version, sourceName, sourceVersion, architecture].join(' '),
    )
    .sort(order);
}

/** As `rpm -qa` prints them. */
function asRpm(packages: readonly ImagePackage[]): string[] {
  return packages
    .map(({ name, version, sourceName, sourceVersion, architecture }) => {
      const evr = version.includes(':') ? version : `0:${version}`;
      return `${name} ${evr} ${architecture} ${sourceName}-${sourceVersion.replace(/^\d+:/, '')}.src.rpm`;
    })
    .sort(order);
}

describe('packages of an image', () => {
  it('are those of dpkg that are on the disk', async () => {
    const block = (name: string, status: string, more = ''): string =>
      `Package: ${name}\nStatus: ${status}\nArchitecture: amd64\n${more}Version: 1:2.0-3+b1\nDescription: x\n Version: 9\n .\n`;
    const content = [
      block('whole', 'install ok installed'),
      block('held', 'hold ok installed', 'Source: upstream\n'),
      block('binnmu', 'install ok installed', 'Source: upstream (1:2.0-3)\n'),
      block('waiting', 'install ok triggers-pending'),
      block('broken', 'install reinstreq half-configured'),
      block('gone', 'deinstall ok config-files'),
      block('never', 'unknown ok not-installed'),
      'Package: nothing\nStatus: install ok installed\n',
    ].join('\n');
    expect(described(await packagesIn({ path: 'var/lib/dpkg/status', content }))).toEqual([
      'binnmu 1:2.0-3+b1 upstream 1:2.0-3 amd64',
      'broken 1:2.0-3+b1 broken 1:2.0-3+b1 amd64',
      'held 1:2.0-3+b1 upstream 1:2.0-3+b1 amd64',
      'waiting 1:2.0-3+b1 waiting 1:2.0-3+b1 amd64',
      'whole 1:2.0-3+b1 whole 1:2.0-3+b1 amd64',
    ]);
  });

  it('are those of distroless images, one file each', async () => {
    const packages = await packagesIn(
      { path: 'etc/os-release', type: '2', linkName: '../usr/lib/os-release' },
      { path: 'usr/lib/os-release', content: 'PRETTY_NAME="Distroless"\nID="debian"\nVERSION_ID="12"\n' },
      { path: 'var/lib/dpkg/status.d/tzdata', content: 'Package: tzdata\nVersion: 2024a-0\nArchitecture: all' },
      { path: 'var/lib/dpkg/status.d/tzdata.md5sums', content: `${'0'.repeat(32)}  usr/share/x\n` },
      { path: 'var/lib/dpkg/status.d/libssl3', content: 'Package: libssl3\nSource: openssl\nVersion: 3.0.15-1\n' },
    );
    expect(packages.map(({ name, ecosystem, sourceName, path }) => [name, ecosystem, sourceName, path])).toEqual([
      ['libssl3', 'Debian:12', 'openssl', 'var/lib/dpkg/status.d/libssl3'],
      ['tzdata', 'Debian:12', 'tzdata', 'var/lib/dpkg/status.d/tzdata'],
    ]);
  });

  it('are those of apk, once', async () => {
    const content = [
      'C:Q1qKcZ+j23xssAXmgQhkOO8dHnbWw=\nP:musl\nV:1.2.5-r0\nA:x86_64\no:musl\nF:lib\nR:ld-musl-x86_64.so.1\na:0:0:755\n',
      'P:ssl_client\nV:1.36.1-r29\nA:x86_64\no:busybox\nF:usr\nF:usr/bin\nR:ssl_client\n',
    ].join('\n');
    const packages = await packagesIn(
      { path: 'etc/os-release', content: 'ID=alpine\nVERSION_ID=3.20.3\n' },
      { path: 'lib/apk/db/installed', content },
      { path: 'usr/lib/apk/db/installed', content },
    );
    expect(described(packages)).toEqual([
      'musl 1.2.5-r0 musl 1.2.5-r0 x86_64',
      'ssl_client 1.36.1-r29 busybox 1.36.1-r29 x86_64',
    ]);
    expect(packages[0]?.ecosystem).toBe('Alpine:v3.20');
  });

  it('are those of rpm in the format of Berkeley DB', async () => {
    const content = realFile('rpmdb/libuuid-bdb-Packages');
    const packages = await packagesIn({ path: 'var/lib/rpm/Packages', content });
    expect(asRpm(packages)).toEqual(lines(fixture('libuuid.rpm-qa.txt').toString()));
  });

  it('come from the database that rpm reads', async () => {
    const { packages } = await inspectImage(
      testImage([
        [
          { path: 'var/lib/rpm/Packages', content: realFile('rpmdb/libuuid-bdb-Packages') },
          { path: 'usr/lib/sysimage/rpm/rpmdb.sqlite', content: 'broken' },
        ],
      ]),
      { scope: 'all' },
    );
    expect(packages).toEqual([]);
  });
});

describe('packages of real systems', () => {
  it.each([
    ['bullseye', 'Debian:11', '11.11', 96],
    ['bookworm', 'Debian:12', '12.15', 88],
    ['trixie', 'Debian:13', '13.8', 78],
  ])('of Debian %s are those of dpkg-query', async (release, ecosystem, point, count) => {
    const status = `dpkg-status/${release}.status`;
    const { packages, operatingSystem } = await inspectImage(
      testImage([
        [
          shared('etc/os-release', `dpkg-status/${release}.os-release`),
          { path: 'etc/debian_version', content: `${point}\n` },
          shared('var/lib/dpkg/status', status),
        ],
      ]),
      { scope: 'all' },
    );
    expect(packages.length).toBe(count);
    expect([...new Set(packages.map((found) => found.ecosystem))]).toEqual([ecosystem]);
    expect(operatingSystem?.pointRelease).toBe(point);
    const expected = dpkgQuery(realFile(status).toString());
    if (expected === undefined) process.stderr.write('SKIPPED: there is no dpkg-query to compare with\n');
    else expect(described(packages)).toEqual(expected);
  });

  it.each([
    ['3.10.9-x86_64', 'Alpine:v3.10'],
    ['3.11.13-x86_64', 'Alpine:v3.11'],
    ['3.15.11-x86_64', 'Alpine:v3.15'],
    ['3.18.9-x86_64', 'Alpine:v3.18'],
    ['3.19.4-x86_64', 'Alpine:v3.19'],
    ['3.20.3-aarch64', 'Alpine:v3.20'],
    ['3.20.3-x86_64', 'Alpine:v3.20'],
  ])('of Alpine %s are all of its database', async (release, ecosystem) => {
    const name = `apk-installed/alpine-minirootfs-${release}`;
    const packages = await packagesIn(
      shared('etc/os-release', `${name}.os-release`),
      shared('etc/alpine-release', `${name}.alpine-release`),
      shared('lib/apk/db/installed', `${name}.installed`),
    );
    expect([...new Set(packages.map((found) => found.ecosystem))]).toEqual([ecosystem]);
    // the fields stand in this order in each block
    const database = realFile(`${name}.installed`).toString();
    const all = [...database.matchAll(/^P:(.+)\nV:(.+)\nA:(.+)\n(?:[^F\n].*\n)*?o:(.+)\n/gm)];
    expect(all.length).toBe(database.split('\nP:').length - 1);
    expect(described(packages)).toEqual(
      all
        .map(([, pkg, version, architecture, origin]) => `${pkg} ${version} ${origin} ${version} ${architecture}`)
        .sort(order),
    );
  });

  it('of Alpine 3.10.9 are those that another scanner asked OSV for', async () => {
    const name = 'apk-installed/alpine-minirootfs-3.10.9-x86_64';
    const packages = await packagesIn(
      shared('etc/os-release', `${name}.os-release`),
      shared('lib/apk/db/installed', `${name}.installed`),
    );
    const recorded = 'osv-api-recordings/TestCommand_OCIImage_scanning_insecure_alpine_image_without_detectors.json';
    const { queries } = JSON.parse(realFile(recorded).toString()).request;
    const asked = packages.map(({ ecosystem, sourceName, sourceVersion }) => ({
      package: { ecosystem, name: sourceName },
      version: sourceVersion,
    }));
    expect(asked.map((query) => JSON.stringify(query)).sort(order)).toEqual(
      queries.map((query: object) => JSON.stringify(query)).sort(order),
    );
  });

  it.each([
    ['cbl-mariner-2.0', 'rpmdb.sqlite', 129],
    ['sle15-bci', 'Packages.db', 35],
  ])('of %s are those of rpm -qa', async (name, file, count) => {
    const packages = await packagesIn(shared(`var/lib/rpm/${file}`, `rpmdb/${name}-${file}`));
    expect(packages.length).toBe(count);
    expect(asRpm(packages)).toEqual(lines(fixture(`${name}.rpm-qa.txt`).toString()));
  });
});

function dpkgQuery(status: string): string[] | undefined {
  const folder = folderWith({ status });
  const format = '${Package} ${Version} ${source:Package} ${source:Version} ${Architecture}\n';
  try {
    return lines(execFileSync('dpkg-query', [`--admindir=${folder}`, '-W', '-f', format], { encoding: 'utf8' }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
