import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { WorkflowContext } from '../../src/github/context.ts';
import { type ImageCache, openImageCache } from '../../src/github/image-cache.ts';
import type { Inputs } from '../../src/github/inputs.ts';
import { cacheServiceIn, keyOf } from '../../src/github/runner-cache.ts';
import { type CacheFault, type FakeRunnerCache, startRunnerCache } from '../support/fake-runner-cache.ts';
import { folderWith } from '../support/folder.ts';

const open: FakeRunnerCache[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(fault?: CacheFault): Promise<FakeRunnerCache> {
  const fake = await startRunnerCache(fault);
  open.push(fake);
  return fake;
}

const FILES = { 'content-1/sha256-aa.json': '{"a":1}', 'layers-7/sha256-bb.json': '{"b":1}' };
const INPUTS = { cache: true, offline: false, lookup: undefined, images: {} } as Inputs;

const MAIN = { event: 'push', ref: 'refs/heads/main', defaultBranch: 'main', change: undefined } as WorkflowContext;
const PULL = { ...MAIN, event: 'pull_request', ref: 'refs/pull/7/merge', change: { kind: 'pull_request' } };

async function cacheOf(fake: FakeRunnerCache, context: object = MAIN, inputs: object = {}): Promise<ImageCache> {
  const environment = { ...fake.environment, RUNNER_TEMP: folderWith({}) };
  const cache = await openImageCache({ ...INPUTS, ...inputs }, context as WorkflowContext, environment);
  if (cache === undefined) throw new Error('there is no cache');
  return cache;
}

function fill({ folder }: ImageCache, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function filesIn({ folder }: ImageCache): Record<string, string> {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder).flatMap((inner) =>
    readdirSync(join(folder, inner)).map((name) => `${inner}/${name}`),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Runs once for the default branch, so that there is an entry. */
async function saved(fake: FakeRunnerCache): Promise<void> {
  const cache = await cacheOf(fake);
  await cache.restore();
  fill(cache, FILES);
  expect(await cache.save()).toEqual([]);
}

describe('the cache of the runner', () => {
  it('keeps files from run to run, and saves nothing that it has', async () => {
    const fake = await start();
    await saved(fake);
    expect(fake.requests).toEqual([
      'POST GetCacheEntryDownloadURL',
      'POST CreateCacheEntry',
      'PUT upload',
      'POST FinalizeCacheEntryUpload',
    ]);
    expect(fake.authorizations).toEqual(
      ['made-up', 'made-up', undefined, 'made-up'].map((one) => one && expect.any(String)),
    );
    expect(fake.entry?.key).toBe(keyOf(new Map(Object.entries(FILES))));
    const again = await cacheOf(fake);
    await again.restore();
    expect(filesIn(again)).toEqual(FILES);
    expect(await again.save()).toEqual([]);
    expect(fake.requests.slice(4)).toEqual(['POST GetCacheEntryDownloadURL', 'GET download']);
  });

  it.each<readonly [string, object, boolean, readonly string[]]>([
    ['a schedule', { ...MAIN, event: 'schedule' }, true, Object.keys(FILES)],
    ['a pull request', PULL, false, Object.keys(FILES)],
    ['a merge queue', { ...PULL, event: 'merge_group', change: { kind: 'merge_group' } }, false, Object.keys(FILES)],
    ['another branch', { ...MAIN, ref: 'refs/heads/other' }, false, ['content-1/sha256-aa.json']],
    ['a tag', { ...MAIN, ref: 'refs/tags/main' }, false, ['content-1/sha256-aa.json']],
    ['a comment', { ...MAIN, event: 'issue_comment' }, false, ['content-1/sha256-aa.json']],
    ['an unknown default branch', { ...MAIN, defaultBranch: undefined }, false, ['content-1/sha256-aa.json']],
  ])('for %s', async (_name, context, isSaved, restored) => {
    const fake = await start();
    await saved(fake);
    const before = fake.requests.length;
    const cache = await cacheOf(fake, context);
    await cache.restore();
    expect(Object.keys(filesIn(cache))).toEqual(restored);
    fill(cache, { 'content-1/sha256-cc.json': '{}' });
    await cache.save();
    expect(fake.requests.slice(before).includes('PUT upload')).toBe(isSaved);
  });

  it.each([
    ['cache: false', { cache: false }],
    ['network: never', { offline: true }],
    ['image-lookup: never', { lookup: 'never' }],
    ['a folder of its own', { images: { cacheDir: '/x' } }],
  ])('is not there with %s', async (_name, inputs) => {
    const fake = await start();
    expect(await openImageCache({ ...INPUTS, ...inputs } as Inputs, MAIN, fake.environment)).toBeUndefined();
  });

  it.each([
    [{}],
    [{ ACTIONS_RESULTS_URL: 'https://results.example.com' }],
    [{ ACTIONS_RESULTS_URL: 'http://results.example.com', ACTIONS_RUNTIME_TOKEN: 'x' }],
    [{ ACTIONS_RESULTS_URL: 'file:///etc', ACTIONS_RUNTIME_TOKEN: 'x' }],
    [{ ACTIONS_RESULTS_URL: 'nonsense', ACTIONS_RUNTIME_TOKEN: 'x' }],
  ])('is not there with the environment %j', (environment) => {
    expect(cacheServiceIn(environment)).toBeUndefined();
  });
});

const packed = (entries: unknown): Buffer => gzipSync(JSON.stringify(entries));
const keyed = (files: readonly (readonly [string, string])[]) => ({ key: keyOf(new Map(files)), bytes: packed(files) });

describe('an entry that is not what it should be', () => {
  it.each<readonly [string, { readonly key: string; readonly bytes: Buffer }, string]>([
    [
      'other content than its key',
      { ...keyed([['content-1/a.json', 'x']]), key: 'hullcheck-1-00' },
      'its content is not what its key says',
    ],
    ['a path that leads out', keyed([['content-1/../../x.json', 'x']]), 'it is not one of ours'],
    ['an absolute path', keyed([['/etc/x-1/a.json', 'x']]), 'it is not one of ours'],
    ['no list', { key: 'x', bytes: packed({ a: 1 }) }, 'it is not one of ours'],
    ['no archive', { key: 'x', bytes: Buffer.from('x') }, 'it is not one of ours'],
    ['a bomb', { key: 'x', bytes: gzipSync(Buffer.alloc(300 * 1024 * 1024)) }, 'it is not one of ours'],
  ])('is not used: %s', async (_name, entry, problem) => {
    const fake = await start();
    fake.entry = entry;
    const cache = await cacheOf(fake, PULL);
    await cache.restore();
    expect(filesIn(cache)).toEqual({});
    expect(await cache.save()).toEqual([`The image cache was not used: ${problem}.`]);
  });

  it.each<readonly [string, CacheFault, string]>([
    [
      'fails',
      (_request, response) => Boolean(response.writeHead(500).end()),
      'the service responded with the status 500',
    ],
    ['breaks off', (request) => Boolean(request.socket.destroy()), 'the service cannot be reached'],
    [
      'redirects',
      (_request, response) => Boolean(response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end()),
      'the service cannot be reached',
    ],
    ['hangs', () => true, 'the service did not answer in time'],
  ])(
    'does no harm where the service %s',
    async (_name, fault, problem) => {
      const cache = await cacheOf(await start(fault));
      await cache.restore();
      fill(cache, FILES);
      expect(await cache.save()).toEqual([
        `The image cache was not used: ${problem}.`,
        `The image cache was not saved: ${problem}.`,
      ]);
    },
    30_000,
  );
});
