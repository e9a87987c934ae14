import type { ShellWord } from '../../model/shell.ts';

/** One option of a command line; a bundle such as `-fsSL` is several. Unknown pieces of values are as in `ShellWord.pieces`. */
export interface ReadOption {
  /** With its dashes: `-k`, `--insecure`. */
  readonly name: string;
  /** The attached value or, for options that take one, the next word. */
  readonly value: string | undefined;
  readonly word: ShellWord;
  /** The next word, when the value is in it. */
  readonly valueWord: ShellWord | undefined;
}

export interface ReadArguments {
  readonly options: readonly ReadOption[];
  readonly operands: readonly ShellWord[];
}

/** Which options take a value in the next word. */
export interface OptionSyntax {
  /** Letters: `o` for `-o file`. With `undefined`, one dash begins a whole word as in `-insecure`. */
  readonly letters: string | undefined;
  /** Names with their dashes. */
  readonly names?: ReadonlySet<string>;
}

/** Reads words as `getopt_long` does: options may follow operands, and `--` ends them. */
export function readOptions(words: readonly ShellWord[], syntax: OptionSyntax): ReadArguments {
  const options: ReadOption[] = [];
  const operands: ShellWord[] = [];
  for (let index = 0, word = words[index]; word !== undefined; word = words[++index]) {
    if (word.pieces === '--') {
      operands.push(...words.slice(index + 1));
      break;
    }
    if (!/^-./.test(word.pieces)) {
      operands.push(word);
      continue;
    }
    const isLong = word.pieces.startsWith('--') || syntax.letters === undefined;
    const next = words[index + 1];
    const read = isLong ? readLong(word, next, syntax) : readBundle(word, next, syntax.letters ?? '');
    options.push(...read);
    if (read.at(-1)?.valueWord !== undefined) index += 1;
  }
  return { options, operands };
}

function readLong(word: ShellWord, next: ShellWord | undefined, { names }: OptionSyntax): ReadOption[] {
  const equals = word.pieces.indexOf('=');
  const name = equals === -1 ? word.pieces : word.pieces.slice(0, equals);
  if (equals !== -1) return [{ name, value: word.pieces.slice(equals + 1), word, valueWord: undefined }];
  const valueWord = names?.has(name) ? next : undefined;
  return [{ name, value: valueWord?.pieces, word, valueWord }];
}

function readBundle(word: ShellWord, next: ShellWord | undefined, letters: string): ReadOption[] {
  const options: ReadOption[] = [];
  for (let index = 1; index < word.pieces.length; index += 1) {
    const letter = word.pieces.charAt(index);
    if (!letters.includes(letter)) {
      options.push({ name: `-${letter}`, value: undefined, word, valueWord: undefined });
      continue;
    }
    const attached = word.pieces.slice(index + 1);
    const valueWord = attached === '' ? next : undefined;
    options.push({ name: `-${letter}`, value: valueWord?.pieces ?? attached, word, valueWord });
    break;
  }
  return options;
}
