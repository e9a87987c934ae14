import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyseLayer } from '../../src/images/layers/analyse.ts';
import { GO_PROGRAM, languageFile, RUST_CRATES } from '../../src/images/layers/language-files.ts';
import { systemFile } from '../../src/images/layers/system-files.ts';
import type { WantedFile } from '../../src/images/layers/wanted-file.ts';
import { decompress } from '../../src/images/tar/decompress.ts';
import { elf } from '../support/elf.ts';
import { fuzzRuns } from '../support/heavy.ts';
import { inTimeAsync } from '../support/in-time.ts';
import { elfWithSection, goBuildInfo, peWithSection, rustSection } from '../support/programs.ts';
import { ndbDatabase, rpmHeader, sqliteDatabase } from '../support/rpm-databases.ts';
import { tar } from '../support/tar.ts';
import { zip } from '../support/zip.ts';
import { rawZstd } from '../support/zstd.ts';
import { accident, damaged } from './byte-mutations.ts';

/** The readers of images alone: `HULLCHECK_PARSER_RUNS=1000000 npm test -- __tests__/properties/image-files.test.ts -t sqlite`. */
const RUNS = Number(process.env['HULLCHECK_PARSER_RUNS'] ?? fuzzRuns(320));

/** Far above what the small files here need. */
const MOST_MILLISECONDS = 500;

const REAL = new URL('../real-data/', import.meta.url);
const real = (path: string): Buffer => readFileSync(new URL(path, REAL));

const HEADER = rpmHeader({ 1000: 'perl', 1001: '5.36.0', 1002: '7', 1022: 'x86_64', 1044: 'perl-5.36.0-7.src.rpm' });
const CRATES = rustSection([{ name: 'smallvec', version: '1.6.0', source: 'crates.io', kind: 'runtime' }]);
const POM = 'groupId=org.acme\nartifactId=app\nversion=1.4\n';
const JAR = zip({
  'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\nImplementation-Title: app\nImplementation-Version: 1.4\n',
  'META-INF/maven/org.acme/app/pom.properties': POM,
});
const MANIFEST = `{"jsonwall":"1.0","schema":"1.0","count":1}
{"kind":"package","name":"base-files","version":"13ubuntu10","sha256":"ab","arch":"amd64"}
`;
const DEPS =
  '{"runtimeTarget":{"name":"x"},"targets":{"x":{"A/1.0":{"runtime":{"lib/A.dll":{}}}}},"libraries":{"A/1.0":{"type":"package","path":"a/1.0"}}}';

/** By the path at which an image has it. */
const FILES: Readonly<Record<string, readonly Buffer[]>> = {
  'var/lib/dpkg/status': [real('dpkg-status/bookworm.status').subarray(0, 6000)],
  'var/lib/dpkg/info/perl.list': [Buffer.from('/.\n/usr\n/usr/bin\n/usr/bin/perl\n')],
  'lib/apk/db/installed': [real('apk-installed/alpine-minirootfs-3.20.3-x86_64.installed').subarray(0, 6000)],
  'etc/os-release': [real('dpkg-status/bookworm.os-release')],
  'var/lib/chisel/manifest.wall': [rawZstd(MANIFEST)],
  'var/lib/rpm/rpmdb.sqlite': [sqliteDatabase([HEADER, HEADER])],
  'var/lib/rpm/Packages': [gunzipSync(real('rpmdb/libuuid-bdb-Packages.gz'))],
  'var/lib/rpm/Packages.db': [ndbDatabase([HEADER, HEADER])],
  'app/lib.jar': [JAR, zip({ 'BOOT-INF/lib/inner.jar': JAR, 'a.jar': JAR }, 'stored')],
  'node_modules/left-pad/package.json': [Buffer.from('{"name":"left-pad","version":"1.3.0","license":"MIT"}')],
  'a/acme-1.4.dist-info/METADATA': [
    Buffer.from('Metadata-Version: 2.1\nName: acme\nVersion: 1.4\nLicense: MIT\n\ntext'),
  ],
  'a/app.deps.json': [Buffer.from(DEPS)],
  'vendor/composer/installed.json': [Buffer.from('{"packages":[{"name":"a/b","version":"v1.4","license":["MIT"]}]}')],
  'conda-meta/a.json': [Buffer.from('{"name":"a","version":"1.4","license":"BSD"}')],
  'gems/specifications/rake-13.0.6.gemspec': [Buffer.from('Gem::Specification.new do |s|\n  s.license = "MIT"\nend\n')],
};

const PROGRAMS: readonly [string, WantedFile, readonly Buffer[]][] = [
  ['the build information of Go', GO_PROGRAM, [goBuildInfo('go1.22.1', 'path\tacme\ndep\tgolang.org/x/net\tv0.1.0\n')]],
  ['a list of crates', RUST_CRATES, [CRATES]],
];

