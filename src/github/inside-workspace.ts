import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ConfigurationError } from '../config/configuration-error.ts';
import { isWithin } from '../support/paths.ts';

/**
 * Refuses a path in the workspace that leads out of it through a symbolic link: a pull request can bring such a link, and the files outside
 * belong to the runner.
 * @throws {ConfigurationError}
 */
export function refuseLinkOut(workspace: string, path: string, input: string): void {
  const absolute = resolve(workspace, path);
  if (!isWithin(workspace, absolute) || isWithin(realPathOf(workspace), realPathOf(absolute))) return;
  throw new ConfigurationError(
    `The input ${input} names a path in the repository from which a symbolic link leads out of it. Remove the link, or name another path.`,
  );
}

/** The real path of the part that exists, followed by the rest. */
export function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realPathOf(dirname(path)), basename(path));
  }
}
