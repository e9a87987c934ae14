import type { BaseTree } from '../gate/base-tree.ts';
import { type Judged, judge } from '../gate/index.ts';
import { type Verdict, verdict } from '../report/verdict.ts';
import { failOnOf } from '../run.ts';
import type { TriagedFinding } from '../scan.ts';
import type { WorkflowContext } from './context.ts';
import type { Inputs } from './inputs.ts';
import type { Network } from './network.ts';

export interface JudgedWorkflow extends Judged {
  readonly verdict: Verdict;
  /** Whether only what is new decides. */
  readonly isNewOnly: boolean;
}

/**
 * Scans and decides. New findings alone decide about a pull request and a merge group, all of them elsewhere, unless `fail-scope` says
 * otherwise; without a base, all do.
 * @throws {ConfigurationError}
 */
export async function judgeWorkflow(
  folder: string,
  inputs: Inputs,
  context: WorkflowContext,
  network: Network,
): Promise<JudgedWorkflow> {
  const isReviewed = context.change !== undefined && context.change.kind !== 'push';
  const scope = inputs.failScope ?? (isReviewed ? 'new' : 'all');
  const settings = { ...inputs, folder };
  const judged = await judge(settings, context.change, {
    isBaseNeeded: isReviewed || scope === 'new',
    fetchTimeout: network.budget.left(),
    policyOfBase: isReviewed,
    fallback: (sha, root) => treeFromApi(context, network, sha, root),
  });
  const { gate, report, policy } = judged;
  const isNewOnly = gate !== undefined && scope === 'new';
  const fresh = isNewOnly ? { findings: judgedFindings(gate, inputs), errors: gate.freshErrors } : undefined;
  return { ...judged, isNewOnly, verdict: verdict(report, failOnOf(settings, policy), fresh) };
}

/** With `new-suppressions: deny`, a comment that came with the change accepts nothing. */
function judgedFindings(
  { fresh, accepted }: NonNullable<Judged['gate']>,
  { newSuppressions }: Inputs,
): readonly TriagedFinding[] {
  if (newSuppressions === 'allow') return fresh;
  return [...fresh, ...accepted.map((finding) => ({ ...finding, suppressedBy: undefined }))];
}

/** Nobody can be sure that the API answers: without it there is no base, which the report says. */
async function treeFromApi(
  { pull, change }: WorkflowContext,
  network: Network,
  sha: string | undefined = change?.base,
  root: string,
): Promise<BaseTree | undefined> {
  const client = pull === undefined || sha === undefined ? undefined : await network.client();
  if (client === undefined || pull === undefined || sha === undefined) return undefined;
  const [{ restTree }, { ApiError }] = await Promise.all([import('./rest-tree.ts'), import('./client.ts')]);
  try {
    return await restTree({ client, pull: pull.number, sha, root });
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}
