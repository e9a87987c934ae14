import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { repositoryRoot } from '../discover/index.ts';
import { leadsOut } from '../support/link-out.ts';
import { UsageError } from './usage-error.ts';

/**
 * The absolute path of a file to write. A path outside of the repository is what the user wants; one within a repository that a symbolic
 * link of it leads out of it is not: a repository must not decide which other files of the machine are written.
 * @throws {UsageError} for such a link.
 */
export function outputPath(folder: string, file: string): string {
  const path = resolve(folder, file);
  const checkouts = foldersAbove(path).filter((one) => existsSync(join(one, '.git')));
  if ([repositoryRoot([], folder), ...checkouts].some((root) => leadsOut(root, path)))
    throw new UsageError(`a symbolic link leads from ${file} out of the repository, so nothing was written`);
  return path;
}

function foldersAbove(path: string): readonly string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}
