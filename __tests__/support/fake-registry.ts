import { createHash } from 'node:crypto';
import { createServer as createPlainServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** May answer a request instead of the registry; returns true if it did. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface FakeRegistry {
  /** `127.0.0.1:12345` */
  readonly host: string;
  /** Each as `GET /v2/…`, in order. */
  readonly requests: readonly string[];
  /** The received `Authorization` headers, in order; empty for requests without one. */
  readonly authorizations: readonly string[];
  /** Stores bytes, and returns their digest. */
  addBlob(repository: string, bytes: Buffer | string): Stored;
  /** Stores a manifest under its digest, and under a tag. */
  addManifest(repository: string, manifest: object, tag?: string): Stored;
  /** Stores an image with one layer. */
  addImage(repository: string, tag: string, config?: object, layer?: string | Buffer): Image;
  close(): Promise<void>;
}

export interface Stored {
  readonly digest: string;
  readonly size: number;
}

export interface Image extends Stored {
  readonly config: Stored;
  readonly layer: Stored;
}

export interface FakeRegistryOptions {
  /** Called first; may answer, or close the connection. */
  readonly fault?: Fault;
  /** `bearer` requires a token from `/token` for each repository; `basic` requires the password itself. */
  readonly auth?: 'bearer' | 'basic';
  /** `user:password`; by default anyone may read. */
  readonly password?: string;
  /** The address of the token service; by default this registry. */
  readonly realm?: string;
  /** Tags per page. */
  readonly page?: number;
  readonly hasReferrersApi?: boolean;
  readonly tls?: { readonly key: string; readonly cert: string };
}

const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';

/** A registry on 127.0.0.1 that keeps everything in memory. https://github.com/opencontainers/distribution-spec/blob/main/spec.md */
export async function startRegistry(options: FakeRegistryOptions = {}): Promise<FakeRegistry> {
  const requests: string[] = [];
  const authorizations: string[] = [];
  const store = createStore();
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    requests.push(`${request.method} ${request.url}`);
    authorizations.push(request.headers.authorization ?? '');
    // some tests close the connection
    response.on('error', () => {});
    if (options.fault?.(request, response)) return;
    answer(request, response, store, options, host());
  };
  const server: Server = options.tls === undefined ? createPlainServer(serve) : createServer(options.tls, serve);
  const host = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: host(),
    requests,
    authorizations,
    ...store,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Store extends Pick<FakeRegistry, 'addBlob' | 'addManifest' | 'addImage'> {
  blob(repository: string, digest: string): Buffer | undefined;
  manifest(repository: string, reference: string): Buffer | undefined;
  tags(repository: string): readonly string[];
  referrers(repository: string, digest: string): readonly object[];
}

function createStore(): Store {
  const blobs = new Map<string, Buffer>();
  const manifests = new Map<string, Map<string, Buffer>>();
  const store: Store = {
    blob: (repository, digest) => blobs.get(`${repository} ${digest}`),
    manifest: (repository, reference) => manifests.get(repository)?.get(reference),
    tags: (repository) => [...(manifests.get(repository)?.keys() ?? [])].filter((name) => !name.includes(':')).sort(),
    referrers: (repository, digest) => referrersIn(manifests.get(repository) ?? new Map(), digest),
    addBlob(repository, content) {
      const bytes = Buffer.from(content as string);
      const digest = sha256(bytes);
      blobs.set(`${repository} ${digest}`, bytes);
      return { digest, size: bytes.length };
    },
    addManifest(repository, manifest, tag) {
      const bytes = Buffer.from(JSON.stringify(manifest));
      const digest = sha256(bytes);
      const known = manifests.get(repository) ?? new Map<string, Buffer>();
      manifests.set(repository, known.set(digest, bytes));
      if (tag !== undefined) known.set(tag, bytes);
      return { digest, size: bytes.length };
    },
    addImage(repository, tag, config = {}, layer = `layer of ${tag}`) {
      const stored = {
        config: store.addBlob(repository, JSON.stringify({ os: 'linux', architecture: 'amd64', ...config })),
        layer: store.addBlob(repository, layer),
      };
      const manifest = {
        schemaVersion: 2,
        mediaType: OCI_MANIFEST,
        config: { mediaType: OCI_CONFIG, ...stored.config },
        layers: [{ mediaType: OCI_LAYER, ...stored.layer }],
      };
      return { ...store.addManifest(repository, manifest, tag), ...stored };
    },
  };
  return store;
}

function referrersIn(manifests: ReadonlyMap<string, Buffer>, digest: string): readonly object[] {
  return [...manifests].flatMap(([reference, bytes]) => {
    const { subject, mediaType, artifactType, annotations } = JSON.parse(bytes.toString());
    if (!reference.includes(':') || subject?.digest !== digest) return [];
    return [{ mediaType, digest: reference, size: bytes.length, artifactType, annotations }];
  });
}

export function sha256(bytes: Buffer | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

const ROUTE = /^\/v2\/(?<name>.+)\/(?<kind>manifests|blobs|tags|referrers)\/(?<reference>[^/?]+)(?:\?(?<query>.*))?$/;

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  store: Store,
  options: FakeRegistryOptions,
  host: string,
): void {
  const url = request.url ?? '';
  const { name = '', kind = '', reference = '', query = '' } = ROUTE.exec(url)?.groups ?? {};
  if (url.startsWith('/token')) giveToken(request, response, options);
  else if (!isAllowed(request, name, options)) challenge(response, options, host);
  else if (kind === 'manifests') sendManifest(response, store.manifest(name, reference), request.method === 'HEAD');
  else if (kind === 'blobs') sendBytes(response, store.blob(name, reference), 'application/octet-stream');
  else if (kind === 'tags') sendTags(response, name, store.tags(name), new URLSearchParams(query), options.page);
  else if (kind === 'referrers' && options.hasReferrersApi) sendReferrers(response, store.referrers(name, reference));
  else sendBytes(response, undefined, '');
}

function sendReferrers(response: ServerResponse, manifests: readonly object[]): void {
  const index = { schemaVersion: 2, mediaType: OCI_INDEX, manifests };
  sendBytes(response, Buffer.from(JSON.stringify(index)), OCI_INDEX);
}

function sendManifest(response: ServerResponse, bytes: Buffer | undefined, isHead: boolean): void {
  if (bytes === undefined) {
    sendBytes(response, undefined, '');
    return;
  }
  const { mediaType = OCI_INDEX } = JSON.parse(bytes.toString());
  response.setHeader('docker-content-digest', sha256(bytes));
  response.writeHead(200, { 'content-type': mediaType, 'content-length': bytes.length });
  response.end(isHead ? undefined : bytes);
}

function sendBytes(response: ServerResponse, bytes: Buffer | undefined, type: string): void {
  if (bytes !== undefined) {
    response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
    response.end(bytes);
    return;
  }
  response.writeHead(404, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ errors: [{ code: 'MANIFEST_UNKNOWN', message: 'unknown' }] }));
}

