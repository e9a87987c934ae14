import { isComposer, isEngine } from '../../model/containers/engine-programs.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { type Command, everyPipeline, type Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { doubtfulWords } from './command-lines.ts';
import { commandWords } from './command-words.ts';
import { type RunWord, readFlags } from './flags.ts';
import { COMPOSE_GLOBAL, GLOBAL } from './syntax.ts';

/** Commands whose options are the arguments of the script itself: `docker run "$@"`. Functions are read with the arguments of their calls. */
export function passedArguments(scripts: readonly Script[]): readonly GapNotification[] {
  const pipelines = scripts.flatMap(everyPipeline).filter(({ inFunction }) => inFunction === undefined);
  const words = pipelines.flatMap(({ commands }) => commands.flatMap(doubtsOf)).filter(isArguments);
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

function isArguments({ span }: RunWord): boolean {
  return ARGUMENTS.test(spanText(span));
}

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
