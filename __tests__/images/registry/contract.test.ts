import { randomBytes } from 'node:crypto';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRegistry } from '../../../src/images/registry/client.ts';
import type { Credentials } from '../../../src/images/registry/credentials.ts';
import type { ImageManifest, Registry } from '../../../src/images/registry/registry.ts';
import { startBudget } from '../../../src/support/budget.ts';
import { type FakeRegistryOptions, type Stored, sha256, startRegistry } from '../../support/fake-registry.ts';
import { type RealRegistry, realRegistry } from '../../support/real-registry.ts';
import { startTokenService } from '../../support/token-service.ts';

/** The same tests on our own test server and, where `.ci/real-registry` has started it, on Debian's docker-registry. */
const REAL = realRegistry();
if (REAL === undefined)
  process.stderr.write('SKIPPED: the contract with a real registry: .ci/real-registry starts one\n');

interface Store {
  readonly host: string;
  /** PEM; undefined where nothing is encrypted. */
  readonly authority?: string | undefined;
  readonly credentials?: Credentials | undefined;
  /** Where tokens are had, when that is elsewhere. */
  readonly tokenHost?: string;
  blob(bytes: Buffer): Promise<Stored>;
  manifest(manifest: object, tag?: string): Promise<Stored>;
  close(): Promise<unknown>;
}

const NAME = `hullcheck/contract-${randomBytes(4).toString('hex')}`;
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const PASSWORD: Credentials = { kind: 'password', username: 'robot', password: 'not-a-secret' };

async function fakeStore(options: FakeRegistryOptions, credentials?: Credentials): Promise<Store> {
  const fake = await startRegistry({ page: 2, ...options });
  return {
    host: fake.host,
    credentials,
    blob: async (bytes) => fake.addBlob(NAME, bytes),
    manifest: async (manifest, tag) => fake.addManifest(NAME, manifest, tag),
    close: fake.close,
  };
}

type Upload = (method: string, path: string, body: Buffer, type: string) => Promise<string | undefined>;

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#push */
function realStore(
  store: Pick<Store, 'host' | 'authority' | 'credentials' | 'tokenHost'>,
  authorization?: string,
  close: Store['close'] = async () => {},
): Store {
  const upload: Upload = (method, path, body, type) => {
    return new Promise((resolve, reject) => {
      const { host, authority } = store;
      const send = authority === undefined ? plainRequest : request;
      const outgoing = send(`${authority === undefined ? 'http' : 'https'}://${host}${path}`, {
        ca: authority,
        method,
        headers: { 'content-length': body.length, 'content-type': type, ...(authorization && { authorization }) },
      });
      outgoing.on('error', reject);
      outgoing.on('response', (answer) => {
        answer.resume();
        const { statusCode = 0 } = answer;
        if (statusCode < 300) resolve(answer.headers.location);
        else reject(new Error(`${method} ${path} gave ${statusCode}`));
      });
      outgoing.end(body);
    });
  };
  return {
    ...store,
    async blob(bytes) {
      const digest = sha256(bytes);
      const location = await upload('POST', `/v2/${NAME}/blobs/uploads/`, Buffer.alloc(0), OCTETS);
      const target = new URL(location ?? '', `http://${store.host}`);
      target.searchParams.set('digest', digest);
      await upload('PUT', target.pathname + target.search, bytes, OCTETS);
      return { digest, size: bytes.length };
    },
    async manifest(manifest, tag) {
      const bytes = Buffer.from(JSON.stringify(manifest));
      const { mediaType } = manifest as { readonly mediaType: string };
      await upload('PUT', `/v2/${NAME}/manifests/${tag ?? sha256(bytes)}`, bytes, mediaType);
      return { digest: sha256(bytes), size: bytes.length };
    },
    close,
  };
}

const OCTETS = 'application/octet-stream';

async function bearerStore({ bearer, authority, certificate }: RealRegistry): Promise<Store> {
  const tokens = await startTokenService(certificate, bearer.tokenPort);
  const token = tokens.issue([{ type: 'repository', name: NAME, actions: ['pull', 'push'] }]);
  const tokenHost = `127.0.0.1:${bearer.tokenPort}`;
  return realStore({ host: bearer.host, authority, tokenHost }, `Bearer ${token}`, tokens.close);
}

type Start = readonly [string, () => Promise<Store>];

const OUR_SERVERS: readonly Start[] = [
  ['our test server', () => fakeStore({})],
  ['our test server, with the API of referrers', () => fakeStore({ hasReferrersApi: true })],
  ['our test server, with a password', () => fakeStore({ auth: 'basic', password: 'robot:not-a-secret' }, PASSWORD)],
  ['our test server, with tokens for anybody', () => fakeStore({ auth: 'bearer' })],
];

function realServers(real: RealRegistry): readonly Start[] {
  const { open, plain, basic, authority } = real;
  const credentials: Credentials = { kind: 'password', ...basic };
  const header = `Basic ${Buffer.from(`${basic.username}:${basic.password}`).toString('base64')}`;
  return [
    ['docker-registry, over TLS', async () => realStore({ host: open, authority })],
    ['docker-registry, without encryption', async () => realStore({ host: plain })],
    ['docker-registry, with a password', async () => realStore({ host: basic.host, authority, credentials }, header)],
    ['docker-registry, with tokens for anybody', () => bearerStore(real)],
  ];
}

