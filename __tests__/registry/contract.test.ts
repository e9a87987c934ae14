import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRegistry } from '../../src/registry/client.ts';
import type { ImageManifest, Registry } from '../../src/registry/registry.ts';
import { startBudget } from '../../src/support/budget.ts';
import { startRegistry } from '../support/fake-registry.ts';

/**
 * The same tests on our own test server and, where there is one, on a real registry that takes uploads:
 * `HULLCHECK_TEST_REGISTRY=127.0.0.1:5000`, which speaks plain http, or https with a certificate of the authority in the file
 * `HULLCHECK_TEST_REGISTRY_CA`.
 */
const REAL = process.env['HULLCHECK_TEST_REGISTRY'];
const AUTHORITY_FILE = process.env['HULLCHECK_TEST_REGISTRY_CA'];
const AUTHORITY = AUTHORITY_FILE === undefined ? undefined : readFileSync(AUTHORITY_FILE, 'utf8');
if (REAL === undefined)
  console.warn('HULLCHECK_TEST_REGISTRY is not set: the contract was not tried on a real registry.');
if (REAL !== undefined && !/^127\.0\.0\.1:\d+$/.test(REAL))
  throw new Error('HULLCHECK_TEST_REGISTRY must be on 127.0.0.1.');

interface Store {
  readonly host: string;
  readonly authority: string | undefined;
  blob(bytes: Buffer): Promise<{ readonly digest: string; readonly size: number }>;
  manifest(manifest: object, tag?: string): Promise<{ readonly digest: string; readonly size: number }>;
  close(): Promise<void>;
}

const NAME = `hullcheck/contract-${randomBytes(4).toString('hex')}`;
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';

async function fakeStore(): Promise<Store> {
  const fake = await startRegistry({ page: 2 });
  return {
    host: fake.host,
    authority: undefined,
    blob: async (bytes) => fake.addBlob(NAME, bytes),
    manifest: async (manifest, tag) => fake.addManifest(NAME, manifest, tag),
    close: fake.close,
  };
}

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#push */
async function realStore(host: string): Promise<Store> {
  return {
    host,
    authority: AUTHORITY,
    async blob(bytes) {
      const digest = sha256(bytes);
      const { location = '' } = await upload(host, 'POST', `/v2/${NAME}/blobs/uploads/`, Buffer.alloc(0), {});
      const target = new URL(location, `http://${host}`);
      target.searchParams.set('digest', digest);
      await upload(host, 'PUT', target.pathname + target.search, bytes, { 'content-type': 'application/octet-stream' });
      return { digest, size: bytes.length };
    },
    async manifest(manifest, tag) {
      const bytes = Buffer.from(JSON.stringify(manifest));
      const { mediaType } = manifest as { readonly mediaType: string };
      await upload(host, 'PUT', `/v2/${NAME}/manifests/${tag ?? sha256(bytes)}`, bytes, { 'content-type': mediaType });
      return { digest: sha256(bytes), size: bytes.length };
    },
    close: async () => {},
  };
}

