import { posix } from 'node:path';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import type { ComposeList } from '../parse/frontend.ts';
import { matchesGlob } from '../support/patterns/anchored-glob.ts';
import type { Repository } from './index.ts';

/** More files than these, of one list and of all lists, are not tried. That a name is not known is reported in any case. */
const MOST_OF_LIST = 20;
const MOST_LISTS = 1_000;

/** A shorter text is part of too many paths. */
const MINIMUM_KNOWN = 3;

/**
 * The lists of some files, and for each one with a name that only run time knows in part, such as `deploy/$1.yml`, the lists with the files of the
 * repository that it may mean.
 */
export function possibleLists(
  starters: readonly { readonly lists: readonly ComposeList[] }[],
  { paths }: Pick<Repository, 'paths'>,
): readonly ComposeList[] {
  const lists = starters.flatMap((starter) => starter.lists);
  const known = new Map<string, readonly string[]>();
  const possible = (written: string): readonly string[] => {
    const found = known.get(written) ?? pathsLike(written, paths() ?? []);
    known.set(written, found);
    return found;
  };
  let left = MOST_LISTS;
  const added = lists.flatMap((list) => {
    if (left <= 0) return [];
    const more = possibleOf(list, possible);
    left -= more.length;
    return more;
  });
  return added.length === 0 ? lists : [...lists, ...added];
}

/** One list for each file that a name may mean; several names with equally many files are read in step. */
function possibleOf(list: ComposeList, possible: (written: string) => readonly string[]): readonly ComposeList[] {
  const { files, environmentFiles = [] } = list;
  const all = [...files, ...environmentFiles].map(possible);
  const count = Math.min(MOST_OF_LIST, Math.max(0, ...all.map(({ length }) => length)));
  return Array.from({ length: count }, (_, round) => {
    const chosen = [...files, ...environmentFiles].map((written, at) => all[at]?.[round] ?? all[at]?.at(-1) ?? written);
    return {
      ...list,
      files: chosen.slice(0, files.length),
      ...(environmentFiles.length > 0 && { environmentFiles: chosen.slice(files.length) }),
    };
  });
}

/** The ends of the paths that a name may mean, with as many folders as it has. */
function pathsLike(written: string, paths: readonly string[]): readonly string[] {
  if (!written.slice(written.lastIndexOf('/')).includes(UNKNOWN_PIECE)) return [];
  const pattern = posix
    .normalize(written)
    .replace(/^(?:\.{0,2}\/)+/, '')
    .replaceAll(UNKNOWN_PIECE, '*');
  const pieces = pattern.split('*');
  const longest = pieces.reduce((found, piece) => (piece.length > found.length ? piece : found), '');
  const folder = pattern.slice(0, pattern.lastIndexOf('/') + 1);
  if (longest.length < MINIMUM_KNOWN || folder.replaceAll('*', '').length < MINIMUM_KNOWN) return [];
  const depth = pattern.split('/').length;
  const found = paths.filter(
    (path) => path.includes(longest) && (matchesGlob(pattern, path) || matchesGlob(`**/${pattern}`, path)),
  );
  return [...new Set(found.map((path) => path.split('/').slice(-depth).join('/')))].sort();
}
