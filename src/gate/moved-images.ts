import { type FindingUnit, unitsOf } from '../triage/finding-units.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** Returns the finding of the base, if any, that reported the problem of the same image at another of its places. */
export type KnownElsewhere = (finding: TriagedFinding, unit: FindingUnit) => TriagedFinding | undefined;

/**
 * What is inside of an image is reported once, at the first place that names it, with the other places as related ones. If a change takes
 * the image away from the first place, the finding moves to the next one, which had the problem all along.
 */
export function knownElsewhere(
  { rules }: Pick<ScanReport, 'rules'>,
  base: readonly TriagedFinding[],
  mapPath: (path: string) => string,
): KnownElsewhere {
  const ofImages = new Set(rules.filter(({ rule }) => rule.on === 'image').map(({ rule }) => rule.id));
  const candidates = base.filter(({ ruleId, related }) => ofImages.has(ruleId) && related.length > 0);
  return (finding, unit) => {
    if (!ofImages.has(finding.ruleId)) return undefined;
    return candidates.find(
      (one) =>
        one.ruleId === finding.ruleId &&
        one.evidence === finding.evidence &&
        one.related.some(({ span }) => mapPath(span.file.path) === finding.span.file.path) &&
        unitsOf(one).some((known) => covers(known, unit)),
    );
  };
}

/** Whether a known problem is the same one, at least as bad, and applies at least as often. */
function covers(known: FindingUnit, unit: FindingUnit): boolean {
  return known.part === unit.part && (known.score ?? 0) >= (unit.score ?? 0) && (unit.isOptional || !known.isOptional);
}
