import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { errorCode } from '../support/error-code.ts';
import { gitEnvironment, SAFE_GIT_OPTIONS, splitNul } from '../support/git/git.ts';
import type { Result } from '../support/result.ts';
import type { ScanScope } from './scan-scope.ts';

const TIMEOUT_MILLISECONDS = 60_000;
const MAXIMUM_OUTPUT_BYTES = 256 * 1024 * 1024;
/** Beyond this many, everything is listed, since the length of a command line is limited. */
const MAXIMUM_PATHSPECS = 200;

/** The files that git tracks or does not ignore, and that are there, in the folders of the scope, or the reason why git cannot list them. */
export function gitFiles({ root, folders }: Pick<ScanScope, 'root' | 'folders'>): Result<readonly string[], string> {
  const pathspecs = folders.includes('') || folders.length > MAXIMUM_PATHSPECS ? [] : folders;
  const result = spawnSync('git', [...SAFE_GIT_OPTIONS, ...LIST, '--', ...pathspecs], {
    cwd: root,
    env: gitEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MILLISECONDS,
    maxBuffer: MAXIMUM_OUTPUT_BYTES,
    windowsHide: true,
  });
  if (result.error !== undefined || result.status !== 0) return { ok: false, error: reasonOf(result) };
  return { ok: true, value: present(splitNul(result.stdout)) };
}

/** With a letter and a blank before each path. */
const LIST = ['ls-files', '-z', '-t', '--cached', '--others', '--deleted', '--exclude-standard'];

/** The paths without those that are deleted, which git tracks until the deletion is staged: they are listed once more with an R. */
function present(tagged: readonly string[]): readonly string[] {
  const deleted = new Set(tagged.flatMap((one) => (one.startsWith('R ') ? one.slice(2) : [])));
  return tagged.map((one) => one.slice(2)).filter((path) => !deleted.has(path));
}

/** Does not quote git, which may quote the repository. */
function reasonOf({ error, stderr }: SpawnSyncReturns<Buffer>): string {
  const code = errorCode(error);
  if (code === 'ENOENT') return 'git is not installed';
  if (code === 'ETIMEDOUT') return 'git takes too long';
  if (code === 'ENOBUFS') return 'there are too many';
  if (/safe\.directory/.test(String(stderr))) return 'the checkout belongs to another user (see safe.directory of git)';
  return 'git cannot read the checkout';
}
