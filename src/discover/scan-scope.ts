import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ConfigurationError, printable } from '../config/configuration-error.ts';
import { nearestHint } from '../config/nearest-hint.ts';
import { looksLikeImage } from '../support/image-like.ts';
import { paired } from '../support/paired.ts';
import { fromRoot, isWithin } from '../support/paths.ts';

/** The paths that the user asked to scan. */
export interface ScanScope {
  /** Absolute, without symbolic links: the top of the git checkout, otherwise the scanned folder. */
  readonly root: string;
  readonly isCheckout: boolean;
  /** Relative to the root, with `/`; the root itself is the empty path. */
  readonly folders: readonly string[];
  /** Files that were named one by one, with the names that the user wrote. */
  readonly files: ReadonlyMap<string, string>;
  /** All named paths, relative to the root, with the symbolic links that the user wrote. */
  readonly written: readonly string[];
}

interface Target {
  readonly written: string;
  readonly path: string;
  readonly isFile: boolean;
  readonly folder: string;
}

/** @throws {ConfigurationError} for a path that does not exist, or that belongs to another checkout than the first. */
export function scanScope(paths: readonly string[], cwd: string): ScanScope {
  const [path = '.', ...others] = paths;
  const first = locate(path, cwd);
  const targets = [first, ...others.map((other) => locate(other, cwd))];
  const checkout = checkoutOf(first.folder);
  const stranger = targets.find(({ folder }) => checkoutOf(folder) !== checkout);
  if (stranger !== undefined) throw notTogether(first, stranger);
  const root = checkout ?? targets.map(({ folder }) => folder).reduce(commonFolder);
  const written = targets.map(
    (target) => writtenFromRoot(root, resolve(cwd, target.written)) ?? fromRoot(root, target.path),
  );
  const folders = targets.filter(({ isFile }) => !isFile).map(({ path }) => fromRoot(root, path));
  const files = paired(targets, written).flatMap(([target, given]) =>
    target.isFile ? [[fromRoot(root, target.path), given] as const] : [],
  );
  return { root, isCheckout: checkout !== undefined, folders, files: new Map(files), written };
}

/** Links on the way to the root belong to the machine, those after it to the repository. */
function writtenFromRoot(root: string, path: string): string | undefined {
  let found: string | undefined;
  for (let folder = path; ; folder = dirname(folder)) {
    if (realpathSync.native(folder) === root) found = fromRoot(folder, path);
    if (dirname(folder) === folder) return found;
  }
}

function locate(written: string, cwd: string): Target {
  const path = realPath(written, cwd);
  const stats = statSync(path);
  if (!stats.isFile() && !stats.isDirectory()) {
    throw new ConfigurationError(`"${printable(written)}" is neither a file nor a folder.`);
  }
  return { written, path, isFile: stats.isFile(), folder: stats.isFile() ? dirname(path) : path };
}

function realPath(written: string, cwd: string): string {
  const path = resolve(cwd, written);
  try {
    return realpathSync.native(path);
  } catch {
    const hint = nearestHint(path, written) ?? imageHint(written);
    throw new ConfigurationError(`"${printable(written)}" does not exist, or cannot be read.${hint}`);
  }
}

function imageHint(written: string): string {
  return looksLikeImage(written) ? ` To check an image: hullcheck image ${printable(written)}` : '';
}

/** The nearest folder with a `.git`, which is a file in a worktree and in a submodule. */
function checkoutOf(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(resolve(current, '.git'))) return current;
    if (dirname(current) === current) return undefined;
  }
}

function commonFolder(one: string, other: string): string {
  let common = one;
  while (!isWithin(common, other)) common = dirname(common);
  return common;
}

function notTogether(first: Target, other: Target): ConfigurationError {
  return new ConfigurationError(
    `"${printable(first.written)}" and "${printable(other.written)}" are not in the same repository. Scan them one after the other.`,
  );
}
