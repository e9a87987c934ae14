import { isGoSpace } from '../../../support/go-space.ts';

/** The blanks of BuildKit, around lines and between words. */
export const isBlank = isGoSpace;

export function isAsciiBlank(code: number): boolean {
  return code < 0x80 && isGoSpace(code);
}

/** Separators after the keyword, and between the words of FROM, COPY, EXPOSE and the like: fewer characters than around lines. */
export function isSeparator(code: number): boolean {
  return code === 32 || code === 9 || (code >= 11 && code <= 13);
}

export function skipBlanks(text: string, from: number, to = text.length): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The characters that `\s` matches in Go's regular expressions: fewer than Go's `unicode.IsSpace`. */
export function isPatternBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 12 || code === 13;
}

export function skipPatternBlanks(text: string, from: number, to = text.length): number {
  let at = from;
  while (at < to && isPatternBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The start of the blanks that end at `to`. */
export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/**
 * The end of the content of the line around `from`. Only `
 * ` ends a line, and every `\r` before it belongs to the line end.
 */
export function endOfLine(text: string, from: number, to = text.length): number {
  const lineFeed = text.indexOf('\n', from);
  let end = lineFeed === -1 || lineFeed > to ? to : lineFeed;
  while (end > from && text.charCodeAt(end - 1) === 13) end--;
  return end;
}

/** The start of the next line, given the end of the content of this one. */
export function nextLine(text: string, end: number): number {
  let at = end;
  while (text.charCodeAt(at) === 13) at++;
  return Math.min(at + 1, text.length);
}
