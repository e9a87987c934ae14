import { posix } from 'node:path';
import { repositoryPath } from '../../../analysis/paths/mount-source.ts';
import { DYNAMIC, type Text } from '../../../model/located.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { remember } from '../../../support/caches/remember.ts';
import { lowerBound } from '../../../support/lower-bound.ts';
import { foldersAbove } from '../../../support/paths.ts';
import type { RepositoryView } from '../../repository-view.ts';
import type { Variables, VariablesOf } from '../pieces.ts';

/** The place of the folder in which a command runs, until the folder that a path starts from is known. */
const HERE = '\u0001';

/** The variable of every shell that has the folder in which it is. */
const NAME = 'PWD';

/** The variables for paths: `PWD` is the folder in which the command runs, whatever files set. */
export function forPaths(variables: VariablesOf): VariablesOf {
  return (file) => withFolder(variables(file));
}

export const withFolder = remember(
  (variables: Variables): Variables => Object.assign((name: string) => valueFor(name, variables), { ...variables }),
);

function valueFor(name: string, variables: Variables): string | undefined {
  if (name !== NAME) return variables(name);
  const given = variables.placeOf?.(name) === undefined ? variables(name) : undefined;
  return given ?? HERE;
}

/** The folders in which the command that starts a project may run. */
export interface WorkingFolders {
  /** The most likely one first. */
  readonly all: readonly string[];
  /** Whether the repository has such a file or folder, by its path from the root. */
  isThere(path: string | undefined): boolean;
}

/** Commands run in the folder of the project, of its first file, or above these. */
export function workingFolders(folder: string, file: string, repository: RepositoryView): WorkingFolders {
  const near = [folder, ...foldersAbove(file), ...foldersAbove(`${folder}/`), ''];
  const isThere = (path: string | undefined): boolean => {
    if (path === undefined || path === '') return path === '';
    const paths = repository.paths() ?? [];
    const at = lowerBound(paths, path);
    return paths[at] === path || paths[lowerBound(paths, `${path}/`, at)]?.startsWith(`${path}/`) === true;
  };
  return { all: [...new Set(near)], isThere };
}

/** Only one of the folders, for files whose paths belong together. */
export function onlyFolder(folder: string, { isThere }: WorkingFolders): WorkingFolders {
  return { all: [folder], isThere };
}

/** A text that was read with {@link forPaths}, as a path from a folder; unknown if that folder is, or if the path begins with another text. */
export function pathText(text: Text, from: string | undefined, folders: WorkingFolders): Text {
  const written = text.value === DYNAMIC ? text.pieces : text.value;
  if (written?.includes(HERE) !== true) return text;
  const value = text.value === DYNAMIC || from === undefined ? undefined : wayTo(text.value, from, folders);
  return value === undefined
    ? { value: DYNAMIC, span: text.span, pieces: written.replaceAll(HERE, UNKNOWN_PIECE) }
    : { ...text, value };
}

/**
 * The same where a variable that nothing sets may name a folder of the repository, as services for jobs do: `${GITHUB_WORKSPACE}/api`. It is the
 * first that has the rest of the path.
 */
export function likelyPath(text: Text, from: string | undefined, folders: WorkingFolders): Text {
  const named = pathText(text, from, folders);
  const [, rest] = (named.value === DYNAMIC && BELOW_OPEN.exec(named.pieces ?? '')) || [];
  if (rest === undefined || from === undefined) return named;
  const folder = folders.all.find((one) => folders.isThere(repositoryPath(one, `.${rest}`)));
  return folder === undefined ? named : { value: fromFolder(from, folder) + rest, span: text.span };
}

const BELOW_OPEN = new RegExp(`^${UNKNOWN_PIECE}(/[^${UNKNOWN_PIECE}]+)$`);

function fromFolder(from: string, folder: string): string {
  return posix.relative(`/${from}`, `/${folder}`) || '.';
}

/** The path from a folder of the repository; undefined if the text does not begin with the folder of the command. */
function wayTo(text: string, from: string, { all, isThere }: WorkingFolders): string | undefined {
  const path = text.slice(1);
  if (!text.startsWith(HERE) || path.includes(HERE) || !/^(?:\/|$)/.test(path)) return undefined;
  const folder = all.find((one) => isThere(repositoryPath(one, `.${path}`))) ?? all[0];
  return folder === undefined ? undefined : fromFolder(from, folder) + path;
}
