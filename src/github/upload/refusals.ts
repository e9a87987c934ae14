import type { ApiError } from '../client.ts';
import type { WorkflowContext } from '../context.ts';
import type { Delivery, UploadStatus } from './delivery.ts';

/** YAML to paste; GitHub's own names of permissions. */
const PERMISSIONS = 'permissions: { contents: read, security-events: write }';

const DISABLED = /(?:Code Security|Advanced Security) must be enabled|Code scanning is not enabled/i;
const NOT_ACCESSIBLE = /Resource not accessible/i;
const NO_REF = /\bref\b(?:(?!\bref\b).)*\bnot found|No commit found/i;

/** Explains a refused upload in its context, and what to change. */
export function explainRefusal(error: ApiError, context: WorkflowContext): Delivery {
  const { status, message } = error;
  if (status === 403 && DISABLED.test(message)) return refused('skipped-disabled', 'warning', disabled(context));
  if (status === 403 && /archived/i.test(message)) return refused('skipped-disabled', 'warning', ARCHIVED);
  if (error.isRateLimit) return failed(LIMITED);
  if (status === 403 && NOT_ACCESSIBLE.test(message)) return notAccessible(context);
  if (status === 401) return failed('GitHub does not accept the token. Leave the input token at its default.');
  if (status === 404 || NO_REF.test(message)) return failed(NOT_FOUND);
  if (status === 413) return failed(TOO_LARGE);
  if (status === 400 || status === 422) return failed(`GitHub rejects the file: ${message}`);
  if (status === 0) return failed(`GitHub could not be reached: ${message} Run the job again.`);
  if (status >= 500) return failed(`GitHub is not available now (${status}). Run the job again.`);
  return failed(`GitHub answered ${status}: ${message}`);
}

/** `errors` of a file that GitHub took and could not process. */
export function explainProcessing(errors: readonly string[]): Delivery {
  const text = errors.join(' ') || 'It gives no reason.';
  return failed(`GitHub took the file and could not process it: ${text}${wayOut(text)}`);
}

function wayOut(text: string): string {
  if (/default setup/i.test(text))
    return ' Switch default setup off in the settings of code scanning, or set upload: never.';
  if (/too many (?:logical )?alerts/i.test(text))
    return ' Close old alerts, or ask GitHub Support to delete old configurations.';
  if (/same category/i.test(text)) return ' Give each step or matrix job a separate category.';
  return '';
}

function notAccessible({ pull, actor, event }: WorkflowContext): Delivery {
  if (pull?.isFork === true) return refused('skipped-fork', 'notice', FORK);
  if (actor === 'dependabot[bot]' && event === 'push') return refused('skipped-dependabot', 'notice', DEPENDABOT);
  return failed(`The token may not upload results. Let the job have: ${PERMISSIONS}`);
}

const FORK =
  'The results were not uploaded: the token of a pull request from a fork may only read. There is nothing to change: ' +
  'the findings are in this summary, and the push to the target branch will upload.';

const DEPENDABOT =
  'The results were not uploaded: the token of a push by Dependabot may only read. ' +
  'Let the workflow run on pull_request, and on push for the default branch only.';

const ARCHIVED = 'The results were not uploaded: the repository is archived, so GitHub takes none. Set upload: never.';

const LIMITED = "GitHub's limit of requests is used up. Run the job again later, or upload less often.";

const NOT_FOUND =
  'GitHub does not know the repository, the branch or the commit. If the branch is gone, there is nothing to do; ' +
  `else the token has no access: let the job have ${PERMISSIONS}`;

const TOO_LARGE =
  'The file is too large for GitHub, even without fixes, related places and notes. Set category-by: directory:1.';

function disabled({ serverUrl, repository }: WorkflowContext): string {
  const settings = repository && `${serverUrl}/${repository.owner}/${repository.name}/settings/security_analysis`;
  return (
    'The results were not uploaded: code scanning is not enabled for this repository, and in a private one it needs GitHub Code Security. ' +
    `Enable it (${settings ?? 'in the settings'}), or set upload: never. Everything else works without it.`
  );
}

function failed(message: string): Delivery {
  return refused('failed', 'warning', `The results were not uploaded. ${message}`);
}

function refused(status: UploadStatus, level: Delivery['level'], message: string): Delivery {
  return { status, level, message, isRefusal: true, sarifIds: [] };
}
