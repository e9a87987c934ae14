import { gzipSync } from 'node:zlib';
import { describe, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { inspectImage } from '../../src/images/layers/index.ts';
import { fuzzRuns } from '../support/heavy.ts';
import { testImage } from '../support/image.ts';
import { elfWithSection, goBuildInfo, rustSection } from '../support/programs.ts';
import { realFile } from '../support/real-data.ts';
import { ndbDatabase, rpmHeader, sqliteDatabase } from '../support/rpm-databases.ts';
import { type TarMember, tar } from '../support/tar.ts';
import { zip } from '../support/zip.ts';

const RUNS = fuzzRuns(60);
jest.setTimeout(60_000 + RUNS * 100);

const HEADERS = [
  { 1000: 'bash', 1001: '5', 1002: '6', 1004: 'x'.repeat(3000) },
  { 1000: 'tar', 1001: '1', 1002: '2', 1003: 1 },
].map(rpmHeader);
const FILES: Readonly<Record<string, Buffer>> = {
  'var/lib/rpm/rpmdb.sqlite': sqliteDatabase(HEADERS),
  'var/lib/rpm/Packages.db': ndbDatabase(HEADERS),
  'var/lib/rpm/Packages': realFile('rpmdb/libuuid-bdb-Packages'),
  'var/lib/dpkg/status': Buffer.from(
    'Package: a\nVersion: 1\nStatus: install ok installed\nSource: b (2)\n\n'.repeat(3),
  ),
  'lib/apk/db/installed': Buffer.from('P:musl\nV:1\nF:lib\nR:x\n\n'),
  'etc/os-release': Buffer.from('ID=debian\nVERSION_ID="12"\n'),
  'app.jar': zip({ 'META-INF/MANIFEST.MF': 'A: b\n', 'lib/x-1.0.jar': zip({ y: 'z' }) }),
  'usr/bin/go': elfWithSection('.go.buildinfo', goBuildInfo('go1.22.3', 'dep\ta\tv1.0.0\n'), 8192 - 64),
  'usr/bin/rust': elfWithSection('.dep-v0', rustSection([{ name: 'a', version: '1', source: 'crates.io' }])),
  'app/node_modules/x/package.json': Buffer.from('{"name":"x","version":"1"}'),
  'x.dist-info/METADATA': Buffer.from('Name: x\nVersion: 1\n\n'),
};

/** A few bytes somewhere, more likely where headers are. */
const CHANGES = fc.array(
  fc.record({
    at: fc.oneof(fc.nat(200), fc.nat(5000), fc.nat(100_000)),
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 8 }),
      fc.constantFrom([0xff, 0xff, 0xff, 0xff], [0], [0x80]),
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

function changed(
  content: Buffer,
  changes: readonly { readonly at: number; readonly bytes: Iterable<number> }[],
): Buffer {
  const copy = Buffer.from(content);
  for (const { at, bytes } of changes)
    copy.set([...bytes].slice(0, Math.max(0, copy.length - (at % copy.length))), at % copy.length);
  return copy;
}

/** Whatever is in an image: it is read, and what could not be is told in our own words. */
async function expectRead(layer: Buffer | readonly TarMember[]): Promise<boolean> {
  const { gaps, packages } = await inspectImage(testImage([layer]), { scope: 'all' });
  return (
    gaps.every(({ reason }) => /^(?:it|its|a file in it) [\w .,-]+$/.test(reason)) &&
    packages.every(({ name }) => name !== '')
  );
}

describe('an image', () => {
  it('is read whatever its files hold', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(FILES)), CHANGES, fc.nat(), (path, changes, cut) => {
        const content = changed(FILES[path] as Buffer, changes);
        const end = cut % 3 === 0 ? cut % content.length : content.length;
        return expectRead([{ path, content: content.subarray(0, end), mode: 0o755 }]);
      }),
      { numRuns: RUNS },
    ));

  const ARCHIVE = tar(Object.entries(FILES).map(([path, content]) => ({ path, content, mode: 0o4755, pax: { path } })));
  it('is read whatever its archives hold', () =>
    fc.assert(
      fc.asyncProperty(CHANGES, (changes) => expectRead(gzipSync(changed(ARCHIVE, changes), { level: 1 }))),
      { numRuns: RUNS },
    ));

  const PACKED = gzipSync(ARCHIVE);
  it('is read whatever its layers hold', () =>
    fc.assert(
      fc.asyncProperty(CHANGES, (changes) => expectRead(changed(PACKED, changes))),
      { numRuns: RUNS },
    ));
});
