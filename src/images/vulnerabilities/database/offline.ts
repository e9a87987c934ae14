import { existsSync } from 'node:fs';
import { addToGroup } from '../../../support/group-by.ts';
import type { Advisory } from '../advisory.ts';
import { baseOf, canonicalName, sameEcosystem } from '../ecosystems.ts';
import { hitOf } from '../hit.ts';
import type { Answer, VulnerabilitySource } from '../index.ts';
import type { Hit } from '../merge.ts';
import { keyOf, type PackageQuery } from '../package-queries.ts';
import { later, readIndex } from './index-file.ts';
import { archivePath, indexPath } from './layout.ts';
import { recordRows } from './records.ts';
import { advisoryIn, type Row } from './row.ts';
import { DatabaseError } from './zip-file.ts';

/** All rows of one ecosystem, by package name. */
interface Loaded {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly date: string;
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
  const dates = new Set<string>();
  const oldest = (): string | undefined => [...dates].filter((date) => date !== '').sort()[0];
  return {
    get name() {
      const date = oldest();
      return date === undefined ? 'the database' : `the database of ${date}`;
    },
    get date() {
      return oldest();
    },
    has: (ecosystem) => pathOf(folder, ecosystem) !== undefined,
    async ask(queries) {
      const answers = new Map<string, Answer>();
      for (const query of queries) {
        const known = await load(query.ecosystem);
        if (typeof known !== 'string') dates.add(known.date);
        answers.set(keyOf(query), typeof known === 'string' ? { hits: [], problem: known } : answerOf(query, known));
      }
      return answers;
    },
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof DatabaseError) return `the database cannot be read: ${error.message}`;
  const { code } = error as NodeJS.ErrnoException;
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
  if (path === undefined) return `the database has nothing on ${base}`;
  const rows = new Map<string, Row[]>();
  let length = 0;
  const take = (row: Row): void => {
    length += row.text.length;
    if (length > MAXIMUM_LENGTH) throw new DatabaseError('it is too large');
    addToGroup(rows, canonicalName(base, row.name), row);
  };
  const isWanted = (written: string): boolean => sameEcosystem(written, ecosystem);
  const date = path.endsWith('.zip')
    ? await readArchive(path, base, isWanted, take)
    : (await readIndex(path, base, isWanted, take)).date;
  return rows.size === 0 ? `the database has nothing on ${ecosystem}` : { rows, date };
}

async function readArchive(
  path: string,
  ecosystem: string,
  isWanted: (ecosystem: string) => boolean,
  take: (row: Row) => void,
): Promise<string> {
  let date = '';
  for await (const record of recordRows(path, ecosystem)) {
    date = later(date, record.modified);
    for (const row of record.rows) if (isWanted(row.ecosystem)) take(row);
  }
  return date;
}

/** The version of a Go program itself, which databases do not list. */
const NO_VERSION = '(devel)';

function answerOf(query: PackageQuery, { rows }: Loaded): Answer {
  const hits: Hit[] = [];
  let isUnordered = false;
  for (const advisory of wholeAdvisories(rows.get(query.name) ?? [])) {
    const hit = hitOf(advisory, query, false);
    if (hit === 'unordered') isUnordered = query.version !== NO_VERSION;
    else if (hit !== undefined) hits.push(hit);
  }
  if (!isUnordered) return { hits };
  return {
    hits,
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
