import { remember } from '../support/caches/remember.ts';
import { groupBy } from '../support/group-by.ts';
import { type FindingUnit, unitsOf } from '../triage/finding-units.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** Returns the finding of the base, if any, that reported the problem of the same image at another of its places. */
export type KnownElsewhere = (finding: TriagedFinding, unit: FindingUnit) => TriagedFinding | undefined;

/** The findings of one side, and the paths under which they are compared. */
export interface Side {
  readonly findings: readonly TriagedFinding[];
  readonly mapPath: (path: string) => string;
}

/**
 * What is inside of an image is reported once, at the first place that names it, with the other places as related ones. If a change takes
 * the image away from the first place, the finding moves to the next one, which had the problem all along. A file with more places that
 * have the problem than before has a new one.
 */
export function knownElsewhere({ rules }: Pick<ScanReport, 'rules'>, base: Side, head: Side): KnownElsewhere {
  const ofImages = new Set(rules.filter(({ rule }) => rule.on === 'image').map(({ rule }) => rule.id));
  const [before, after] = [imageProblems(base, ofImages), imageProblems(head, ofImages)];
  return (finding, unit) => {
    if (!ofImages.has(finding.ruleId)) return undefined;
    const { path } = finding.span.file;
    const known = before.findingsAt(finding, unit, path);
    if (before.count(known, path) < after.count(after.findingsAt(finding, unit, path), path)) return undefined;
    return known.find((one) => one.related.length > 0 && before.unitsOf(one, unit).some((its) => covers(its, unit)));
  };
}

interface ImageProblems {
  /** The findings about the same part of images with the same name, at a path. */
  findingsAt(finding: TriagedFinding, unit: FindingUnit, path: string): readonly TriagedFinding[];
  /** The units of a finding with the same part. */
  unitsOf(finding: TriagedFinding, unit: FindingUnit): readonly FindingUnit[];
  /** The number of places at a path. */
  count(findings: readonly TriagedFinding[], path: string): number;
}

/** An image can have thousands of problems that move together, so each finding is taken apart once. */
function imageProblems({ findings, mapPath }: Side, ofImages: ReadonlySet<string>): ImageProblems {
  const byImage = groupBy(
    findings.filter(({ ruleId }) => ofImages.has(ruleId)),
    keyOf,
  );
  const placesOf = remember(({ span, related }: TriagedFinding) =>
    groupBy([span, ...related.map((place) => place.span)], ({ file }) => mapPath(file.path)),
  );
  const byPart = remember((one: TriagedFinding) => groupBy(unitsOf(one), ({ part }) => part));
  return {
    findingsAt: (finding, { part }, path) =>
      (byImage.get(keyOf(finding)) ?? []).filter((one) => placesOf(one).has(path) && byPart(one).has(part)),
    unitsOf: (finding, { part }) => byPart(finding).get(part) ?? [],
    count: (some, path) => some.reduce((sum, one) => sum + (placesOf(one).get(path)?.length ?? 0), 0),
  };
}

function keyOf({ ruleId, evidence }: TriagedFinding): string {
  return JSON.stringify([ruleId, evidence]);
}

/** Whether a known problem is at least as bad, and applies at least as often. */
export function covers(known: FindingUnit, unit: FindingUnit): boolean {
  return (known.score ?? 0) >= (unit.score ?? 0) && (unit.isOptional || !known.isOptional);
}
