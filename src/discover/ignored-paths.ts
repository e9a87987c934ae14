import { remember } from '../support/remember.ts';
import type { Repository } from './index.ts';

const sets = remember((paths: readonly string[]) => new Set(paths));

/** Says of files that exist whether git keeps them out. Nothing is ignored where git does not tell. */
export function ignoredPaths({
  isCheckout,
  paths,
}: Pick<Repository, 'isCheckout' | 'paths'>): (path: string) => boolean {
  return (path) => {
    const listed = isCheckout ? paths() : undefined;
    return listed !== undefined && !sets(listed).has(path);
  };
}
