import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from './nearest.ts';

/** More names are not compared. */
const MAXIMUM_NAMES = 10_000;

/**
 * The path that was most likely meant, for a path without a file: one with a similar name in the same folder, as it would be written.
 * `path` is absolute, and `written` is how it was written. Undefined without one.
 */
export function nearestPath(path: string, written: string): string | undefined {
  const meant = nearest(basename(path), namesIn(dirname(path)));
  if (meant === undefined) return undefined;
  const folder = dirname(written);
  return folder === '.' && !written.startsWith('.') ? meant : join(folder, meant);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort().slice(0, MAXIMUM_NAMES);
  } catch {
    return [];
  }
}
