import { existsSync, readdirSync } from 'node:fs';
import { type IndexSummary, writeIndex } from './index-file.ts';
import { archivePath, indexPath } from './layout.ts';
import { recordRows } from './records.ts';

/** The ecosystems that have an `{ecosystem}/all.zip` in the folder. */
export function ecosystemsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(archivePath(folder, name)))
    .sort();
}

/** Builds the index of one ecosystem as a stream. @throws {DatabaseError} */
export function buildIndex(from: string, to: string, ecosystem: string): Promise<IndexSummary> {
  return writeIndex(indexPath(to, ecosystem), ecosystem, recordRows(archivePath(from, ecosystem), ecosystem));
}
