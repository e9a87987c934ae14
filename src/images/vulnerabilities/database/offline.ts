import { existsSync } from 'node:fs';
import { lazy } from '../../../support/caches/lazy.ts';
import { errorCode } from '../../../support/error-code.ts';
import { addToGroup, groupBy } from '../../../support/group-by.ts';
import type { Advisory } from '../advisory.ts';
import { baseOf, canonicalName, sameEcosystem } from '../ecosystems.ts';
import { hitOf } from '../hit.ts';
import type { Answer, VulnerabilitySource } from '../index.ts';
import type { Hit } from '../merge.ts';
import type { Origin } from '../origin.ts';
import { keyOf, type PackageQuery } from '../package-queries.ts';
import { DatabaseError } from './database-error.ts';
import { type IndexSummary, later, readIndex } from './index-file.ts';
import { archivePath, hasOtherIndex, indexPath } from './layout.ts';
import { recordRows } from './records.ts';
import { advisoryIn, type Row } from './row.ts';

/** All rows of one ecosystem, by package name. */
interface Loaded {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly rowsById: () => ReadonlyMap<string, readonly Row[]>;
  readonly origin: Origin;
  /** Why vulnerabilities may be missing. */
  readonly doubts: readonly string[];
}

/** A database on the disk, which covers some ecosystems. */
export interface OfflineSource extends VulnerabilitySource {
  has(ecosystem: string): boolean;
}

/** In characters. All rows of an ecosystem stay in memory. */
const MAXIMUM_LENGTH = 512 * 1024 * 1024;

/**
 * A folder with OSV records, `{ecosystem}/all.zip`, or with our index of them. An ecosystem is read once in a run, when the first of its packages
 * is looked up.
 */
export function offlineSource(folder: string): OfflineSource {
  const loaded = new Map<string, Promise<Loaded | string>>();
  const load = (ecosystem: string): Promise<Loaded | string> => {
    const known = loaded.get(ecosystem) ?? loadEcosystem(folder, ecosystem).catch(reasonOf);
    loaded.set(ecosystem, known);
    return known;
  };
  return {
    async recordOf(id) {
      const all = await Promise.all(loaded.values());
      const rows = all.flatMap((known) => (typeof known === 'string' ? [] : (known.rowsById().get(id) ?? [])));
      return [...wholeAdvisories(rows)][0];
    },
    has: (ecosystem) => pathOf(folder, ecosystem) !== undefined,
    async ask(queries) {
      const answers = new Map<string, Answer>();
      for (const query of queries) {
        const known = await load(query.ecosystem);
        const failed = (failure: string): Answer => ({
          hits: [],
          origin: { name: NAME },
          failure,
          isFailureOfAll: true,
        });
        answers.set(keyOf(query), typeof known === 'string' ? failed(known) : answerOf(query, known));
      }
      return answers;
    },
  };
}

const NAME = 'the database';

function reasonOf(error: unknown): string {
  if (error instanceof DatabaseError) return `the database cannot be read: ${error.message}`;
  const code = errorCode(error);
  if (code === undefined) throw error;
  return `the database cannot be read: ${code}`;
}

function pathOf(folder: string, ecosystem: string): string | undefined {
  const base = baseOf(ecosystem);
  return [indexPath(folder, base), archivePath(folder, base)].find((path) => existsSync(path));
}

async function loadEcosystem(folder: string, ecosystem: string): Promise<Loaded | string> {
  const path = pathOf(folder, ecosystem);
  const base = baseOf(ecosystem);
  if (path === undefined && hasOtherIndex(folder, base)) throw new DatabaseError(OTHER_INDEX);
  if (path === undefined) return `the database has nothing on ${base}`;
  const rows = new Map<string, Row[]>();
  let length = 0;
  const take = (row: Row): void => {
    length += row.text.length;
    if (length > MAXIMUM_LENGTH) throw new DatabaseError('it is too large');
    addToGroup(rows, canonicalName(base, row.name), row);
  };
  const isWanted = (written: string): boolean => sameEcosystem(written, ecosystem);
  const read = path.endsWith('.zip') ? readArchive : readIndex;
  const { date, damaged } = await read(path, base, isWanted, take);
  if (rows.size === 0) return damaged > 0 ? NOTHING_READABLE : `the database has nothing on ${ecosystem}`;
  const doubts = [...outdated(base, date), ...damagedRecords(base, damaged)];
  const rowsById = lazy(() => groupBy([...rows.values()].flat(), idIn));
  return { rows, rowsById, origin: { name: NAME, dated: { ecosystem: base, date } }, doubts };
}

const NOTHING_READABLE = 'no record in the database can be read; download them again';

/** The id comes first in a row. */
function idIn({ text }: Row): string {
  return text.slice(text.indexOf('"') + 1, text.indexOf('",'));
}

function damagedRecords(ecosystem: string, count: number): readonly string[] {
  if (count === 0) return [];
  const some = count === 1 ? '1 record' : `${count} records`;
  return [`${some} of ${ecosystem} in the database cannot be read; download them again`];
}

const OTHER_INDEX = 'its index is of another version; build it again with hullcheck db build';

/** Every ecosystem that images use gets new records every few days. */
const OLDEST_DAYS = 60;
const DAY = 24 * 60 * 60 * 1000;

function outdated(ecosystem: string, date: string): readonly string[] {
  if (date === '' || Date.now() - Date.parse(date) < OLDEST_DAYS * DAY) return [];
  return [
    `the records of ${ecosystem} in the database are from ${date} and lack newer vulnerabilities; download them again`,
  ];
}

async function readArchive(
  path: string,
  ecosystem: string,
  isWanted: (ecosystem: string) => boolean,
  take: (row: Row) => void,
): Promise<Pick<IndexSummary, 'date' | 'damaged'>> {
  let [date, damaged] = ['', 0];
  for await (const record of recordRows(path, ecosystem)) {
    date = later(date, record.modified);
    if (record.isDamaged) damaged += 1;
    for (const row of record.rows) if (isWanted(row.ecosystem)) take(row);
  }
  return { date, damaged };
}

/** The version of a Go program itself, which databases do not list. */
const NO_VERSION = '(devel)';

function answerOf(query: PackageQuery, { rows, origin, doubts }: Loaded): Answer {
  const hits: Hit[] = [];
  let isUnordered = false;
  for (const advisory of wholeAdvisories(rows.get(canonicalName(query.ecosystem, query.name)) ?? [])) {
    const hit = hitOf(advisory, query, false);
    if (hit === 'unordered') isUnordered = query.version !== NO_VERSION;
    else if (hit !== undefined) hits.push(hit);
  }
  const answer = { hits, origin, doubts };
  if (!isUnordered) return answer;
  return {
    ...answer,
    problem: `nothing says how the version ${query.version.slice(0, LONGEST_VERSION)} compares with others`,
  };
}

const LONGEST_VERSION = 50;

/** Joins the rows of one record: a record about several ecosystems has several rows. */
function wholeAdvisories(rows: readonly Row[]): Iterable<Advisory> {
  const advisories = new Map<string, Advisory>();
  for (const advisory of rows.map(advisoryIn)) {
    const { affected = [] } = advisories.get(advisory.id) ?? {};
    advisories.set(advisory.id, { ...advisory, affected: [...affected, ...advisory.affected] });
  }
  return advisories.values();
}