function sha256(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function upload(
  host: string,
  method: string,
  path: string,
  body: Buffer,
  headers: Record<string, string>,
): Promise<{ readonly location?: string | undefined }> {
  return new Promise((resolve, reject) => {
    const send = AUTHORITY === undefined ? plainRequest : request;
    const outgoing = send(`${AUTHORITY === undefined ? 'http' : 'https'}://${host}${path}`, {
      ca: AUTHORITY,
      method,
      headers: { ...headers, 'content-length': body.length },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (answer) => {
      answer.resume();
      const { statusCode = 0 } = answer;
      if (statusCode < 300) resolve({ location: answer.headers.location });
      else reject(new Error(`${method} ${path} gave ${statusCode}`));
    });
    outgoing.end(body);
  });
}

const SERVERS: readonly (readonly [string, () => Promise<Store>])[] = [
  ['our test server', fakeStore],
  ...(REAL === undefined ? [] : [[`the registry at ${REAL}`, () => realStore(REAL)] as const]),
];

describe.each(SERVERS)('the client, with %s', (_name, start) => {
  let store: Store;
  let registry: Registry;
  const repository = () => ({ host: store.host, name: NAME });
  const target = (tag?: string, digest?: string) => ({ ...repository(), tag, digest });
  const layer = randomBytes(300_000);
  const config = { os: 'linux', architecture: 'amd64', config: { User: '1000' } };
  let image: { digest: string; size: number; layer: { digest: string; size: number } };
  let index: { digest: string; size: number };

  beforeAll(async () => {
    store = await start();
    registry = openRegistry({
      privateRegistries: [store.host],
      insecureRegistries: store.authority === undefined ? [store.host] : [],
      certificateAuthorities: store.authority,
      budget: startBudget(30),
      findCredentials: async () => undefined,
    });
    const storedLayer = await store.blob(layer);
    const storedConfig = await store.blob(Buffer.from(JSON.stringify(config)));
    const manifest = {
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...storedConfig },
      layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', ...storedLayer }],
    };
    image = { ...(await store.manifest(manifest, '1.0')), layer: storedLayer };
    for (const tag of ['1.1', '1.2', '1.3', '1.4']) await store.manifest(manifest, tag);
    const platform = { os: 'linux', architecture: 'amd64' };
    const entry = { mediaType: OCI_MANIFEST, digest: image.digest, size: image.size, platform };
    index = await store.manifest({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: [entry] }, 'multi');
    const signature = {
      ...manifest,
      artifactType: 'application/example',
      subject: { mediaType: OCI_MANIFEST, digest: image.digest, size: image.size },
    };
    const signed = await store.manifest(signature);
    const referrers = {
      schemaVersion: 2,
      mediaType: OCI_INDEX,
      manifests: [
        { mediaType: OCI_MANIFEST, digest: signed.digest, size: signed.size, artifactType: 'application/example' },
      ],
    };
    await store.manifest(referrers, image.digest.replace(':', '-'));
  });

  afterAll(async () => {
    registry.close();
    await store.close();
  });

  it('says what a tag stands for', async () => {
    expect(await registry.resolveDigest(target('1.0'))).toEqual({ ok: true, value: image.digest });
    expect(await registry.resolveDigest(target('multi'))).toEqual({ ok: true, value: index.digest });
    expect(await registry.resolveDigest(target('1.0', image.digest))).toEqual({ ok: true, value: image.digest });
  });

  it('says that a tag, a digest and a repository do not exist', async () => {
    const missing = { ok: false, error: { kind: 'not-found', reason: `${store.host} does not have it` } };
    expect(await registry.resolveDigest(target('9.9'))).toEqual(missing);
    expect(await registry.resolveDigest(target(undefined, sha256(Buffer.from('nothing'))))).toEqual(missing);
    expect(await registry.resolveDigest({ ...target('1.0'), name: 'hullcheck/no-such' })).toEqual(missing);
    expect(await registry.listTags({ ...repository(), name: 'hullcheck/no-such' })).toEqual(missing);
  });

  it('reads manifests and indexes', async () => {
    const read = await registry.readManifest(target('1.0'));
    expect(read).toMatchObject({ ok: true, value: { kind: 'image', digest: image.digest, mediaType: OCI_MANIFEST } });
    const many = await registry.readManifest(target('multi'));
    expect(many).toMatchObject({ ok: true, value: { kind: 'index', manifests: [{ digest: image.digest }] } });
  });

  it('finds the image of a platform', async () => {
    const platform = { os: 'linux', architecture: 'amd64' };
    const found = await registry.readImage(target('multi'), platform);
    expect(found).toMatchObject({
      ok: true,
      value: { manifest: { digest: image.digest }, index: { digest: index.digest } },
    });
    const none = await registry.readImage(target('1.0'), platform);
    expect(none).toMatchObject({ ok: true, value: { manifest: { digest: image.digest }, index: undefined } });
  });

  it('reads the configuration', async () => {
    const read = await registry.readManifest(target('1.0'));
    if (!read.ok) throw new Error(read.error.reason);
    expect(await registry.readConfig(repository(), read.value as ImageManifest)).toEqual({ ok: true, value: config });
  });

  it('streams a layer', async () => {
    const opened = await registry.openBlob(repository(), image.layer);
    if (!opened.ok) throw new Error(opened.error.reason);
    const chunks: Buffer[] = [];
    for await (const chunk of opened.value) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).equals(layer)).toBe(true);
  });

  it('lists all tags', async () => {
    const tags = await registry.listTags(repository());
    const wanted = ['1.0', '1.1', '1.2', '1.3', '1.4', 'multi', image.digest.replace(':', '-')];
    expect(tags.ok && [...tags.value].sort()).toEqual(wanted.sort());
  });

  it('lists referrers', async () => {
    const found = await registry.listReferrers(repository(), image.digest);
    expect(found).toMatchObject({ ok: true, value: [{ artifactType: 'application/example' }] });
    expect(await registry.listReferrers(repository(), index.digest)).toEqual({ ok: true, value: [] });
  });
});
