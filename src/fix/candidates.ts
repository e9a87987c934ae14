import type { Finding } from '../model/findings/finding.ts';
import type { Edit, Fix } from '../model/findings/fix.ts';
import { firstReached } from '../support/sorted.ts';

/** An open finding whose fix is wanted. */
export interface Candidate extends Finding {
  readonly fix: Fix;
}

/**
 * As many candidates as can be applied at once, worst first: none overlaps or touches a worse one. The others get their turn when the text
 * has changed.
 */
export function compatible(candidates: readonly Candidate[]): readonly Candidate[] {
  const taken = new Map<string, Edit[]>();
  return worstFirst(candidates).filter(({ fix }) => {
    if (fix.edits.some((edit) => isInTheWay(edit, taken.get(edit.span.file.path) ?? []))) return false;
    for (const edit of fix.edits) take(edit, taken);
    return true;
  });
}

/** Findings with equal scores keep their order, which is the order of their places. */
function worstFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
}

/** Makes edits that several fixes share only once. */
export function editsByPath(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Edit[]> {
  const byPath = new Map<string, Map<string, Edit>>();
  for (const edit of candidates.flatMap(({ fix }) => fix.edits)) {
    const { file, start, end } = edit.span;
    const ofPath = byPath.get(file.path) ?? new Map<string, Edit>();
    byPath.set(file.path, ofPath.set(`${start}-${end}-${edit.text}`, edit));
  }
  return new Map([...byPath].map(([path, edits]) => [path, [...edits.values()]]));
}

/** The edits taken so far are sorted, so only the neighbours can conflict. */
function isInTheWay(edit: Edit, taken: readonly Edit[]): boolean {
  const index = placeFor(edit, taken);
  const [before, after] = [taken[index - 1], taken[index]];
  if (after !== undefined && isSame(edit, after)) return false;
  return (before !== undefined && areTooNear(before, edit)) || (after !== undefined && areTooNear(edit, after));
}

function take(edit: Edit, taken: Map<string, Edit[]>): void {
  const { path } = edit.span.file;
  const ofPath = taken.get(path) ?? [];
  taken.set(path, ofPath);
  const index = placeFor(edit, ofPath);
  const after = ofPath[index];
  if (after === undefined || !isSame(edit, after)) ofPath.splice(index, 0, edit);
}

/** Index of the first edit that does not come before this one. */
function placeFor(edit: Edit, edits: readonly Edit[]): number {
  return firstReached(edits, (other) => compare(other, edit) >= 0);
}

function compare(a: Edit, b: Edit): number {
  const inOrder = a.span.start - b.span.start || a.span.end - b.span.end;
  if (inOrder !== 0 || a.text === b.text) return inOrder;
  return a.text < b.text ? -1 : 1;
}

function isSame(a: Edit, b: Edit): boolean {
  return compare(a, b) === 0;
}

/** Long enough for some lines of comments. */
const REACH = 2000;

/**
 * Two edits need more than blanks, comments and list marks between them: removing two adjacent items may empty their list, and only the
 * second removal can then take the list along.
 */
function areTooNear({ span }: Edit, { span: { file, start } }: Edit): boolean {
  if (start - span.end > REACH) return false;
  return !/[^\s,-]/.test(file.text.slice(span.end, start).replaceAll(/#[^\r\n]*/g, ''));
}

/** Whether edits of one fix conflict with each other. */
export function overlap(edits: readonly Edit[]): boolean {
  const ordered = edits.toSorted(compare);
  return ordered.some(({ span }, index) => {
    const next = ordered[index + 1]?.span;
    return next !== undefined && next.start < span.end;
  });
}
