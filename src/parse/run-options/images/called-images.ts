import type { ImageOfCalls } from '../../../model/containers/container.ts';
import { DYNAMIC } from '../../../model/located.ts';
import { type Command, everyPipeline, type Script } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import { groupBy } from '../../../support/group-by.ts';
import { commandWords } from '../command-words.ts';
import { type RunWord, readFlags } from '../flags.ts';
import { subcommandOf } from '../subcommands.ts';
import type { FlagSyntax } from '../syntax.ts';

/** Finds the function whose words have the image of a command: `run() { docker run --rm "$@"; }`. */
export function imagesOfCalls(
  scripts: readonly Script[],
): (command: Command, operand: RunWord | undefined) => ImageOfCalls | undefined {
  const pipelines = scripts.flatMap(everyPipeline);
  const functions = lazy(
    () => new Map(pipelines.flatMap(({ commands, inFunction }) => commands.map((one) => [one, inFunction] as const))),
  );
  const calls = lazy(() =>
    groupBy(
      pipelines.flatMap(({ commands }) => commands),
      ({ program }) => program,
    ),
  );
  const mayCallAnything = lazy(() =>
    pipelines.some(({ commands, inFunction }) =>
      commands.some(
        ({ program, wrappers }) =>
          (program === DYNAMIC && inFunction === undefined) ||
          program === 'eval' ||
          wrappers.some((one) => one.program === 'xargs'),
      ),
    ),
  );
  return (command, operand) => {
    if (operand === undefined || !FIRST_WORD.test(spanText(operand.span))) return undefined;
    const name = functions().get(command);
    const syntax = typeof command.program === 'string' && subcommandOf(command.program, commandWords(command))?.syntax;
    if (name === undefined || !syntax) return undefined;
    const named = (calls().get(name) ?? []).map((call) => imageIn(commandWords(call), syntax));
    const [first] = named;
    const isOne = first !== undefined && named.every((one) => one === first) && !mayCallAnything();
    return { name, image: isOne ? first : undefined };
  };
}

/** `"$@"`, `$*`, `"$1"` */
const FIRST_WORD = /^"?\$(?:[@*1]|\{[@*1]\})"?$/;

/** The image behind the options of a call, if both are known. */
function imageIn(words: readonly RunWord[], syntax: FlagSyntax): string | undefined {
  const { rest, partial, doubts } = readFlags(words, syntax);
  const text = rest[0]?.text;
  return partial !== undefined || doubts.length > 0 || text?.includes(UNKNOWN_PIECE) ? undefined : text;
}
