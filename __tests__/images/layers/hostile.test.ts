import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type FakeRegistry, startRegistry } from '../../support/fake-registry.ts';
import { isHeavy } from '../../support/heavy.ts';
import { lastBuild } from '../../support/last-build.ts';
import { memberBlocks, tar } from '../../support/tar.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';
import { zip } from '../../support/zip.ts';

/**
 * Images that want to exhaust who reads them, read by the program as users have it, as a process whose memory is measured. They take
 * minutes, so `HULLCHECK_HEAVY_TESTS=1` asks for them; `.ci/run` does.
 */
if (!isHeavy)
  process.stderr.write('SKIPPED: images that want to exhaust memory: HULLCHECK_HEAVY_TESTS=1 asks for them\n');

jest.setTimeout(180_000);

const CLI = isHeavy ? lastBuild(['dist/cli/index.js']) : '';
const PEAK_MEMORY = new URL('../../../bench/report-peak-memory.mjs', import.meta.url).href;
const MEGABYTE = 1024 * 1024;
/** On machines that do nothing else it takes a fifth of that time. */
const MOST_SECONDS = 90;
/** From Node 22 on V8 lets more garbage lie before it collects any. */
const MOST_MEGABYTES = Number(process.versions.node.split('.')[0]) < 22 ? 300 : 375;

interface Reading {
  readonly status: number | null;
  readonly reasons: readonly string[];
  readonly megabytes: number;
  readonly seconds: number;
}

