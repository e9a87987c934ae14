import { git, splitNul } from '../support/git/git.ts';

/**
 * The files that a sparse checkout leaves out, among those of the change and the paths of the base that the change no longer has. The
 * latter are skipped in the base if git cannot tell.
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

/** Parses a letter, a blank and the path. */
function pathOf(entry: string): string {
  return entry.slice(2);
}

/** Those of the paths that the checkout would include. git has this command since version 2.41. */
async function keptPaths(root: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set();
  const input = paths.map((path) => `${path}\0`).join('');
  const kept = await git(root, ['sparse-checkout', 'check-rules', '-z'], { input });
  return new Set(kept === undefined ? [] : splitNul(kept));
}
