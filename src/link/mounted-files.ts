import { posix } from 'node:path';
import { repositoryPath } from '../analysis/paths/mount-source.ts';
import type { Mount } from '../model/containers/container.ts';
import { known } from '../model/located.ts';
import { type Span, spanText } from '../model/source.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { beginsInProject, isProjectFolder } from '../parse/run-options/projects/project-folder.ts';
import { lowerBound } from '../support/lower-bound.ts';

/** A mount of a path in the repository. */
export interface RepositoryMount {
  /** The path from the root of the repository, of a file or a folder. */
  readonly source: string;
  /** The path in the container, without a slash at its end. */
  readonly path: string;
  /** Where the mount is declared. */
  readonly mount: Span;
  /** The place of its source. */
  readonly at: Span;
  readonly via: Mount['via'];
  readonly isFile: boolean;
  /** Whether a variable decides the first part of its path, and there is such a path in the repository. */
  readonly isGuess: boolean;
}

/** A file of the repository that a container sees. */
export type MountedFile = Pick<RepositoryMount, 'source' | 'path' | 'mount'>;

/** The mounts of paths that the repository has. Files that git ignores exist only on one machine. */
export function mountsOfRepository(mounts: readonly Mount[], repository: RepositoryView): readonly RepositoryMount[] {
  const own = mounts.filter((mount) => pathsOf(mount).length > 0);
  const paths = own.length === 0 ? undefined : repository.paths();
  return paths === undefined ? [] : own.flatMap((mount) => mountIn(mount, paths, repository) ?? []);
}

function mountIn(mount: Mount, paths: readonly string[], view: RepositoryView): RepositoryMount | undefined {
  const path = known(mount.target)?.replace(/(?<=[^/])\/+$/, '');
  const all = path === undefined ? [] : pathsOf(mount).map((written) => sourceAt(written, paths, view));
  const found = all.find(({ source, isFile }) => isFile || hasFolder(paths, source));
  const isGuess = mount.source.kind === 'unknown';
  return found === undefined || path === undefined
    ? undefined
    : { ...found, path, mount: mount.entry, at: mount.sourceSpan, via: mount.via, isGuess };
}

/** What the engine mounts: it follows links. Git lists a link to a folder like a file. */
function sourceAt(
  written: string,
  paths: readonly string[],
  view: RepositoryView,
): Pick<RepositoryMount, 'source' | 'isFile'> {
  const source = withoutLinks(written, view);
  return { source, isFile: hasPath(paths, source) };
}

/** A path from the root of the repository, without links that lead to another path in it. */
function withoutLinks(path: string, { insideTarget }: RepositoryView): string {
  const target = path === '' ? undefined : insideTarget?.(path);
  return (target === '.' ? '' : target?.replace(/(?<!\/)\/+$/, '')) ?? path;
}

/** The path of the file that a path leads to, also through links in it; undefined without one. */
export function fileAt(path: string, paths: readonly string[], view: RepositoryView): string | undefined {
  if (hasPath(paths, path)) return path;
  const target = withoutLinks(path, view);
  return target !== path && hasPath(paths, target) ? target : undefined;
}

/**
 * The paths from the root of the repository that a mount may be of. A command runs in the root of the repository or next to its script, and
 * `$PWD/a` is either.
 */
function pathsOf({ source, sourceSpan, type, via }: Mount): readonly string[] {
  if (type === 'bind' && source.kind === 'project') {
    const folders = source.folder === undefined ? [posix.dirname(sourceSpan.file.path), ''] : [source.folder];
    return folders.flatMap((folder) => repositoryPath(folder, source.path) ?? []);
  }
  if (source.kind !== 'unknown' || !(via === 'volumes' || beginsInProject(spanText(sourceSpan)))) return [];
  const written = spanText(sourceSpan);
  const isFolder = source.suffix === '' && (isProjectFolder(written) || FOLDER_OF_SCRIPT.test(written));
  if (!isFolder && !source.suffix.startsWith('/')) return [];
  return [posix.dirname(sourceSpan.file.path), ''].flatMap(
    (folder) => repositoryPath(folder, `.${source.suffix}`) ?? [],
  );
}

const FOLDER_OF_SCRIPT = /^["']?\$\(dirname [^()\n]{1,40}\)["']?$/;

function hasFolder(paths: readonly string[], folder: string): boolean {
  return folder === '' || paths[lowerBound(paths, `${folder}/`)]?.startsWith(`${folder}/`) === true;
}

/** Whether a path is in a sorted list. */
export function hasPath(paths: readonly string[], path: string): boolean {
  return paths[lowerBound(paths, path)] === path;
}

/** The files that a mount places: itself, or those in the folder; none of one with many. */
export function mountedFiles(one: RepositoryMount, repository: RepositoryView): readonly MountedFile[] {
  if (one.isFile) return [one];
  const below = pathsBelow(repository.paths() ?? [], one.source);
  return below.map((source) => ({ ...one, source, path: posix.join(one.path, source.slice(one.source.length)) }));
}

function pathsBelow(paths: readonly string[], folder: string): readonly string[] {
  const start = folder === '' ? '' : `${folder}/`;
  const first = lowerBound(paths, start);
  const below = paths.slice(first, first + MOST_IN_FOLDER + 1).filter((path) => path.startsWith(start));
  return below.length > MOST_IN_FOLDER ? [] : below;
}

const MOST_IN_FOLDER = 200;
