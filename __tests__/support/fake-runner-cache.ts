import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeRunnerCache {
  /** For the environment of the Action. */
  readonly environment: Readonly<Record<string, string>>;
  /** Each as `POST /twirp/…/Method` or `PUT /upload`, in order. */
  readonly requests: readonly string[];
  readonly authorizations: readonly (string | undefined)[];
  /** The newest entry. */
  entry: { readonly key: string; readonly bytes: Buffer } | undefined;
  close(): Promise<void>;
}

/** May answer instead; returns true if it did. */
export type CacheFault = (request: IncomingMessage, response: ServerResponse) => boolean;

/** The cache service of a runner, on 127.0.0.1. */
export async function startRunnerCache(fault: CacheFault = () => false): Promise<FakeRunnerCache> {
  const requests: string[] = [];
  const authorizations: (string | undefined)[] = [];
  let uploaded: Buffer = Buffer.alloc(0);
  const server = createServer((request, response) => {
    response.on('error', () => {});
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      requests.push(`${request.method} ${request.url?.replace(/^.*\//, '')}`);
      authorizations.push(request.headers.authorization);
      if (!fault(request, response)) answer(request, response, Buffer.concat(parts));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const fake: FakeRunnerCache = {
    environment: { ACTIONS_RESULTS_URL: base, ACTIONS_RUNTIME_TOKEN: 'made-up-runtime-token' },
    requests,
    authorizations,
    entry: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const bodyFor = (url: string, key: string): object => {
    if (url.endsWith('/CreateCacheEntry')) return { ok: true, signed_upload_url: `${base}upload` };
    if (url.endsWith('/GetCacheEntryDownloadURL'))
      return fake.entry
        ? { ok: true, signed_download_url: `${base}download`, matched_key: fake.entry.key }
        : { ok: false };
    fake.entry = { key, bytes: uploaded };
    return { ok: true, entry_id: '1' };
  };
  const answer = ({ url = '', method }: IncomingMessage, response: ServerResponse, body: Buffer): void => {
    if (url === '/download') return void response.end(fake.entry?.bytes);
    if (url === '/upload' && method === 'PUT') {
      uploaded = body;
      return void response.writeHead(201).end();
    }
    const { key } = JSON.parse(body.toString()) as { readonly key: string };
    reply(response, bodyFor(url, key));
  };
  return fake;
}

function reply(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
