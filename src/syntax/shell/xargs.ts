import type { Command as CommandNode } from 'unbash';
import { baseName } from '../../analysis/paths/shell-paths.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
import type { ShellWord, Wrapper } from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import { concatenated, inserted } from '../../model/spliced.ts';
import type { Printed } from './files-of-script.ts';
import { valuesPrinted } from './given-values.ts';
import { inputExcerpt, inputOf } from './inner.ts';
import type { Gathered } from './reading.ts';
import { unfollowed } from './unfollowed.ts';
import { childOf } from './variables.ts';

/** `echo run --privileged x | xargs docker`: adds the words that an engine gets from the input, or says that they are not known. */
export function addInput(
  node: CommandNode,
  head: number,
  wrappers: readonly Wrapper[],
  gathered: Gathered,
  piped: Printed,
): void {
  const { words, nodes, reading } = gathered;
  if (!wrappers.some(({ program }) => program === 'xargs') || !isEngine(baseName(words[head]?.pieces ?? ''))) return;
  const added = splitsInput(words.slice(0, head)) ? undefined : wordsOf(inputFor(node, gathered, piped), gathered);
  if (added === undefined) {
    if (words.slice(head + 1).every(({ pieces }) => ACTION.test(pieces)))
      reading.problems.push(unfollowed('what the engine runs comes from the input of xargs', node, reading));
    return;
  }
  for (const word of added) {
    words.push(word);
    nodes.push(undefined);
  }
}

const ACTION = /^(?:container|create|run)$/;

/** Whether it runs several commands, or puts the input elsewhere: `xargs -n 1`, `xargs -I {}` */
function splitsInput(words: readonly ShellWord[]): boolean {
  return words.some(({ pieces }) =>
    /^-[a-zA-Z]*[dIiJLln0]|^--(?:replace|max-args|max-lines|null|delimiter)/.test(pieces),
  );
}

function inputFor(node: CommandNode, { reading, variables }: Gathered, piped: Printed): Excerpt | undefined {
  const own = inputOf(node);
  return own === undefined ? piped?.() : inputExcerpt(own, reading, valuesPrinted(reading, variables));
}

/** The words of a text, which are written almost like those of a shell. */
function wordsOf(input: Excerpt | undefined, { reading, variables }: Gathered): readonly ShellWord[] | undefined {
  if (input === undefined) return undefined;
  const text = { ...input, text: input.text.replaceAll('\n', ' ') };
  const script = reading.readText(
    concatenated([inserted(text, ': ', 0), text]),
    { ...reading, problems: [] },
    childOf(variables),
  );
  const [only, ...others] = script?.pipelines ?? [];
  const command = only?.commands.length === 1 && others.length === 0 ? only.commands[0] : undefined;
  return script?.problems.length === 0 ? command?.arguments : undefined;
}
