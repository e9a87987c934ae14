import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_VERSION } from './index-file.ts';

/** The records of an ecosystem as OSV publishes them, in the place where osv-scanner looks, too. */
export function archivePath(folder: string, ecosystem: string): string {
  return join(folder, ecosystem, 'all.zip');
}

/** Our index of these records. */
export function indexPath(folder: string, ecosystem: string): string {
  return join(folder, ecosystem, `hullcheck-${INDEX_VERSION}.gz`);
}

/** Whether there is an index that another version of hullcheck built. */
export function hasOtherIndex(folder: string, ecosystem: string): boolean {
  const own = join(folder, ecosystem);
  return existsSync(own) && readdirSync(own).some((name) => /^hullcheck-\d+\.gz$/.test(name));
}
