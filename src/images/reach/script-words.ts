import { posix } from 'node:path';
import type { ShellCommands } from './shell-commands.ts';
import type { ShellWord } from './shell-words.ts';
import { UNKNOWN } from './starters.ts';

/** How a script is started. */
export interface ScriptCall {
  readonly given: readonly string[];
  /** The path of the script; undefined where it is not known as its `$0`. */
  readonly self: string | undefined;
}

/** Any number of words that are not known. */
const UNKNOWN_WORDS = `${UNKNOWN}*`;
const MOST_LISTS = 16;

/**
 * The arguments that a script may have when it uses them: those that it was given, and what `set --` and `shift` may have made of them.
 * Undefined where there are too many possibilities.
 */
export function possibleArguments(
  { argumentLists = [] }: Pick<ShellCommands, 'argumentLists'>,
  call: ScriptCall,
): readonly (readonly string[])[] | undefined {
  let lists: readonly (readonly string[])[] = [call.given];
  for (const change of argumentLists) {
    const changed = lists.map((given) => changedList(change, { ...call, given }));
    lists = [...new Map([...lists, ...changed].map((list) => [list.join('\n'), list])).values()];
    if (lists.length > MOST_LISTS) return undefined;
  }
  return lists;
}

function changedList(change: readonly ShellWord[], call: ScriptCall): readonly string[] {
  const { given } = call;
  if (change.length === 1 && change[0] === 'shift') return shifted(given);
  const changed = expanded(change, call);
  const added = changed.slice(0, changed.length - given.length);
  // scripts that start themselves again would add the same words without end
  const isAgain = change.at(-1) === '$@' && added.every((word, index) => given[index] === word);
  return isAgain ? given : changed;
}

/** An unknown number of words stays one. */
function shifted(given: readonly string[]): readonly string[] {
  return given[0] === UNKNOWN_WORDS ? given : given.slice(1);
}

/** The words of a command, with what is known of the script's arguments. */
export function expanded(words: readonly ShellWord[], call: ScriptCall): readonly string[] {
  return words.flatMap((word) => expandedWord(word, call));
}

function expandedWord(word: ShellWord, { given, self }: ScriptCall): readonly string[] {
  if (!word.includes('$')) return [word];
  if (word === '$@') return given;
  if (word === '$@@') return given.some((one) => /[\s*?[\\]|\0/.test(one)) ? [UNKNOWN_WORDS] : given;
  if (word === '$*') return [UNKNOWN_WORDS];
  if (word === '$0') return [self ?? UNKNOWN];
  if (word.startsWith('$0/../')) return [self === undefined ? UNKNOWN : posix.join(self, word.slice(2))];
  const number = /^\$([1-9])$/.exec(word)?.[1];
  return [number === undefined || given.includes(UNKNOWN_WORDS) ? UNKNOWN : (given[Number(number) - 1] ?? '')];
}
