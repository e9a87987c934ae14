import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OsvQuery {
  readonly package: { readonly ecosystem: string; readonly name: string };
  readonly version: string;
  readonly page_token?: string;
}

export interface FakeOsv {
  readonly address: string;
  /** Bodies of `/v1/querybatch` and `/v1/query`, in order. */
  readonly batches: readonly (readonly OsvQuery[])[];
  readonly queries: readonly OsvQuery[];
  /** Ids of the records that were asked for. */
  readonly ids: readonly string[];
  /** Bodies of `/v1/querybatch` without versions, which ask whether there are records of a system. */
  readonly probes: readonly (readonly Omit<OsvQuery, 'version'>[])[];
  close(): Promise<void>;
}

export interface FakeOsvOptions {
  /** The records about a package in a version: the server matches versions itself. */
  readonly recordsFor: (query: OsvQuery) => readonly OsvRecord[];
  /** The record with an id, whatever package it is about. */
  readonly recordWith?: (id: string) => OsvRecord | undefined;
  /** The records about a package in any version, where a query names none. */
  readonly allRecordsFor?: (query: Omit<OsvQuery, 'version'>) => readonly OsvRecord[];
  /** Whether there is no record of an ecosystem; by default there are some of each. */
  readonly lacks?: (ecosystem: string) => boolean;
  /** Records per page. */
  readonly page?: number;
  /** Called first; may answer, or close the connection. */
  readonly fault?: (request: IncomingMessage, response: ServerResponse, body: string) => boolean;
}

export type OsvRecord = Readonly<Record<string, unknown>> & { readonly id: string; readonly modified: string };

/** A server on 127.0.0.1 that implements https://google.github.io/osv.dev/api/. */
export async function startOsv(options: FakeOsvOptions): Promise<FakeOsv> {
  const batches: OsvQuery[][] = [];
  const queries: OsvQuery[] = [];
  const ids: string[] = [];
  const probes: OsvQuery[][] = [];
  const server = createServer((request, response) => {
    response.on('error', () => {});
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => serve(request, response, Buffer.concat(chunks).toString()));
  });
  const serve = (request: IncomingMessage, response: ServerResponse, body: string): void => {
    if (request.url?.endsWith('/v1/querybatch')) {
      const { queries: asked } = JSON.parse(body) as { readonly queries: OsvQuery[] };
      (asked.every(isAboutAll) ? probes : batches).push(asked);
    }
    if (request.url?.endsWith('/v1/query')) queries.push(JSON.parse(body));
    const [, id] = RECORD.exec(request.url ?? '') ?? [];
    if (id !== undefined) ids.push(decodeURIComponent(id));
    if (options.fault?.(request, response, body)) return;
    answer(request, response, body, options);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    batches,
    queries,
    ids,
    probes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isAboutAll(query: OsvQuery): boolean {
  return query.version === undefined;
}

const RECORD = /\/v1\/vulns\/([^/]+)$/;

const ANY_RECORD: OsvRecord = { id: 'CVE-2000-0001', modified: '2026-01-01T00:00:00Z' };

function answer(request: IncomingMessage, response: ServerResponse, body: string, options: FakeOsvOptions): void {
  const { recordsFor, lacks = () => false, page = 1000 } = options;
  const { allRecordsFor = ({ package: { ecosystem } }) => (lacks(ecosystem) ? [] : [ANY_RECORD]) } = options;
  const pageOf = (query: OsvQuery): { readonly vulns: readonly OsvRecord[]; readonly next_page_token?: string } => {
    const start = Number(query.page_token ?? 0);
    const all = isAboutAll(query) ? allRecordsFor(query) : recordsFor(query);
    return {
      vulns: all.slice(start, start + page),
      ...(all.length > start + page && { next_page_token: String(start + page) }),
    };
  };
  const [, id] = RECORD.exec(request.url ?? '') ?? [];
  if (id !== undefined && request.method === 'GET') {
    const record = options.recordWith?.(decodeURIComponent(id));
    return void response.writeHead(record === undefined ? 404 : 200).end(JSON.stringify(record ?? { code: 5 }));
  }
  if (request.method !== 'POST') return void response.writeHead(405).end();
  if (request.url === '/v1/query') return void response.end(JSON.stringify(pageOf(JSON.parse(body))));
  if (request.url !== '/v1/querybatch') return void response.writeHead(404).end();
  const { queries } = JSON.parse(body) as { readonly queries: readonly OsvQuery[] };
  if (queries.length > 1000)
    return void response.writeHead(400).end(JSON.stringify({ code: 3, message: 'Too many queries.' }));
  const results = queries.map((query) => {
    const { vulns, ...rest } = pageOf(query);
    return vulns.length === 0 ? {} : { vulns: vulns.map(({ id, modified }) => ({ id, modified })), ...rest };
  });
  response.end(JSON.stringify({ results }));
}
