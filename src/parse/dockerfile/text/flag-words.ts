import type { Excerpt } from '../../../model/source.ts';
import { type Piece, part, spliced } from '../../../model/spliced.ts';
import { isAsciiBlank } from './blanks.ts';
import type { Escape } from './source.ts';
import type { Range } from './words.ts';

/** A word that begins with `--` before the arguments of an instruction. */
export interface FlagWord extends Range {
  /** The decoded word, without quotes and escape characters. */
  readonly value: Excerpt;
}

/**
 * The flags, and the start of the arguments, as BuildKit finds them: quotes of both kinds may begin anywhere in a word after `--`, and the
 * escape character works within both. BuildKit looks at bytes, so blanks beyond ASCII do not separate flags.
 */
export function splitFlags(line: Excerpt, escapeChar: Escape): { words: readonly FlagWord[]; end: number } {
  const { text } = line;
  const words: FlagWord[] = [];
  let at = skipAsciiBlanks(text, 0);
  while (text.startsWith('--', at)) {
    const word = readWord(line, at, escapeChar);
    at = skipAsciiBlanks(text, word.end);
    if (word.value.text === '--') break;
    words.push(word);
  }
  return { words, end: at };
}

function skipAsciiBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isAsciiBlank(text.charCodeAt(at))) at++;
  return at;
}

function readWord(line: Excerpt, start: number, escapeChar: Escape): FlagWord {
  const { text } = line;
  const pieces: Piece[] = [];
  let quote = '';
  let from = start;
  let at = start;
  const keep = (to: number) => {
    if (to > from) pieces.push({ text: text.slice(from, to), start: from, end: to });
  };
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote === '' && isAsciiBlank(text.charCodeAt(at))) break;
    const isQuote = quoteIsAt(char, quote);
    if (!isQuote && char !== escapeChar) continue;
    keep(at);
    from = at + 1;
    if (isQuote) quote = quote === '' ? char : '';
    else at++;
  }
  const end = Math.min(at, text.length);
  keep(end);
  return { start, end, value: pieces.length === 0 ? part(line, start, start) : spliced(line, pieces) };
}

/** Whether a quote opens, or the open one ends. */
function quoteIsAt(char: string, open: string): boolean {
  return open === '' ? char === '"' || char === "'" : char === open;
}
