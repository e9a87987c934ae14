import { isComposer, isEngine } from '../../model/containers/engine-programs.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { type Command, everyPipeline, type Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { argumentVariables, singleArgumentVariables } from './argument-variables.ts';
import { doubtfulWords } from './command-lines.ts';
import { commandWords } from './command-words.ts';
import { type RunWord, readFlags } from './flags.ts';
import { namesImage } from './image-names.ts';
import { COMPOSE_GLOBAL, GLOBAL } from './syntax.ts';

/** Commands whose options are the arguments of the script itself: `docker run "$@"`. Other functions are read with the arguments of their calls. */
export function passedArguments(scripts: readonly Script[]): readonly GapNotification[] {
  const all = scripts.flatMap(everyPipeline);
  const outside = all.filter(({ inFunction }) => inFunction === undefined);
  const given = new Set(outside.flatMap(({ commands }) => commands.flatMap(givenAll)));
  const pipelines =
    given.size === 0 ? outside : all.filter(({ inFunction }) => inFunction === undefined || given.has(inFunction));
  const commands = pipelines.flatMap((pipeline) => pipeline.commands);
  const variables = argumentVariables(commands);
  const single = singleArgumentVariables(commands);
  const isPassed = ({ span }: RunWord): boolean => {
    const text = spanText(span);
    return ARGUMENTS.test(text) || (variables.size > 0 && variables.has(VARIABLE.exec(text)?.[1] ?? ''));
  };
  const isOneArgument = ({ span }: RunWord, last: RunWord | undefined): boolean => {
    const text = spanText(span);
    const name = VARIABLE.exec(text)?.[1] ?? '';
    return span.start !== last?.span.start && (ONE_ARGUMENT.test(text) || (single.has(name) && !namesImage(name)));
  };
  const words = commands.flatMap((command) => {
    const last = commandWords(command).at(-1);
    return doubtsOf(command).filter((word) => isPassed(word) || isOneArgument(word, last));
  });
  return withoutFlood([...new Map(words.map((word) => [word.span.start, gapAt(word)])).values()]);
}

/** The words of a command of an engine that may be options, or a subcommand with its options. */
export function doubtsOf(command: Command): readonly RunWord[] {
  const { program } = command;
  if (!isEngine(program)) return [];
  const words = commandWords(command);
  if (isComposer(program)) return [...readFlags(words, COMPOSE_GLOBAL).doubts, ...doubtfulWords(command)];
  const { doubts, rest } = readFlags(words, GLOBAL);
  const ofCompose = rest[0]?.text === 'compose' ? readFlags(rest, COMPOSE_GLOBAL, 1).doubts : [];
  return [...doubts, ...ofCompose, ...doubtfulWords(command)];
}

/** A function that gets all arguments: `main "$@"`. */
function givenAll({ program, arguments: words }: Command): readonly string[] {
  return typeof program === 'string' && words.some(({ span }) => ARGUMENTS.test(spanText(span))) ? [program] : [];
}

/** `$A`, `"${A[@]}"` */
const VARIABLE = /^"?\$\{?([A-Za-z_]\w*)(?:\[[@*]\])?\}?"?$/;

/** `$1`, `${2}` */
const ONE_ARGUMENT = /^\$(?:[1-9]|\{[1-9]\})$/;

/** `"$@"`, `$*`, `"${@:2}"` */
const ARGUMENTS = /^"?\$(?:[@*]|\{[@*](?::[^{}]{0,20})?\})"?$/;

function gapAt({ span }: RunWord): GapNotification {
  return notLookedAt({
    kind: 'unknown-value',
    weight: 'ordinary',
    thing: 'command',
    message: 'The arguments of the script determine which options this command gets, so they were not checked.',
    wayOut: 'Write the options out.',
    span,
  });
}