const SERVERS = [...OUR_SERVERS, ...(REAL === undefined ? [] : realServers(REAL))];

describe.each(SERVERS)('the client, with %s', (_name, start) => {
  let store: Store;
  let registry: Registry;
  const repository = () => ({ host: store.host, name: NAME });
  const target = (tag?: string, digest?: string) => ({ ...repository(), tag, digest });
  const layer = randomBytes(300_000);
  const config = { os: 'linux', architecture: 'amd64', config: { User: '1000' } };
  let image: Stored & { readonly layer: Stored };
  let index: Stored;
  let docker: { readonly image: Stored; readonly list: Stored };

  function connect(credentials: Credentials | undefined): Registry {
    return openRegistry({
      privateRegistries: [store.host, ...(store.tokenHost === undefined ? [] : [store.tokenHost])],
      insecureRegistries: store.authority === undefined ? [store.host] : [],
      certificateAuthorities: store.authority,
      budget: startBudget(30),
      findCredentials: async () => credentials,
    });
  }

  beforeAll(async () => {
    store = await start();
    registry = connect(store.credentials);
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
    docker = await storeDockerImage(storedConfig, storedLayer);
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

  async function storeDockerImage(configBlob: Stored, layerBlob: Stored) {
    const stored = await store.manifest({
      schemaVersion: 2,
      mediaType: DOCKER_MANIFEST,
      config: { mediaType: 'application/vnd.docker.container.image.v1+json', ...configBlob },
      layers: [{ mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip', ...layerBlob }],
    });
    const entry = {
      mediaType: DOCKER_MANIFEST,
      ...stored,
      platform: { os: 'linux', architecture: 'arm', variant: 'v7' },
    };
    const list = await store.manifest({ schemaVersion: 2, mediaType: DOCKER_LIST, manifests: [entry] }, 'docker');
    return { image: stored, list };
  }

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

  it('reads manifests and lists of Docker, as they were stored', async () => {
    const listed = await registry.readManifest(target('docker'));
    expect(listed).toMatchObject({
      ok: true,
      value: { kind: 'index', mediaType: DOCKER_LIST, digest: docker.list.digest },
    });
    const platform = { os: 'linux', architecture: 'arm' };
    const found = await registry.readImage(target('docker', docker.list.digest), platform);
    expect(found).toMatchObject({
      ok: true,
      value: { manifest: { mediaType: DOCKER_MANIFEST, digest: docker.image.digest, layers: [image.layer] } },
    });
    expect(await registry.resolveDigest(target('docker'))).toEqual({ ok: true, value: docker.list.digest });
  });

  async function bytesOf(blob: Stored): Promise<Buffer> {
    const opened = await registry.openBlob(repository(), blob);
    if (!opened.ok) throw new Error(opened.error.reason);
    const chunks: Buffer[] = [];
    for await (const chunk of opened.value) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  it('streams a layer, and several at once', async () => {
    const read = await Promise.all(Array.from({ length: 12 }, () => bytesOf(image.layer)));
    expect(read.map((bytes) => bytes.equals(layer))).toEqual(Array(12).fill(true));
  });

  it('lets go of a layer that it does not want to the end, and goes on', async () => {
    const opened = await registry.openBlob(repository(), image.layer);
    if (!opened.ok) throw new Error(opened.error.reason);
    for await (const _ of opened.value) break;
    expect((await bytesOf(image.layer)).equals(layer)).toBe(true);
  });

  it('takes no layer of another size than the manifest says, and none that is not there', async () => {
    const { digest, size } = image.layer;
    for (const wrong of [size - 1, size + 1]) {
      expect(await registry.openBlob(repository(), { digest, size: wrong })).toEqual({
        ok: false,
        error: { kind: 'invalid', reason: `${store.host} announces a different size than the manifest` },
      });
    }
    const nothing = { digest: sha256(Buffer.from('nothing')), size: 7 };
    expect(await registry.openBlob(repository(), nothing)).toMatchObject({ error: { kind: 'not-found' } });
  });

  it('is refused without the credentials that are asked for, or with others', async () => {
    const outcome = async (credentials: Credentials | undefined) => {
      const other = connect(credentials);
      const read = await other.readManifest(target('1.0'));
      other.close();
      return read;
    };
    if (store.credentials === undefined) {
      expect(await outcome(undefined)).toMatchObject({ ok: true });
      return;
    }
    expect(await outcome(undefined)).toEqual({
      ok: false,
      error: { kind: 'denied', reason: `${store.host} asks for credentials, and none are stored for it` },
    });
    expect(await outcome({ kind: 'password', username: 'robot', password: 'wrong' })).toEqual({
      ok: false,
      error: { kind: 'denied', reason: `${store.host} rejects the stored credentials` },
    });
  });

  it('lists all tags', async () => {
    const tags = await registry.listTags(repository());
    const wanted = ['1.0', '1.1', '1.2', '1.3', '1.4', 'docker', 'multi', image.digest.replace(':', '-')];
    expect(tags.ok && [...tags.value].sort()).toEqual(wanted.sort());
  });

  it('lists referrers', async () => {
    const found = await registry.listReferrers(repository(), image.digest);
    expect(found).toMatchObject({ ok: true, value: [{ artifactType: 'application/example' }] });
    expect(await registry.listReferrers(repository(), index.digest)).toEqual({ ok: true, value: [] });
  });
});
