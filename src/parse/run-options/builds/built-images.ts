import { isEngine } from '../../../model/containers/engine-programs.ts';
import { type Command, everyCommand, type Pipeline, type Script } from '../../../model/shell.ts';
import { groupBy } from '../../../support/group-by.ts';
import { isLocalName } from '../../local-name.ts';
import { plainName } from '../../plain-name.ts';
import { commandWords } from '../command-words.ts';
import { isBuilding } from './builds.ts';

/**
 * Whether running an image does not pull it: a script builds it, or its name has a single part, which on Docker Hub only official images
 * have.
 */
export function builtImages(commands: readonly Command[]): (image: string) => boolean {
  const built = new Set<string>();
  for (const command of commands) for (const name of madeBy(command)) built.add(plainName(name));
  return (image) => built.has(plainName(image)) || isLocalName(image);
}

/** The commands of a script that run in any case, and before any script builds the image with that name. */
export function beforeBuilds(
  scripts: readonly Script[],
  imageOf: (command: Command) => string | undefined,
): ReadonlySet<Command> {
  const builtBy = groupBy(
    scripts.flatMap((script) =>
      everyCommand(script).flatMap((command) => madeBy(command).map((name) => ({ script, name: plainName(name) }))),
    ),
    ({ name }) => name,
  );
  if (builtBy.size === 0) return NO_COMMANDS;
  return new Set(scripts.flatMap((script) => earlyIn(script, builtBy, imageOf)));
}

type BuiltBy = ReadonlyMap<string, readonly { readonly script: Script }[]>;

/** Other scripts may run earlier, and functions later than they are written. */
function earlyIn(
  script: Script,
  builtBy: BuiltBy,
  imageOf: (command: Command) => string | undefined,
): readonly Command[] {
  const isOnlyBuiltHere = (name: string): boolean =>
    builtBy.get(name)?.every((build) => build.script === script) ?? false;
  const built = new Set<string>();
  const early: Command[] = [];
  const steps = script.pipelines.flatMap((pipeline) =>
    pipeline.commands.map((command) => ({ command, isInPlace: isCertain(pipeline) })),
  );
  for (const { command, isInPlace } of steps) {
    for (const name of commandsInside(command).flatMap(madeBy)) built.add(plainName(name));
    const run = plainName((isInPlace && imageOf(command)) || '');
    if (isOnlyBuiltHere(run) && !built.has(run)) early.push(command);
    for (const name of madeBy(command)) built.add(plainName(name));
    if (isInPlace) for (const name of replacedBy(command)) built.delete(plainName(name));
  }
  return early;
}

/** The commands of its substitutions, and of the script that it runs: `ID=$(docker build …)`, `sh -c 'docker build …'`. */
function commandsInside({ substitutions, inner }: Command): readonly Command[] {
  return [...substitutions.map(({ script }) => script), inner].flatMap(everyCommand);
}

/** Whether it runs in any case, and in its place. */
function isCertain({ isConditional, joinedBy, inFunction }: Pipeline): boolean {
  return !isConditional && inFunction === undefined && joinedBy !== '&&' && joinedBy !== '||';
}

const NO_COMMANDS: ReadonlySet<Command> = new Set();

function madeBy(command: Command): readonly string[] {
  const { program } = command;
  if (program !== 'buildah' && !isEngine(program)) return [];
  const words = commandWords(command);
  const texts = words.map(({ text }) => text);
  const [name] = texts;
  if (name === 'tag') return texts.slice(2, 3);
  if (name === 'commit' || name === 'import') return texts.slice(-1);
  return isBuilding(command) ? tagsIn(texts) : [];
}

/** The images that a command pulls or removes. */
function replacedBy(command: Command): readonly string[] {
  if (!isEngine(command.program)) return [];
  const [first, second, ...others] = commandWords(command).map(({ text }) => text);
  if (first === 'pull' || first === 'rmi') return second === undefined ? [] : [second, ...others];
  return first === 'image' && (second === 'pull' || second === 'rm') ? others : [];
}

function tagsIn(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    if (word === '-t' || word === '--tag') return words.slice(index + 1, index + 2);
    const [, long, short] = /^(?:--tag=(.+)|-t=?(.+))$/s.exec(word) ?? [];
    return long ?? short ?? [];
  });
}
