import { positionAt } from '../model/position.ts';
import type { SourceFile, Span } from '../model/source.ts';
import { isHighSurrogate } from './escape.ts';

/** Lines and columns from 1, in UTF-16 units; the end column is the one after the last. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The region of an edit: exactly the span. */
export function exactRegion({ file, start, end }: Span): Region {
  return regionOf(file, start, end);
}

/**
 * The region to show: without the line ends at the end, since GitHub shows an alert in a pull request only when all its lines are
 * in the diff, and never empty where the line has a character to show.
 */
export function shownRegion(span: Span): Region {
  const { start, end } = shownSpan(span);
  return regionOf(span.file, start, end);
}

export function shownSpan({ file, start: from, end: to }: Span): Span {
  const { text } = file;
  const start = Math.min(Math.max(from, 0), text.length);
  let end = Math.min(to, text.length);
  while (end > start && isLineEnd(text, end - 1)) end--;
  return end > start ? { file, start, end } : nearestCharacter(file, start);
}

/** The character at an offset, else the one before it; empty on an empty line. */
function nearestCharacter(file: SourceFile, at: number): Span {
  const { text } = file;
  if (at < text.length && !isLineEnd(text, at)) {
    return { file, start: at, end: at + (isHighSurrogate(text.charCodeAt(at)) ? 2 : 1) };
  }
  if (at > 0 && !isLineEnd(text, at - 1)) {
    return { file, start: at - (isHighSurrogate(text.charCodeAt(at - 2)) ? 2 : 1), end: at };
  }
  return { file, start: at, end: at };
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}

function regionOf(file: SourceFile, start: number, end: number): Region {
  const from = positionAt(file, start);
  const to = positionAt(file, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
