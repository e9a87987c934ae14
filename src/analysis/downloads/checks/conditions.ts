import type { Command, ShellWord } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';

/** `[ a = b ]`, `test a = b`, `[[ a = b ]]` */
export function isCondition({ program }: Command): boolean {
  return program === '[' || program === '[[' || program === 'test';
}

/** Whether a condition has two values, and not only one, as in `[ -n "$a" ]`. */
export function comparesTwo(command: Command): boolean {
  if (command.program === '[[') return command.arguments.length > 1;
  return command.arguments.some(({ pieces }) => COMPARISON.test(pieces));
}

const COMPARISON = /^(?:[=!]?=|=~|-eq|-ne)$/;

/** `[ "$a" != "$b" ]` */
export function asksForDifference(command: Command): boolean {
  if (!isCondition(command)) return false;
  if (command.program === '[[') return /\s(?:!=|-ne)\s/.test(spanText(command.span));
  return command.arguments.some(({ pieces }) => DIFFERENCE.test(pieces));
}

const DIFFERENCE = /^(?:!=|-ne)$/;

/** A condition with one operator. */
export interface PlainCondition {
  readonly sign: string;
  readonly words: readonly ShellWord[];
}

/** Undefined for any other command, and for a condition with several operators. */
export function plainCondition(command: Command): PlainCondition | undefined {
  const { program, arguments: words } = command;
  if (program === '[[') {
    const sign = PLAIN.exec(spanText(command.span))?.[1];
    return sign === undefined ? undefined : { sign, words };
  }
  const inside = program === '[' ? words.slice(0, -1) : words;
  if (!isCondition(command) || inside.length < 2 || inside.length > 3) return undefined;
  const sign = inside[inside.length - 2];
  return sign === undefined ? undefined : { sign: sign.pieces, words: inside.filter((one) => one !== sign) };
}

/** `[[ $a == b ]]`, `[[ -z $a ]]` */
const PLAIN = /^\[\[\s+(?:\S+\s+)?(-[zn]|[=!]?=|-eq|-ne)\s+[^\s&|]+\s+\]\]$/;
