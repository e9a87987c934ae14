import { lstatSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lazy } from '../support/caches/lazy.ts';
import { errorCode } from '../support/error-code.ts';
import { fromRoot, isWithin } from '../support/paths.ts';
import { readTextFile } from '../support/read-text-file.ts';
import { followLinks, type LinkAt } from '../support/symbolic-links.ts';
import type { ResolvePath } from './candidate-files.ts';
import { isGitInternal } from './file-selection.ts';
import {
  isUndecodable,
  leadsNowhere,
  leadsOutside,
  specialFile,
  undecodableName,
  unreadableFile,
} from './path-gaps.ts';

/** The maximum size of `.gitmodules`, in bytes. */
const MAXIMUM_MODULES = 1_048_576;

type Resolved = ReturnType<ResolvePath>;

/** Resolves paths on the disk. */
export function diskPaths(root: string): ResolvePath {
  const realFolder = rememberRealFolders();
  const linkAt = diskLinks(root);
  const modules = lazy(() => {
    const file = readTextFile(join(root, '.gitmodules'), MAXIMUM_MODULES);
    return file.ok ? file.value : undefined;
  });
  return (path) => {
    if (isUndecodable(path)) return undecodableName(path);
    try {
      const absolute = join(root, path);
      const stats = lstatSync(absolute, { throwIfNoEntry: false });
      if (stats === undefined) return missing(path);
      if (stats.isDirectory()) return undefined;
      const folder = dirname(absolute);
      const isDirect = !stats.isSymbolicLink() && realFolder(folder) === folder;
      if (isDirect) return stats.isFile() ? { path } : specialFile(path);
      return resolveLink(root, path, realpathSync.native(absolute), linkAt);
    } catch (error) {
      return unresolved(path, errorCode(error), linkAt, modules);
    }
  };
}

/** The targets of symbolic links on the disk. Each path that exists is looked up once, and nothing below the last one that does not. */
export function diskLinks(root: string): LinkAt {
  const known = new Map<string, string | undefined>();
  let missingFolder: string | undefined;
  return (path) => {
    if (missingFolder !== undefined && path.startsWith(missingFolder)) return undefined;
    if (known.has(path)) return known.get(path);
    const found = linkOnDisk(join(root, path));
    if (found === 'missing') missingFolder = `${path}/`;
    else known.set(path, found.target);
    return found === 'missing' ? undefined : found.target;
  };
}

function linkOnDisk(absolute: string): 'missing' | { readonly target: string | undefined } {
  try {
    const stats = lstatSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) return 'missing';
    return { target: stats.isSymbolicLink() ? readlinkSync(absolute) : undefined };
  } catch {
    return 'missing';
  }
}

function resolveLink(root: string, path: string, real: string, linkAt: LinkAt): Resolved {
  if (!isWithin(root, real)) return leadsOutside(path, linkAt);
  const inside = fromRoot(root, real);
  if (isGitInternal(inside)) return leadsOutside(path, linkAt);
  const stats: Stats = statSync(real);
  if (stats.isDirectory()) return undefined;
  return stats.isFile() ? { path: inside } : specialFile(path);
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

/** git lists deleted files until the deletion is staged. Without git, a name that is not UTF-8 cannot be found by its decoded form. */
function missing(path: string): Resolved {
  return path.includes('\uFFFD') ? undecodableName(path) : undefined;
}

/** A target outside need not exist: the base of a change knows only where a link leads. */
function unresolved(
  path: string,
  code: string | undefined,
  linkAt: LinkAt,
  modules: () => { readonly text: string } | undefined,
): Resolved {
  const isLink = code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR';
  if (!isLink) return unreadableFile(path);
  if (followLinks(linkAt, path).leads === 'outside') return leadsOutside(path, linkAt);
  return leadsNowhere(path, linkAt, modules());
}
