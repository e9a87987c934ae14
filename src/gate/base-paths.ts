import type { ResolvePath } from '../discover/candidate-files.ts';
import { isGitInternal } from '../discover/file-selection.ts';
import { isUndecodable, leadsNowhere, leadsOutside, undecodableName } from '../discover/path-gaps.ts';
import type { ScanScope } from '../discover/scan-scope.ts';
import { lazy } from '../support/caches/lazy.ts';
import { foldersAbove } from '../support/paths.ts';
import { firstLink, followLinks } from '../support/symbolic-links.ts';
import type { BaseTree } from './base-tree.ts';

/** The file of the base that a path leads to; undefined if it does not lead to one. */
export function realPath({ has, linkAt }: BaseTree, path: string): string | undefined {
  if (has(path)) return isGitInternal(path) ? undefined : path;
  const followed = followLinks(linkAt, path);
  if (followed.leads !== 'inside' || !has(followed.path) || isGitInternal(followed.path)) return undefined;
  return followed.path;
}

/** Resolves paths in the base, by its own links. `paths` are all paths that it has. */
export function basePaths(tree: BaseTree, paths: readonly string[]): ResolvePath {
  const folders = lazy(() => foldersOf(paths));
  return (path) => {
    if (isUndecodable(path)) return undecodableName(path);
    if (tree.has(path)) return { path };
    if (firstLink(tree.linkAt, path) === undefined) return undefined;
    const followed = followLinks(tree.linkAt, path);
    if (followed.leads === 'nowhere') return leadsNowhere(path, tree.linkAt);
    if (followed.leads === 'outside' || isGitInternal(followed.path)) return leadsOutside(path, tree.linkAt);
    if (tree.has(followed.path)) return { path: followed.path };
    return folders().has(followed.path) ? undefined : leadsNowhere(path, tree.linkAt);
  };
}

function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set(['.']);
  for (const path of paths) {
    for (const folder of foldersAbove(path)) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** The scope that the user asked for, in the base: a path that is a link in the change may be a file or a folder there. */
export function scopeInBase(
  tree: BaseTree,
  written: readonly string[] | undefined,
): Pick<ScanScope, 'folders' | 'files'> {
  const folders: string[] = [];
  const files = new Map<string, string>();
  for (const path of written ?? ['']) {
    const followed = path === '' ? ({ leads: 'inside', path } as const) : followLinks(tree.linkAt, path);
    if (followed.leads !== 'inside') continue;
    const place = followed.path === '.' ? '' : followed.path.replace(/\/$/, '');
    if (tree.has(place)) files.set(place, path);
    else folders.push(place);
  }
  return { folders, files };
}
