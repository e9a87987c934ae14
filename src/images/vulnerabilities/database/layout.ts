import { join } from 'node:path';
import { INDEX_VERSION } from './index-file.ts';

/** The records of an ecosystem as OSV gives them, where osv-scanner looks for them, too. */
export function archivePath(folder: string, ecosystem: string): string {
  return join(folder, ecosystem, 'all.zip');
}

/** Our own index of them. */
export function indexPath(folder: string, ecosystem: string): string {
  return join(folder, ecosystem, `hullcheck-${INDEX_VERSION}.gz`);
}
