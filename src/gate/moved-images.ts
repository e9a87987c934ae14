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
    const known = before.at(finding, unit, path);
    if (known.places < after.at(finding, unit, path).places) return undefined;
    return known.shared.find((one) => before.unitsOf(one, unit).some((its) => covers(its, unit)));
  };
}

interface ImageProblems {
  /** The problems with the same part of images with the same name, at a path. */
  at(finding: TriagedFinding, unit: FindingUnit, path: string): ProblemsAt;
  /** The units of a finding with the same part. */
  unitsOf(finding: TriagedFinding, unit: FindingUnit): readonly FindingUnit[];
}

interface ProblemsAt {
  /** The findings with more places than one. */
  readonly shared: readonly TriagedFinding[];
  /** The number of places of all findings. */
  readonly places: number;
}

const NO_PROBLEMS: ProblemsAt = { shared: [], places: 0 };

/** Both an image and a path can have thousands of problems, so each finding is taken apart once, and each path of an image is counted once. */
function imageProblems({ findings, mapPath }: Side, ofImages: ReadonlySet<string>): ImageProblems {
  const byImage = groupBy(
    findings.filter(({ ruleId }) => ofImages.has(ruleId)),
    keyOf,
  );
  const placesOf = remember(({ span, related }: TriagedFinding) =>
    groupBy([span, ...related.map((place) => place.span)], ({ file }) => mapPath(file.path)),
  );
  const byPart = remember((one: TriagedFinding) => groupBy(unitsOf(one), ({ part }) => part));
  const byPath = remember((group: readonly TriagedFinding[]) => {
    const places = group.flatMap((one) => [...placesOf(one)].map(([path, { length }]) => ({ one, path, length })));
    return new Map([...groupBy(places, ({ path }) => path)].map(([path, found]) => [path, { found }] as const));
  });
  const partsAt = remember(({ found }: { readonly found: readonly PlacesOf[] }) => {
    const parts = found.flatMap((place) => [...byPart(place.one).keys()].map((part) => ({ ...place, part })));
    return new Map([...groupBy(parts, ({ part }) => part)].map(([part, some]) => [part, problemsAt(some)]));
  });
  return {
    at: (finding, { part }, path) => {
      const group = byImage.get(keyOf(finding));
      const found = group && byPath(group).get(path);
      return (found && partsAt(found).get(part)) ?? NO_PROBLEMS;
    },
    unitsOf: (finding, { part }) => byPart(finding).get(part) ?? [],
  };
}

/** A finding, and how many places it has at a path. */
interface PlacesOf {
  readonly one: TriagedFinding;
  readonly length: number;
}

function problemsAt(found: readonly PlacesOf[]): ProblemsAt {
  return {
    shared: found.flatMap(({ one }) => (one.related.length > 0 ? [one] : [])),
    places: found.reduce((sum, { length }) => sum + length, 0),
  };
}

function keyOf({ ruleId, evidence }: TriagedFinding): string {
  return JSON.stringify([ruleId, evidence]);
}

/** Whether a known problem is at least as bad, and applies at least as often. */
export function covers(known: FindingUnit, unit: FindingUnit): boolean {
  return (known.score ?? 0) >= (unit.score ?? 0) && (unit.isOptional || !known.isOptional);
}
