import { endOfLine, nextLine } from './blanks.ts';
import type { Escape } from './source.ts';
import { type Range, splitWords } from './words.ts';

/** A here-document with the offsets of its parts. */
export interface HeredocRange {
  readonly delimiter: string;
  readonly isQuoted: boolean;
  readonly body: Range;
  /** After the terminator line. */
  readonly end: number;
}

export interface HeredocOperator {
  readonly delimiter: string;
  readonly isQuoted: boolean;
  readonly stripsTabs: boolean;
  /** In the joined text: the words that make it up. */
  readonly words: Range;
  /** In the joined text: `<<`. */
  readonly at: number;
}

const OPERATOR = /(\d*)<<(-?)([^<]*)$/y;

/** The here-documents that a line of RUN, COPY or ADD opens, as BuildKit finds them: a word that begins with `<<`. */
export function heredocOperators(text: string, escapeChar: Escape): HeredocOperator[] {
  const operators: HeredocOperator[] = [];
  const words = splitWords(text, escapeChar);
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Range;
    const found = operatorIn(text.slice(word.start, word.end));
    if (found === undefined) continue;
    // `<< EOF`: the next word is the delimiter
    const next = found.rest === '' ? words[index + 1] : word;
    const rest = found.rest === '' && next !== undefined ? text.slice(next.start, next.end) : found.rest;
    if (next === undefined || rest === '' || rest.startsWith('<')) continue;
    if (next !== word) index++;
    const at = word.start + found.digits;
    const { delimiter, isQuoted } = readDelimiter(rest, escapeChar);
    const stripsTabs = found.stripsTabs;
    operators.push({ delimiter, isQuoted, stripsTabs, at, words: { start: word.start, end: next.end } });
  }
  return operators;
}

function operatorIn(word: string): { digits: number; stripsTabs: boolean; rest: string } | undefined {
  if (!word.includes('<<')) return undefined;
  OPERATOR.lastIndex = 0;
  const match = OPERATOR.exec(word);
  if (match === null) return undefined;
  const [, digits = '', dash, rest = ''] = match;
  return { digits: digits.length, stripsTabs: dash === '-', rest };
}

function readDelimiter(word: string, escapeChar: Escape): { delimiter: string; isQuoted: boolean } {
  let delimiter = '';
  let quote = '';
  let isQuoted = false;
  for (let at = 0; at < word.length; at++) {
    const char = word[at] as string;
    if (char === quote) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) {
      quote = char;
      isQuoted = true;
    } else if (char === escapeChar && quote !== "'") {
      isQuoted = true;
      delimiter += word[++at] ?? '';
    } else delimiter += char;
  }
  return { delimiter, isQuoted };
}

/** Finds the line that ends a here-document. Lines are indexed once: a file may open thousands that it never closes. */
export interface TerminatorIndex {
  /** The first line at or after `from` that reads `delimiter`. */
  find(delimiter: string, stripsTabs: boolean, from: number): Range | undefined;
}

/** Longer delimiters are not looked for. */
const MAX_DELIMITER = 200;

export function indexTerminators(text: string): TerminatorIndex {
  const indexes = new Map<boolean, Map<string, Range[]>>();
  return {
    find: (delimiter, stripsTabs, from) => {
      let lines = indexes.get(stripsTabs);
      if (lines === undefined) {
        lines = indexLines(text, stripsTabs);
        indexes.set(stripsTabs, lines);
      }
      return firstFrom(lines.get(delimiter) ?? [], from);
    },
  };
}

function indexLines(text: string, stripsTabs: boolean): Map<string, Range[]> {
  const lines = new Map<string, Range[]>();
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    let content = start;
    while (stripsTabs && text[content] === '\t') content++;
    if (end - content <= MAX_DELIMITER) {
      const line = text.slice(content, end);
      const places = lines.get(line);
      if (places === undefined) lines.set(line, [{ start, end }]);
      else places.push({ start, end });
    }
    start = nextLine(text, end);
  }
  return lines;
}

function firstFrom(places: readonly Range[], from: number): Range | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Range).start < from) low = middle + 1;
    else high = middle;
  }
  return places[low];
}

/**
 * The bodies of `operators`, which follow each other from `from` on; undefined when one of them never ends: the builder refuses that, and
 * a shift such as `$(( 1 << 2 ))` looks just like it.
 */
export function heredocRanges(
  operators: readonly HeredocOperator[],
  { text, from, terminators }: { text: string; from: number; terminators: TerminatorIndex },
): HeredocRange[] | undefined {
  const ranges: HeredocRange[] = [];
  let start = from;
  for (const { delimiter, isQuoted, stripsTabs } of operators) {
    const terminator = terminators.find(delimiter, stripsTabs, start);
    if (terminator === undefined) return undefined;
    const end = nextLine(text, terminator.end);
    const body = { start, end: terminator.start };
    ranges.push({ delimiter, isQuoted, body, end });
    start = end;
  }
  return ranges;
}
