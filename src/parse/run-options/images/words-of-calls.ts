import type { Command } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { paired } from '../../../support/paired.ts';
import { commandWords } from '../command-words.ts';
import { type RunWord, readFlags } from '../flags.ts';
import type { FlagSyntax } from '../syntax.ts';
import { choicesOf } from './word-choices.ts';

/** The commands of a function, which get their words from its calls. */
export interface CalledBody {
  readonly commands: readonly Command[];
  /** How many words `shift` has removed before each command. */
  readonly shifted: ReadonlyMap<Command, number>;
}

export function calledBody(commands: readonly Command[]): CalledBody {
  let count = 0;
  const shifted = new Map<Command, number>();
  for (const command of commands) {
    shifted.set(command, count);
    if (command.program === 'shift') count += Number(command.arguments[0]?.pieces ?? '1') || 0;
  }
  return { commands, shifted };
}

/** A word of a function as it is written, with the numbers of the words of a call that it has: `$<2>` for `"$2"`, or for a variable with it. */
export function withNumbers(span: Span, user: Command, { commands, shifted }: CalledBody): string {
  const numberOf = (word: string, at: Command): string => {
    const before = shifted.get(at) ?? 0;
    return /\d/.test(word) ? `$<${Number(word) + before}>` : `$<@${before + 1}>`;
  };
  const numbered = (text: string, at: Command): string =>
    text.replaceAll(EXPANSION, (whole: string, plain = '', braced = plain) =>
      NAME.test(braced) ? whole : numberOf(braced, at),
    );
  const wordsIn = (name: string): string | undefined => {
    const set = commands.flatMap((at) =>
      at.assignments.filter((one) => one.name === name).map(({ value }) => ({ at, value })),
    );
    const [only] = set;
    return set.length === 1 && only?.value ? numbered(unquoted(only.value.raw), only.at) : undefined;
  };
  return unquoted(spanText(span)).replaceAll(EXPANSION, (whole: string, plain = '', braced = plain) =>
    NAME.test(braced) ? (wordsIn(braced) ?? whole) : numberOf(braced, user),
  );
}

const EXPANSION =
  /\$(?:([@*1-9]|[A-Za-z_]\w{0,100})|\{([@*]|[1-9]\d{0,2}|[A-Za-z_]\w{0,100})(?::?[-?][^{}]{0,200})?\})/g;
const NAME = /^[A-Za-z_]/;

function unquoted(text: string): string {
  return text.replaceAll(/["']/g, '');
}

const NUMBER = /\$<(@?)(\d{1,9})>/g;

/** Whether a text has a word of a call. */
export function hasNumber(text: string): boolean {
  return text.search(NUMBER) !== -1;
}

/**
 * Texts with the words of a call in place of their numbers, once for each value of these; empty where one is not known. All words of a call may begin
 * with options.
 */
export function filledIn(texts: readonly string[], call: Command, syntax: FlagSyntax): readonly (readonly string[])[] {
  const words = commandWords(call);
  const valuesOf = (all: string, number: number): readonly string[] => {
    if (words.slice(0, number - 1).some(({ maySplit }) => maySplit === true)) return NOT_KNOWN;
    const rest = words.slice(number - 1);
    const [first] = all === '' ? rest : withoutOptions(rest, syntax);
    return first === undefined ? NOT_KNOWN : choicesOf(first, call);
  };
  const found = texts.map((text) =>
    [...text.matchAll(NUMBER)].map(([whole, all = '', number]) => ({ whole, values: valuesOf(all, Number(number)) })),
  );
  const most = Math.max(1, ...found.flat().map(({ values }) => values.length));
  return Array.from({ length: most }, (_none, at) =>
    paired(texts, found).map(([text, each]) => {
      const filled = each.reduce((known, { whole, values }) => known.replace(whole, () => valueAt(values, at)), text);
      return filled.includes(UNKNOWN_PIECE) ? '' : filled;
    }),
  );
}

const NOT_KNOWN = [UNKNOWN_PIECE];

/** The last value, if there are fewer. */
function valueAt(values: readonly string[], at: number): string {
  return values[at] ?? values.at(-1) ?? UNKNOWN_PIECE;
}

/** The words behind the options, if all options are known. */
function withoutOptions(words: readonly RunWord[], syntax: FlagSyntax): readonly RunWord[] {
  const { rest, partial, doubts } = readFlags(words, syntax);
  return partial === undefined && doubts.length === 0 ? rest : [];
}
