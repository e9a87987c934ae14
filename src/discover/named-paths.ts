import { posix } from 'node:path';
import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import type { Content } from '../parse/content.ts';
import type { NamedFile } from '../parse/frontend.ts';
import { lazy } from '../support/caches/lazy.ts';
import { matchesGlob } from '../support/patterns/anchored-glob.ts';
import { isUtf16 } from '../support/read-text-file.ts';
import { isVendoredPath } from './file-selection.ts';
import type { Repository } from './index.ts';
import { type FindFolders, folderFinder, grouped } from './listed-files.ts';

/** Shorter texts are part of too many paths. */
const MINIMUM_KNOWN = 3;

/** How to recognise the files that are looked for. */
export interface NamedKind {
  isOne(content: Content | undefined): boolean;
  /**
   * Whether a file may be one that only a part of its name is known of, or that is not certain to be named; by default each may. `isNamed` is
   * whether a file with such a name is meant.
   */
  isLikely?(path: string, content: Content | undefined, isNamed: boolean): boolean;
  /** Whether a file that a command certainly names is found, too, since it cannot be read to see what it is. */
  isUnread?(path: string, content: Content | undefined): boolean;
  /** Whether files with such a name are found anyway. */
  isToldByName(path: string): boolean;
  /** Whether a file counts that the configuration excludes, if its path is written. */
  readonly readsExcluded?: true;
}

/**
 * Paths of the files of a kind that commands and inputs name. Hardly any script names the folder it runs in, so a file counts wherever it
 * may be meant, provided that its content is of that kind.
 */
export function findNamed(
  named: readonly NamedFile[],
  { contentOf, paths, isInScope, isExcluded }: Repository,
  kind: NamedKind,
): readonly string[] {
  const { isToldByName, readsExcluded } = kind;
  const { found, foundIn } = recogniser(contentOf, kind);
  const all = lazy(() => (paths() ?? []).filter((path) => isInScope(path) && !isVendoredPath(path)));
  const byName = lazy(() => grouped(all()));
  const foldersNear = folderFinder();
  const sought = new Set<string>();
  const wanted = new Set<string>();
  for (const { written, folders, by, isCertain } of distinct(named)) {
    const near = literalPaths(written, foldersNear(by, folders, 1)?.flat() ?? []);
    const those = foundIn(near, isCertain);
    if (readsExcluded && isCertain) for (const path of those) wanted.add(path);
    if (those.length > 0 || isToldByName(written) || (!isCertain && near.length > 0) || sought.has(written)) continue;
    sought.add(written);
    const end = knownEnd(written);
    const isMeant = endTest(end);
    const isOpen = end.includes(UNKNOWN_PIECE);
    const some = isOpen ? all() : (byName().get(posix.basename(end)) ?? []);
    foundIn(some.filter(isMeant), isCertain, isOpen);
  }
  return [...found].flatMap(([path, isOneOf]) =>
    isOneOf && (wanted.has(path) || isExcluded?.(path) !== true) ? [path] : [],
  );
}

interface Recogniser {
  /** Whether the files that were looked at are of the kind, or cannot be read to see it where a command certainly names them. */
  readonly found: ReadonlyMap<string, boolean>;
  /** Those of some files. They have to be likely, unless a command certainly has the whole name. */
  foundIn(paths: readonly string[], isCertain: boolean, isOpen?: boolean): readonly string[];
}

function recogniser(
  contentOf: Repository['contentOf'],
  { isOne, isLikely = () => true, isUnread = isInOtherEncoding }: NamedKind,
): Recogniser {
  const found = new Map<string, boolean>();
  const isFound = (path: string, isNamed: boolean): boolean => {
    const isOneOf = found.get(path) ?? isOne(contentOf(path));
    found.set(path, isOneOf || (isNamed && isUnread(path, contentOf(path))));
    return found.get(path) === true;
  };
  return {
    found,
    foundIn(paths, isCertain, isOpen = false) {
      const isNamed = isCertain && !isOpen;
      return paths.filter((path) => (isNamed || isLikely(path, contentOf(path), isCertain)) && isFound(path, isNamed));
    },
  };
}

/** Whether a file starts with the byte order mark of UTF-16. Its text is then reported as not read. */
export function isInOtherEncoding(_path: string, content: Content | undefined): boolean {
  return content !== undefined && isUtf16(content.bytes);
}

/** Which of some paths a command may mean: those near its file, else those that end like the written one. */
export function pathsMeant(
  { written, folders, by }: Pick<NamedFile, 'written' | 'folders' | 'by'>,
  paths: ReadonlySet<string>,
  foldersNear: FindFolders,
): readonly string[] {
  const near = literalPaths(written, foldersNear(by, folders, 1)?.flat() ?? []).filter((path) => paths.has(path));
  return near.length > 0 ? near : [...paths].filter(endTest(knownEnd(written)));
}

/** Named files behind a link out of the repository, which is never followed. */
export function linksOutside(named: readonly NamedFile[], repository: Repository): readonly GapNotification[] {
  const { outsideTarget, isExcluded } = repository;
  const foldersNear = folderFinder();
  const paths = distinct(named).flatMap(({ written, folders, by }) =>
    literalPaths(written, foldersNear(by, folders, 1)?.flat() ?? []),
  );
  return [...new Set(paths)].flatMap((path) => {
    const target = isExcluded?.(path) === true ? undefined : outsideTarget(path);
    return target === undefined ? [] : [linkedOutside(path, target)];
  });
}

function linkedOutside(path: string, target: string): GapNotification {
  return notLookedAt({
    kind: 'link-leads-outside',
    message: `A command uses ${path}, which a symbolic link leads out of the repository, so it was not checked.`,
    wayOut: 'Put the file into the repository.',
    path,
    evidence: target,
  });
}

function distinct(named: readonly NamedFile[]): readonly NamedFile[] {
  return [...new Map(named.map((one) => [`${one.by}\n${one.isCertain} ${one.written}`, one])).values()];
}

function literalPaths(written: string, folders: readonly string[]): readonly string[] {
  if (written.includes(UNKNOWN_PIECE) || written.startsWith('/')) return [];
  return [...new Set(folders.flatMap((folder) => repositoryPath(folder, written) ?? []))];
}

/** Whether a path may be the written one, wherever that starts. */
function endTest(end: string): (path: string) => boolean {
  const pieces = end.split(UNKNOWN_PIECE);
  const known = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
  if (known.length < MINIMUM_KNOWN) return () => false;
  if (pieces.length === 1) return (path) => path === known || path.endsWith(`/${known}`);
  const pattern = pieces.join('**');
  return (path) => path.includes(known) && (matchesGlob(pattern, path) || matchesGlob(`**/${pattern}`, path));
}

/** The path after a leading folder that is a variable or outside the repository. */
function knownEnd(written: string): string {
  const end = posix.normalize(written);
  if (end.startsWith('/')) return posix.basename(end);
  const below = end.startsWith(`${UNKNOWN_PIECE}/`) ? end.slice(2) : end;
  return below.replace(/^(?:\.\.\/)+/, '');
}
