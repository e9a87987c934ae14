import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readTextFile } from '../../../support/read-text-file.ts';
import { writeFileAtomically } from '../../../support/write-file.ts';
import type { Hit } from '../merge.ts';
import { keyOf, type PackageQuery } from '../package-queries.ts';
import type { RecordHead } from './api.ts';

/** Caches the hits of packages between runs. An entry is valid as long as the records of the package do not change. It never fails. */
export interface HitCache {
  read(query: PackageQuery, heads: readonly RecordHead[]): readonly Hit[] | undefined;
  write(query: PackageQuery, heads: readonly RecordHead[], hits: readonly Hit[]): void;
}

/** Increase it when the format of entries changes, or the way hits are made from records. */
const VERSION = 1;
const MAXIMUM_BYTES = 32 * 1024 * 1024;

export function openHitCache(folder: string): HitCache {
  const pathOf = (query: PackageQuery): string => {
    const name = createHash('sha256').update(keyOf(query)).digest('hex');
    return join(folder, `vulnerabilities-${VERSION}`, `${name}.json`);
  };
  return {
    read(query, heads) {
      const file = readTextFile(pathOf(query), MAXIMUM_BYTES);
      if (!file.ok) return undefined;
      try {
        const kept = JSON.parse(file.value.text) as { readonly state?: unknown; readonly hits?: unknown };
        return kept.state === stateOf(heads) && Array.isArray(kept.hits) ? (kept.hits as readonly Hit[]) : undefined;
      } catch {
        return undefined;
      }
    },
    write(query, heads, hits) {
      try {
        writeFileAtomically(pathOf(query), JSON.stringify({ ...query, state: stateOf(heads), hits }));
      } catch {
        // the next run requests the records again
      }
    },
  };
}

/** A key that changes when a record is added, removed or changed. */
function stateOf(heads: readonly RecordHead[]): string {
  return heads
    .map(({ id, modified }) => `${id} ${modified}`)
    .sort()
    .join('\n');
}
