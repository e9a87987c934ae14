import type { SourceFile } from '../model/source.ts';
import { lineAt } from '../support/line-index.ts';
import { type Change, changesOf, type Draft } from './draft.ts';

/** The lines of a file as `git` counts them: only `\n` ends one. */
export interface Lines {
  /** Offsets in the text of the file. */
  readonly starts: readonly number[];
  /** The lines with their line ends and the byte order mark. */
  readonly texts: readonly string[];
}

/** Lines that replace others. Indexes count from 0; ends are exclusive. */
export interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

export function splitLines({ text, hasByteOrderMark = false }: SourceFile): Lines {
  const starts: number[] = [];
  const texts: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    const mark = start === 0 && hasByteOrderMark ? '\ufeff' : '';
    starts.push(start);
    texts.push(mark + text.slice(start, end));
    start = end;
  }
  return { starts, texts };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}

/** Which lines differ, in order. */
export function lineChanges(draft: Draft, before: Lines, after: Lines): readonly LineChange[] {
  const changes: LineChange[] = [];
  /** How many more lines the new text has so far. */
  let shift = 0;
  for (const { start, end, parts } of regionsOf(changesOf(draft), draft.original.text, before)) {
    const newCount = countLines(changedText(draft.original.text, parts, before.starts, start, end));
    const change = { start, end, newStart: start + shift, newEnd: start + shift + newCount };
    shift += newCount - (end - start);
    const least = withoutEqualEnds(change, before, after);
    if (least.start < least.end || least.newStart < least.newEnd) changes.push(least);
  }
  return joinTouching(changes);
}

/** Joins changes that touch, so that deletions come before insertions. */
function joinTouching(changes: readonly LineChange[]): readonly LineChange[] {
  const result: LineChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (last === undefined || change.start > last.end) result.push(change);
    else result[result.length - 1] = { ...change, start: last.start, newStart: last.newStart };
  }
  return result;
}

/** Whole lines, with the changes that begin or end in them. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Change[];
}

function regionsOf(changes: readonly Change[], text: string, { starts }: Lines): readonly Region[] {
  const regions: { readonly start: number; end: number; readonly parts: Change[] }[] = [];
  for (const change of changes) {
    const start = lineIndex(change.start, text, starts);
    const last = lineIndex(change.end, text, starts);
    const begun = text.slice(starts[start] ?? text.length, change.start) + change.text;
    const isWhole = change.end === (starts[last] ?? text.length) && (begun === '' || begun.endsWith('\n'));
    const end = isWhole ? last : Math.min(last + 1, starts.length);
    const region = regions.at(-1);
    if (region === undefined || start >= region.end) {
      regions.push({ start, end, parts: [change] });
    } else {
      region.end = end;
      region.parts.push(change);
    }
  }
  return regions;
}

/** After the last line end there is not a line yet, but text can be added there. */
function lineIndex(offset: number, text: string, starts: readonly number[]): number {
  const isBehind = offset === text.length && (text === '' || text.endsWith('\n'));
  return isBehind ? starts.length : lineAt(starts, offset);
}

function changedText(
  text: string,
  parts: readonly Change[],
  starts: readonly number[],
  start: number,
  end: number,
): string {
  let changed = '';
  let at = starts[start] ?? text.length;
  for (const part of parts) {
    changed += text.slice(at, part.start) + part.text;
    at = part.end;
  }
  return changed + text.slice(at, starts[end] ?? text.length);
}

function countLines(text: string): number {
  const breaks = text.split('\n').length - 1;
  return text === '' || text.endsWith('\n') ? breaks : breaks + 1;
}

function withoutEqualEnds(change: LineChange, before: Lines, after: Lines): LineChange {
  let { start, end, newStart, newEnd } = change;
  const isEqual = (line: number, newLine: number): boolean => before.texts[line] === after.texts[newLine];
  while (start < end && newStart < newEnd && isEqual(start, newStart)) {
    start++;
    newStart++;
  }
  while (start < end && newStart < newEnd && isEqual(end - 1, newEnd - 1)) {
    end--;
    newEnd--;
  }
  return { start, end, newStart, newEnd };
}
