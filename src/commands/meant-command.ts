import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command, Option } from 'commander';
import { printable } from '../config/configuration-error.ts';
import { looksLikeImage } from '../support/image-like.ts';
import { nearest } from '../support/nearest.ts';

/**
 * What is wrong with arguments that begin with a file, a folder, an image or an option of a command, and the arguments that were meant.
 * Undefined if nothing shows that.
 */
export function meantCommandLine(
  argv: readonly string[],
  commands: readonly Command[],
  folder: string,
): string | undefined {
  const [first = ''] = argv;
  if (first.startsWith('-') && first !== '-') return meantByOption(argv, commands);
  const command =
    first === '-' || existsSync(resolve(folder, first)) ? 'scan' : looksLikeImage(first) ? 'image' : undefined;
  return command === undefined ? undefined : `${quoted(first)} is not a command. ${suggestion([command, first])}`;
}

/** An option before its command, or without one. */
function meantByOption(argv: readonly string[], commands: readonly Command[]): string | undefined {
  const [first = '', ...rest] = argv;
  const [flag = '', ...value] = first.split('=');
  const [named] = commands.filter((command) => rest.includes(command.name()));
  const candidates = named === undefined ? commands : [named];
  const found = optionOf(flag, candidates);
  if (found === undefined) return undefined;
  const others = named === undefined ? rest : withoutFirst(rest, named.name());
  const words = [[found.flag, ...value].join('='), ...others];
  return `${quoted(first)} is not a command; options come after one. ${suggestion([found.command, ...words])}`;
}

interface FoundOption {
  readonly command: string;
  readonly flag: string;
}

/** The first command that has an option, or one with a similar name. */
function optionOf(flag: string, commands: readonly Command[]): FoundOption | undefined {
  const exact = commands.find(({ options }) => options.some((option) => flagsOf(option).includes(flag)));
  if (exact !== undefined) return { command: exact.name(), flag };
  if (nearest(flag, OWN_OPTIONS) !== undefined) return undefined;
  for (const command of commands) {
    const meant = nearest(flag, command.options.flatMap(longOf));
    if (meant !== undefined) return { command: command.name(), flag: meant };
  }
  return undefined;
}

/** Those of the program itself. */
const OWN_OPTIONS = ['--help', '--version'];

function flagsOf({ long, short }: Option): readonly (string | undefined)[] {
  return [long, short];
}

function longOf({ long }: Option): readonly string[] {
  return long === undefined ? [] : [long];
}

function withoutFirst(words: readonly string[], word: string): readonly string[] {
  return words.toSpliced(words.indexOf(word), 1);
}

function suggestion(words: readonly string[]): string {
  return `Did you mean: hullcheck ${words.map((word) => (/\s/.test(word) ? quoted(word) : printable(word))).join(' ')}`;
}

function quoted(word: string): string {
  return `"${printable(word)}"`;
}
