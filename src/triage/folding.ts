import type { Related } from '../model/findings/finding.ts';
import type { Edit, Fix } from '../model/findings/fix.ts';
import type { Span } from '../model/source.ts';
import { groupBy, neighbours } from '../support/group-by.ts';
import { paired } from '../support/paired.ts';
import type { TriagedFinding } from './triaged-finding.ts';

type Folding = { -readonly [K in keyof TriagedFinding]: TriagedFinding[K] };

/**
 * Folds the findings of several rules about one setting into one entry for people: the finding of an escape path and that of a setting it
 * uses, at the same place or at another step of its flow. The worst finding is the entry, and shows the others. All remain findings with their
 * identity, for programs, for baselines and for comparing. The findings are sorted by place, and suppressed ones take no part.
 */
export function foldRepeated(findings: readonly Folding[]): void {
  for (const samePlace of neighbours(findings, haveOnePlace)) {
    if (samePlace.length > 1) foldPlace(samePlace.filter(isOpen));
  }
  foldSteps(findings.filter(isOpen));
}

function isOpen({ suppressedBy }: TriagedFinding): boolean {
  return suppressedBy === undefined;
}

/** A port that lets everyone in because of a password is one fact with the password, which is another step of its flow. */
function foldSteps(findings: readonly Folding[]): void {
  const beyond = findings.filter(({ repeats = [], flow }) => repeats.length > 0 && flow.length > 0);
  if (beyond.length === 0) return;
  const repeated = new Set(beyond.flatMap(({ repeats = [] }) => repeats));
  const alone = findings.filter((one) => repeated.has(one.ruleId) && isShown(one) && (one.folded ?? NONE).length === 0);
  const byPath = groupBy(alone, ({ span }) => span.file.path);
  for (const path of beyond) {
    const entry: Folding = path.foldedInto ?? path;
    const near = new Set(path.flow.flatMap(({ span }) => byPath.get(span.file.path) ?? []));
    const steps = [...near].filter((one) => isShown(one) && isStepOf(one, path));
    entry.folded = [...(entry.folded ?? []), ...steps];
    for (const step of steps) step.foldedInto = entry;
  }
}

/** Whether a finding is about a step of a path that is at least as bad, and about the same subject. */
function isStepOf(one: TriagedFinding, path: TriagedFinding): boolean {
  const { repeats = [], flow, subject, score = 0 } = path;
  if (one === path || one.subject !== subject || !repeats.includes(one.ruleId) || (one.score ?? 0) > score)
    return false;
  const { file, start, end } = one.span;
  return flow.some(({ span }) => span.file.path === file.path && span.start <= start && end <= span.end);
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
  const shown = entryOf(plain, beyond);
  const others = group.filter((finding) => finding !== shown);
  shown.folded = others;
  for (const finding of others) finding.foldedInto = shown;
}

/**
 * The finding that shows the others. If both are equally bad, it is the one about the setting, which has the fix, unless the other needs
 * more settings than that.
 */
function entryOf(plain: readonly Folding[], beyond: readonly Folding[]): Folding {
  const setting = worst(plain);
  const candidates = beyond.filter(
    ({ impliedBy, severity }) => impliedBy.length === 0 || severity !== setting.severity,
  );
  return worst([setting, ...candidates]);
}

/** The first finding with the highest score. */
function worst<T extends TriagedFinding>(findings: readonly T[]): T {
  return findings.reduce((best, finding) => ((finding.score ?? 0) > (best.score ?? 0) ? finding : best));
}

const NONE: readonly never[] = [];

/** Whether people see the finding as a separate entry. */
export function isShown({ suppressedBy, foldedInto }: TriagedFinding): boolean {
  return suppressedBy === undefined && foldedInto === undefined;
}

/** The fix of the finding, or of one folded into it. If all findings that are alike have one, it is the fix of all of them. */
export function shownFix({ fix, folded = [], alike = [] }: TriagedFinding): Fix | undefined {
  if (alike.length > 0) return fix && (fixOfAll(fix, alike) ?? fix);
  return fix ?? folded.find((other) => other.fix !== undefined)?.fix;
}

/** All their edits at once; undefined if a finding has no fix, or if two edits are for one place. */
function fixOfAll(first: Fix, alike: readonly TriagedFinding[]): Fix | undefined {
  const fixes = [first, ...alike.flatMap(({ fix }) => fix ?? [])];
  if (fixes.length <= alike.length) return undefined;
  const edits = new Map(fixes.flatMap((fix) => fix.edits).map((edit) => [editKey(edit), edit]));
  const ordered = [...edits.values()].sort((a, b) => comparePlaces(a.span, b.span));
  const areApart = paired(ordered, ordered.slice(1)).every(([one, next]) => comesAfter(next.span, one.span));
  if (!areApart) return undefined;
  const title = `${first.title}, and ${alike.length === 1 ? 'at 1 more place' : `at ${alike.length} more places`}`;
  const careful = fixes.find(({ safety }) => safety === 'review');
  return { title, safety: careful?.safety ?? 'safe', edits: ordered, ...(careful?.trap && { trap: careful.trap }) };
}

function editKey({ span, text }: Edit): string {
  return JSON.stringify([span.file.path, span.start, span.end, text]);
}

function comparePlaces(a: Span, b: Span): number {
  if (a.file.path !== b.file.path) return a.file.path < b.file.path ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}

function comesAfter(later: Span, earlier: Span): boolean {
  return later.file.path !== earlier.file.path || (later.start >= earlier.end && later.start > earlier.start);
}

/** The places that explain the finding, and those of the findings that are alike. */
export function shownRelated(finding: TriagedFinding): readonly Related[] {
  const { alike = [], related } = finding;
  if (alike.length === 0) return related;
  return [
    ...related,
    ...alike.map(({ span, subject }) => ({ span, message: subject === '' ? 'another' : `"${subject}"` })),
  ];
}

/** The flow of the finding, and those of the findings folded into it. */
export function shownFlows({ flow, folded = [] }: TriagedFinding): readonly (readonly Related[])[] {
  if (folded.length === 0) return flow.length > 0 ? [flow] : NONE;
  return [flow, ...folded.map((other) => other.flow)].filter((walk) => walk.length > 0);
}
