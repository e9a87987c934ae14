import { resolve } from 'node:path';
import { ConfigurationError } from '../config/configuration-error.ts';
import { leadsOut } from '../support/link-out.ts';

/**
 * Refuses a path in the workspace that leads out of it through a symbolic link: a pull request can bring such a link, and the files outside
 * belong to the runner.
 * @throws {ConfigurationError}
 */
export function refuseLinkOut(workspace: string, path: string, input: string): void {
  if (!leadsOut(workspace, resolve(workspace, path))) return;
  throw new ConfigurationError(
    `The input ${input} names a path in the repository from which a symbolic link leads out of it. Remove the link, or name another path.`,
  );
}
