import type { ImageOfCalls } from '../../../model/containers/container.ts';
import { DYNAMIC } from '../../../model/located.ts';
import { type Command, everyPipeline, type Pipeline, type Script } from '../../../model/shell.ts';
import { type Span, spanText } from '../../../model/source.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import { remember } from '../../../support/caches/remember.ts';
import { groupBy } from '../../../support/group-by.ts';
import { commandWords } from '../command-words.ts';
import { subcommandOf } from '../subcommands.ts';
import { calledBody, filledIn, hasNumber, withNumbers } from './words-of-calls.ts';

/** The words of a command that a call of its function may decide. */
export interface NamingWords {
  readonly image: Span | undefined;
  /** The value of `--name`. */
  readonly name: Span | undefined;
}

/** Finds the function whose words have the image of a command: `run() { docker run --rm "$@"; }`. */
export function imagesOfCalls(
  scripts: readonly Script[],
): (command: Command, words: NamingWords) => ImageOfCalls | undefined {
  const pipelines = scripts.flatMap(everyPipeline);
  const functions = lazy(
    () => new Map(pipelines.flatMap(({ commands, inFunction }) => commands.map((one) => [one, inFunction] as const))),
  );
  const bodies = lazy(() => groupBy(pipelines, ({ inFunction }) => inFunction));
  const bodyOf = remember((body: readonly Pipeline[]) => calledBody(body.flatMap(({ commands }) => commands)));
  const calls = lazy(() =>
    groupBy(
      pipelines.flatMap(({ commands }) => commands),
      ({ program }) => program,
    ),
  );
  const mayCall = lazy(() => pipelines.some(mayCallAnything));
  return (command, { image, name: given }) => {
    if (image === undefined || !WITH_VARIABLE.test(spanText(image))) return undefined;
    const name = functions().get(command);
    const syntax = typeof command.program === 'string' && subcommandOf(command.program, commandWords(command))?.syntax;
    if (name === undefined || !syntax) return undefined;
    const body = bodyOf(bodies().get(name) ?? NO_PIPELINES);
    const words = [image, given].map((span) => (span === undefined ? '' : withNumbers(span, command, body)));
    if (!hasNumber(words[0] ?? '')) return undefined;
    const named = (calls().get(name) ?? []).flatMap((call) => filledIn(words, call, syntax));
    const images = [...new Map(named.map((one) => [JSON.stringify(one), one[0] ?? ''])).values()];
    return { name, image: mayCall() ? undefined : onlyImage(images), images, mayBeOther: mayCall() };
  };
}

/** Commands that are read for a call have all of it as the place of each word. */
const WITH_VARIABLE = /^[^\s$]{0,200}\$\S{0,300}$/;

const NO_PIPELINES: readonly Pipeline[] = [];

/** The image of all containers, if they have the same and it is known. */
function onlyImage(images: readonly string[]): string | undefined {
  const [first] = images;
  return first !== undefined && /^[^$]+$/.test(first) && images.every((one) => one === first) ? first : undefined;
}

function mayCallAnything({ commands, inFunction }: Pipeline): boolean {
  return commands.some(
    ({ program, wrappers }) =>
      (program === DYNAMIC && inFunction === undefined) ||
      program === 'eval' ||
      wrappers.some((one) => one.program === 'xargs'),
  );
}
