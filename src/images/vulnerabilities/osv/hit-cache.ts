import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isJsonObject } from '../../../support/json-fields.ts';
import { readTextFile } from '../../../support/read-text-file.ts';
import { writeFileAtomically } from '../../../support/write-file.ts';
import type { Advisory } from '../advisory.ts';
import type { Hit } from '../merge.ts';
import { keyOf, type PackageQuery } from '../package-queries.ts';
import type { RecordHead } from './api.ts';

/** Caches the hits of packages between runs. An entry is valid as long as the records of the package do not change. It never fails. */
export interface HitCache {
  read(query: PackageQuery, heads: readonly RecordHead[]): readonly Hit[] | undefined;
  write(query: PackageQuery, heads: readonly RecordHead[], hits: readonly Hit[]): void;
  /** A record that was read by its id within the last days; `record` is undefined if no record has that id. */
  readRecord(id: string): { readonly record: Advisory | undefined } | undefined;
  writeRecord(id: string, record: Advisory | undefined): void;
}

/** Ratings change rarely. */
const RECORD_DAYS = 3;
const DAY = 24 * 60 * 60 * 1000;

/** Increase it when the format of entries changes, or the way hits are made from records. */
const VERSION = 2;
const MAXIMUM_BYTES = 32 * 1024 * 1024;

export function openHitCache(folder: string): HitCache {
  const pathOf = (key: string): string =>
    join(folder, `vulnerabilities-${VERSION}`, `${createHash('sha256').update(key).digest('hex')}.json`);
  return {
    read(query, heads) {
      const { state, hits } = entryIn(pathOf(keyOf(query)));
      return state === stateOf(heads) && Array.isArray(hits) ? (hits as readonly Hit[]) : undefined;
    },
    write(query, heads, hits) {
      writeEntry(pathOf(keyOf(query)), { ...query, state: stateOf(heads), hits });
    },
    readRecord(id) {
      const { id: written, read, record } = entryIn(pathOf(id));
      const isFresh = typeof read === 'number' && Math.abs(Date.now() - read) < RECORD_DAYS * DAY;
      return written === id && isFresh ? { record: record as Advisory | undefined } : undefined;
    },
    writeRecord(id, record) {
      writeEntry(pathOf(id), { id, read: Date.now(), record });
    },
  };
}

/** Empty if there is no such entry. */
function entryIn(path: string): Readonly<Record<string, unknown>> {
  const file = readTextFile(path, MAXIMUM_BYTES);
  if (!file.ok) return {};
  try {
    const entry: unknown = JSON.parse(file.value.text);
    return isJsonObject(entry) ? entry : {};
  } catch {
    return {};
  }
}

function writeEntry(path: string, entry: object): void {
  try {
    writeFileAtomically(path, JSON.stringify(entry));
  } catch {
    // the next run requests it again
  }
}

/** A key that changes when a record is added, removed or changed. */
function stateOf(heads: readonly RecordHead[]): string {
  return heads
    .map(({ id, modified }) => `${id} ${modified}`)
    .sort()
    .join('\n');
}