const readers: readonly [string, WantedFile, string, readonly Buffer[]][] = [
  ...Object.entries(FILES).map(([path, seeds]): (typeof readers)[number] => {
    const wanted = systemFile(path) ?? languageFile(path);
    if (wanted === undefined) throw new Error(`nothing reads ${path}`);
    return [path, wanted, path, seeds];
  }),
  ...PROGRAMS.map(([name, wanted, seeds]): (typeof readers)[number] => [name, wanted, 'app', seeds]),
];

describe('the reader of a file of an image', () => {
  it.each(readers)('reads what is undamaged: %s', async (_name, wanted, path, seeds) => {
    for (const seed of seeds) expect(await outcomeOf(() => factsIn(wanted, seed, path))).toMatch(/^read [1-9]/);
  });

  it.each(readers)(
    'survives accidents: %s',
    async (_name, wanted, path, seeds) => {
      await fc.assert(
        fc.asyncProperty(accident(seeds), async (one) => {
          const bytes = damaged(seeds, one);
          await expectSettled(() => factsIn(wanted, bytes, path));
        }),
        { numRuns: RUNS },
      );
    },
    60_000 + RUNS * 30,
  );
});

/** A layer with a file for each reader, and with programs. */
const LAYER = tar([
  ...Object.entries(FILES).map(([path, [content = '']]) => ({ path, content })),
  {
    path: 'usr/bin/app',
    mode: 0o755,
    content: elf({ loader: '/lib64/ld-linux-x86-64.so.2', needed: ['libc.so.6'], imports: ['puts'] }),
  },
  { path: 'usr/bin/rust', mode: 0o755, content: elfWithSection('.dep-v0', CRATES, 200) },
  { path: 'usr/bin/a.exe', content: peWithSection('.dep-v0', CRATES) },
  { path: `${'long/'.repeat(40)}name`, pax: { path: `${'long/'.repeat(40)}name`, size: '3' }, content: 'abc' },
  { path: 'usr/bin/sh', type: '2', linkName: 'app' },
  { path: 'usr/bin/hard', type: '1', linkName: 'usr/bin/app' },
  { path: 'opt/.wh.gone', content: '' },
  { path: 'var/spool/.wh..wh..opq', content: '' },
]);

const LAYERS: readonly [string, Buffer][] = [
  ['as it is', LAYER],
  ['packed by gzip', gzipSync(LAYER, { level: 1 })],
  ['packed by zstd', rawZstd(LAYER)],
];

describe('the reader of layers', () => {
  it.each(LAYERS)('reads one that is undamaged, %s', async (_name, layer) => {
    expect(await outcomeOf(() => factsOfLayer(layer, 70_000))).toMatch(/^read [1-9]/);
  });

  it.each(LAYERS)(
    'survives accidents in one, %s, and does not depend on how it arrives',
    async (_name, layer) => {
      const size = fc.integer({ min: 1, max: 3000 });
      await fc.assert(
        fc.asyncProperty(accident([layer]), size, async (one, chunk) => {
          const bytes = damaged([layer], one);
          const whole = await expectSettled(() => factsOfLayer(bytes, bytes.length));
          const parts = await outcomeOf(() => factsOfLayer(bytes, chunk));
          // which of two errors is found first may depend on it
          expect(withoutReason(parts)).toBe(withoutReason(whole));
        }),
        { numRuns: Math.ceil(RUNS / 4) },
      );
    },
    60_000 + RUNS * 60,
  );
});

async function factsIn(wanted: WantedFile, bytes: Buffer, path: string): Promise<unknown[]> {
  const facts = [];
  for await (const fact of wanted.read(bytes, path)) facts.push(fact);
  return facts;
}

async function factsOfLayer(bytes: Buffer, chunk: number): Promise<unknown[]> {
  async function* arriving(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const open = async () => decompress(arriving());
  const contents = await analyseLayer(open, { entries: 1000, bytes: 4 * 1024 * 1024 }, { keepsPrograms: true });
  return [JSON.stringify(contents)];
}

/** What a file leads to is either its facts or an error that says what is wrong with it. */
async function expectSettled(read: () => Promise<unknown[]>): Promise<string> {
  return inTimeAsync(MOST_MILLISECONDS, () => outcomeOf(read));
}

async function outcomeOf(read: () => Promise<unknown[]>): Promise<string> {
  try {
    const facts = await read();
    return `read ${facts.length} ${JSON.stringify(facts)}`;
  } catch (error) {
    if (isCrash(error)) throw error;
    return `refused: ${(error as Error).message}`;
  }
}

function withoutReason(outcome: string): string {
  return outcome.startsWith('refused') ? 'refused' : outcome;
}

/** An error of our own code. Offsets outside of a buffer and JSON that is none are what damaged files lead to. */
function isCrash(error: unknown): boolean {
  const { name, message } = error as Error;
  return (
    /^(?:Type|Reference)Error$/.test(name) || /call stack|Invalid (?:array|string|count)|out of memory/i.test(message)
  );
}
