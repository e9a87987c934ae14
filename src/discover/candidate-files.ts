import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Notification, NotificationCode } from '../model/finding.ts';
import { type FileFormat, formatOf } from '../parse/formats.ts';
import { fromRoot, isWithin } from '../support/paths.ts';
import { type FileSelection, guessFormat, isGitInternal } from './file-selection.ts';

/** A file to be scanned. */
export interface CandidateFile {
  /** From the root, with `/` and without symbolic links. */
  readonly path: string;
  readonly frontend: FileFormat;
}

export interface Candidates {
  /** Sorted by path, each once. */
  readonly files: readonly CandidateFile[];
  readonly notifications: readonly Notification[];
}

type Resolved = { readonly path: string } | Notification | undefined;

/** Turns selected paths into files that exist: symbolic links are replaced by what they lead to, if that is in the repository. */
export function candidateFiles(
  root: string,
  selected: ReadonlyMap<string, FileFormat>,
  selection: FileSelection,
): Candidates {
  const files = new Map<string, CandidateFile>();
  const notifications: Notification[] = [];
  const realFolder = rememberRealFolders();
  for (const path of [...selected.keys()].sort()) {
    const resolved = resolvePath(root, path, realFolder);
    if (resolved === undefined) continue;
    if ('code' in resolved) notifications.push(resolved);
    else if (!files.has(resolved.path) && (resolved.path === path || !selection.isExcluded(resolved.path))) {
      files.set(resolved.path, {
        path: resolved.path,
        frontend: formatOf(resolved.path) ?? selected.get(path) ?? guessFormat(path),
      });
    }
  }
  return { files: [...files.values()].sort(byPath), notifications };
}

function resolvePath(root: string, path: string, realFolder: (folder: string) => string): Resolved {
  try {
    const absolute = join(root, path);
    const stats = lstatSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) return missing(path);
    if (stats.isDirectory()) return undefined;
    const folder = dirname(absolute);
    const isDirect = !stats.isSymbolicLink() && realFolder(folder) === folder;
    if (isDirect) return stats.isFile() ? { path } : special(path);
    return resolveLink(root, path, realpathSync.native(absolute));
  } catch (error) {
    return unresolved(path, (error as NodeJS.ErrnoException).code);
  }
}

function resolveLink(root: string, path: string, real: string): Resolved {
  if (!isWithin(root, real)) return outside(path);
  const inside = fromRoot(root, real);
  if (isGitInternal(inside)) return outside(path);
  const stats: Stats = statSync(real);
  if (stats.isDirectory()) return undefined;
  return stats.isFile() ? { path: inside } : special(path);
}

/** Most files share their folder with others. */
function rememberRealFolders(): (folder: string) => string {
  const known = new Map<string, string>();
  return (folder) => {
    const real = known.get(folder) ?? realpathSync.native(folder);
    known.set(folder, real);
    return real;
  };
}

/** git lists deleted files until the deletion is staged. A name that is not UTF-8 cannot be found by what was decoded of it. */
function missing(path: string): Resolved {
  if (!path.includes('\uFFFD')) return undefined;
  return left('not-checked', path, 'The name of the file is not valid UTF-8, so it was not checked. Rename it.');
}

function special(path: string): Notification {
  return left('unreadable-file', path, 'This is not a regular file, so it was not checked. Exclude it.');
}

function outside(path: string): Notification {
  return left(
    'not-checked',
    path,
    'The symbolic link leads out of the repository, so it was not checked. Put the file into the repository, or exclude the link.',
  );
}

function unresolved(path: string, code: string | undefined): Notification {
  const isDangling = code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR';
  return isDangling
    ? left('not-checked', path, 'The symbolic link leads nowhere, so there was nothing to check. Remove or exclude it.')
    : left('unreadable-file', path, 'The file cannot be read, so it was not checked. Make it readable, or exclude it.');
}

function left(code: NotificationCode, path: string, message: string): Notification {
  return { level: code === 'unreadable-file' ? 'error' : 'warning', code, message, path };
}

function byPath(a: CandidateFile, b: CandidateFile): number {
  return a.path < b.path ? -1 : 1;
}
