import { configurationFiles } from '../config/config.ts';
import { ConfigurationError } from '../config/configuration-error.ts';
import { repositoryRoot } from '../discover/index.ts';
import { isCommit } from '../gate/base-commit.ts';
import type { BaseTree } from '../gate/base-tree.ts';
import { type BaseQuestion, type Judged, judge } from '../gate/index.ts';
import { failsCheck } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { ShownPolicy } from '../report/policy-text.ts';
import { tally } from '../report/tally.ts';
import { type Verdict, verdict } from '../report/verdict.ts';
import { overridesOf } from '../run/overrides.ts';
import type { ThreadOptions } from '../run/parallel/threads.ts';
import { thresholdsOf } from '../run/run.ts';
import type { RunSettings } from '../run/settings.ts';
import { realPathOf } from '../support/link-out.ts';
import { isWithin } from '../support/paths.ts';
import { isShown } from '../triage/folding.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import type { WorkflowContext } from './context.ts';
import type { ImageCache } from './image-cache.ts';
import type { Inputs } from './inputs.ts';
import { refuseLinkOut } from './inside-workspace.ts';
import type { Network } from './network.ts';

export interface JudgedWorkflow extends Judged {
  readonly verdict: Verdict;
  /** Whether only new findings decide. */
  readonly isNewOnly: boolean;
  /** The findings to point at: the new ones in a pull request or merge queue, all of them elsewhere. */
  readonly shown: readonly TriagedFinding[];
  /** The gaps that fail the check. */
  readonly gaps: readonly Notification[];
  readonly shownPolicy: ShownPolicy;
}

export interface WorkflowMeans {
  readonly network: Network;
  readonly cache?: ImageCache | undefined;
  readonly threads?: ThreadOptions | undefined;
}

/**
 * Scans and decides. In a pull request and a merge group only new findings decide, elsewhere all of them, unless `fail-scope` says
 * otherwise. Without a base, all of them decide.
 * @throws {ConfigurationError}
 */
export async function judgeWorkflow(
  folder: string,
  inputs: Inputs,
  context: WorkflowContext,
  { network, cache, threads }: WorkflowMeans,
): Promise<JudgedWorkflow> {
  refusePaths(folder, inputs);
  const isReviewed = context.change !== undefined && context.change.kind !== 'push';
  const scope = inputs.failScope ?? (isReviewed ? 'new' : 'all');
  const settings = {
    ...settingsOf(folder, inputs, threads),
    images: { ...inputs.images, packagesToken: packagesToken(inputs, context) },
    imageDefaults: imageDefaults(isReviewed, cache),
    prepareLookups: cache?.restore,
  };
  const compared = await judge(settings, context.change, {
    isBaseNeeded: isReviewed || scope === 'new',
    budget: network.budget,
    policyOfBase: isReviewed,
    readsChangedImages: isReviewed,
    isDenied: ({ isSweeping }) => inputs.newSuppressions === 'deny' || (isReviewed && isSweeping === true),
    fallback: (question) => treeFromApi(context, network, question),
  });
  const judged = inputs.builtImages.length === 0 ? compared : await withBuiltImages(compared, settings, inputs);
  const { gate } = judged;
  const report = judgedReport(judged, isReviewed);
  const isNewOnly = gate !== undefined && scope === 'new';
  const fresh = isNewOnly ? gate.fresh : undefined;
  const gaps = isNewOnly ? gate.freshGaps : failingGaps(report.notifications, isReviewed, gate);
  return {
    ...judged,
    report,
    gate,
    isNewOnly,
    shown: gate !== undefined && (isReviewed || isNewOnly) ? gate.fresh : tally(report).open,
    gaps,
    shownPolicy: shownPolicy(settings, judged),
    verdict: verdict(report, thresholdsOf(settings, judged.policy), { fresh, gaps }),
  };
}

function shownPolicy(settings: RunSettings, { policy, repository: { root } }: Judged): ShownPolicy {
  const overrides = overridesOf(settings, policy, root);
  return { configuration: settings.config ?? configurationFiles(root)[0], setBy: 'the input', overrides };
}

function settingsOf(folder: string, inputs: Inputs, threads: WorkflowMeans['threads']) {
  return {
    ...inputs,
    folder,
    withBaseline: true,
    withPostures: true,
    withEvidence: inputs.htmlFile !== undefined,
    threads,
    lookupHint: 'image-lookup or images.lookup is never',
  };
}

