import type { Pair } from '../../model/dockerfile.ts';
import type { Text } from '../../model/located.ts';
import type { Excerpt } from '../../model/source.ts';
import { skipBlanks } from './blanks.ts';
import type { Escape } from './source.ts';
import { part } from './spliced.ts';
import { endOfWord, type Range, splitWords, withoutQuotes } from './words.ts';

type Read = (excerpt: Excerpt) => Text;

/** `NAME=value …` of ENV and LABEL, or the older `NAME value`, where the value is the rest of the line. */
export function parsePairs(args: Excerpt, escapeChar: Escape, read: Read): Pair[] {
  const { text } = args;
  const start = skipBlanks(text, 0);
  const end = endOfWord(text, start, escapeChar);
  if (start === end) return [];
  if (text.slice(start, end).includes('=')) return parseWordPairs(args, escapeChar, read);
  const valueStart = skipBlanks(text, end);
  const value = valueStart === text.length ? undefined : { start: valueStart, end: text.length };
  return [toPair(args, { start, end }, value, read)];
}

/** `NAME` and `NAME=value` words, as in ARG. */
export function parseWordPairs(args: Excerpt, escapeChar: Escape, read: Read): Pair[] {
  return splitWords(args.text, escapeChar).map(({ start, end }) => {
    const length = args.text.slice(start, end).indexOf('=');
    if (length === -1) return toPair(args, { start, end }, undefined, read);
    const equals = start + length;
    return toPair(args, { start, end: equals }, { start: equals + 1, end }, read);
  });
}

function toPair(args: Excerpt, name: Range, value: Range | undefined, read: Read): Pair {
  const { text } = args;
  const bare = withoutQuotes(text, name);
  const located = { value: text.slice(bare.start, bare.end), span: args.span(bare.start, bare.end) };
  if (value === undefined) {
    return { name: located, value: undefined, rawValue: undefined, span: args.span(name.start, name.end) };
  }
  const raw = withoutQuotes(text, value);
  return {
    name: located,
    value: read(part(args, value.start, value.end)),
    rawValue: text.slice(raw.start, raw.end),
    span: args.span(name.start, value.end),
  };
}
