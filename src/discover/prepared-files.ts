import { posix } from 'node:path';
import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import { tellGap } from '../model/findings/reached-limits.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { foldersIn, MAY_PREPARE, type PreparedCopy, preparedCopiesIn } from '../parse/scripts/prepared-copies.ts';
import { lazy } from '../support/caches/lazy.ts';
import { lowerBound, startingWith } from '../support/lower-bound.ts';
import { foldersAbove } from '../support/paths.ts';
import { isVendoredPath } from './file-selection.ts';

/** Files that commands of the repository put where it has none: `cp -r src build`. */
export interface PreparedFiles {
  /** Their paths, sorted. Only scripts and programs count. */
  paths(): readonly string[];
  /** What is copied to the path of a file or a folder; undefined if nothing is, or the repository has it. */
  sourceOf(path: string): string | undefined;
  /** The same, where several are copied to a path, with the last of them in place of the first; undefined if none are. */
  readonly otherwise?: () => Omit<PreparedFiles, 'otherwise'> | undefined;
}

/** Files that may have commands that run before a build. */
export const PREPARING =
  /(?:^|\/)(?:[^/]*\.(?:sh|bash|zsh|mk|just)|(?:GNU)?[Mm]akefile(?:\.[\w-]+)?|\.?[Jj]ustfile|package\.json|[Tt]askfile\.ya?ml|Jenkinsfile|Tiltfile|\.gitlab-ci\.yml|(?:azure|bitbucket)-pipelines\.yml|action\.ya?ml)$|^\.(?:github\/workflows|circleci)\/[^/]+\.ya?ml$|^(?:(?:bin|ci|hack|scripts?|tools)\/)?[\w-]+$/;

/** Files that a shell or a tool runs, by their names. */
const RUN = /(?:^|\/)[^./][^./]*$|\.(?:sh|bash|zsh|ksh|py|js|mjs|cjs|ts|rb|pl|php|ps1|mk)$|(?:^|\/)package\.json$/;

/** The copies that are followed, by their sources. Real repositories have some hundred. */
const MOST_COPIES = 10_000;
/** The prepared files of a repository. */
const MOST_FILES = 100_000;
/** How many folders of one script copies are followed from. Scripts enter a few. */
const MOST_FOLDERS = 20;
/** How often files may be copied on. */
const MOST_ROUNDS = 8;

/** Looks for what commands prepare, once it is asked. */
export function preparedFiles(repository: RepositoryView): PreparedFiles {
  let scripts: readonly string[] | undefined;
  const found = lazy(() => {
    const paths = repository.paths() ?? [];
    scripts = paths.filter((path) => PREPARING.test(path) && !isVendoredPath(path));
    const read = scripts.map((path) => copiesOf(path, repository));
    const copies = read.flatMap((one) => one.copies);
    const searched = search(copies, paths);
    return { ...searched, copies, isCut: searched.isCut || read.some(({ isCut }) => isCut) };
  });
  const last = lazy(() => {
    const { copies, aliases } = found();
    const other = search(copies.slice(0, MOST_COPIES).reverse(), repository.paths() ?? []);
    return [...other.aliases].some(([target, source]) => aliases.get(target) !== source) ? other : undefined;
  });
  const asked = () => {
    for (const path of scripts ?? []) repository.onRecalled(path);
    if (found().isCut) tellTooMany();
    return found();
  };
  const isOwn = (path: string): boolean => existsIn(repository.paths() ?? [], path);
  const answers = (from: () => Pick<ReturnType<typeof search>, 'paths' | 'sourceOf'>) => ({
    paths: () => from().paths,
    sourceOf: (path: string) => (isOwn(path) ? undefined : from().sourceOf(path)),
  });
  const otherwise = () => {
    asked();
    const other = last();
    return other && answers(() => other);
  };
  return { ...answers(asked), otherwise };
}

interface Placed extends PreparedCopy {
  /** The folders from which its paths may start. */
  readonly folders: readonly string[];
}

interface Copies {
  readonly copies: readonly Placed[];
  /** Whether some are not followed. */
  readonly isCut: boolean;
}

function copiesOf(path: string, repository: RepositoryView): Copies {
  const text = repository.readFile(path, 'guess')?.text ?? '';
  if (!MAY_PREPARE.test(text)) return { copies: [], isCut: false };
  const all = foldersIn(text);
  const entered = all.slice(0, MOST_FOLDERS);
  const own = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const starts = [own, ''].flatMap((from) => [from, ...entered.flatMap((folder) => pathFrom(from, folder) ?? [])]);
  const folders = [...new Set(starts)];
  const found = preparedCopiesIn(text);
  const copies = found.flatMap((copy) => copy.sources.map((one) => ({ ...copy, sources: [one], folders })));
  return { copies, isCut: copies.length > 0 && all.length > MOST_FOLDERS };
}

