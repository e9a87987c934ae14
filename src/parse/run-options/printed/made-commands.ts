import { isEngine } from '../../../model/containers/engine-programs.ts';
import { limitReached } from '../../../model/findings/reached-limits.ts';
import type { Command, Pipeline, ShellWord } from '../../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { groupBy } from '../../../support/group-by.ts';
import { mentionsEngine } from '../command-lines.ts';

/** A command of an engine that a call of a function makes: `run() { docker run "$@"; }; run $(options) image`. */
export interface MadeCommand {
  /** The call, which has the words. */
  readonly call: Command;
  /** The command of the function with the words of the call. */
  readonly made: Command;
}

/** The pipelines of the function with a name, if a file that the script reads defines it. */
export type FunctionElsewhere = (name: string) => readonly Pipeline[];

/** The commands of engines that calls with unknown words make. */
export function madeCommands(pipelines: readonly Pipeline[], elsewhere: FunctionElsewhere): readonly MadeCommand[] {
  const own = groupBy(pipelines, ({ inFunction }) => inFunction);
  const bodies = new Map<string, Body>();
  const bodyOf = (name: string): Body => {
    const body = bodies.get(name) ?? readBody(own.get(name) ?? elsewhere(name));
    bodies.set(name, body);
    return body;
  };
  const making: Making = { bodyOf, room: { left: MOST_WORDS } };
  const calls = pipelines.flatMap(({ commands }) => commands).filter(hasUnknownWord);
  return calls.flatMap((call) => {
    if (isEngine(call.program)) return [];
    const made = commandsMade(call, making, []);
    if (making.room.left < 0) limitReached(call.span, 'Calls of functions make more commands than are read.');
    return made.map((one) => ({ call, made: one }));
  });
}

/** In all commands that calls make. */
const MOST_WORDS = 100_000;
/** How many functions call each other. */
const DEEPEST = 50;

interface Making {
  readonly bodyOf: (name: string) => Body;
  readonly room: { left: number };
}

function hasUnknownWord({ program, arguments: words }: Command): boolean {
  return typeof program === 'string' && words.some(({ pieces }) => pieces.includes(UNKNOWN_PIECE));
}

/** A recursive call is not followed. */
function commandsMade(call: Command, making: Making, callers: readonly string[]): readonly Command[] {
  const { program, arguments: words } = call;
  if (typeof program !== 'string' || callers.includes(program)) return [];
  if (callers.length === DEEPEST) making.room.left = -1;
  return making.bodyOf(program).flatMap(({ command, given }) => {
    if (making.room.left < 0) return [];
    const all = command.arguments.flatMap((word, at) => wordsFor(word, given[at], words));
    making.room.left -= all.length + 1;
    const made = { ...command, arguments: all };
    return isEngine(command.program) ? [made] : commandsMade(made, making, [...callers, program]);
  });
}

/** The commands of a function that are those of an engine or may be calls, and get words of the call. */
type Body = readonly {
  readonly command: Command;
  /** For each of its words, the words of a call that it is. */
  readonly given: readonly (Given | undefined)[];
}[];

/** Words of a call, by their index. */
interface Given {
  readonly from: number;
  /** Whether it is that word and all after it. */
  readonly isAll: boolean;
  /** Whether the word of the function has other text as well: `"$1:/data"`. */
  readonly isPart?: boolean;
}

/** Reads a function from top to bottom: the words that `shift` drops, and the variables that are words of a call. */
function readBody(pipelines: readonly Pipeline[]): Body {
  let dropped = 0;
  const variables = new Map<string, Given>();
  return pipelines
    .flatMap(({ commands }) => commands)
    .flatMap((command) => {
      const { program, arguments: words, assignments } = command;
      if (program === 'shift') dropped += Number(words[0]?.pieces ?? 1) || 0;
      for (const { name, value } of assignments) {
        const given = value && givenBy(value.raw, dropped, variables);
        if (given === undefined) variables.delete(name);
        else variables.set(name, given);
      }
      const given = words.map(({ raw }) => givenBy(raw, dropped, variables));
      return given.some((one) => one !== undefined) ? [{ command, given }] : [];
    });
}

function givenBy(raw: string, dropped: number, variables: ReadonlyMap<string, Given>): Given | undefined {
  const [, all, one, name] = GIVEN.exec(raw) ?? [];
  if (all !== undefined) return { from: dropped + Number(/\d+/.exec(all)?.[0] ?? 1) - 1, isAll: true };
  if (one !== undefined) return { from: dropped + Number(one) - 1, isAll: false };
  if (name !== undefined) return variables.get(name);
  const [, number, other = ''] = PART.exec(raw) ?? [];
  const part = number === undefined ? variables.get(other) : { from: dropped + Number(number) - 1, isAll: false };
  return part === undefined || part.isAll ? undefined : { ...part, isPart: true };
}

const PART = /\$\{?(?:([1-9])|([A-Za-z_]\w{0,100}))/;

/** `"$@"`, `("$@")`, `"${@:2}"`, `$1`, `"${1:-}"`, `$options`, `"${options[@]}"` */
const GIVEN =
  /^\(?[ \t]{0,9}"?\$(?:\{?([@*](?::[ \t]?\d{1,3})?)\}?|\{?([1-9])(?::?-[^{}]{0,100})?\}?|\{?([A-Za-z_]\w{0,100})(?:\[[@*]\])?\}?)"?[ \t]{0,9}\)?$/;

/** A word of a function as the words of a call. Without quotes, the shell splits what the call has in quotes. */
function wordsFor(word: ShellWord, given: Given | undefined, words: readonly ShellWord[]): readonly ShellWord[] {
  if (given === undefined) return [word];
  const { from, isAll, isPart } = given;
  if (isPart) {
    const { pieces = '', span = word.span } = words[from] ?? {};
    return [pieces.includes(UNKNOWN_PIECE) ? { ...word, span } : word];
  }
  const meant = words.slice(from, isAll ? undefined : from + 1);
  return word.raw.startsWith('"') ? meant : meant.map((one) => ({ ...one, raw: one.raw.replace(QUOTED, '$1') }));
}

const QUOTED = /^"(\$\([^"]*\)|\$\w+|\$\{\w+\})"$/;

/** Whether a function in another file may hand its words to an engine. */
export function mayHandWords(text: string): boolean {
  return mentionsEngine(text) && /\$\{?[@*1-9]/.test(text);
}
