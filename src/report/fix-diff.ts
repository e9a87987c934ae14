import { secretsInText } from '../analysis/secrets/secrets-in-text.ts';
import { applyEdits, type Edit, type Fix } from '../model/findings/fix.ts';
import { linesOf, startOfLine } from '../model/position.ts';
import type { SourceFile } from '../model/source.ts';
import { groupBy } from '../support/group-by.ts';
import { lineAt } from '../support/line-index.ts';
import { cut, visible } from './escape.ts';
import type { Ranges } from './masked-line.ts';

/** The lines that a fix replaces in one place, ready to print. */
export interface ShownChange {
  readonly path: string;
  /** Of the first line that changes, from 1. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** In characters; an ellipsis marks a cut. */
const WIDTH = 240;
/** A fix that changes more is described by its title alone. */
const MOST_LINES = 24;

/** Whole lines of a file that edits change. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly Edit[];
}

/**
 * The changes of a fix, line by line. Undefined if a line has, or looks as if it had, a secret, which must not be printed, or if there are
 * too many lines.
 */
export function shownChanges(
  { edits }: Fix,
  secrets: (file: SourceFile) => Ranges,
): readonly ShownChange[] | undefined {
  const changes: ShownChange[] = [];
  for (const ofFile of groupBy(edits, ({ span }) => span.file.path).values()) {
    const { file } = ofFile[0].span;
    const ranges = secrets(file);
    for (const region of regionsOf(file, ofFile)) {
      if (ranges.some(({ start, end }) => start < region.end && region.start < end)) return undefined;
      const change = changeOf(file, region);
      if (change === undefined) return undefined;
      if (change.removed.length + change.added.length > 0) changes.push(change);
    }
  }
  const lines = changes.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0);
  return lines === 0 || lines > MOST_LINES ? undefined : changes;
}

/** Edits that share a line are one region. */
function regionsOf(file: SourceFile, edits: readonly Edit[]): readonly Region[] {
  const regions: Region[] = [];
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const { start, end } = wholeLines(file, edit);
    const last = regions.at(-1);
    if (last === undefined || start >= last.end) regions.push({ start, end, edits: [edit] });
    else {
      regions[regions.length - 1] = {
        start: last.start,
        end: Math.max(last.end, end),
        edits: [...last.edits, edit],
      };
    }
  }
  return regions;
}

function wholeLines(
  file: SourceFile,
  { span: { start, end } }: Edit,
): { readonly start: number; readonly end: number } {
  const starts = linesOf(file);
  const last = lineAt(starts, Math.max(start, end - 1));
  return { start: startOfLine(file, lineAt(starts, start)), end: startOfLine(file, last + 1) };
}

function changeOf(file: SourceFile, { start, end, edits }: Region): ShownChange | undefined {
  const before = file.text.slice(start, end);
  const shifted = edits.map(({ span, text }) => {
    return { span: { file, start: span.start - start, end: span.end - start }, text };
  });
  const after = applyEdits(before, shifted);
  if (secretsInText(after).length > 0) return undefined;
  const [removed, added] = [linesIn(before), linesIn(after)];
  const same = equalStart(removed, added);
  const [old, fresh] = [removed.slice(same), added.slice(same)];
  const kept = equalStart(old.toReversed(), fresh.toReversed());
  return {
    path: file.path,
    line: lineAt(linesOf(file), start) + same + 1,
    removed: old.slice(0, old.length - kept).map(printable),
    added: fresh.slice(0, fresh.length - kept).map(printable),
  };
}

function linesIn(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function equalStart(one: readonly string[], other: readonly string[]): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index++) if (one[index] !== other[index]) return index;
  return length;
}

function printable(line: string): string {
  return cut(line.split('\t').map(visible).join('    '), WIDTH);
}
