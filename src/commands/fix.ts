import type { Profile } from '../check/active-rules.ts';
import type { Repository } from '../discover/index.ts';
import { type FixOptions, type FixRun, fixRepository, isAskedFor } from '../fix/index.ts';
import type { Settled } from '../fix/settle.ts';
import { unifiedDiff } from '../fix/unified-diff.ts';
import { writeSettled } from '../fix/write-drafts.ts';
import { firstTraps } from '../report/fix-trap.ts';
import { loadPolicy, openWith } from '../run/run.ts';
import { scanOptionsOf } from '../run/scan-options.ts';
import type { Policy } from '../run/settings.ts';
import { inOrderOfPlaces } from '../triage/alike.ts';
import { isShown, shownFix } from '../triage/folding.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { displayPath } from './display-path.ts';
import {
  byHandText,
  type FileTextOptions,
  type FixTally,
  fileText,
  notCheckedText,
  scanNumberText,
  summaryText,
  withheldText,
} from './fix-text.ts';
import { type ImageLookupArguments, imageSettingsOf } from './image-arguments.ts';
import { knownRule } from './known-rule.ts';
import { progressLine } from './progress.ts';
import { listWidthOf, type Surroundings, widthOf } from './terminal.ts';

/** The arguments of `hullcheck fix`, as the command line has them. */
export interface FixArguments extends ImageLookupArguments {
  readonly paths: readonly string[];
  readonly unsafe?: boolean;
  readonly dryRun?: boolean;
  /** Ids of rules; by default all rules that run. */
  readonly rule?: readonly string[];
  readonly profile?: Profile;
  readonly config?: string;
}

const EXIT_INCOMPLETE = 3;

/** `hullcheck fix`. Returns the exit status. With `--dry-run` only the diff goes to standard output, so that `git apply` can read it. */
export async function fixCommand(given: FixArguments, surroundings: Surroundings): Promise<number> {
  const { dryRun: isDryRun = false, unsafe = false } = given;
  const ids = (given.rule ?? []).map((id) => knownRule(id).id);
  const progress = progressLine(surroundings.stderr);
  const settings = {
    folder: surroundings.folder,
    paths: given.paths,
    config: given.config,
    profile: given.profile,
    failOn: undefined,
    baseline: undefined,
    alsoRun: ids,
    ...imageSettingsOf(given, surroundings.folder),
    withDownloads: unsafe,
    onProgress: progress.update,
  };
  const policy = await loadPolicy(settings);
  const repository = openWith(settings, policy);
  const scan = scanOptionsOf(settings, policy);
  const fixOptions = { scan, unsafe, rules: ids.length === 0 ? undefined : new Set(ids) };
  const run = await fixRepository(repository, fixOptions);
  progress.clear();
  const tally = await handleGroups(run, { ...fixOptions, repository, isDryRun, surroundings, trapOf: firstTraps() });
  const summary = isDryRun ? surroundings.stderr : surroundings.stdout;
  const page = { width: listWidthOf(surroundings, summary), pathOf: shownPaths(repository, surroundings) };
  summary.write(byHandText(tally.byHand, run.report, page));
  summary.write(summaryText(tally, isDryRun, page.width));
  if (ids.length === 0) summary.write(numbersText(run, policy, page.width));
  surroundings.stderr.write(notCheckedText(run.report, listWidthOf(surroundings, surroundings.stderr)));
  return tally.failedFiles > 0 || run.report.notifications.some(({ level }) => level === 'error') ? EXIT_INCOMPLETE : 0;
}

interface HandleOptions extends FixOptions {
  readonly repository: Repository;
  readonly isDryRun: boolean;
  readonly surroundings: Surroundings;
  readonly trapOf: FileTextOptions['trapOf'];
}

/** Why a scan of the same files has other numbers. */
function numbersText({ report }: FixRun, { config }: Policy, width: number): string {
  const shown = report.findings.filter(isShown);
  return scanNumberText(shown.length, shown.flatMap(inOrderOfPlaces).length, config.baseline !== undefined, width);
}

interface FixOutcome extends FixTally {
  /** The findings without a fix. */
  readonly byHand: readonly TriagedFinding[];
}

/** Handles one group after the other, so that each can be released once it is written. */
async function handleGroups({ report, groups }: FixRun, options: HandleOptions): Promise<FixOutcome> {
  const rest = restOf(report, options);
  const byHand = new Map(rest.byHand.map((finding) => [finding.fingerprint, finding]));
  const tally = { fixed: 0, files: 0, refused: 0, failedFiles: 0, needReview: rest.needReview };
  for await (const settled of groups) {
    const failures = handleGroup(settled, options);
    const isWritten = ({ span }: Settled['fixed'][number]): boolean => !failures.has(span.file.path);
    tally.fixed += settled.fixed.filter(isWritten).length;
    tally.files += settled.drafts.size - failures.size;
    tally.refused += settled.refusals.length;
    tally.failedFiles += failures.size;
    const [before, after] = [restOf(settled.before, options), restOf(settled.after, options)];
    tally.needReview += after.needReview - before.needReview;
    for (const { fingerprint } of before.byHand) byHand.delete(fingerprint);
    for (const finding of after.byHand) byHand.set(finding.fingerprint, finding);
  }
  return { ...tally, withoutFix: byHand.size, byHand: [...byHand.values()] };
}

/** Prints or writes the group; returns the files that could not be written, with the reason. */
function handleGroup(
  settled: Settled,
  { repository, isDryRun, surroundings, trapOf }: HandleOptions,
): ReadonlyMap<string, string> {
  const { stdout, stderr } = surroundings;
  const pathOf = shownPaths(repository, surroundings);
  const page = { width: widthOf(surroundings, isDryRun ? stderr : stdout), isDryRun, pathOf, trapOf };
  if (isDryRun) {
    stdout.write(diffText(settled));
    stderr.write(fileText(settled, new Map(), page));
    return new Map();
  }
  const failures = writeSettled(repository.root, settled);
  stdout.write(fileText(settled, failures, page));
  return failures;
}

function shownPaths({ root }: Repository, { folder }: Surroundings): FileTextOptions['pathOf'] {
  return (path) => displayPath(root, path, folder);
}

/** The open findings that this run does not fix: some need `--unsafe`, others have no fix. */
function restOf({ findings }: ScanReport, { unsafe, rules }: FixOptions): Pick<FixOutcome, 'needReview' | 'byHand'> {
  const shown = findings.filter((finding) => isEntry(finding, rules));
  const open = shown.flatMap(inOrderOfPlaces);
  return {
    needReview: unsafe ? 0 : open.filter((finding) => shownFix(finding)?.safety === 'review').length,
    byHand: open.filter((finding) => shownFix(finding) === undefined),
  };
}

/** Whether a finding counts by itself: people see it so, or it is the part of an entry that was asked for. */
function isEntry(finding: TriagedFinding, rules: FixOptions['rules']): boolean {
  if (rules === undefined || isShown(finding)) return isShown(finding) && isAskedFor(finding, rules);
  const { ruleId, foldedInto, suppressedBy } = finding;
  return suppressedBy === undefined && rules.has(ruleId) && !(foldedInto && rules.has(foldedInto.ruleId));
}

function diffText({ drafts, before, after }: Settled): string {
  const secrets = [...before.findings, ...after.findings].flatMap((finding) => finding.secrets);
  return [...drafts.values()]
    .map((draft) => {
      const { text, withheld } = unifiedDiff(draft, secrets);
      return (withheld > 0 ? withheldText(draft.original.path, withheld) : '') + text;
    })
    .join('');
}
