import { groupBy } from '../support/group-by.ts';
import type { TriagedFinding } from './triaged-finding.ts';

type Folding = { -readonly [K in keyof TriagedFinding]: TriagedFinding[K] };

const NONE: readonly never[] = [];

/**
 * Makes findings of one rule, file, severity and cause one entry for people, which counts and names them: ten services that lack the same
 * option are one thing to mend. All remain findings with their identity, for programs, for baselines and for comparing. Suppressed findings
 * take no part, nor do those that share an entry with other rules. The findings are sorted by place.
 */
export function foldAlike(findings: readonly Folding[], partOf: (index: number) => unknown = () => ''): void {
  const groups = groupBy(mergeable(findings), ([finding, index]) => keyOf(finding, partOf(index)));
  for (const group of groups.values()) {
    const [[first]] = group;
    // the entry is the first finding that applies without a profile
    const all = group.map(([finding]) => finding);
    if (all.length > 1) makeEntry(all.find(({ isOptional }) => isOptional !== true) ?? first, all);
  }
}

/** Copies of the findings in new entries, each within a part: the findings that a change brings do not share an entry with known ones. */
export function foldedAnew(
  findings: readonly TriagedFinding[],
  partOf?: (index: number) => unknown,
): readonly TriagedFinding[] {
  const alone = findings.map(withoutAlike);
  foldAlike(alone, partOf);
  return alone;
}

function withoutAlike(finding: TriagedFinding): Folding {
  if (finding.cause === undefined) return finding;
  const { foldedInto } = finding;
  const isMember = foldedInto?.alike !== undefined && foldedInto.alike.length > 0;
  return { ...finding, alike: NONE, foldedInto: isMember ? undefined : foldedInto };
}

function mergeable(findings: readonly Folding[]): readonly (readonly [Folding, number])[] {
  return findings.flatMap((finding, index) => {
    const { cause, suppressedBy, foldedInto, folded = NONE } = finding;
    const isAlone = suppressedBy === undefined && foldedInto === undefined && folded.length === 0;
    return cause !== undefined && isAlone ? [[finding, index] as const] : [];
  });
}

function keyOf({ ruleId, severity, span, cause }: TriagedFinding, part: unknown): string {
  return JSON.stringify([span.file.path, ruleId, severity, cause?.key, part]);
}

function makeEntry(entry: Folding, group: readonly Folding[]): void {
  const others = group.filter((finding) => finding !== entry);
  entry.alike = others;
  for (const finding of others) finding.foldedInto = entry;
}

/** The finding and those that it shows as alike, in the order of their places. */
export function inOrderOfPlaces(finding: TriagedFinding): readonly TriagedFinding[] {
  const { alike = NONE } = finding;
  return alike.length === 0 ? [finding] : [finding, ...alike].toSorted((a, b) => a.span.start - b.span.start);
}
