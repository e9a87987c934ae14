import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { openRegistry } from '../../../src/images/registry/client.ts';
import { openRegistryImage } from '../../../src/images/sources/registry-image.ts';
import { offlineSource } from '../../../src/images/vulnerabilities/database/offline.ts';
import { findVulnerabilities } from '../../../src/images/vulnerabilities/index.ts';
import type { ImageContents } from '../../../src/model/images/image-contents.ts';
import { fixesIn } from '../../../src/model/images/vulnerability.ts';
import { changelogRecords } from '../../support/debian-images.ts';
import { folderWith } from '../../support/folder.ts';
import { realRegistry } from '../../support/real-registry.ts';
import { zip } from '../../support/zip.ts';

/** What dpkg says about the versions of real images decides what is expected: `.ci/real-registry` makes them. */
const REAL = realRegistry();
if (REAL === undefined)
  process.stderr.write('SKIPPED: vulnerabilities of images at a real registry: .ci/real-registry starts one\n');
jest.setTimeout(240_000);

interface Fix {
  readonly id: string;
  readonly name: string;
  readonly fixed: string;
}

(REAL === undefined ? describe.skip : describe)('vulnerabilities of an image at a real registry', () => {
  const real = REAL as NonNullable<typeof REAL>;
  const images = (REAL?.images ?? []).filter((image) => image.startsWith('debian:'));
  const open: { close?(): void }[] = [];
  afterAll(() => {
    for (const one of open) one.close?.();
  });

  async function read(image: string): Promise<ImageContents> {
    const [name = '', tag] = image.split(':');
    const registry = openRegistry({
      privateRegistries: [real.open],
      insecureRegistries: [],
      certificateAuthorities: real.authority,
      findCredentials: async () => undefined,
    });
    const target = { host: real.open, name, tag, digest: undefined };
    const source = await openRegistryImage(registry, target, { os: 'linux', architecture: 'amd64' });
    open.push(source);
    return inspectImage(source, { scope: 'all' });
  }

  /** Each fix that the changelogs of a release name, and that is newer than what dpkg-query lists. */
  function expectedFixes(image: string, release: string): string[] {
    const sources = new Map(
      (real.said(image, 'packages') ?? []).map((line) => {
        const [, , source = '', version = ''] = line.split('\t');
        return [source, version] as const;
      }),
    );
    const fixes = fixesOf(release).filter(({ name, fixed }) => isOlder(sources.get(name), fixed));
    return [...new Set(fixes.map(({ id, name }) => `${id} ${name}`))].sort();
  }

  it.each(images)('are those that dpkg and the changelogs come to: %s', async (image) => {
    const release = image.includes('trixie') ? '13' : '12';
    const database = folderWith({});
    mkdirSync(join(database, 'Debian'));
    writeFileSync(join(database, 'Debian/all.zip'), zip(filesOf(release)));
    const { found, unchecked } = await findVulnerabilities(await read(image), offlineSource(database), async () => ({
      known: new Map(),
    }));
    expect(
      fixesIn(found)
        .map((fix) => `${fix.id} ${fix.package}`)
        .sort(),
    ).toEqual(expectedFixes(image, release));
    // one image has a package of Python besides
    expect(unchecked.filter(({ reason }) => reason !== 'the database has nothing on PyPI')).toEqual([]);
  });
});

function recordsOf(release: string) {
  return changelogRecords(`Debian-${release}-full`, ...(release === '12' ? ['Debian-12'] : []));
}

function filesOf(release: string): Record<string, string> {
  return Object.fromEntries(recordsOf(release).map((record, index) => [`${index}.json`, JSON.stringify(record)]));
}

function fixesOf(release: string): readonly Fix[] {
  return recordsOf(release).flatMap(({ upstream: [id = ''], affected }) =>
    affected.flatMap(({ package: { name }, ranges }) =>
      ranges.flatMap(({ events }) => events.flatMap(({ fixed }) => (fixed === undefined ? [] : [{ id, name, fixed }]))),
    ),
  );
}

function isOlder(version: string | undefined, fixed: string): boolean {
  if (version === undefined) return false;
  try {
    execFileSync('dpkg', ['--compare-versions', version, 'lt', fixed], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
