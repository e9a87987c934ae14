import type { Container } from '../../model/containers/container.ts';
import type { ContainerCommand } from '../../model/containers/container-command.ts';
import { baseName } from '../../model/containers/host-path.ts';
import { DYNAMIC, known } from '../../model/located.ts';
import { type Command, everyCommand } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';

/** A program with its arguments, whether the container starts it directly or through a script. */
export interface Invocation {
  /** The possible names of the program: its own, those of its wrappers, and that of the image whose entrypoint takes the words. */
  readonly names: readonly string[];
  readonly words: readonly InvocationWord[];
}

export interface InvocationWord {
  /** Empty where only run time knows it. */
  readonly text: string;
  readonly isKnown: boolean;
  /** Undefined when the word comes from the Dockerfile. */
  readonly span: Span | undefined;
}

/** The programs that a container starts, where they are known: its argument vector, and the commands of a script in it. */
export function invocationsOf(container: Container): readonly Invocation[] {
  const { entrypoint, command } = container;
  const line = argumentVector(container);
  const own = line.length === 0 ? [] : [{ names: namesOf(line, container), words: line }];
  return [...own, ...inScript(entrypoint), ...inScript(command)];
}

function argumentVector({ entrypoint, command, stage }: Container): readonly InvocationWord[] {
  if (entrypoint !== undefined) return [...wordsOf(entrypoint), ...wordsOf(command)];
  const ofImage = stage?.entrypoint ?? [];
  return [...unplaced(ofImage), ...(command === undefined ? unplaced(stage?.command ?? []) : wordsOf(command))];
}

function wordsOf(command: ContainerCommand | undefined): readonly InvocationWord[] {
  return (command?.words ?? []).map((word) => {
    const text = known<string>(word);
    return { text: text ?? '', isKnown: text !== undefined, span: word.span };
  });
}

function unplaced(words: readonly string[]): readonly InvocationWord[] {
  return words.map((text) => ({ text, isKnown: true, span: undefined }));
}

/** How many words to search for the program's name, which may follow its wrappers: `tini -- gosu app redis-server`. */
const FIRST_WORDS = 6;

/** The possible names of the program of a command line. */
export function firstNames(line: readonly Pick<InvocationWord, 'text'>[]): readonly string[] {
  const names = line
    .slice(0, FIRST_WORDS)
    .filter(({ text }) => text !== '' && !text.startsWith('-') && text.length < 100);
  return names.map(({ text }) => baseName(text));
}

function namesOf(line: readonly InvocationWord[], { image, stage }: Container): readonly string[] {
  const repositories = [image?.reference, stage?.baseImage].map((one) => one?.value.repository);
  return [...firstNames(line), ...repositories.filter((one) => typeof one === 'string').map(baseName)];
}

/** The commands of the script given to `sh -c`. */
function inScript(command: ContainerCommand | undefined): readonly Invocation[] {
  // parsed only where there is a script to parse
  if (command === undefined || !command.words.some(({ value }) => typeof value !== 'string' || value.includes(' ')))
    return [];
  const { script } = command;
  return everyCommand(script)
    .filter((one) => script?.pipelines[0]?.commands[0] !== one)
    .map(invocation);
}

function invocation({ program, arguments: words, wrappers }: Command): Invocation {
  const names = typeof program === 'string' ? [program] : [];
  return {
    names: [...names, ...wrappers.map((wrapper) => wrapper.program)],
    words: words.map(({ pieces, value, span }) => ({ text: pieces, isKnown: value !== DYNAMIC, span })),
  };
}