function sendTags(
  response: ServerResponse,
  name: string,
  tags: readonly string[],
  query: URLSearchParams,
  page = Number(query.get('n') ?? 100),
): void {
  const last = query.get('last');
  const left = last === null ? tags : tags.filter((tag) => tag > last);
  const sent = left.slice(0, page);
  if (left.length > page) {
    const next = new URLSearchParams({ last: sent.at(-1) ?? '', n: String(page) });
    response.setHeader('link', `</v2/${name}/tags/list?${next}>; rel="next"`);
  }
  const body = Buffer.from(JSON.stringify({ name, tags: sent }));
  sendBytes(response, tags.length === 0 ? undefined : body, 'application/json');
}

function isAllowed({ headers }: IncomingMessage, name: string, { auth, password }: FakeRegistryOptions): boolean {
  if (auth === 'bearer') return headers.authorization === `Bearer ${tokenFor(name)}`;
  return auth === undefined || headers.authorization === basicOf(password);
}

function challenge(response: ServerResponse, { auth, realm }: FakeRegistryOptions, host: string): void {
  const place = realm ?? `http://${host}/token`;
  const wanted = auth === 'basic' ? 'Basic realm="fake"' : `Bearer realm="${place}",service="fake",scope="ignored"`;
  response.writeHead(401, { 'www-authenticate': wanted, 'content-type': 'application/json' });
  response.end('{"errors":[{"code":"UNAUTHORIZED"}]}');
}

function giveToken(request: IncomingMessage, response: ServerResponse, { password }: FakeRegistryOptions): void {
  const scope = new URL(request.url ?? '', 'http://registry.invalid').searchParams.get('scope') ?? '';
  if (password !== undefined && request.headers.authorization !== basicOf(password)) {
    response.writeHead(401).end();
    return;
  }
  const name = /^repository:(.+):pull$/.exec(scope)?.[1] ?? '';
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ token: tokenFor(name), expires_in: 300 }));
}

export function tokenFor(name: string): string {
  return Buffer.from(`token for ${name}`).toString('base64');
}

function basicOf(password = ''): string {
  return `Basic ${Buffer.from(password).toString('base64')}`;
}
