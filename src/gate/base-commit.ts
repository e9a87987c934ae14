import { git } from '../support/git/git.ts';
import type { GitObjects } from '../support/git/git-objects.ts';
import type { Change } from './change.ts';

/** The commit that is checked out. */
export interface CheckedOut {
  readonly id: string;
  readonly parents: readonly string[];
}

const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const NO_COMMIT = /^0+$/;
const FETCH_MILLISECONDS = 60_000;

export async function checkedOut(objects: GitObjects): Promise<CheckedOut | undefined> {
  const [commit] = await objects.read(['HEAD']);
  if (commit?.type !== 'commit') return undefined;
  // read the parents from the commit object: `HEAD^1` is unknown in a shallow clone
  const [head = ''] = commit.content.toString('latin1').split('\n\n', 1);
  return { id: commit.id, parents: [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id) };
}

/**
 * The commit to compare with: for a pull request the first parent of the merge commit that GitHub made, since that is what the change would
 * be merged into; otherwise the base of the event. Undefined if nothing came before, as for a new branch.
 */
export function baseOf(change: Change, head: CheckedOut | undefined): string | undefined {
  const [first, second] = head?.parents ?? [];
  if (change.kind === 'pull_request' && head?.id === change.sha && second !== undefined) return first;
  return isCommit(change.base) ? change.base : undefined;
}

/** Whether an event names a commit, rather than the zeros before a new branch. */
export function isCommit(id: string | undefined): id is string {
  return id !== undefined && COMMIT_ID.test(id) && !NO_COMMIT.test(id);
}

/** The commit where the two histories part, if both are available. */
export async function mergeBase(root: string, sha: string): Promise<string | undefined> {
  const found = (await git(root, ['merge-base', sha, 'HEAD']))?.toString('latin1').trim();
  return isCommit(found) ? found : undefined;
}

/** Fetches one commit without its history. `git checkout --depth 1` has the rest already, so this is little. */
export async function fetchCommit(root: string, sha: string, timeLeft: number): Promise<boolean> {
  const timeout = Math.floor(Math.min(FETCH_MILLISECONDS, timeLeft));
  if (timeout < 1) return false;
  const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-maintenance'];
  const options = ['-c', 'credential.interactive=false', '-c', 'gc.auto=0'];
  const fetched = await git(root, [...options, 'fetch', '--depth=1', ...quiet, 'origin', sha], {
    network: true,
    timeout,
  });
  return fetched !== undefined;
}
