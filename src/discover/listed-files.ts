import { posix } from 'node:path';
import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import { mayBePartOfProject } from '../parse/compose/recognised.ts';
import type { ComposeList } from '../parse/frontend.ts';
import { STANDARD_INPUT } from '../parse/run-options/projects/project-input.ts';
import { lazy } from '../support/caches/lazy.ts';
import { groupBy } from '../support/group-by.ts';
import { foldersAbove } from '../support/paths.ts';
import { isVendoredPath } from './file-selection.ts';
import type { Repository } from './index.ts';

/** Finds the files that a list may refer to, by their paths from the root. */
export type FindListed = (list: ComposeList) => FoundFiles;

export interface FoundFiles {
  /** A set for each folder that has the files together, otherwise for each file. */
  readonly sets: readonly (readonly string[])[];
  /** There were too many folders to look into, so files were matched by name. */
  readonly isByName: boolean;
  /** Whether they are where the list says, and not only files with such names. */
  readonly isNear: boolean;
}

/**
 * Hardly any script names the folder that its commands run in. So if the files are not in a likely folder, they are searched in all
 * folders, and in those with files of third parties if no other has them; files that Docker Compose would refuse do not count.
 */
export function listedFiles({ readFile, paths }: Pick<Repository, 'readFile' | 'paths'>): FindListed {
  const byName = lazy(() => grouped(paths() ?? []));
  /** The files with the name of this one. */
  const named = (path: string): readonly string[] => byName().get(path.slice(path.lastIndexOf('/') + 1)) ?? [];
  const foldersNear = folderFinder();
  const isListed = (path: string): boolean => named(path).includes(path);
  const isPart = remembered((path: string): boolean => {
    // a listed file that cannot be read is reported, and not searched elsewhere
    const text = readFile(path, isListed(path) ? 'named' : 'guess')?.text;
    return text !== undefined && mayBePartOfProject(text);
  });
  const inOneFolder = (files: readonly string[], folders: readonly string[]): readonly (readonly string[])[] => {
    for (const folder of folders) {
      const all = files.flatMap((file) => repositoryPath(folder, file) ?? []);
      if (all.length === files.length && all.every(isPart)) return [all];
    }
    return [];
  };
  const endingWith = (end: string): readonly string[] => {
    const found = named(end).filter((path) => (path === end || path.endsWith(`/${end}`)) && isPart(path));
    const own = found.filter((path) => !isVendoredPath(path));
    return own.length > 0 ? own : found;
  };
  return ({ files: written, folders, span }) => {
    const files = written.map(knownEnd).filter((file) => file !== '' && file !== STANDARD_INPUT);
    const groups = foldersNear(span.file.path, folders, files.length);
    const near = files.length === 0 ? [] : (groups ?? []).flatMap((group) => inOneFolder(files, group));
    const isByName = groups === undefined;
    if (near.length > 0) return { sets: near, isByName, isNear: true };
    const ends = files.map(withoutFolders);
    const [first = ''] = ends;
    const elsewhere = endingWith(first).flatMap((path) =>
      inOneFolder(ends, [path.slice(0, path.length - first.length)]),
    );
    const sets = elsewhere.length > 0 ? elsewhere : ends.flatMap(endingWith).map((path) => [path]);
    return { sets, isByName, isNear: false };
  };
}

/** The file name after a leading folder that is a variable or outside the repository; empty if the name is unknown. */
function knownEnd(file: string): string {
  const known = file.slice(file.lastIndexOf(UNKNOWN_PIECE) + 1);
  if (known === file) return file.startsWith('/') ? file.slice(file.lastIndexOf('/')) : file;
  return known.startsWith('/') ? known : '';
}

/** The part of a path that does not depend on where it starts. */
function withoutFolders(file: string): string {
  return posix.normalize(file).replace(/^(?:\.{0,2}\/)+/, '');
}

/** Beyond this many folders, files are looked up by name alone, since the folder in which a command runs cannot be determined. */
const MAXIMUM_FOLDERS = 30;

/** How many paths are tried for all named files; real repositories need a few thousand. */
const MAXIMUM_TRIES = 200_000;

/**
 * The folders that the `count` paths named in a file may start from: one folder of the first group, and one of each further group.
 * Undefined if they are too many.
 */
export type FindFolders = (
  path: string,
  entered: readonly string[],
  count: number,
) => readonly (readonly string[])[] | undefined;

export function folderFinder(): FindFolders {
  let left = MAXIMUM_TRIES;
  // all paths of one file have the same folders, and come one after the other
  let last: { readonly path: string; readonly entered: readonly string[]; readonly groups: string[][] } | undefined;
  return (path, entered, count) => {
    if (entered.length > MAXIMUM_FOLDERS) return undefined;
    if (last?.path !== path || last.entered !== entered) last = { path, entered, groups: foldersNear(path, entered) };
    const { groups } = last;
    left -= groups.reduce((sum, group) => sum + group.length, 0) * count;
    return left < 0 ? undefined : groups;
  };
}

/** The root first, as most commands run there; then the folders between it and the file. The same below each folder that is entered. */
function foldersNear(path: string, entered: readonly string[]): string[][] {
  const near = ['', ...[...foldersAbove(path)].reverse()];
  return [near, ...entered.map((one) => near.flatMap((folder) => repositoryPath(folder, one) ?? []))];
}

export function grouped(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return groupBy(paths, (path) => path.slice(path.lastIndexOf('/') + 1));
}

function remembered<T>(ask: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    if (!known.has(path)) known.set(path, ask(path));
    return known.get(path) as T;
  };
}
