import { isJsonObject, type JsonFields } from '../../../support/json-fields.ts';
import type { Answer } from '../../registry/answer.ts';
import { dismiss, readBody } from '../../registry/body.ts';
import { parseObject, textIn } from '../../registry/json.ts';
import { LookupError } from '../../registry/lookup-error.ts';
import type { SendRequest } from '../../registry/requests.ts';
import { isOrderedInOsv } from '../ecosystems.ts';
import type { PackageQuery } from '../package-queries.ts';

/** A record in the answer to a batch. */
export interface RecordHead {
  readonly id: string;
  /** When it was last changed. */
  readonly modified: string;
}

export interface BatchPage {
  readonly heads: readonly RecordHead[];
  /** The token of the next page for this query; undefined on the last page. */
  readonly next: string | undefined;
}

export interface RecordPage {
  readonly records: readonly unknown[];
  readonly next: string | undefined;
}

/** A query, and the wanted page of its answer: by default the first. Without a version, it is about all records of the package. */
export interface PageQuery<Q extends AnyVersion = AnyVersion> {
  readonly query: Q;
  readonly page?: string | undefined;
}

export type AnyVersion = Omit<PackageQuery, 'version'> & Partial<PackageQuery>;

/** https://google.github.io/osv.dev/api/ */
export interface OsvApi {
  /** The ids for at most {@link MOST_QUERIES} queries, in the same order. @throws {LookupError} */
  queryBatch(queries: readonly PageQuery[]): Promise<readonly BatchPage[]>;
  /** The whole records for one query. @throws {LookupError} */
  query(query: PageQuery): Promise<RecordPage>;
  /** The record with this id; undefined without one. @throws {LookupError} */
  record(id: string): Promise<unknown>;
}

export const MOST_QUERIES = 1000;

const BATCH_BYTES = 16 * 1024 * 1024;
/** For a page of at most a thousand records, which take some kilobytes each. */
const QUERY_BYTES = 12 * 1024 * 1024;
/** Records that list each affected commit or version have some hundred kilobytes. */
const RECORD_BYTES = 4 * 1024 * 1024;
const MOST_PARTS = 500_000;

export function osvApi(address: string, send: SendRequest): OsvApi {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  const ask = async (path: string, body: object, bytes: number): Promise<JsonFields> => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const answer = await send({ url: new URL(path, base), method: 'POST', headers, body: asciiJson(body) });
    if (answer.status === 200) return parseObject(await readBody(answer, bytes), answer.url.host, MOST_PARTS);
    dismiss(answer.message);
    throw statusError(answer);
  };
  return {
    async queryBatch(queries) {
      const answer = await ask('v1/querybatch', { queries: queries.map(written) }, BATCH_BYTES);
      const results = answer['results'];
      if (!Array.isArray(results) || results.length !== queries.length)
        throw new LookupError('invalid', `${base.host} does not answer every query`);
      return results.map((result: unknown) => ({ heads: headsOf(result), next: nextOf(result) }));
    },
    async query(query) {
      const answer = await ask('v1/query', written(query), QUERY_BYTES);
      return { records: recordsOf(answer), next: nextOf(answer) };
    },
    async record(id) {
      const url = new URL(`v1/vulns/${encodeURIComponent(id)}`, base);
      const answer = await send({ url, method: 'GET', headers: { accept: 'application/json' } });
      if (answer.status === 200) return parseObject(await readBody(answer, RECORD_BYTES), answer.url.host, MOST_PARTS);
      dismiss(answer.message);
      if (answer.status === 404) return undefined;
      throw statusError(answer);
    },
  };
}

function written({ query: { ecosystem, name, version }, page }: PageQuery): object {
  const known = isOrderedInOsv(ecosystem) ? version : undefined;
  return { package: { ecosystem, name }, version: known, ...(page !== undefined && { page_token: page }) };
}

/** JSON in ASCII only. */
function asciiJson(value: object): string {
  return JSON.stringify(value).replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function statusError({ status, url: { host } }: Answer): LookupError {
  if (status === 429) return new LookupError('rate-limited', `${host} limits the rate of requests`);
  return new LookupError('unavailable', `${host} responded with the status ${status}`);
}

function recordsOf(result: unknown): readonly unknown[] {
  const vulns = isJsonObject(result) ? result['vulns'] : undefined;
  return Array.isArray(vulns) ? vulns : [];
}

function headsOf(result: unknown): readonly RecordHead[] {
  return recordsOf(result).flatMap((head) => {
    if (!isJsonObject(head)) return [];
    const [id, modified = ''] = [textIn(head, 'id'), textIn(head, 'modified')];
    return id === undefined ? [] : [{ id, modified }];
  });
}

function nextOf(result: unknown): string | undefined {
  const token = isJsonObject(result) ? textIn(result, 'next_page_token') : undefined;
  return token === '' ? undefined : token;
}
