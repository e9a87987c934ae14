import { rememberByKey } from '../../../support/caches/remember-by-key.ts';
import { limitTo } from '../../../support/limit.ts';
import { LookupError, type LookupFailure, outcomeOf } from '../../registry/lookup-error.ts';
import { type Advisory, advisoryOf } from '../advisory.ts';
import { isOrderedInOsv, namesInOsv, systemIn } from '../ecosystems.ts';
import { hitOf } from '../hit.ts';
import type { Answer, VulnerabilitySource } from '../index.ts';
import type { Hit } from '../merge.ts';
import { keyOf, type PackageQuery } from '../package-queries.ts';
import { MOST_QUERIES, type OsvApi, type PageQuery, type RecordHead } from './api.ts';
import type { HitCache } from './hit-cache.ts';
import { sharedBatches } from './shared-batches.ts';
import { type HeadsByQuery, unknownSystems } from './unknown-systems.ts';

/** Real answers have far fewer pages; the limit stops a server that never ends. */
const MOST_PAGES = 50;
const QUERIES_AT_ONCE = 3;

/**
 * The database of osv.dev. One request asks for the record ids of all packages, also for those of several images, then one request for each
 * package with records fetches them. Nothing is requested twice in a run.
 */
export function onlineSource(api: OsvApi, host: string, cache: HitCache | undefined): VulnerabilitySource {
  const known = new Map<string, Promise<Answer>>();
  const limit = limitTo(QUERIES_AT_ONCE);
  const origin = { name: host };
  const failed = ({ reason }: LookupFailure): Answer => ({ hits: [], origin, failure: reason });
  const hitsFor = async (query: PackageQuery, heads: readonly RecordHead[]): Promise<Answer> => {
    if (heads.length === 0) return { hits: [], origin };
    const cached = cache?.read(query, heads);
    if (cached !== undefined) return { hits: cached, origin };
    const hits = await outcomeOf(() => limit(() => readHits(api, host, query)));
    if (hits.ok) cache?.write(query, heads, hits.value);
    return hits.ok ? { hits: hits.value, origin } : failed(hits.error);
  };
  const records = recordReader(api, cache);
  const gapsIn = unknownSystems(api, host);
  const headsOf = headsReader(api, host);
  return {
    recordOf: records,
    async ask(queries) {
      const parts = queries.map((query) => ({ query, asked: askedFor(query) }));
      const unknown = parts.flatMap(({ asked }) => asked.filter((one) => !known.has(keyOf(one))));
      for (const batch of batchesOf(unknown)) {
        const heads = headsOf(batch);
        const gaps = heads.then((found) => (found.ok ? gapsIn(found.value) : new Map<string, never>()));
        const answer = async (query: PackageQuery): Promise<Answer> => {
          const found = await heads;
          if (!found.ok) return failed(found.error);
          const gap = (await gaps).get(systemIn(query.ecosystem));
          return gap === undefined ? hitsFor(query, found.value.get(query) ?? []) : failed(gap);
        };
        for (const query of batch) known.set(keyOf(query), answer(query));
      }
      const answers = parts.map(async ({ query, asked }) => {
        const some = await Promise.all(asked.map((one) => known.get(keyOf(one)) as Promise<Answer>));
        return [keyOf(query), together(some)] as const;
      });
      return new Map(await Promise.all(answers));
    },
  };
}

function headsReader(api: OsvApi, host: string) {
  return sharedBatches<PackageQuery, readonly RecordHead[]>(MOST_QUERIES, (queries) =>
    outcomeOf(() => readHeads(api, host, queries)),
  );
}

/** The query by each name that OSV has for its ecosystem. */
function askedFor(query: PackageQuery): readonly PackageQuery[] {
  return namesInOsv(query.ecosystem).map((ecosystem) => ({ ...query, ecosystem }));
}

function together(answers: readonly Answer[]): Answer {
  const [first] = answers;
  const failed = answers.find(({ failure }) => failure !== undefined) ?? first;
  return { ...(failed as Answer), hits: answers.flatMap(({ hits }) => hits) };
}

/** Rates at most so many vulnerabilities at a time; their records are small. */
const RECORDS_AT_ONCE = 8;

/** Reads each record once. After a failure, it reads no others: they only add ratings. */
function recordReader(api: OsvApi, cache: HitCache | undefined): (id: string) => Promise<Advisory | undefined> {
  const limit = limitTo(RECORDS_AT_ONCE);
  let isReachable = true;
  const read = async (id: string): Promise<Advisory | undefined> => {
    const cached = cache?.readRecord(id);
    if (cached !== undefined) return cached.record;
    if (!isReachable) return undefined;
    const answer = await outcomeOf(() => api.record(id));
    isReachable &&= answer.ok;
    if (!answer.ok) return undefined;
    const record = withRatingsAlone(advisoryOf(answer.value));
    cache?.writeRecord(id, record);
    return record;
  };
  return rememberByKey(
    (id) => id,
    (id) => limit(() => read(id)),
  );
}

/** The rest of a record is about packages that the image may not have. */
function withRatingsAlone(record: Advisory | undefined): Advisory | undefined {
  const isRated = ({ score, rating }: Advisory['affected'][number]): boolean =>
    score !== undefined || rating !== undefined;
  return record && { ...record, affected: record.affected.filter(isRated).slice(0, 1) };
}

function batchesOf(queries: readonly PackageQuery[]): (readonly PackageQuery[])[] {
  const count = Math.ceil(queries.length / MOST_QUERIES);
  return Array.from({ length: count }, (_, index) => queries.slice(index * MOST_QUERIES, (index + 1) * MOST_QUERIES));
}

/** The ids of all records for each query. @throws {LookupError} */
async function readHeads(api: OsvApi, host: string, queries: readonly PackageQuery[]): Promise<HeadsByQuery> {
  const found = new Map<PackageQuery, RecordHead[]>();
  let pending: readonly PageQuery<PackageQuery>[] = queries.map((query) => ({ query }));
  for (let page = 0; pending.length > 0; page++) {
    if (page === MOST_PAGES) throw endless(host);
    const pages = await api.queryBatch(pending);
    pending = pending.flatMap(({ query }, index) => {
      const { heads = [], next } = pages[index] ?? {};
      found.set(query, [...(found.get(query) ?? []), ...heads]);
      return next === undefined ? [] : [{ query, page: next }];
    });
  }
  return found;
}

/** Fetches whole records and keeps only the part about the package. @throws {LookupError} */
async function readHits(api: OsvApi, host: string, query: PackageQuery): Promise<readonly Hit[]> {
  const hits: Hit[] = [];
  let next: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await api.query({ query, page: next });
    for (const record of answer.records) {
      const advisory = advisoryOf(record);
      const hit = advisory && hitOf(advisory, query, isOrderedInOsv(query.ecosystem));
      if (hit !== undefined && hit !== 'unordered') hits.push(hit);
    }
    next = answer.next;
    if (next === undefined) return hits;
  }
  throw endless(host);
}

function endless(host: string): LookupError {
  return new LookupError('invalid', `the answer of ${host} never ends`);
}
