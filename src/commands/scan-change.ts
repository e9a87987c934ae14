import { repositoryRoot } from '../discover/index.ts';
import { isCommit } from '../gate/base-commit.ts';
import { type Gate, judge } from '../gate/index.ts';
import { verdict } from '../report/verdict.ts';
import { overridesOf } from '../run/overrides.ts';
import { type Run, run, thresholdsOf } from '../run/run.ts';
import type { RunSettings } from '../run/settings.ts';
import { workBudget } from '../support/budget.ts';
import { git } from '../support/git/git.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import { UsageError } from './usage-error.ts';

/** A run whose verdict depends only on what a change brings. */
export interface ChangeRun extends Omit<Run, 'report'> {
  readonly report: ScanReport;
  readonly gate: Gate;
}

/**
 * Compares the working tree, uncommitted changes included, with the commit where it branched off `base`, as the Action does in a pull
 * request: the policy comes from the base, and only new findings decide. The comparison needs no network. Before the first commit of a
 * repository, everything is new, so it is an ordinary run.
 * @throws {UsageError} if `base` does not name a commit of the repository.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
export async function scanChange(settings: RunSettings, base: string): Promise<ChangeRun | Run> {
  const root = repositoryRoot(settings.paths, settings.folder);
  const sha = await commitOf(root, base);
  if (sha === undefined && base === 'HEAD' && (await hasNoCommit(root))) return run(settings);
  if (sha === undefined && (await git(root, ['rev-parse', '--git-dir'])) === undefined) throw new UsageError(NO_GIT);
  if (sha === undefined) throw noBase(base);
  const judged = await judge(
    settings,
    { kind: 'pull_request', sha: '', base: sha, baseName: base },
    {
      isBaseNeeded: false,
      budget: workBudget(0),
      policyOfBase: true,
      isDenied: ({ isSweeping }) => isSweeping === true,
    },
  );
  const { gate, repository, policy } = judged;
  if (gate === undefined) throw noBase(base);
  const report = { ...judged.report, findings: gate.findingsOfReview };
  const decides = { fresh: gate.fresh, gaps: gate.freshGaps };
  const overrides = overridesOf(settings, policy, root);
  return {
    repository,
    report,
    gate,
    policy,
    overrides,
    verdict: verdict(report, thresholdsOf(settings, policy), decides),
  };
}

async function commitOf(root: string, base: string): Promise<string | undefined> {
  const found = await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`]);
  const sha = found?.toString('latin1').trim();
  return isCommit(sha) ? sha : undefined;
}

async function hasNoCommit(root: string): Promise<boolean> {
  const newest = await git(root, ['rev-list', '--all', '--max-count=1']);
  return newest?.length === 0;
}

const NO_GIT = '--base needs a git checkout, and git: this folder is not in one, or git did not answer.';

function noBase(base: string): UsageError {
  return new UsageError(
    `--base names no commit of this repository: ${base}. Name a branch, a tag or a commit, and fetch it first in a shallow clone.`,
  );
}