function search(all: readonly Placed[], paths: readonly string[]) {
  const aliases = new Map<string, string>();
  const copies = all.slice(0, MOST_COPIES);
  let before = -1;
  for (let round = 0; round < MOST_ROUNDS && before !== aliases.size; round += 1) {
    before = aliases.size;
    for (const copy of copies) for (const folder of copy.folders) note(copy, folder, paths, aliases);
  }
  const { files, isCut } = filesPlaced(aliases, paths);
  return {
    aliases,
    paths: [...files.keys()].sort(),
    sourceOf: (path: string) => files.get(path) ?? behind(path, aliases),
    isCut: isCut || all.length > MOST_COPIES || before !== aliases.size,
  };
}

/** The scripts and programs that are copied, by the paths that they get. */
function filesPlaced(aliases: ReadonlyMap<string, string>, paths: readonly string[]) {
  const files = new Map<string, string>();
  let left = MOST_FILES;
  for (const [target, source] of aliases) {
    for (const path of filesAt(paths, source)) {
      left -= 1;
      if (left < 0) return { files, isCut: true };
      const placed = `${target}${path.slice(source.length)}`;
      if (RUN.test(placed) && !existsIn(paths, placed) && !files.has(placed)) files.set(placed, path);
    }
  }
  return { files, isCut: false };
}

/** Notes what a copy from a folder puts where, if the repository has its source. */
function note(
  { sources, target, isInto }: PreparedCopy,
  folder: string,
  paths: readonly string[],
  aliases: Map<string, string>,
): void {
  const to = pathFrom(folder, target);
  if (to === undefined) return;
  for (const written of sources) {
    const name = nameOf(written);
    const isAll = name === '.' || /[*?]/.test(name);
    const from = pathFrom(folder, isAll ? posix.dirname(`./${written}`) : written);
    const source = from === undefined ? undefined : known(from, paths, aliases);
    if (source === undefined) continue;
    const places = isAll ? [to] : placesOf(name, to, isInto ?? (isFolder(paths, to) || undefined));
    for (const place of places) add(place, source, paths, aliases);
  }
}

/** Where a source with a name is then: in the target, in its place, or either where only the disk knows. */
function placesOf(name: string, to: string, isInto: boolean | undefined): readonly string[] {
  return [...(isInto === true ? [] : [to]), ...(isInto === false ? [] : [posix.join(to, name)])];
}

/** Without a trailing slash; the root is empty. */
function pathFrom(folder: string, written: string): string | undefined {
  const path = /[*?$]/.test(written) ? undefined : repositoryPath(folder, written);
  return path === '.' ? '' : path?.replace(/\/$/, '');
}

/** A folder that is copied into itself would never end. */
function add(target: string, source: string, paths: readonly string[], aliases: Map<string, string>): void {
  const isTaken = target === '' || paths[lowerBound(paths, target)] === target;
  if (!isTaken && target !== source && !aliases.has(target)) aliases.set(target, source);
}

/** A path of the repository, or what is copied there. */
function known(path: string, paths: readonly string[], aliases: ReadonlyMap<string, string>): string | undefined {
  if (existsIn(paths, path)) return path;
  const source = behind(path, aliases);
  return source !== undefined && existsIn(paths, source) ? source : undefined;
}

function behind(path: string, aliases: ReadonlyMap<string, string>): string | undefined {
  for (const one of [path, ...foldersAbove(path)]) {
    const source = aliases.get(one);
    if (source !== undefined) return posix.join(source, path.slice(one.length));
  }
  return undefined;
}

function existsIn(paths: readonly string[], path: string): boolean {
  return paths[lowerBound(paths, path)] === path || isFolder(paths, path);
}

function isFolder(paths: readonly string[], path: string): boolean {
  return path === '' || paths[lowerBound(paths, `${path}/`)]?.startsWith(`${path}/`) === true;
}

/** A file, or the files in a folder. */
function filesAt(paths: readonly string[], path: string): readonly string[] {
  if (paths[lowerBound(paths, path)] === path) return [path];
  return startingWith(path === '' ? '' : `${path}/`, paths);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function tellTooMany(): void {
  tellGap(
    notLookedAt({
      kind: 'limit-reached',
      weight: 'ordinary',
      thing: 'file',
      message: 'Commands of this repository copy more files to other folders, or from more folders, than are followed.',
      wayOut: 'Let them copy fewer, or build from where the files are.',
    }),
  );
}
