import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openRegistry } from '../../../src/images/registry/client.ts';
import { openContentStore } from '../../../src/images/registry/content-store.ts';
import type { ImageManifest, Registry } from '../../../src/images/registry/registry.ts';
import { startBudget } from '../../../src/support/budget.ts';
import {
  type FakeRegistry,
  type FakeRegistryOptions,
  type Fault,
  sha256,
  startRegistry,
} from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const PLATFORM = { os: 'linux', architecture: 'amd64' };

async function start(options: FakeRegistryOptions = {}): Promise<FakeRegistry> {
  const fake = await startRegistry(options);
  open.push(fake);
  return fake;
}

/** An index with one image. */
function addIndex(fake: FakeRegistry, tag: string, layer: string, typed: object = { mediaType: OCI_INDEX }): string {
  const { digest, size } = fake.addImage('acme/app', `${tag}-amd64`, { config: { User: layer } }, layer);
  const entry = { mediaType: OCI_MANIFEST, digest, size, platform: PLATFORM };
  return fake.addManifest('acme/app', { ...typed, manifests: [entry] }, tag).digest;
}

function connect(host: string, folder: string): Registry {
  const registry = openRegistry({
    privateRegistries: [],
    insecureRegistries: [host],
    budget: startBudget(10),
    findCredentials: async () => undefined,
    store: openContentStore(folder),
  });
  open.push(registry);
  return registry;
}

interface Seen {
  readonly user: unknown;
  readonly manifest: ImageManifest;
  readonly requests: readonly string[];
}

/** Reads the image as a run does, and returns the requests for it. */
async function run(fake: FakeRegistry, folder: string, digest?: string): Promise<Seen> {
  const before = fake.requests.length;
  const registry = connect(fake.host, folder);
  const target = { host: fake.host, name: 'acme/app', tag: '1', digest };
  const found = await registry.resolveDigest(target);
  const image = await registry.readImage(target, PLATFORM);
  if (!found.ok || !image.ok) throw new Error(JSON.stringify([found, image]));
  const { manifest } = image.value;
  const configs = await Promise.all([1, 2].map(() => registry.readConfig(target, manifest)));
  const [config] = configs;
  if (config?.ok !== true) throw new Error(JSON.stringify(config));
  const { config: { User: user } = {} } = config.value as { readonly config?: { readonly User?: unknown } };
  const requests = fake.requests.slice(before).map((one) => one.replace('/v2/acme/app/', ''));
  return { user, manifest, requests };
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(folder, 'content-1')).map((name) => join(folder, 'content-1', name));

describe('what a registry sent', () => {
  it('is not fetched again: a warm run sends one HEAD request', async () => {
    const fake = await start();
    const digest = addIndex(fake, '1', 'root');
    const folder = folderWith({});
    const cold = await run(fake, folder);
    const { manifest } = cold;
    expect(cold.requests).toEqual([
      'HEAD manifests/1',
      'GET manifests/1',
      `GET manifests/${manifest.digest}`,
      `GET blobs/${manifest.config.digest}`,
    ]);
    const warm = await run(fake, folder);
    expect(warm).toEqual({ ...cold, requests: ['HEAD manifests/1'] });
    const pinned = await run(fake, folder, digest);
    expect(pinned).toEqual({ ...cold, requests: [`HEAD manifests/${digest}`] });
  });

  it('is fetched when the tag has moved', async () => {
    const fake = await start();
    addIndex(fake, '1', 'root');
    const folder = folderWith({});
    await run(fake, folder);
    addIndex(fake, '1', 'other');
    const moved = await run(fake, folder);
    expect(moved.user).toBe('other');
    expect(moved.requests).toHaveLength(4);
  });

  it.each<readonly [string, (path: string) => string]>([
    ['forged', (path) => readFileSync(path, 'utf8').replace('root', 'evil').replace('{', '{ ')],
    ['cut off', (path) => readFileSync(path, 'utf8').slice(0, 20)],
    ['empty', () => ''],
    ['too large', () => 'x'.repeat(5 * 1024 * 1024)],
  ])('is fetched again where the stored bytes are %s', async (_name, change) => {
    const fake = await start();
    addIndex(fake, '1', 'root');
    const folder = folderWith({});
    const cold = await run(fake, folder);
    for (const path of filesIn(folder)) writeFileSync(path, change(path));
    expect(await run(fake, folder)).toEqual(cold);
    for (const path of filesIn(folder)) expect(path).toContain(sha256(readFileSync(path, 'utf8')).replace(':', '-'));
  });

  it('is not stored where only a header says its type, which no digest covers', async () => {
    const fake = await start();
    const digest = addIndex(fake, '1', 'root', {});
    const folder = folderWith({});
    await run(fake, folder);
    expect((await run(fake, folder)).requests).toEqual(['HEAD manifests/1', 'GET manifests/1']);
    expect(filesIn(folder).join()).not.toContain(digest.replace(':', '-'));
  });

  it.each<readonly [string, Fault, readonly string[]]>([
    [
      'reports no digest',
      ({ method }, response) => {
        if (method !== 'HEAD') return false;
        response.writeHead(200).end();
        return true;
      },
      ['HEAD manifests/1', 'GET manifests/1'],
    ],
    [
      'knows no HEAD requests',
      ({ method }, response) => {
        if (method !== 'HEAD') return false;
        response.writeHead(405).end();
        return true;
      },
      ['HEAD manifests/1', 'GET manifests/1'],
    ],
  ])('is fetched from a registry that %s', async (_name, fault, requests) => {
    const fake = await start({ fault });
    addIndex(fake, '1', 'root');
    const folder = folderWith({});
    for (const _time of ['cold', 'warm']) {
      const registry = connect(fake.host, folder);
      const before = fake.requests.length;
      const target = { host: fake.host, name: 'acme/app', tag: '1', digest: undefined };
      expect(await registry.readImage(target, PLATFORM)).toMatchObject({ ok: true });
      const sent = fake.requests.slice(before).map((one) => one.replace('/v2/acme/app/', ''));
      expect(sent.slice(0, 2)).toEqual(requests);
    }
  });

  it('is asked for once where nothing is there', async () => {
    const fake = await start();
    const registry = connect(fake.host, folderWith({}));
    const target = { host: fake.host, name: 'acme/app', tag: '1', digest: undefined };
    expect(await registry.readImage(target, PLATFORM)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(fake.requests).toEqual(['HEAD /v2/acme/app/manifests/1']);
  });
});
