import { isGoSpace } from '../../../support/go-space.ts';

/** What BuildKit takes for a blank around lines and between words. */
export const isBlank = isGoSpace;

export function isAsciiBlank(code: number): boolean {
  return code < 0x80 && isGoSpace(code);
}

/** What ends the keyword, and separates the words of FROM, COPY, EXPOSE and the like: fewer characters than around lines. */
export function isSeparator(code: number): boolean {
  return code === 32 || code === 9 || (code >= 11 && code <= 13);
}

export function skipBlanks(text: string, from: number, to = text.length): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** What `\s` matches in Go's regular expressions: fewer characters than Go's `unicode.IsSpace`. */
export function isPatternBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 12 || code === 13;
}

export function skipPatternBlanks(text: string, from: number, to = text.length): number {
  let at = from;
  while (at < to && isPatternBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Where the blanks that end at `to` begin. */
export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the content of the line that holds `from` ends. Only `\n` ends a line, and every `\r` before it belongs to the line end. */
export function endOfLine(text: string, from: number, to = text.length): number {
  const lineFeed = text.indexOf('\n', from);
  let end = lineFeed === -1 || lineFeed > to ? to : lineFeed;
  while (end > from && text.charCodeAt(end - 1) === 13) end--;
  return end;
}

/** Where the next line starts, given where the content of this one ends. */
export function nextLine(text: string, end: number): number {
  let at = end;
  while (text.charCodeAt(at) === 13) at++;
  return Math.min(at + 1, text.length);
}
