import { resolve } from 'node:path';
import { repositoryRoot } from '../discover/index.ts';
import { leadsOut } from '../support/link-out.ts';
import { UsageError } from './usage-error.ts';

/**
 * The absolute path of a file to write. A path outside of the repository is what the user wants; one within it that a symbolic link of the
 * repository leads out of it is not: a repository must not decide which other files of the machine are written.
 * @throws {UsageError} for such a link.
 */
export function outputPath(folder: string, file: string): string {
  const path = resolve(folder, file);
  if (leadsOut(repositoryRoot([], folder), path))
    throw new UsageError(`a symbolic link leads from ${file} out of the repository, so nothing was written`);
  return path;
}
