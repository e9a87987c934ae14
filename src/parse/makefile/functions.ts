import { printedWords } from '../../syntax/shell/files/looked-up.ts';
import type { Allowance } from './allowance.ts';
import { isBetween, type MakeFunction, patternOf, WORD_FUNCTIONS, wordsOf } from './word-functions.ts';

/** The result of a function of make for the texts of its arguments; undefined if it is unknown, or exceeds the allowance. */
export function resultOf(name: string, args: readonly string[], allowance: Allowance): string | undefined {
  return FUNCTIONS.get(name)?.result(args, allowance);
}

export function mostArguments(name: string): number {
  if (name === 'if' || name === 'foreach' || name === 'let') return 3;
  return FUNCTIONS.get(name)?.mostArguments ?? Number.POSITIVE_INFINITY;
}

const NOTHING: MakeFunction = { mostArguments: 1, result: () => '' };

const FUNCTIONS: ReadonlyMap<string, MakeFunction> = new Map([
  ['subst', { mostArguments: 3, result: subst }],
  ['patsubst', { mostArguments: 3, result: patsubst }],
  ['strip', { mostArguments: 1, result: ([text = ''], allowance) => mapWords(text, (word) => word, allowance) }],
  [
    'addprefix',
    {
      mostArguments: 2,
      result: ([prefix = '', text = ''], allowance) => mapWords(text, (word) => prefix + word, allowance),
    },
  ],
  [
    'addsuffix',
    {
      mostArguments: 2,
      result: ([suffix = '', text = ''], allowance) => mapWords(text, (word) => word + suffix, allowance),
    },
  ],
  ...WORD_FUNCTIONS,
  ['shell', { mostArguments: 1, result: ([command = '']) => printedWords(command) }],
  ['info', NOTHING],
  ['warning', NOTHING],
  ['error', NOTHING],
]);

/** The name of an unknown variable does not belong to its text. */
const UNKNOWN = /(\$(?:\{\w*\}|-*))/;

function subst([from = '', to = '', text = '']: readonly string[], allowance: Allowance): string | undefined {
  if (from === '') return joined([text, to], '', allowance);
  const replaced = (piece: string): readonly string[] =>
    piece.split(from).flatMap((part, at) => (at === 0 ? [part] : [to, part]));
  const parts = text.split(UNKNOWN).flatMap((piece, at) => (at % 2 === 1 ? [piece] : replaced(piece)));
  return joined(parts, '', allowance);
}

function mapWords(text: string, change: (word: string) => string, allowance: Allowance): string | undefined {
  return joined(wordsOf(text).map(change), ' ', allowance);
}

/** Short texts may result in a very long one, so the length is computed before it is built. */
function joined(parts: readonly string[], joint: string, allowance: Allowance): string | undefined {
  allowance.left -= parts.reduce((sum, { length }) => sum + length + joint.length, 0);
  return allowance.left < 0 ? undefined : parts.join(joint);
}

/** The first `%` matches any text. */
function patsubst(
  [pattern = '', replacement = '', text = '']: readonly string[],
  allowance: Allowance,
): string | undefined {
  const [before, after] = patternOf(pattern);
  const [start, end] = patternOf(replacement);
  const change = (word: string): string => {
    if (after === undefined) return word === before ? replacement : word;
    if (!isBetween(word, before, after)) return word;
    return end === undefined ? start : start + word.slice(before.length, word.length - after.length) + end;
  };
  return mapWords(text, change, allowance);
}
