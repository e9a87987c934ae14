import { baseName } from '../../../analysis/paths/shell-paths.ts';
import type { Command, Redirect, ShellWord } from '../../../model/shell.ts';
import type { Excerpt } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { changedLines } from '../files/changed-lines.ts';
import { fileNearby } from '../files/files-of-script.ts';
import { isNeeded } from '../files/needed-texts.ts';
import { selectedLines } from '../files/selected-lines.ts';
import { type SomeLines, someLines } from '../files/some-lines.ts';
import type { Reading } from '../reading.ts';
import type { Variables } from '../variables.ts';

interface Context {
  readonly reading: Reading;
  readonly variables: Variables;
}

/** A word whose text is known. */
interface Known {
  readonly value: string;
  readonly word: ShellWord;
}

/**
 * What the commands of a pipeline select out of a file: `grep "^$1=" .env | cut -d= -f2` in a function. Undefined for other commands, for words that
 * are not known, and for a text that says nothing.
 */
export function selectedByCommands(commands: readonly Command[], context: Context): string | undefined {
  // a whole file may be a script, which is read where it is
  if (commands.every(({ program }) => program === 'cat')) return undefined;
  let text: Excerpt | undefined;
  for (const command of commands) {
    text = selectedBy(command, text, context);
    if (text === undefined) return undefined;
  }
  return text !== undefined && isNeeded(text.text, context.reading) ? text.text : undefined;
}

function selectedBy(command: Command, input: Excerpt | undefined, context: Context): Excerpt | undefined {
  const words = command.arguments.map((word): Known => ({ value: word.pieces, word }));
  if (typeof command.program !== 'string' || words.some(({ value }) => value.includes(UNKNOWN_PIECE))) return undefined;
  const { operands, of } = selectionBy(baseName(command.program), words, context) ?? { operands: [], of: undefined };
  const file = operands[0]?.word ?? command.redirects.flatMap(inputOf).at(-1);
  const text = file === undefined ? input : fileNearby(file, context.reading, context.variables);
  return text && of?.(text);
}

function selectionBy(program: string, words: readonly Known[], { reading }: Context): SomeLines<Known> | undefined {
  if (program === 'cat' && words.length < 2) return { operands: words, of: (text) => text };
  const texts = words.map(({ value }) => value);
  return (
    someLines(program, words) ?? changedLines(program, words) ?? selectedLines(program, words, texts, reading.budget)
  );
}

function inputOf({ operator, target }: Redirect): readonly ShellWord[] {
  return operator === '<' && target !== undefined ? [target] : [];
}