/** With the images that the job built: nothing is known about earlier ones, so all that is found in them counts as new. */
async function withBuiltImages(judged: Judged, settings: RunSettings, { builtImages }: Inputs): Promise<Judged> {
  const { checkBuiltImages } = await import('../run/built-images.ts');
  for (const image of builtImages) refuseLinkOut(settings.folder, image, 'image');
  const built = await checkBuiltImages(builtImages, settings, judged.policy, judged);
  const { report, gate } = judged;
  const rules = new Map([...built.rules, ...report.rules].map((active) => [active.rule.id, active]));
  const failing = built.notifications.filter((one) => failsCheck(one, 'all'));
  return {
    ...judged,
    report: {
      ...report,
      rules: [...rules.values()],
      findings: [...report.findings, ...built.findings],
      notifications: [...report.notifications, ...built.notifications],
      vulnerable: [...(report.vulnerable ?? []), ...built.vulnerable],
      verified: [...(report.verified ?? []), ...built.verified],
    },
    gate: gate && {
      ...gate,
      fresh: [...gate.fresh, ...built.findings.filter(isShown)],
      freshGaps: [...gate.freshGaps, ...failing],
      findings: [...gate.findings, ...built.findings],
      findingsOfReview: [...gate.findingsOfReview, ...built.findings],
    },
  };
}

/** The token belongs to the instance that the workflow runs on. */
function packagesToken({ token }: Inputs, { serverUrl }: WorkflowContext): string | undefined {
  return serverUrl === 'https://github.com' ? token : undefined;
}

/** In seconds, for all look-ups together: a person waits for the check of a change. */
const REVIEW_SECONDS = 20;
const SECONDS = 60;

function imageDefaults(isReviewed: boolean, cache: ImageCache | undefined): NonNullable<RunSettings['imageDefaults']> {
  return {
    lookup: 'auto',
    vulnerabilities: 'auto',
    timeBudget: isReviewed ? REVIEW_SECONDS : SECONDS,
    // pull requests from forks can read the cache of the runner
    ...(cache && { cacheDir: cache.folder, keepsPublicOnly: true }),
  };
}

/** A gap that a reviewed change brings fails the check in each scope. Without a base, every gap may be new. */
function failingGaps(
  notifications: readonly Notification[],
  isReviewed: boolean,
  gate: Judged['gate'],
): readonly Notification[] {
  const fresh = new Set(gate?.freshGaps);
  return notifications.filter(
    (one) =>
      failsCheck(one, 'all') || (isReviewed && failsCheck(one, 'change') && (gate === undefined || fresh.has(one))),
  );
}

function refusePaths(folder: string, { paths, images }: Inputs): void {
  for (const path of paths) refuseLinkOut(folder, path, 'paths');
  refuseFoldersOfRepository(repositoryRoot(paths, folder), images);
}

/** Anyone who can write to these folders can forge what images contain, and a pull request could bring such a folder along. */
function refuseFoldersOfRepository(root: string, { cacheDir, vulnerabilityDatabase }: Inputs['images']): void {
  const inputs = { 'cache-dir': cacheDir, 'vulnerability-database': vulnerabilityDatabase };
  for (const [name, path] of Object.entries(inputs)) {
    if (path === undefined || !isWithin(root, realPathOf(path))) continue;
    throw new ConfigurationError(
      `The input ${name} names a folder in the repository, where a pull request could bring its own. ` +
        `Take one outside of it: \${{ runner.temp }}/hullcheck.`,
    );
  }
}

/** In a review each new problem is a separate entry; elsewhere all findings of one setting share an entry. */
function judgedReport({ report, gate }: Judged, isReviewed: boolean): Judged['report'] {
  if (gate === undefined) return report;
  return { ...report, findings: isReviewed ? gate.findingsOfReview : gate.findings };
}

/** The API may not answer: the report then says that a base is missing. */
async function treeFromApi(
  context: WorkflowContext,
  network: Network,
  { sha = context.change?.base, headId = context.change?.sha, root }: BaseQuestion,
): Promise<BaseTree | undefined> {
  if (!isCommit(sha) || !isCommit(headId)) return undefined;
  const client = await network.client();
  if (client === undefined) return undefined;
  const [{ restTree }, { ApiError }] = await Promise.all([import('./rest-tree.ts'), import('./client.ts')]);
  try {
    return await restTree({ client, pull: context.pull?.number, sha, headId, root });
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}
