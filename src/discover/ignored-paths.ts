import { remember } from '../support/caches/remember.ts';
import type { Repository } from './index.ts';

const sets = remember((paths: readonly string[]) => new Set(paths));

/** Finds out which existing files git ignores. Without an answer from git, no file counts as ignored. */
export function ignoredPaths({
  isCheckout,
  paths,
}: Pick<Repository, 'isCheckout' | 'paths'>): (path: string) => boolean {
  return (path) => {
    const listed = isCheckout ? paths() : undefined;
    return listed !== undefined && !sets(listed).has(path);
  };
}
