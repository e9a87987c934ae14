import { git, splitNul } from '../support/git/git.ts';

/**
 * What a sparse checkout leaves out, of the files of the change and of those paths of the base that the change no longer has: the latter
 * are not looked at in the base where nobody can tell.
 */
export async function findAbsent(root: string, basePaths: readonly string[]): Promise<ReadonlySet<string>> {
  const listing = await git(root, ['ls-files', '-t', '-z']);
  const entries = listing === undefined ? [] : splitNul(listing);
  const absent = new Set(entries.filter((entry) => entry.startsWith('S ')).map(pathOf));
  if (absent.size === 0) return absent;
  const inHead = new Set(entries.map(pathOf));
  const gone = basePaths.filter((path) => !inHead.has(path));
  const kept = await keptPaths(root, gone);
  for (const path of gone) if (!kept.has(path)) absent.add(path);
  return absent;
}

/** A letter, a blank and the path. */
function pathOf(entry: string): string {
  return entry.slice(2);
}

/** Of some paths, those that the checkout would have. git knows this command since version 2.41. */
async function keptPaths(root: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set();
  const input = paths.map((path) => `${path}\0`).join('');
  const kept = await git(root, ['sparse-checkout', 'check-rules', '-z'], { input });
  return new Set(kept === undefined ? [] : splitNul(kept));
}