(isHeavy ? describe : describe.skip)('an image that wants to exhaust its reader', () => {
  let registry: FakeRegistry;
  let folder: TemporaryFolder;
  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(() => registry.close());
  afterEach(() => folder.remove());

  /** Layers as they are stored, from the bottom up. */
  function store(layers: readonly Buffer[]): void {
    const config = registry.addBlob('evil', '{"os":"linux","architecture":"amd64"}');
    const stored = new Map(layers.map((bytes) => [bytes, registry.addBlob('evil', bytes)]));
    registry.addManifest(
      'evil',
      {
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
        layers: layers.map((bytes) => ({
          mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
          ...stored.get(bytes),
        })),
      },
      '1',
    );
  }

  function read(): Promise<Reading> {
    folder = temporaryFolder({ 'work/x': '' });
    const args = ['image', `${registry.host}/evil:1`, '--insecure', '--format', 'json', '--cache-dir', '../cache'];
    const begun = performance.now();
    const child = spawn(process.execPath, ['--import', PEAK_MEMORY, CLI, ...args], {
      cwd: join(folder.path, 'work'),
      env: { PATH: process.env['PATH'], HOME: folder.path },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      timeout: MOST_SECONDS * 1000,
    });
    const output = ['', '', ''];
    for (const [index, stream] of child.stdio.slice(1).entries()) {
      stream?.on('data', (chunk: Buffer) => {
        output[index] += chunk.toString();
      });
    }
    return new Promise((resolve) => {
      child.on('close', (status) => {
        const [stdout = '', , memory = ''] = output;
        const { notRead = [] } = stdout === '' ? {} : JSON.parse(stdout);
        resolve({
          status,
          reasons: [...new Set<string>(notRead.map(({ reason }: { reason: string }) => reason))],
          megabytes: Number(memory) / 1024,
          seconds: (performance.now() - begun) / 1000,
        });
      });
    });
  }

  /** What is told, within bounds of memory and time; and nothing is written but into the cache. */
  async function expectReading(expected: Pick<Reading, 'status' | 'reasons'>): Promise<void> {
    const { megabytes, seconds, ...told } = await read();
    expect({ ...told, reasons: [...told.reasons].sort() }).toEqual({
      ...expected,
      reasons: [...expected.reasons].sort(),
    });
    expect(megabytes).toBeGreaterThan(20);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    expect(seconds).toBeLessThan(MOST_SECONDS);
    const written = readdirSync(folder.path, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder.path, join(entry.parentPath, entry.name)))
      .filter((path) => !/^cache\/(?:layers|content)-\d+\/sha256-[0-9a-f]{64}\.json$/.test(path))
      .filter((path) => !/^\.cache\/hullcheck\/code\/scan-[^/]+$/.test(path));
    expect(written).toEqual(['work/x']);
  }

  it('by ten million entries', async () => {
    store([repeated(emptyFiles(100_000), 100)]);
    await expectReading({ status: 3, reasons: ['it has too many files'] });
  });

  it('by ten million entries in several layers', async () => {
    const files = emptyFiles(100_000);
    store(Array.from({ length: 12 }, (_, index) => Buffer.concat([emptyFiles(index + 1), repeated(files, 9)])));
    await expectReading({ status: 3, reasons: ['the layers together have too many files'] });
  });

  it('by four gigabytes of zeros', async () => {
    const zeros = gzipSync(Buffer.alloc(64 * MEGABYTE), { level: 9 });
    const [header] = memberBlocks({ path: 'zeros', size: 4 * 1024 ** 3 - 1 });
    store([Buffer.concat([gzipSync(header as Buffer), repeated(zeros, 64), gzipSync(Buffer.alloc(1024))])]);
    await expectReading({ status: 0, reasons: [] });
  });

  it('by two gigabytes of zeros in Zstandard', async () => {
    const [header] = memberBlocks({ path: 'zeros', size: 2 * 1024 ** 3 - 1 });
    store([Buffer.concat([zstdRaw(header as Buffer), zstdZeros(16 * 1024), zstdRaw(Buffer.alloc(1024))])]);
    await expectReading({ status: 0, reasons: [] });
  });

  it('by many files that name a package each', async () => {
    const layer = (number: number): Buffer => {
      const files = Array.from({ length: 40_000 }, (_, index) => ({
        path: `var/lib/dpkg/status.d/p${index}-${number}`,
        content: `Package: p${index}\nVersion: ${'1'.repeat(200)}\nSource: ${'s'.repeat(200)}\n`,
      }));
      return gzipSync(tar(files), { level: 1 });
    };
    store([1, 2, 3].map(layer));
    await expectReading({
      status: 3,
      reasons: ['it has too many files that name packages'],
    });
  });

  it('by the largest databases, in each layer', async () => {
    const database = Buffer.alloc(72 * MEGABYTE);
    database.write('SQLite format 3\0');
    const layer = (number: number): Buffer =>
      gzipSync(
        tar([
          { path: `x${number}` },
          { path: 'var/lib/rpm/rpmdb.sqlite', content: database },
          { path: 'var/lib/rpm/rpmdb.sqlite-wal', content: Buffer.alloc(8 * MEGABYTE) },
          { path: 'lib/apk/db/installed', content: Buffer.alloc(24 * MEGABYTE, 'P:x\nV:\u20ac\n\n') },
          { path: 'var/lib/dpkg/status', content: Buffer.alloc(16 * MEGABYTE, 'Package: x\nVersion: \u20ac\n\n') },
        ]),
        { level: 1 },
      );
    store([1, 2, 3].map(layer));
    await expectReading({
      status: 3,
      reasons: ['its database is damaged', 'it names too many packages', 'it has too many files that name packages'],
    });
  });

  it('by Java archives in Java archives', async () => {
    const zeros = Buffer.alloc(24 * MEGABYTE);
    const inner = zip({ 'a.jar': zeros });
    const middle = zip({ 'b.jar': Buffer.concat([zeros, inner]) });
    const outer = zip({ 'c.jar': Buffer.concat([zeros, middle]) });
    const layer = (number: number): Buffer =>
      gzipSync(
        tar([
          { path: `a${number}.jar`, content: outer },
          { path: 'b.jar', content: Buffer.alloc(96 * MEGABYTE) },
        ]),
        { level: 1 },
      );
    store([1, 2, 3].map(layer));
    await expectReading({ status: 3, reasons: ['a file in it is too large', 'it is not a ZIP archive'] });
  });

  it('by many names of one large file', async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => ({
      path: `a${index}.jar`,
      type: '1',
      linkName: 'z.jar',
    }));
    store([gzipSync(tar([...names, { path: 'z.jar', content: Buffer.alloc(90 * MEGABYTE) }]), { level: 1 })]);
    await expectReading({ status: 3, reasons: ['it is too large'] });
  });

  it('by headers that only name what comes after them', async () => {
    const name = Buffer.concat(memberBlocks({ path: 'x', type: 'L', content: 'a'.repeat(MEGABYTE) }));
    store([Buffer.concat([repeated(gzipSync(name), 2000), gzipSync(Buffer.alloc(1024))])]);
    await expectReading({ status: 0, reasons: [] });
  });

  it('or to write elsewhere', async () => {
    const paths = ['../../escaped', '/escaped', '../cache/layers-1/../../escaped', '..', 'a/../../escaped'];
    const links = ['/etc/passwd', '../../../etc/passwd', '/proc/self/environ'];
    store([
      gzipSync(
        tar([
          ...paths.map((path) => ({ path, content: 'x', mode: 0o4755 })),
          ...links.flatMap((linkName) => [
            { path: 'etc/os-release', type: '1', linkName },
            { path: 'usr/lib/os-release', type: '2', linkName },
            { path: 'var/lib/dpkg/status', type: '2', linkName },
          ]),
        ]),
      ),
    ]);
    await expectReading({
      status: 3,
      reasons: ['it has a file whose path leads out of the image', 'it is a link to a file in another layer'],
    });
  });
});

/** The same bytes again and again: gzip takes members behind each other for one stream. */
function repeated(member: Buffer, count: number): Buffer {
  return Buffer.concat(Array<Buffer>(count).fill(member));
}

function emptyFiles(count: number): Buffer {
  const blocks = Array.from({ length: count }, (_, index) => memberBlocks({ path: `some/folder/f${index}` }));
  return gzipSync(Buffer.concat(blocks.flat()));
}

/** A frame of one block that is stored as it is: https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1 */
function zstdRaw(bytes: Buffer): Buffer {
  return Buffer.concat([zstdHeader(), zstdBlock(bytes.length, 0, true), bytes]);
}

/** A frame of blocks of 128 KiB, each of which repeats one byte. */
function zstdZeros(blocks: number): Buffer {
  const block = Buffer.concat([zstdBlock(128 * 1024, 1, false), Buffer.alloc(1)]);
  const last = Buffer.concat([zstdBlock(128 * 1024, 1, true), Buffer.alloc(1)]);
  return Buffer.concat([zstdHeader(), repeated(block, blocks - 1), last]);
}

/** With a window of 8 MiB. */
function zstdHeader(): Buffer {
  return Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 13 << 3]);
}

function zstdBlock(size: number, type: number, isLast: boolean): Buffer {
  const header = Buffer.alloc(3);
  header.writeUIntLE((size << 3) | (type << 1) | Number(isLast), 0, 3);
  return header;
}
