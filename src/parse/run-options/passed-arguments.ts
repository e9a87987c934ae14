import { commandAt } from '../../analysis/commands/plain-command.ts';
import { isComposer, isEngine } from '../../model/containers/engine-programs.ts';
import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import type { GapWeight } from '../../model/findings/gap-kinds.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { type Command, everyCommand, everyPipeline, type Script } from '../../model/shell.ts';
import { type Span, spanText } from '../../model/source.ts';
import { argumentVariables, singleArgumentVariables } from './argument-variables.ts';
import { doubtfulWords } from './command-lines.ts';
import { commandWords } from './command-words.ts';
import { type RunWord, readFlags } from './flags.ts';
import { shownArguments, weakeningWords } from './given-arguments.ts';
import { namesImage } from './image-names.ts';
import { COMPOSE_GLOBAL, GLOBAL } from './syntax.ts';

/**
 * Commands whose options are the arguments of the script itself: `docker run "$@"`. Other functions are read with the arguments of their calls.
 * The script is read again with the arguments that each caller in the repository passes, so that without a caller, only people decide on them.
 * A script in the words of a command, such as `xargs sh -c '…'`, is different: another command decides on its arguments.
 */
export function passedArguments(scripts: readonly Script[], passed?: string): readonly GapNotification[] {
  const weakening = passed === undefined ? [] : weakeningWords(passed);
  const own = new Set(scripts.flatMap(ownCommands));
  const gapAt = (command: Command, { span }: RunWord): readonly GapNotification[] => {
    if (!own.has(command)) return [gapOfScript(span, 'ordinary')];
    if (passed === undefined) return [gapOfScript(span, 'expected')];
    return weakening.length === 0 ? [] : [gapOfCaller(span, passed, weakening)];
  };
  const commands = commandsGivenArguments(scripts, passed !== undefined);
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
  const gaps = commands.flatMap((command) => {
    const last = commandWords(command).at(-1);
    const words = doubtsOf(command).filter((word) => isPassed(word) || isOneArgument(word, last));
    return words.flatMap((word) => gapAt(command, word));
  });
  return withoutFlood([...new Map(gaps.map((gap) => [gap.span?.start, gap])).values()]);
}

/** The commands whose arguments are those of the script, and not those of a script inside of it. */
function ownCommands({ pipelines }: Script): readonly Command[] {
  return pipelines.flatMap(({ commands }) =>
    commands.flatMap((command): readonly Command[] => [
      command,
      ...command.substitutions.flatMap(({ script }) => ownCommands(script)),
      ...(command.program === 'eval' && command.inner !== undefined ? ownCommands(command.inner) : []),
      ...readAgain(command),
    ]),
  );
}

/** What is read with the values that a condition chooses is the same command. */
function readAgain({ inner, span }: Command): readonly Command[] {
  return everyCommand(inner).filter((one) => one.span.start === span.start && one.span.file === span.file);
}

/** Those that may get the arguments of the script; in functions only if they get all of them, which are read again with those of a caller. */
function commandsGivenArguments(scripts: readonly Script[], isCalled: boolean): readonly Command[] {
  const all = scripts.flatMap(everyPipeline);
  const inside = all.filter(({ inFunction }) => inFunction !== undefined);
  const again = new Set(inside.flatMap(({ commands }) => commands.flatMap(readAgain)));
  const outside = all.filter(
    ({ inFunction, commands }) => inFunction === undefined && !commands.some((one) => again.has(one)),
  );
  const given = isCalled ? [] : outside.flatMap(({ commands }) => commands.flatMap(givenAll));
  const names = new Set(given);
  const pipelines = all.filter(({ inFunction }) => inFunction === undefined || names.has(inFunction));
  return (names.size === 0 ? outside : pipelines).flatMap(({ commands }) => commands);
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

const WAY_OUT = 'Write the options out.';

function gapOfScript(span: Span, weight: GapWeight): GapNotification {
  const message = 'The arguments of the script determine which options this command gets, so they were not checked.';
  return notLookedAt({
    kind: 'unknown-value',
    weight,
    thing: 'command',
    message,
    wayOut: WAY_OUT,
    span,
    evidence: commandAt(span),
  });
}

/** `weakening` are the arguments that identify the gap. */
function gapOfCaller(span: Span, passed: string, weakening: readonly string[]): GapNotification {
  const message = `A caller gives this script the arguments ${shownArguments(passed)}, and it was not followed which of them become options of this command.`;
  return notLookedAt({
    kind: 'unknown-value',
    weight: 'ordinary',
    thing: 'command',
    message,
    wayOut: WAY_OUT,
    span,
    evidence: [commandAt(span), ...weakening].join(' '),
  });
}
