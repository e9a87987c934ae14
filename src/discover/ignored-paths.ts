import { remember } from '../support/caches/remember.ts';
import { foldersAbove } from '../support/paths.ts';
import type { Repository } from './index.ts';

const sets = remember((paths: readonly string[]) => new Set(paths));

/** Finds out which existing files git ignores; those of submodules count as files of the repository. Without an answer from git, no file counts as ignored. */
export function ignoredPaths({
  isCheckout,
  paths,
}: Pick<Repository, 'isCheckout' | 'paths'>): (path: string) => boolean {
  return (path) => {
    const listed = isCheckout ? paths() : undefined;
    if (listed === undefined) return false;
    const known = sets(listed);
    // git lists a submodule like a file, and nothing in it
    return !known.has(path) && ![...foldersAbove(path)].some((folder) => known.has(folder));
  };
}
