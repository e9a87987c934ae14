import type { WorkflowContext } from '../context.ts';
import type { Inputs } from '../inputs.ts';
import type { Delivery } from './delivery.ts';

/** The ref and the commit that results are uploaded for. */
export interface Target {
  readonly ref: string;
  readonly commit: string;
}

const QUEUE = /^refs\/heads\/gh-readonly-queue\//;
const UPLOADABLE = /^refs\/(?:heads|tags|pull)\/./;

/** The target of the upload, or the reason not to upload. `headId` is the commit that is checked out, if git knows it. */
export function planUpload(
  { event, ref, sha, pull, repository }: WorkflowContext,
  headId: string | undefined,
  inputs: Pick<Inputs, 'upload' | 'uploadMergeQueue' | 'uploadTags' | 'token'> & Partial<Pick<Inputs, 'offline'>>,
): Target | Delivery {
  if (inputs.upload === 'never') return skipped('skipped', 'The results were not uploaded: upload is never.');
  if (inputs.offline) return { ...skipped('skipped', OFFLINE), isRefusal: true };
  if (repository === undefined)
    return skipped('skipped', 'The results were not uploaded: this is not a workflow of GitHub.');
  if (inputs.token === '') return { ...skipped('skipped', NO_TOKEN), isRefusal: true };
  if ((event === 'merge_group' || QUEUE.test(ref)) && !inputs.uploadMergeQueue)
    return skipped('skipped-merge-queue', IN_QUEUE);
  if (ref.startsWith('refs/tags/') && !inputs.uploadTags) return skipped('skipped-tag', OF_TAG);
  if (!UPLOADABLE.test(ref))
    return skipped('skipped', 'The results were not uploaded: this event belongs to no branch.');
  const commit = headId ?? sha;
  if (commit === sha || RUN_FOR_A_BRANCH.has(event)) return { ref, commit };
  return pull === undefined ? skipped('skipped', OTHER_COMMIT) : { ref: `refs/pull/${pull.number}/head`, commit };
}

/** For these events the checkout belongs to the branch that the event names, even when it is newer than the event. */
const RUN_FOR_A_BRANCH: ReadonlySet<string> = new Set(['push', 'schedule', 'workflow_dispatch', 'merge_group']);

/** `workflow_run` and `issue_comment` run for the default branch, and check out code that strangers propose. */
const OTHER_COMMIT =
  'The results were not uploaded: this event belongs to the default branch, and another commit is checked out. ' +
  'They would replace the results of that branch.';

const OFFLINE = 'The results were not uploaded: network is never.';

const NO_TOKEN = 'The results were not uploaded: the input token is empty.';

const IN_QUEUE =
  'The results were not uploaded: GitHub deletes the branches of a merge queue at once and shows nothing of them. ' +
  'The pull request had its own, and the push to the target branch will have.';

const OF_TAG =
  'The results were not uploaded: results of a tag form a separate configuration that later runs do not update. Set upload-tags: true to upload them.';

function skipped(status: Delivery['status'], message: string): Delivery {
  return { status, message, level: 'none', isRefusal: false, sarifIds: [] };
}
