import { type MarkdownOptions, toMarkdown } from '../../report/markdown.ts';
import { tally, worstFirst } from '../../report/tally.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import type { ApiError, Client } from '../client.ts';
import type { WorkflowContext } from '../context.ts';
import type { Inputs } from '../inputs.ts';
import type { JudgedWorkflow } from '../judge-workflow.ts';
import type { Network } from '../network.ts';

/** What became of a channel other than the upload. */
export interface Feedback {
  readonly message: string;
  readonly isProblem: boolean;
}

/** GitHub's limits are 65,535 characters for a check run and 65,536 for a comment. */
const MAXIMUM_BYTES = 60_000;

interface Channel {
  readonly name: string;
  /** The permission that the token needs, as YAML to paste. */
  readonly permission: string;
  readonly publish: (client: Client) => Promise<string>;
}

/** Writes the check run, the review suggestions and the comment, where the inputs ask for them. It never throws. */
export async function giveFeedback(
  judged: JudgedWorkflow,
  inputs: Inputs,
  context: WorkflowContext,
  network: Network,
  options: MarkdownOptions,
): Promise<Feedback[]> {
  const channels = await channelsOf(judged, inputs, context, options);
  const client = channels.length === 0 ? undefined : await network.client();
  const feedback: Feedback[] = [];
  const missing = inputs.offline ? 'network is never' : 'the token is missing';
  for (const channel of channels) feedback.push(await tryChannel(channel, client, missing));
  return feedback;
}

async function tryChannel(
  { name, permission, publish }: Channel,
  client: Client | undefined,
  missing: string,
): Promise<Feedback> {
  if (client === undefined) return { message: `${name}: not written, since ${missing}.`, isProblem: true };
  try {
    return { message: await publish(client), isProblem: false };
  } catch (error) {
    const { status = 0, message, isRateLimit = false } = error as Partial<ApiError>;
    const isForbidden = (status === 403 && !isRateLimit) || status === 404;
    const wayOut = isForbidden
      ? ` Let the job have ${permission}; the token of a pull request from a fork cannot.`
      : '';
    return { message: `${name}: not written. GitHub answered: ${message}${wayOut}`, isProblem: true };
  }
}

async function channelsOf(
  judged: JudgedWorkflow,
  inputs: Inputs,
  { pull, sha }: WorkflowContext,
  options: MarkdownOptions,
): Promise<Channel[]> {
  const { report, verdict, shown: fresh } = judged;
  const { open } = tally(report);
  const markdown = (): string => toMarkdown(report, verdict, { ...options, maxBytes: MAXIMUM_BYTES });
  const channels: Channel[] = [];
  if (inputs.checkRun) channels.push(checkRun(judged, inputs, pull?.headSha || sha, markdown));
  if (pull === undefined) return channels;
  const { number } = pull;
  if (inputs.reviewSuggestions) channels.push(suggestions(number, pull.headSha, fresh, open));
  if (inputs.comment !== 'never') channels.push(comment(judged, inputs, number, markdown));
  return channels;
}

function checkRun(
  { verdict, shown, gaps }: JudgedWorkflow,
  inputs: Inputs,
  commit: string,
  text: () => string,
): Channel {
  return {
    name: 'Check run',
    permission: 'checks: write',
    publish: async (client) =>
      (await import('./check-run.ts')).publishCheckRun(client, {
        name: inputs.category,
        commit,
        verdict,
        findings: worstFirst(shown),
        gaps,
        summary: text(),
      }),
  };
}

function comment({ shown }: JudgedWorkflow, inputs: Inputs, pull: number, text: () => string): Channel {
  return {
    name: 'Comment',
    permission: 'pull-requests: write',
    publish: async (client) =>
      (await import('./sticky-comment.ts')).publishComment(client, {
        pull,
        category: inputs.category,
        body: text(),
        isWanted: inputs.comment === 'always' || shown.length > 0,
      }),
  };
}

function suggestions(
  pull: number,
  commit: string,
  fresh: readonly TriagedFinding[],
  open: readonly TriagedFinding[],
): Channel {
  return {
    name: 'Review suggestions',
    permission: 'pull-requests: write',
    publish: async (client) =>
      (await import('./review-suggestions.ts')).publishSuggestions(client, { pull, commit, fresh, open }),
  };
}
