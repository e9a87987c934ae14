import type { Excerpt } from '../../../model/source.ts';
import { type Piece, part, spliced } from '../../../model/spliced.ts';
import { endOfLine, nextLine, skipBlanks } from './blanks.ts';
import type { Escape } from './source.ts';
import type { Range } from './words.ts';

/** The text of an instruction as one line: without line continuations, and without the comments and empty lines between them. */
export function joinLines(excerpt: Excerpt, start: number, end: number, escapeChar: Escape): Excerpt {
  const { text } = excerpt;
  if (endOfLine(text, start, end) === end) return part(excerpt, start, contentEnd(text, start, end, escapeChar));
  const pieces: Piece[] = [];
  for (let at = start; at < end; ) {
    const lineEnd = endOfLine(text, at, end);
    if (at === start || !isSkipped(text, at, lineEnd)) {
      const to = contentEnd(text, at, lineEnd, escapeChar);
      pieces.push({ text: text.slice(at, to), start: at, end: to });
    }
    at = nextLine(text, lineEnd);
  }
  return spliced(excerpt, pieces);
}

/**
 * The instruction whose first line has its first character at `first`: from its keyword, which may come after escape characters alone on
 * their lines, to the end of its last line.
 */
export function instructionLines(text: string, first: number, escapeChar: Escape): Range {
  let start = -1;
  let end = first;
  for (let at = first; at < text.length; at = nextLine(text, end)) {
    end = endOfLine(text, at);
    if (at > first && isSkipped(text, at, end)) continue;
    const continuation = continuationAt(text, at, end, escapeChar);
    const content = skipBlanks(text, at, continuation === -1 ? end : continuation);
    if (start === -1 && content < (continuation === -1 ? end : continuation)) start = content;
    if (continuation === -1) break;
  }
  return { start: start === -1 ? end : start, end };
}

/** A comment or an empty line inside a continued instruction, which the builder removes. */
export function isSkipped(text: string, start: number, end: number): boolean {
  const at = skipBlanks(text, start, end);
  return at === end || text[at] === '#';
}

/** The offset of the escape character that continues the line; -1 for the last line. */
function continuationAt(text: string, start: number, end: number, escapeChar: Escape): number {
  let at = end - 1;
  while (at >= start && (text[at] === ' ' || text[at] === '\t')) at--;
  if (at < start || text[at] !== escapeChar) return -1;
  return at > start && text[at - 1] === escapeChar ? -1 : at;
}

function contentEnd(text: string, start: number, end: number, escapeChar: Escape): number {
  const at = continuationAt(text, start, end, escapeChar);
  return at === -1 ? end : at;
}
