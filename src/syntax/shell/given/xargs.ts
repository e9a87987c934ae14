import type { Command as CommandNode } from 'unbash';
import { baseName } from '../../../analysis/paths/shell-paths.ts';
import { isEngine } from '../../../model/containers/engine-programs.ts';
import type { ScriptProblem, ShellWord, Wrapper } from '../../../model/shell.ts';
import type { Excerpt } from '../../../model/source.ts';
import { concatenated, inserted } from '../../../model/spliced.ts';
import { fileNearby, type Printed } from '../files/files-of-script.ts';
import { valuesPrinted } from '../given-values.ts';
import { inputExcerpt, inputOf, replacedBy } from '../inner.ts';
import type { Gathered } from '../reading.ts';
import { hasTellingWord } from '../telling.ts';
import { unfollowed } from '../unfollowed.ts';
import { childOf } from '../variables.ts';

/** `echo run --privileged x | xargs docker`: adds the words that an engine or a fetcher gets from the input. Says that those of an engine are not known. */
export function addInput(
  node: CommandNode,
  head: number,
  wrappers: readonly Wrapper[],
  gathered: Gathered,
  piped: Printed,
): void {
  const { words, nodes, reading } = gathered;
  reportInputs(node, head, wrappers, gathered);
  if (!wrappers.some(({ program }) => program === 'xargs')) return;
  const name = baseName(words[head]?.pieces ?? '');
  const isOfEngine = isEngine(name);
  const isOfFetcher = FETCHERS.has(name);
  const options = words.slice(0, head);
  if (!isOfEngine && !isOfFetcher && !words.slice(head).some(({ pieces }) => hasOptionsOf(pieces, options))) return;
  const input = inputFor(node, options, gathered, piped);
  if (input !== undefined && !hasTellingWord(input.text) && isSplit(options)) return;
  const added = (isOfEngine || isOfFetcher) && !isSplit(options) ? wordsOf(input, gathered) : undefined;
  if (added === undefined) {
    if (!isOfFetcher && (!isOfEngine || mayBeOptions(words.slice(head + 1), input)))
      reading.problems.push(
        withInput(unfollowed('what the engine runs comes from the input of xargs', node, reading), input),
      );
    return;
  }
  for (const word of added) {
    words.push(word);
    nodes.push(undefined);
  }
}

/** `parallel docker run {} image ::: --privileged` */
function reportInputs(
  node: CommandNode,
  head: number,
  wrappers: readonly Wrapper[],
  { words, reading }: Gathered,
): void {
  if (!wrappers.some(({ program }) => program === 'parallel') || !isEngine(baseName(words[head]?.pieces ?? ''))) return;
  const inputs = words.findIndex(({ pieces }) => /^:::\+?$/.test(pieces));
  if (inputs === -1 || !words.slice(inputs).some(({ pieces }) => pieces.startsWith('-'))) return;
  const command = words.slice(head, inputs).map(({ pieces }) => pieces.replace(/^\{\d{0,2}\}$/, '{}'));
  if (OPTIONS_IN_SCRIPT.test(command.join(' ')))
    reading.problems.push(unfollowed('what the engine runs comes from the input of parallel', node, reading));
}

/** A change of the file that it reads is another problem. */
function withInput(problem: ScriptProblem, input: Excerpt | undefined): ScriptProblem {
  return input === undefined ? problem : { ...problem, rest: `${problem.rest}\n${input.text}` };
}

const FETCHERS: ReadonlySet<string> = new Set(['curl', 'wget']);

/** `sh -c 'docker run {} image'`, also with another mark: `xargs -I%` */
function hasOptionsOf(script: string, options: readonly ShellWord[]): boolean {
  const mark = replacedBy(options) ?? '{}';
  return OPTIONS_IN_SCRIPT.test(mark === '{}' ? script : script.replaceAll(mark, '{}'));
}

const OPTIONS_IN_SCRIPT =
  /(?:docker|podman|nerdctl)[ \t]+(?:container[ \t]+)?(?:run|create)[ \t]+(?:-\S+[ \t]+){0,20}\{\}[ \t]+[\w$"']/;

/** Whether the input may be options: right behind the action, behind its options, or in the place of `{}`. */
function mayBeOptions(words: readonly ShellWord[], input: Excerpt | undefined): boolean {
  const rest = words.slice(words.findLastIndex(({ pieces }) => ACTION.test(pieces)) + 1);
  if (words.length > 0 && rest.length === words.length) return false;
  if (rest.every(({ pieces }) => pieces.startsWith('-'))) return true;
  return input !== undefined && rest.some(({ pieces }) => pieces === '{}');
}

const ACTION = /^(?:container|create|run)$/;

/** Whether it runs several commands, or puts the input elsewhere: `xargs -n 1`, `xargs -I {}` */
function isSplit(words: readonly ShellWord[]): boolean {
  return words.some(({ pieces }) =>
    /^-[a-zA-Z]*[dIiJLln0]|^--(?:replace|max-args|max-lines|null|delimiter)/.test(pieces),
  );
}

function inputFor(
  node: CommandNode,
  options: readonly ShellWord[],
  { reading, variables, redirects }: Gathered,
  piped: Printed,
): Excerpt | undefined {
  const own = inputOf(node);
  if (own !== undefined) return inputExcerpt(own, reading, valuesPrinted(reading, variables));
  const named = options.findIndex(({ pieces }) => /^(?:-a|--arg-file)$/.test(pieces));
  const file = named === -1 ? redirects.findLast(({ operator }) => operator === '<')?.target : options[named + 1];
  return file === undefined ? piped?.() : fileNearby(file, reading);
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
