import { addToGroup } from '../../../support/group-by.ts';
import { firstReached } from '../../../support/sorted.ts';
import { endOfLine, nextLine, skipBlanks } from './blanks.ts';
import { instructionName } from './instruction-names.ts';
import { lexWords } from './lexer.ts';
import { endOfPlainWord, type Range } from './words.ts';

/** A here-document with the offsets of its parts. */
export interface HeredocRange {
  readonly delimiter: string;
  readonly isQuoted: boolean;
  readonly stripsTabs: boolean;
  readonly body: Range;
  /** The offset after the terminator line. */
  readonly end: number;
}

export interface HeredocOperator {
  readonly delimiter: string;
  readonly isQuoted: boolean;
  readonly stripsTabs: boolean;
}

const OPERATOR = /^\d*<<(-?)[\t\n\f\r ]*((?:[^<\t\n\f\r ][^<]*)?)$/;

/** The operators of a line, or `too-deep` if it is nested beyond the limit. */
export type LineOperators = readonly HeredocOperator[] | 'too-deep';

/** The here-documents that a line of RUN, COPY or ADD opens, keyword and flags included, as BuildKit finds them. */
export function heredocsOfLine(line: string): LineOperators {
  const lexed = lexWords(line, { quotes: true, escapes: true });
  if (lexed.kind === 'too-deep') return 'too-deep';
  if (lexed.kind === 'refused') return [];
  return lexed.words.flatMap((word) => heredocIn(word) ?? []);
}

/** The here-document that `text` opens if it is exactly one operator. */
export function heredocIn(text: string): HeredocOperator | undefined {
  if (!text.includes('<<')) return undefined;
  const [, dash, rest = ''] = OPERATOR.exec(text) ?? [];
  if (rest === '') return undefined;
  if (/^\w+$/.test(rest)) return { delimiter: rest, isQuoted: false, stripsTabs: dash === '-' };
  const delimiter = onlyWord(rest, false);
  const written = onlyWord(rest, true);
  if (delimiter === undefined || written === undefined) return undefined;
  return { delimiter, isQuoted: quotesIn(delimiter) !== quotesIn(written), stripsTabs: dash === '-' };
}

function onlyWord(text: string, keepsQuotes: boolean): string | undefined {
  const lexed = lexWords(text, { quotes: keepsQuotes, escapes: false });
  return lexed.kind === 'words' && lexed.words.length === 1 ? lexed.words[0] : undefined;
}

function quotesIn(text: string): number {
  return text.replace(/[^'"]/g, '').length;
}

const WITH_HEREDOCS: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD']);

/** Only RUN, COPY and ADD have here-documents, also after ONBUILD. */
export function mayHaveHeredocs(line: string): boolean {
  const end = endOfPlainWord(line, 0);
  const keyword = instructionName(line.slice(0, end));
  if (keyword !== 'ONBUILD') return WITH_HEREDOCS.has(keyword);
  const start = skipBlanks(line, end);
  return WITH_HEREDOCS.has(instructionName(line.slice(start, endOfPlainWord(line, start))));
}

/** Finds the line that ends a here-document. Lines are indexed once: a file may open thousands that it never closes. */
export interface TerminatorIndex {
  /** The first line at or after `from` that reads `delimiter`. */
  find(delimiter: string, stripsTabs: boolean, from: number): Range | undefined;
}

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
    while (stripsTabs && content < end && text[content] === '\t') content++;
    addToGroup(lines, text.slice(content, end), { start, end });
    start = nextLine(text, end);
  }
  return lines;
}

function firstFrom(places: readonly Range[], from: number): Range | undefined {
  return places[firstReached(places, ({ start }) => start >= from)];
}

/**
 * The bodies of `operators`, one after the other from `from` on; undefined if one of them never ends: BuildKit refuses that, and a shift
 * such as `$(( 1 << 2 ))`, which older builders accept, looks just like it.
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
    ranges.push({ delimiter, isQuoted, stripsTabs, body, end });
    start = end;
  }
  return ranges;
}
