import { basename, resolve } from 'node:path';
import { configurationFiles } from '../config/config.ts';
import { VENDORED_FOLDERS } from '../discover/file-selection.ts';
import type { Repository } from '../discover/index.ts';
import type { Cover } from '../report/html/cover.ts';
import type { ShownPolicy } from '../report/policy-text.ts';
import { git } from '../support/git/git.ts';
import { fromRoot, isWithin } from '../support/paths.ts';
import { RELEASED } from '../support/version.ts';
import type { Policy, RunSettings } from './settings.ts';

/** The facts about a run that its report begins with. */
export async function coverOf(
  { root, isCheckout, scope }: Pick<Repository, 'root' | 'isCheckout' | 'scope'>,
  policy: Policy,
  { folder, config }: Pick<RunSettings, 'folder' | 'config'>,
  replaced: Omit<ShownPolicy, 'configuration'>,
): Promise<Cover> {
  const paths = scope?.written ?? [];
  return {
    repository: basename(root),
    commit: isCheckout ? await commitAt(root) : undefined,
    paths: paths.includes('') ? [] : paths,
    leftOut: [
      ...policy.config.exclude,
      `folders named ${VENDORED_FOLDERS.join(' or ')}, unless the setting include names them`,
      ...(isCheckout ? ['files that git ignores'] : []),
    ],
    configuration: config === undefined ? configurationFiles(root)[0] : nameOf(resolve(folder, config), root),
    replaced,
    known: policy.baseline.length,
    released: RELEASED,
  };
}

/** Without the folders of the machine. */
function nameOf(path: string, root: string): string {
  return isWithin(root, path) ? fromRoot(root, path) : basename(path);
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
