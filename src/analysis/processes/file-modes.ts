import type { ShellWord } from '../../model/shell.ts';
import { readOptions } from '../commands/options.ts';
import type { Tool } from '../commands/tool.ts';

/** A mode that a command sets on files. */
export interface ModeSetting {
  readonly mode: ShellWord;
  readonly paths: readonly ShellWord[];
  /** The mode is set on the files in folders, too. */
  readonly isRecursive: boolean;
  /** The command makes folders, not files. */
  readonly isForFolders: boolean;
}

/** The mode that chmod, install and mkdir set; undefined for other commands, and without a mode. */
export function modeSetBy({ name, arguments: words }: Tool): ModeSetting | undefined {
  switch (name) {
    case 'chmod':
      return chmodMode(words);
    case 'install':
      return optionMode(
        words,
        'mogtS',
        words.some(({ pieces }) => pieces === '-d' || pieces === '--directory'),
      );
    case 'mkdir':
      return optionMode(words, 'mZ', true);
    default:
      return undefined;
  }
}

/** The first word that is not an option; `-w` and `-x` are modes. */
function chmodMode(words: readonly ShellWord[]): ModeSetting | undefined {
  const index = words.findIndex(({ pieces }) => !/^--|^-[RvcfhHLP]+$/.test(pieces));
  const mode = words[index];
  if (mode === undefined || words.some(({ pieces }) => pieces.startsWith('--reference'))) return undefined;
  const isRecursive = words.some(({ pieces }) => /^-[a-zA-Z]*R|^--recursive$/.test(pieces));
  return { mode, paths: words.slice(index + 1), isRecursive, isForFolders: false };
}

function optionMode(words: readonly ShellWord[], letters: string, isForFolders: boolean): ModeSetting | undefined {
  const { options, operands } = readOptions(words, { letters, names: new Set(['--mode']) });
  const option = options.find(({ name }) => name === '-m' || name === '--mode');
  if (option?.value === undefined) return undefined;
  const mode = option.valueWord ?? partOf(option.word, option.value);
  return { mode, paths: operands, isRecursive: false, isForFolders };
}

/** The value in `-m777` and `--mode=777`, where it is the end of the word. */
function partOf(word: ShellWord, value: string): ShellWord {
  if (!word.raw.endsWith(value)) return word;
  const span = { ...word.span, start: word.span.end - value.length };
  return { span, value: word.value === word.pieces ? value : word.value, raw: value, pieces: value };
}

export function isOctal(mode: string): boolean {
  return /^[0-7]{1,5}$/.test(mode);
}

const SET_USER = 0o4000;
const SET_GROUP = 0o2000;

/** Which of the two bits a mode sets that let a program run as its owner or its group, the worse of both. */
export function bitsOf(mode: string): 'user' | 'group' | undefined {
  if (isOctal(mode)) {
    const bits = Number.parseInt(mode, 8);
    return bits & SET_USER ? 'user' : bits & SET_GROUP ? 'group' : undefined;
  }
  const clauses = mode.split(',').map((clause) => /^([ugoa]*)[+=]([rwxXst]*)$/.exec(clause));
  const setting = clauses.filter((clause) => clause?.[2]?.includes('s')).map((clause) => clause?.[1] ?? '');
  if (setting.some((who) => who === '' || /[ua]/.test(who))) return 'user';
  return setting.some((who) => who.includes('g')) ? 'group' : undefined;
}
