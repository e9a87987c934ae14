import { basename } from 'node:path';
import { configurationFiles } from '../config/config.ts';
import { VENDORED_FOLDERS } from '../discover/file-selection.ts';
import type { Repository } from '../discover/index.ts';
import type { Cover } from '../report/html/cover.ts';
import { git } from '../support/git/git.ts';
import type { Policy, RunSettings } from './settings.ts';

/** The facts about a run that its report begins with. */
export async function coverOf(
  { root, isCheckout }: Pick<Repository, 'root' | 'isCheckout'>,
  policy: Policy,
  { paths, config }: Pick<RunSettings, 'paths' | 'config'>,
): Promise<Cover> {
  return {
    repository: basename(root),
    commit: isCheckout ? await commitAt(root) : undefined,
    paths: paths.filter((path) => path !== '.'),
    leftOut: [
      ...policy.config.exclude,
      `folders named ${VENDORED_FOLDERS.join(' or ')} that include does not name`,
      ...(isCheckout ? ['what git ignores'] : []),
    ],
    configuration: config ?? configurationFiles(root)[0],
    known: policy.baseline.length,
  };
}

const COMMIT = /^([0-9a-f]{40,64}) (\d{4}-\d\d-\d\d)\n$/;

/**
 * The commit with its day. Whether files differ from it is not asked: git could run filters of the repository to find out.
 */
async function commitAt(root: string): Promise<Cover['commit']> {
  const line = await git(root, ['log', '-1', '--no-show-signature', '--format=%H %cs']);
  const [, id, date] = COMMIT.exec(line?.toString('latin1') ?? '') ?? [];
  return id === undefined || date === undefined ? undefined : { id, date };
}
