import { SEVERITIES, severityOf } from '../model/findings/finding.ts';
import { type FindingUnit, unitsOf } from '../triage/finding-units.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** Known problems, by rule, file and content. */
export interface UnitPool {
  /** Takes a problem that is at least as bad and applies at least as often; returns whether there was one. */
  take(finding: TriagedFinding, unit: FindingUnit): boolean;
  /** Takes a problem that is as bad and applies as often; returns whether there was one. */
  takeSame(finding: TriagedFinding, unit: FindingUnit): boolean;
  /** Takes a problem of the same content, however bad it is; returns whether there was one. */
  takeAny(finding: TriagedFinding, unit: FindingUnit): boolean;
}

/** The path under which a finding is compared. */
export type PathOf = (place: Pick<TriagedFinding, 'span'>) => string;

/** What a finding has to share with another one. */
type KeyOf = (finding: TriagedFinding) => string;

/** From 0, the worst and by default, to the mildest that needs a profile. */
const LEVELS = SEVERITIES.length * 2;

export function unitPool(findings: readonly TriagedFinding[], baseKey: KeyOf, headKey: KeyOf): UnitPool {
  const known = new Map<string, number[]>();
  for (const finding of findings) {
    for (const unit of unitsOf(finding)) {
      const key = unitKey(finding, unit, baseKey);
      const counts = known.get(key) ?? new Array<number>(LEVELS).fill(0);
      known.set(key, counts);
      add(counts, levelOf(unit), 1);
    }
  }
  const takeFrom = (counts: number[] | undefined, level: number | undefined): boolean => {
    if (counts === undefined || level === undefined) return false;
    add(counts, level, -1);
    return true;
  };
  return {
    take(finding, unit) {
      const counts = known.get(unitKey(finding, unit, headKey));
      return takeFrom(counts, counts && mildestThatCovers(counts, unit));
    },
    takeSame(finding, unit) {
      const counts = known.get(unitKey(finding, unit, headKey));
      const level = levelOf(unit);
      return takeFrom(counts, counts && countAt(counts, level) > 0 ? level : undefined);
    },
    takeAny(finding, unit) {
      const counts = known.get(unitKey(finding, unit, headKey));
      const level = counts?.findIndex((count) => count > 0);
      return takeFrom(counts, level === -1 ? undefined : level);
    },
  };
}

function add(counts: number[], level: number, more: number): void {
  counts[level] = countAt(counts, level) + more;
}

function countAt(counts: readonly number[], level: number): number {
  return counts[level] ?? 0;
}

/** How often each problem occurs, with the path of one of its findings. */
export function unitCounts(
  findings: readonly TriagedFinding[],
  pathOf: KeyOf,
): ReadonlyMap<string, { readonly path: string; readonly count: number }> {
  const counts = new Map<string, { readonly path: string; readonly count: number }>();
  for (const finding of findings) {
    for (const unit of unitsOf(finding)) {
      const key = unitKey(finding, unit, pathOf);
      counts.set(key, { path: finding.span.file.path, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return counts;
}

/** Rule, file and content. */
export function unitKey(finding: TriagedFinding, { hash }: FindingUnit, pathOf: KeyOf): string {
  return JSON.stringify([finding.ruleId, pathOf(finding), hash]);
}

function levelOf({ score, isOptional }: FindingUnit): number {
  return SEVERITIES.indexOf(severityOf(score)) * 2 + (isOptional ? 1 : 0);
}

/** A worse known problem covers a milder one, and a problem of a default rule covers one of an optional rule; not the other way round. */
function mildestThatCovers(counts: readonly number[], unit: FindingUnit): number | undefined {
  for (let level = levelOf(unit); level >= 0; level -= 1) {
    const isByDefault = level % 2 === 0;
    if (countAt(counts, level) > 0 && (unit.isOptional || isByDefault)) return level;
  }
  return undefined;
}
