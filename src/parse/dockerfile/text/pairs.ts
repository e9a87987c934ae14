import type { Pair } from '../../../model/dockerfile.ts';
import { DYNAMIC, type Located, type Text } from '../../../model/located.ts';
import type { Excerpt, Span } from '../../../model/source.ts';
import { part } from '../../../model/spliced.ts';
import type { Escape } from './source.ts';
import { endOfPlainWord, endOfWord, type Range, skipSeparators, splitWords, withoutQuotes } from './words.ts';

type Read = (excerpt: Excerpt) => Text;

/**
 * `NAME=value …` of ENV and LABEL, or the older `NAME value`, where the value is the rest of the line. Names may contain variables, too.
 */
export function parsePairs(args: Excerpt, escapeChar: Escape, read: Read): Pair[] {
  const { text } = args;
  const readName = (name: Excerpt) => ({ value: nameOf(read(name), name), span: nameSpan(name) });
  if (text.slice(0, endOfWord(text, 0, escapeChar)).includes('=')) return pairsOf(args, escapeChar, readName, read);
  const end = endOfPlainWord(text, 0);
  if (end === 0) return [];
  const valueStart = skipSeparators(text, end);
  const value = valueStart === text.length ? undefined : { start: valueStart, end: text.length };
  return [toPair(args, { start: 0, end }, value, { readName, read })];
}

/** `NAME` and `NAME=value` words, as in ARG, where names are not expanded. Values are read in their order, each after `declare` got the pair before. */
export function parseWordPairs(args: Excerpt, escapeChar: Escape, read: Read, declare: (pair: Pair) => void): Pair[] {
  const readName = (name: Excerpt) => ({ value: name.text, span: name.span(0, name.text.length) });
  return pairsOf(args, escapeChar, readName, read, declare);
}

type ReadName = (excerpt: Excerpt) => Located<string>;

function pairsOf(
  args: Excerpt,
  escapeChar: Escape,
  readName: ReadName,
  read: Read,
  declare: (pair: Pair) => void = () => {},
): Pair[] {
  return splitWords(args.text, escapeChar).map(({ start, end }) => {
    const length = args.text.slice(start, end).indexOf('=');
    const equals = length === -1 ? end : start + length;
    const value = length === -1 ? undefined : { start: equals + 1, end };
    const pair = toPair(args, { start, end: equals }, value, { readName, read });
    declare(pair);
    return pair;
  });
}

/** The name as written if it depends on an unknown variable. */
function nameOf({ value }: Text, { text }: Excerpt): string {
  return value === DYNAMIC ? text : value;
}

function nameSpan(name: Excerpt): Span {
  const { start, end } = withoutQuotes(name.text, { start: 0, end: name.text.length });
  return name.span(start, end);
}

function toPair(
  args: Excerpt,
  name: Range,
  value: Range | undefined,
  { readName, read }: { readName: ReadName; read: Read },
): Pair {
  const { text } = args;
  const located = readName(part(args, name.start, name.end));
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
