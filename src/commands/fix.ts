import type { Profile } from '../check/active-rules.ts';
import type { Repository } from '../discover/index.ts';
import { type FixOptions, type FixRun, fixRepository, isAskedFor } from '../fix/index.ts';
import type { Settled } from '../fix/settle.ts';
import { unifiedDiff } from '../fix/unified-diff.ts';
import { writeSettled } from '../fix/write-drafts.ts';
import { firstTraps } from '../report/fix-trap.ts';
import { loadPolicy, openWith } from '../run/run.ts';
import { scanOptionsOf } from '../run/scan-options.ts';
import { inOrderOfPlaces } from '../triage/alike.ts';
import { isShown, shownFix } from '../triage/folding.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { displayPath } from './display-path.ts';
import {
  type FileTextOptions,
  type FixTally,
  fileText,
  notCheckedText,
  summaryText,
  withheldText,
} from './fix-text.ts';
import { type ImageLookupArguments, imageSettingsOf } from './image-arguments.ts';
import { knownRule } from './known-rule.ts';
import { progressLine } from './progress.ts';
import { type Surroundings, widthOf } from './terminal.ts';

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
  summary.write(summaryText(tally, isDryRun));
  surroundings.stderr.write(notCheckedText(run.report));
  return tally.failedFiles > 0 || run.report.notifications.some(({ level }) => level === 'error') ? EXIT_INCOMPLETE : 0;
}

interface HandleOptions extends FixOptions {
  readonly repository: Repository;
  readonly isDryRun: boolean;
  readonly surroundings: Surroundings;
  readonly trapOf: FileTextOptions['trapOf'];
}

/** Handles one group after the other, so that each can be released once it is written. */
async function handleGroups({ report, groups }: FixRun, options: HandleOptions): Promise<FixTally> {
  const tally = { fixed: 0, files: 0, refused: 0, failedFiles: 0, ...restOf(report, options) };
  for await (const settled of groups) {
    const failures = handleGroup(settled, options);
    const isWritten = ({ span }: Settled['fixed'][number]): boolean => !failures.has(span.file.path);
    tally.fixed += settled.fixed.filter(isWritten).length;
    tally.files += settled.drafts.size - failures.size;
    tally.refused += settled.refusals.length;
    tally.failedFiles += failures.size;
    const [before, after] = [restOf(settled.before, options), restOf(settled.after, options)];
    tally.needReview += after.needReview - before.needReview;
    tally.withoutFix += after.withoutFix - before.withoutFix;
  }
  return tally;
}

/** Prints or writes the group; returns the files that could not be written, with the reason. */
function handleGroup(
  settled: Settled,
  { repository, isDryRun, surroundings, trapOf }: HandleOptions,
): ReadonlyMap<string, string> {
  const { stdout, stderr, folder } = surroundings;
  const pathOf = (path: string): string => displayPath(repository.root, path, folder);
  const page = { width: widthOf(surroundings, isDryRun ? stderr : stdout), pathOf, trapOf };
  if (isDryRun) {
    stdout.write(diffText(settled));
    stderr.write(fileText(settled, new Map(), page));
    return new Map();
  }
  const failures = writeSettled(repository.root, settled);
  stdout.write(fileText(settled, failures, page));
  return failures;
}

/** The open findings that this run does not fix: some need `--unsafe`, others have no fix. */
function restOf({ findings }: ScanReport, { unsafe, rules }: FixOptions): Pick<FixTally, 'needReview' | 'withoutFix'> {
  const shown = findings.filter((finding) => isEntry(finding, rules));
  const open = shown.flatMap(inOrderOfPlaces);
  return {
    needReview: unsafe ? 0 : open.filter((finding) => shownFix(finding)?.safety === 'review').length,
    withoutFix: open.filter((finding) => shownFix(finding) === undefined).length,
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
