import type { Related } from '../model/findings/finding.ts';
import type { Fix } from '../model/findings/fix.ts';
import type { TriagedFinding } from './triaged-finding.ts';

type Folding = { -readonly [K in keyof TriagedFinding]: TriagedFinding[K] };

/**
 * What several rules say about one setting becomes one entry for people: a way out rests on a setting that has a rule of its own, at the
 * same place. The worst one stands, and shows the others. All stay findings of their own, with their identity, for programs, for
 * baselines and for comparing. They are sorted by place, and what is suppressed takes no part.
 */
export function foldRepeated(findings: readonly Folding[]): void {
  for (let start = 0; start < findings.length; ) {
    let end = start + 1;
    while (end < findings.length && haveOnePlace(findings[start] as Folding, findings[end] as Folding)) end += 1;
    if (end - start > 1) foldPlace(findings.slice(start, end).filter(({ suppressedBy }) => suppressedBy === undefined));
    start = end;
  }
}

function haveOnePlace(a: TriagedFinding, b: TriagedFinding): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.span.file.path === b.span.file.path;
}

function foldPlace(findings: readonly Folding[]): void {
  const beyond = findings.filter(({ repeats = [] }) => repeats.length > 0);
  if (beyond.length === 0) return;
  const repeated = new Set(beyond.flatMap(({ repeats = [] }) => repeats));
  const plain = findings.filter(({ ruleId }) => repeated.has(ruleId));
  if (plain.length === 0) return;
  const group = [...plain, ...beyond];
  const shown = standing(plain, beyond);
  const others = group.filter((finding) => finding !== shown);
  shown.folded = others;
  for (const finding of others) finding.foldedInto = shown;
}

/** Where both are as bad, the rule about the setting stands, which has the fix, unless it takes more settings than that one. */
function standing(plain: readonly Folding[], beyond: readonly Folding[]): Folding {
  const setting = worst(plain);
  const candidates = beyond.filter(
    ({ impliedBy, severity }) => impliedBy.length === 0 || severity !== setting.severity,
  );
  return worst([setting, ...candidates]);
}

/** The first of those with the highest score. */
function worst<T extends TriagedFinding>(findings: readonly T[]): T {
  return findings.reduce((best, finding) => ((finding.score ?? 0) > (best.score ?? 0) ? finding : best));
}

const NONE: readonly never[] = [];

/** Whether people are shown it, as an entry of its own. */
export function isShown({ suppressedBy, foldedInto }: TriagedFinding): boolean {
  return suppressedBy === undefined && foldedInto === undefined;
}

/** Its own fix, or that of what it shows besides. */
export function shownFix({ fix, folded = [] }: TriagedFinding): Fix | undefined {
  return fix ?? folded.find((other) => other.fix !== undefined)?.fix;
}

/** Its own walk, and those of what it shows besides. */
export function shownFlows({ flow, folded = [] }: TriagedFinding): readonly (readonly Related[])[] {
  if (folded.length === 0) return flow.length > 0 ? [flow] : NONE;
  return [flow, ...folded.map((other) => other.flow)].filter((walk) => walk.length > 0);
}
