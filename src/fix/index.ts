import type { Repository } from '../discover/index.ts';
import { scan } from '../run/scan.ts';
import type { Scan, ScanOptions } from '../run/scan-result.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import type { Candidate } from './candidates.ts';
import { type Group, groupsOf, lotsOf, together } from './groups.ts';
import { overlayOf } from './overlay.ts';
import { type Settled, settle } from './settle.ts';

export interface FixOptions {
  readonly scan: ScanOptions;
  /** Also fixes that need a person's review. */
  readonly unsafe: boolean;
  /** Ids of the rules whose findings are fixed; undefined for all. */
  readonly rules: ReadonlySet<string> | undefined;
}

export interface FixRun {
  /** The lots of files in turn, each with its outcome. A lot is computed when it is asked for; nothing is written. */
  readonly groups: AsyncIterable<Settled>;
  /** On the whole repository, before anything is fixed. */
  readonly report: ScanReport;
}

/** Looks for fixable findings. Fixes are made in memory and kept only if a scan agrees. */
export async function fixRepository(repository: Repository, options: FixOptions): Promise<FixRun> {
  const report = await scan(repository, options.scan);
  return { groups: settledGroups(repository, report, options), report };
}

/** A scan of many files at once takes less time than many scans. */
const FILES_AT_ONCE = 50;

async function* settledGroups(repository: Repository, report: Scan, options: FixOptions): AsyncIterable<Settled> {
  const isWanted = (finding: TriagedFinding): boolean => isCandidate(finding, repository, options);
  const settleGroup = (group: Group): Promise<Settled> =>
    settle(group.files, overlayOf(repository), {
      scan: options.scan,
      candidates: ({ findings }: ScanReport) =>
        findings.filter(
          (finding): finding is TriagedFinding & Candidate => isWanted(finding) && !isForOthers(finding, group),
        ),
    });
  for (const lot of lotsOf(groupsOf(repository, report, isWanted), FILES_AT_ONCE)) {
    const settled = await settleGroup(together(lot));
    if (settled.isComplete || lot.length === 1) {
      yield settled;
      continue;
    }
    // since so many fixes fail, settle each group separately
    for (const group of lot) yield await settleGroup(group);
  }
}

/** Whether it changes a file of another group, which is checked there. */
function isForOthers({ span, fix }: TriagedFinding, { isOfOthers }: Group): boolean {
  return isOfOthers(span.file.path) || (fix?.edits ?? []).some((edit) => isOfOthers(edit.span.file.path));
}

/** Reports show the fix of a finding at the one that it is folded into, so the rule of either asks for it. */
export function isAskedFor(
  { ruleId, foldedInto }: Pick<TriagedFinding, 'ruleId' | 'foldedInto'>,
  rules: FixOptions['rules'],
): boolean {
  return rules === undefined || rules.has(ruleId) || (foldedInto !== undefined && rules.has(foldedInto.ruleId));
}

/** Only files in scope may be changed, and no file that could not be decoded. */
function isCandidate(
  { fix, suppressedBy, ...finding }: TriagedFinding,
  { isInScope }: Repository,
  { unsafe, rules }: FixOptions,
): boolean {
  if (fix === undefined || fix.edits.length === 0 || suppressedBy !== undefined) return false;
  if (!(unsafe || fix.safety === 'safe') || !isAskedFor(finding, rules)) return false;
  return fix.edits.every(({ span }) => isInScope(span.file.path) && span.file.isLossy !== true);
}
