import { leftOver, namesListedBy } from '../../analysis/commands/listed-names.ts';
import { type Command, everyCommand, type Pipeline, type Script } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import { loopsBefore } from './loops-in-text.ts';
import type { TextNear } from './text-near.ts';

/** Where a command is: its pipeline, and the command whose words contain it. */
interface Place {
  readonly pipeline: Pipeline;
  readonly outer: Command | undefined;
  readonly above: Place | undefined;
}

/** The names of files, with stars, that a command gets from others: `find … | xargs sed -i …`, `sed -i … $(git ls-files)`. */
export type NamesGiven = (command: Command) => readonly string[];

export function namesGivenIn(scripts: readonly Script[], textNear: TextNear): NamesGiven {
  const places = lazy(() => {
    const found = new Map<Command, Place>();
    for (const script of scripts) addPlaces(script, undefined, undefined, found);
    return found;
  });
  return (command) => {
    const around = [...commandsAround(places().get(command))].filter((one) => one !== command);
    const own = command.substitutions.flatMap(({ script }) => everyCommand(script));
    const sources = [...around, ...own, ...loopCommands(command)];
    const listed = sources.flatMap((one) => namesListedBy(one) ?? namesIn(one, textNear));
    return around.reduce(leftOver, [...listed, ...inputNames(command, textNear)]);
  };
}

function addPlaces(
  { pipelines }: Script,
  outer: Command | undefined,
  above: Place | undefined,
  found: Map<Command, Place>,
): void {
  for (const pipeline of pipelines) {
    const place = { pipeline, outer, above };
    for (const command of pipeline.commands) {
      found.set(command, place);
      for (const { script } of command.substitutions) addPlaces(script, undefined, undefined, found);
      if (command.inner !== undefined) addPlaces(command.inner, command, place, found);
    }
  }
}

function* commandsAround(place: Place | undefined): Generator<Command> {
  for (let at = place; at !== undefined; at = at.above) {
    if (at.outer !== undefined) yield at.outer;
    yield* at.pipeline.inputFrom ?? [];
    yield* at.pipeline.commands;
  }
}

/** `for f in *.yaml $(git ls-files); do`: the loop itself is not a command. */
export function loopCommands({ span: { file, start } }: Command): readonly Command[] {
  const words = loopsBefore(file.text, start).findLast((loop) => loop.words !== '')?.words;
  if (words === undefined) return [];
  const text = `echo ${words}`;
  const span = (from: number, to: number) => ({ file: { path: file.path, text }, start: from, end: to });
  return everyCommand(parseScript({ text, span }, () => undefined));
}

/** `cat names | xargs …` */
function namesIn({ program, arguments: words }: Command, textNear: TextNear): readonly string[] {
  return program === 'cat' ? words.flatMap(({ pieces }) => linesOf(textNear(pieces))) : [];
}

/** `xargs … < names` */
function inputNames({ redirects, wrappers }: Command, textNear: TextNear): readonly string[] {
  if (!wrappers.some(({ program }) => program === 'xargs')) return [];
  return redirects.flatMap(({ operator, target }) =>
    operator === '<' && target !== undefined ? linesOf(textNear(target.pieces)) : [],
  );
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(/\s+/).filter((line) => line !== '' && !line.includes(UNKNOWN_PIECE));
}
