import type { OptionSpec } from '../../data/option-spec.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { Command, ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/** One option of a command, as written. */
export interface CommandOption {
  /** `k` of `-k`, `insecure` of `--insecure`. */
  readonly name: string;
  readonly value: string | Dynamic | undefined;
  /** The word that contains the option, perhaps together with other letters. */
  readonly word: ShellWord;
  /** The word that contains the value: the same one when the value is attached, as in `-ofile` and `--output=file`. */
  readonly valueWord: ShellWord | undefined;
}

type WithArguments = Pick<Command, 'arguments'>;

/** The options of a command in order, including those after operands. A word whose beginning is unknown is never an option. */
export function* options(command: WithArguments, spec: OptionSpec): Generator<CommandOption> {
  for (const part of parts(command, spec)) if (part.kind === 'option') yield part.option;
}

/** The words that are neither options nor their values. An unknown word counts as an operand; its value is `DYNAMIC`. */
export function* operands(command: WithArguments, spec: OptionSpec): Generator<ShellWord> {
  for (const part of parts(command, spec)) if (part.kind === 'operand') yield part.word;
}

/** The first option that has one of the names, such as `['k', 'insecure']`. */
export function findOption(
  command: WithArguments,
  spec: OptionSpec,
  names: readonly string[],
): CommandOption | undefined {
  for (const option of options(command, spec)) if (names.includes(option.name)) return option;
  return undefined;
}

type Part =
  | { readonly kind: 'option'; readonly option: CommandOption }
  | { readonly kind: 'operand'; readonly word: ShellWord };

function* parts({ arguments: words }: WithArguments, spec: OptionSpec): Generator<Part> {
  let isOver = false;
  for (let index = 0, word = words[index]; word !== undefined; word = words[++index]) {
    const next = words[index + 1];
    if (isOver || !/^-./.test(word.pieces)) yield { kind: 'operand', word };
    else if (word.pieces === '--') isOver = true;
    else {
      const found = optionsOf(word, next, spec);
      for (const option of found) yield { kind: 'option', option };
      if (next !== undefined && found.at(-1)?.valueWord === next) index += 1;
    }
  }
}

function optionsOf(word: ShellWord, next: ShellWord | undefined, spec: OptionSpec): readonly CommandOption[] {
  return word.pieces.startsWith('--') ? longOption(word, next, spec) : [...shortOptions(word, next, spec)];
}

function longOption(
  word: ShellWord,
  next: ShellWord | undefined,
  { longsWithValue }: OptionSpec,
): readonly CommandOption[] {
  const sign = word.pieces.indexOf('=');
  const name = word.pieces.slice(2, sign === -1 ? undefined : sign);
  if (name.includes(UNKNOWN_PIECE)) return [];
  if (sign !== -1) return [{ name, value: knownValue(word.pieces.slice(sign + 1)), word, valueWord: word }];
  if (next === undefined || !longsWithValue.includes(name))
    return [{ name, value: undefined, word, valueWord: undefined }];
  return [{ name, value: next.value, word, valueWord: next }];
}

/** `-sSo file`: the first letter that takes a value takes the rest of the word, or the next word when nothing is left. */
function* shortOptions(
  word: ShellWord,
  next: ShellWord | undefined,
  { shortsWithValue }: OptionSpec,
): Generator<CommandOption> {
  const letters = word.pieces;
  for (let index = 1; index < letters.length; index += 1) {
    const name = letters.charAt(index);
    // after `-f$X` anything may follow
    if (name === UNKNOWN_PIECE) return;
    if (shortsWithValue.includes(name)) {
      const rest = letters.slice(index + 1);
      if (rest !== '') yield { name, value: knownValue(rest), word, valueWord: word };
      else yield { name, value: next?.value, word, valueWord: next };
      return;
    }
    yield { name, value: undefined, word, valueWord: undefined };
  }
}

function knownValue(pieces: string): string | Dynamic {
  return pieces.includes(UNKNOWN_PIECE) ? DYNAMIC : pieces;
}
