import { isBlank, isSeparator, skipBlanks } from './blanks.ts';
import type { Escape } from './source.ts';

/** A half-open range of offsets into a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The words of FROM, COPY, EXPOSE and the like; quotes are ordinary characters. */
export function splitAtSeparators(text: string): Range[] {
  const words: Range[] = [];
  for (let start = skipSeparators(text, 0); start < text.length; ) {
    const end = endOfPlainWord(text, start);
    words.push({ start, end });
    start = skipSeparators(text, end);
  }
  return words;
}

export function endOfPlainWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isSeparator(text.charCodeAt(at))) at++;
  return at;
}

export function skipSeparators(text: string, start: number): number {
  let at = start;
  while (at < text.length && isSeparator(text.charCodeAt(at))) at++;
  return at;
}

/** Words between blanks that are neither quoted nor escaped. */
export function splitWords(text: string, escapeChar: Escape): Range[] {
  const words: Range[] = [];
  for (let start = skipBlanks(text, 0); start < text.length; ) {
    const end = endOfWord(text, start, escapeChar);
    words.push({ start, end });
    start = skipBlanks(text, end);
  }
  return words;
}

export function endOfWord(text: string, start: number, escapeChar: Escape): number {
  let quote = '';
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === escapeChar && quote !== "'") at++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (isBlank(text.charCodeAt(at))) return at;
  }
  return text.length;
}

/** The range without a pair of quotes around it. */
export function withoutQuotes(text: string, { start, end }: Range): Range {
  const quote = text[start];
  if ((quote !== '"' && quote !== "'") || end - start < 2 || text[end - 1] !== quote) return { start, end };
  const isQuoted = !text.slice(start + 1, end - 1).includes(quote);
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
