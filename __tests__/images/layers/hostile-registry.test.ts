import { readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { inspectImage } from '../../../src/images/layers/index.ts';
import { openLayerCache } from '../../../src/images/layers/layer-cache.ts';
import { openRegistry } from '../../../src/images/registry/client.ts';
import { openRegistryImage } from '../../../src/images/sources/registry-image.ts';
import type { ImageContents } from '../../../src/model/images/image-contents.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { type FakeRegistry, type Fault, startRegistry } from '../../support/fake-registry.ts';
import { folderWith } from '../../support/folder.ts';
import { memberBlocks, tar } from '../../support/tar.ts';

const open: { close?(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close?.();
});

const STATUS = 'Package: bash\nVersion: 1\nStatus: install ok installed\n';
const GOOD = tar([{ path: 'var/lib/dpkg/status', content: STATUS }]);
const LAYER = tar([{ path: 'x', content: 'x'.repeat(400_000) }]);

interface Reading {
  readonly contents: ImageContents;
  readonly host: string;
  readonly registry: FakeRegistry;
  /** What was put into the cache. */
  readonly kept: readonly string[];
  readonly milliseconds: number;
}

/** An image of a good layer, and of one that the registry gives in its own way. */
async function read(
  layer: Buffer,
  fault: (response: ServerResponse, host: string) => void,
  seconds = 20,
): Promise<Reading> {
  let evil = '';
  const intervene: Fault = (request, response) => {
    if (!request.url?.endsWith(evil) || evil === '') return false;
    fault(response, registry.host);
    return true;
  };
  const registry = await startRegistry({ fault: intervene });
  const [good, bad] = [GOOD, layer].map((bytes) => registry.addBlob('acme/app', bytes));
  const config = registry.addBlob('acme/app', '{"os":"linux","architecture":"amd64"}');
  const layers = [good, bad].map((stored) => ({ mediaType: 'application/vnd.oci.image.layer.v1.tar', ...stored }));
  registry.addManifest(
    'acme/app',
    { schemaVersion: 2, mediaType: MANIFEST, config: { mediaType: 'x', ...config }, layers },
    '1',
  );
  evil = bad?.digest ?? '';
  const client = openRegistry({
    privateRegistries: [],
    insecureRegistries: [registry.host],
    budget: startBudget(seconds),
    findCredentials: async () => ({ kind: 'password', username: 'robot', password: 'not-a-secret' }),
  });
  const target = { host: registry.host, name: 'acme/app', tag: '1', digest: undefined };
  const source = await openRegistryImage(client, target, { os: 'linux', architecture: 'amd64' });
  open.push(source, registry);
  const cache = folderWith({});
  const begun = performance.now();
  const contents = await inspectImage(source, {
    scope: 'all',
    cache: openLayerCache(cache),
    limits: { entries: 1000, bytes: 8 * 1024 * 1024 },
    signal: AbortSignal.timeout(seconds * 1000),
  });
  const kept = readdirSync(cache, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.json'));
  return { contents, host: registry.host, registry, kept, milliseconds: performance.now() - begun };
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

/** Sends a chunk again and again, as fast as it is taken. */
function endless(response: ServerResponse, chunk: Buffer): void {
  const send = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', send);
  };
  send();
}

const giving = (bytes: Buffer) => (response: ServerResponse) => void response.writeHead(200).end(bytes);

describe('a layer of a registry', () => {
  it.each<readonly [string, (response: ServerResponse, host: string) => void, string]>([
    [
      'with other bytes',
      giving(Buffer.from(LAYER).fill('y', 600, 700)),
      'HOST sends content that does not match its digest',
    ],
    [
      'with bytes that are missing',
      giving(LAYER.subarray(0, -512)),
      'HOST sends fewer bytes than the manifest announces',
    ],
    [
      'with bytes that are too many',
      giving(Buffer.concat([LAYER, LAYER])),
      'HOST sends more bytes than the manifest announces',
    ],
    [
      'without an end',
      (response) => {
        response.writeHead(200);
        endless(response, LAYER);
      },
      'HOST sends more bytes than the manifest announces',
    ],
    [
      'of another length than announced',
      (response) => void response.writeHead(200, { 'content-length': 5 }).end('12345'),
      'HOST announces a different size than the manifest',
    ],
    [
      'that breaks off',
      (response) => {
        response.writeHead(200);
        response.write(LAYER.subarray(0, 1000), () => response.destroy());
      },
      'HOST cannot be reached (ECONNRESET)',
    ],
    [
      'that is somewhere in a private network',
      (response) => void response.writeHead(307, { location: 'https://169.254.169.254/latest/meta-data' }).end(),
      '169.254.169.254 is at an address of this machine or of a private network, and images.allow-private-registries does not list it',
    ],
    [
      'that another host wants the credentials for',
      (response) =>
        void response
          .writeHead(401, { 'www-authenticate': 'Bearer realm="https://203.0.113.5/token",service="x"' })
          .end(),
      '203.0.113.5 is at an address of this machine or of a private network, and images.allow-private-registries does not list it',
    ],
    ['that is not there', (response) => void response.writeHead(404).end(), 'HOST does not have it'],
  ])('%s leaves a gap, and nothing in the cache', async (_name, fault, reason) => {
    const { contents, host, registry, kept } = await read(LAYER, fault);
    expect(contents.gaps.map((gap) => gap.reason)).toEqual([reason.replace('HOST', host)]);
    expect(contents.layers.map(({ state }) => state)).toEqual(['read', 'failed']);
    expect(contents.packages.map(({ name }) => name)).toEqual(['bash']);
    expect(kept).toHaveLength(1);
    expect(registry.authorizations.join('')).toBe('');
  });

  it.each<readonly [string, (response: ServerResponse) => void]>([
    [
      'that drips',
      (response) => {
        const clock = setInterval(() => response.write('a'), 20);
        response.on('close', () => clearInterval(clock));
      },
    ],
    ['that never begins', () => {}],
  ])('%s is left when the time is over', async (_name, fault) => {
    const { contents, milliseconds } = await read(LAYER, fault, 0.6);
    expect(contents.gaps).toHaveLength(1);
    expect(contents.gaps[0]?.reason).toMatch(/in time$|^the time ran out$|time for looking up images ran out$/);
    expect(contents.packages.map(({ name }) => name)).toEqual(['bash']);
    expect(milliseconds).toBeLessThan(15_000);
  });

  it.each([
    [
      'that unpacks to too much',
      gzipSync(tar([{ path: 'zeros', content: Buffer.alloc(9 * 1024 * 1024) }])),
      'it is too large',
    ],
    [
      'that claims more than it has',
      gzipSync(Buffer.concat(memberBlocks({ path: 'x', size: 8 * 1024 ** 3 - 1 }))),
      'it ends in the middle of a file',
    ],
    [
      'of too many files',
      gzipSync(tar(Array.from({ length: 1001 }, (_, index) => ({ path: `f${index}` })))),
      'it has too many files',
    ],
    ['of gzip in gzip', gzipSync(gzipSync(LAYER)), 'it ends in the middle of a file'],
  ])('%s leaves a gap', async (_name, layer, reason) => {
    const { contents, kept } = await read(layer, giving(layer));
    expect(contents.gaps.map((gap) => gap.reason)).toEqual([reason]);
    expect(kept).toHaveLength(1);
  });
});
