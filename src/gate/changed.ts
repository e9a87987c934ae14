import { groupBy } from '../support/group-by.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { isSameDanger } from './same-danger.ts';
import type { PathOf } from './unit-pool.ts';

/** A problem that a change leaves as bad as it was, while it moves to another version or another place among the stages. */
export interface ChangedFinding {
  /** In the base. */
  readonly before: TriagedFinding;
  readonly after: TriagedFinding;
}

/** The subject of a stage without a name: its number, which changes when a stage comes or goes before it. */
const STAGE_NUMBER = /^\d+$/;

/**
 * Pairs new findings with those that they replace: same rule, file and subjects, no worse, and no difference but versions and stage
 * numbers.
 */
export function changedFindings(
  fresh: readonly TriagedFinding[],
  fixed: readonly TriagedFinding[],
  { basePath, headPath }: { readonly basePath: PathOf; readonly headPath: PathOf },
): readonly ChangedFinding[] {
  const left = groupBy(fixed, (finding) => pairKey(finding, basePath));
  return fresh.flatMap((after) => {
    const candidates = left.get(pairKey(after, headPath)) ?? [];
    const at = candidates.findIndex((before) => isNoWorse(before, after));
    if (at === -1) return [];
    const [before] = candidates.splice(at, 1) as [TriagedFinding];
    return [{ before, after }];
  });
}

function pairKey(finding: TriagedFinding, pathOf: PathOf): string {
  const { ruleId, subject, sharedBy, isOptional = false } = finding;
  const all = sharedBy ?? [{ subject, isOptional }];
  const subjects = all.map((one) => [one.subject.replace(STAGE_NUMBER, '#'), one.isOptional]);
  return JSON.stringify([ruleId, pathOf(finding), subjects.sort()]);
}

/** A finding that sums up many things is compared thing by thing, and never counts as the same as another sum. */
function isNoWorse(before: TriagedFinding, after: TriagedFinding): boolean {
  if (before.parts !== undefined || after.parts !== undefined) return false;
  return (after.score ?? 0) <= (before.score ?? 0) && isSameDanger(before.evidence, after.evidence);
}
