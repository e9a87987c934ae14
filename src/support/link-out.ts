import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isWithin } from './paths.ts';

/** Whether a path below a folder leads out of it through a symbolic link. Both are absolute; the path need not exist. */
export function leadsOut(folder: string, path: string): boolean {
  return isWithin(folder, path) && !isWithin(realPathOf(folder), realPathOf(path));
}

/** The real path of the part that exists, followed by the rest. */
export function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realPathOf(dirname(path)), basename(path));
  }
}
