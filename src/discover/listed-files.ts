import { posix } from 'node:path';
import { UNKNOWN_PIECE } from '../model/image.ts';
import { folderOf } from '../parse/compose/file-path.ts';
import { repositoryPath } from '../parse/compose/mount-source.ts';
import { mayBePartOfProject } from '../parse/compose/recognised.ts';
import type { ComposeList } from '../parse/frontend.ts';
import { STANDARD_INPUT } from '../parse/run-options/compose-files.ts';
import { lazy } from '../support/lazy.ts';
import type { Repository } from './index.ts';

/** The files that a list may mean, by their paths from the root: those in one folder together, else each on its own. */
export type FindListed = (list: ComposeList) => readonly (readonly string[])[];

/**
 * Hardly any script says which folder its commands run in. So where the files are not in a folder that is likely, they are looked for in all of
 * them; those that Docker Compose would refuse anyway are not meant.
 */
export function listedFiles({ readFile, paths }: Pick<Repository, 'readFile' | 'paths'>): FindListed {
  const byName = lazy(() => grouped(paths() ?? []));
  const isListed = (path: string): boolean =>
    byName()
      .get(path.slice(path.lastIndexOf('/') + 1))
      ?.includes(path) === true;
  const isPart = remembered((path: string): boolean => {
    // a listed file that cannot be read is reported, and not looked for elsewhere
    const text = readFile(path, isListed(path) ? 'named' : 'guess')?.text;
    return text !== undefined && mayBePartOfProject(text);
  });
  const inOneFolder = (files: readonly string[], folders: readonly string[]): readonly string[] | undefined => {
    for (const folder of folders) {
      const all = files.flatMap((file) => repositoryPath(folder, file) ?? []);
      if (all.length === files.length && all.every(isPart)) return all;
    }
    return undefined;
  };
  const endingWith = (end: string): readonly string[] => {
    const named = byName().get(end.slice(end.lastIndexOf('/') + 1)) ?? [];
    return named.filter((path) => (path === end || path.endsWith(`/${end}`)) && isPart(path));
  };
  return ({ files: written, folders, span }) => {
    const files = written.map(knownEnd).filter((file) => file !== '' && file !== STANDARD_INPUT);
    const near = files.length === 0 ? undefined : inOneFolder(files, foldersNear(span.file.path, folders));
    if (near !== undefined) return [near];
    const ends = files.map(withoutFolders);
    const [first = ''] = ends;
    const elsewhere = endingWith(first).flatMap((path) => {
      const all = inOneFolder(ends, [path.slice(0, path.length - first.length)]);
      return all === undefined ? [] : [all];
    });
    return elsewhere.length > 0 ? elsewhere : ends.flatMap(endingWith).map((path) => [path]);
  };
}

/** Without the folder that a variable stands for, or that is not in the repository; empty when the name is not known. */
function knownEnd(file: string): string {
  const known = file.slice(file.lastIndexOf(UNKNOWN_PIECE) + 1);
  if (known === file) return file.startsWith('/') ? file.slice(file.lastIndexOf('/')) : file;
  return known.startsWith('/') ? known : '';
}

/** The part of a path that does not depend on where it starts. */
function withoutFolders(file: string): string {
  return posix.normalize(file).replace(/^(?:\.{0,2}\/)+/, '');
}

/** The root first, as most commands are run there; then those between it and the file, and those that are entered. */
export function foldersNear(path: string, entered: readonly string[]): readonly string[] {
  const above: string[] = [];
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) above.unshift(folder);
  const near = ['', ...above];
  return [...near, ...near.flatMap((folder) => entered.flatMap((one) => repositoryPath(folder, one) ?? []))];
}

export function grouped(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const others = byName.get(name);
    if (others === undefined) byName.set(name, [path]);
    else others.push(path);
  }
  return byName;
}

function remembered<T>(ask: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    if (!known.has(path)) known.set(path, ask(path));
    return known.get(path) as T;
  };
}
