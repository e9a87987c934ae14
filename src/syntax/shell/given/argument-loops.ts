import type { Case, CompoundList, While } from 'unbash';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import type { Budget } from '../budget.ts';
import { trimMatch } from '../glob.ts';
import { elementAt, elementsNamed, POSITIONAL, rawList } from '../lists.ts';
import { getVariable, setVariable, type Variables } from '../variables.ts';

/** Where the arguments are known: in a call of a function, after `set --`, and in a script that another one runs. */
interface Known {
  readonly variables: Variables;
  readonly budget: Budget;
}

type CaseItem = Case['items'][number];

/**
 * The branch of `case $1 in` that runs; undefined if no pattern fits, and `'unknown'` if the argument or a pattern is not known. It is also
 * known for the option that `getopts` finds.
 */
export function branchTaken({ word, items }: Case, known: Known): CaseItem | undefined | 'unknown' {
  const value = subjectOf(word.text, known);
  if (value === undefined || items.some(({ terminator = ';;' }) => terminator !== ';;')) return 'unknown';
  for (const item of items) {
    for (const { text } of item.pattern) {
      const pattern = text.replaceAll(/["']/g, '');
      if (pattern.length > LONGEST || /[[\\(`$]/.test(pattern)) return 'unknown';
      known.budget.left -= pattern.length;
      if (fits(value, pattern)) return item;
    }
  }
  return undefined;
}

/** In characters. */
const LONGEST = 200;

function fits(value: string, pattern: string): boolean {
  if (value === '' || !/[*?]/.test(pattern)) return pattern === value || pattern === '*';
  return trimMatch(value, pattern, 'start', true) === '';
}

function subjectOf(text: string, { variables, budget }: Known): string | undefined {
  const [, argument, name] =
    /^"?\$(?:\{([1-9])(?::?-)?\}|\{?([A-Za-z_]\w{0,60})\}?)"?$/.exec(text.replace(/^("?\$)([1-9])("?)$/, '$1{$2}$3')) ??
    [];
  if (argument !== undefined) {
    if (typeof rawList(variables, POSITIONAL) !== 'string') return undefined;
    const value = elementAt({ parameter: argument, index: undefined, prefix: undefined }, variables, budget);
    return value === undefined || value.length > LONGEST || value.includes(UNKNOWN_PIECE) ? undefined : value;
  }
  const value =
    name !== undefined && getVariable(variables, OPTION) === name ? getVariable(variables, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Whether a branch certainly leaves the loop around it. */
export function leavesLoop({ commands }: CompoundList): boolean {
  return commands.some(({ command }) => command.type === 'Command' && LEAVING.has(command.name?.text ?? ''));
}

/** Programs of a shell behind which nothing of a list runs. */
export const LEAVING: ReadonlySet<string> = new Set(['break', 'exit', 'return']);

/** What each round of a loop over the arguments begins with, as long as there is another one. */
export interface ArgumentRounds {
  /** Whether there is another round. It sets its variables. */
  next(scope: Variables): boolean;
  /** Whether all rounds were read, so that the variables are those after the loop. */
  isDone(scope: Variables): boolean;
}

/** `while [ $# -gt 0 ]; do case $1 in …; shift; done`, `while getopts …`; undefined for any other loop, or unknown arguments. */
export function argumentRounds(
  { kind, clause, body }: While,
  source: string,
  known: Known,
): ArgumentRounds | undefined {
  const list = rawList(known.variables, POSITIONAL);
  if (typeof list !== 'string' || list === '') return undefined;
  const condition = source
    .slice(clause.pos, clause.end)
    .replace(/(?<![;\s])[;\s]+$/, '')
    .trim();
  const text = source.slice(body.pos, body.end);
  if (condition.length > LONGEST || /\bcontinue\b/.test(text) || leavesElsewhere(body, source)) return undefined;
  const [, options = '', name = ''] = (kind === 'while' && GETOPTS.exec(condition)) || [];
  if (name !== '') return optionRounds(options, name, known);
  const isShifting = /\bshift\b/.test(text) && (kind === 'while' ? IS_LEFT : IS_OVER).test(condition);
  return isShifting ? shiftingRounds() : undefined;
}

/** Whether the loop may be left outside of the branches of a `case` in it. */
function leavesElsewhere({ pos, end, commands }: CompoundList, source: string): boolean {
  let from = pos;
  const others: string[] = [];
  for (const { command } of commands) {
    if (command.type !== 'Case') continue;
    others.push(source.slice(from, command.pos));
    from = command.end;
  }
  others.push(source.slice(from, end));
  return others.some((text) => /\b(?:break|return|exit)\b/.test(text));
}

const GETOPTS = /^getopts[ \t]{1,9}["']?([\w:]{1,100})["']?[ \t]{1,9}([A-Za-z_]\w{0,60})$/;
const COUNT = String.raw`"?\$(?:#|\{#\})"?`;
const FIRST = String.raw`"?\$(?:1|\{1(?::?-)?\})"?`;
const TEST = String.raw`(?:\[\[?[ \t]|test[ \t])[ \t]*`;
const END = String.raw`[ \t]*\]{0,2}`;
const IS_LEFT = new RegExp(
  String.raw`^(?:${TEST}(?:${COUNT}[ \t]+(?:-gt|-ne|!=|>)[ \t]+"?0"?|(?:-n[ \t]+)?${FIRST}|${FIRST}[ \t]+!=[ \t]+""|0[ \t]+(?:-lt|-ne)[ \t]+${COUNT})${END}|\(\([ \t]*\$?#[ \t]*(?:(?:>|!=)[ \t]*0[ \t]*)?\)\)|:|true)$`,
);
const IS_OVER = new RegExp(
  String.raw`^${TEST}(?:${COUNT}[ \t]+(?:-eq|-lt|=|==)[ \t]+"?[01]"?|-z[ \t]+${FIRST}|${FIRST}[ \t]+==?[ \t]+"")${END}$`,
);

function shiftingRounds(): ArgumentRounds {
  let before: unknown;
  let isDone = false;
  return {
    next(scope) {
      const left = rawList(scope, POSITIONAL);
      const isSame = left === before;
      before = left;
      isDone = left === '';
      return typeof left === 'string' && left !== '' && !isSame;
    },
    isDone: () => isDone,
  };
}

/** The options that `getopts` finds one after the other, each with its argument. */
function optionRounds(options: string, name: string, { variables, budget }: Known): ArgumentRounds | undefined {
  const given = elementsNamed({ name: POSITIONAL, isJoined: false, from: 0 }, variables, budget);
  if (given === undefined || given.some((one) => one.includes(UNKNOWN_PIECE))) return undefined;
  const rounds = [...optionsFound(options, given.slice(0, MOST_ROUNDS))];
  return {
    next(scope) {
      const [option, argument] = rounds.shift() ?? [];
      setVariable(scope, OPTION, option === undefined ? '' : name);
      setVariable(scope, name, option ?? '?');
      setVariable(scope, 'OPTARG', argument ?? '');
      return option !== undefined;
    },
    isDone: () => rounds.length === 0 && given.length <= MOST_ROUNDS,
  };
}

type FoundOption = readonly [option: string, argument: string];

function* optionsFound(options: string, given: readonly string[]): Generator<FoundOption> {
  const words = given.values();
  for (const word of words) {
    if (!/^-[^-]/.test(word)) return;
    const { letters, rest } = optionsOf(word, options);
    for (const letter of letters) yield [options.includes(letter) ? letter : '?', ''];
    if (rest !== undefined)
      yield [rest.charAt(0), rest.length === 1 ? String(words.next().value ?? '') : rest.slice(1)];
  }
}

/** `-abx` is `-a -b`, and `-x` with what comes behind it, if that takes an argument. */
function optionsOf(word: string, options: string): { readonly letters: string; readonly rest: string | undefined } {
  const letters = word.slice(1, LONGEST);
  const at = [...letters].findIndex((letter) => letter !== ':' && options.includes(`${letter}:`));
  return at === -1 ? { letters, rest: undefined } : { letters: letters.slice(0, at), rest: word.slice(at + 1) };
}

/** How many rounds of a loop over arguments are read. */
export const MOST_ROUNDS = 50;

/** The name of the variable that `getopts` sets is kept among the variables, under a name that none can have. */
const OPTION = 'option ';
