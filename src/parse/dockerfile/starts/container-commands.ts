import { entering, shellLine } from '../../../analysis/commands/started-text.ts';
import type { ContainerStart, StartedLine } from '../../../model/containers/container-start.ts';
import type { CommandInstruction, Instruction, Stage, StartedFile } from '../../../model/dockerfile.ts';
import { everyCommand, type Script } from '../../../model/shell.ts';
import type { Span } from '../../../model/source.ts';
import { groupBy } from '../../../support/group-by.ts';
import { type LookUp, parseScript } from '../../../syntax/shell/index.ts';
import { type CommandContext, reportRoom } from '../command-line.ts';

/** The cost of a command of a container, in addition to its text. */
const PER_COMMAND = 100;

type Commands = Pick<Stage, 'entrypoint' | 'command'>;

/** What containers start in place of the commands of the image, or give to its ENTRYPOINT, and its commands where they set a folder or variables. */
export function commandsOfContainers(
  starts: readonly ContainerStart[],
  image: Commands,
  { files, lookUp, source }: Pick<CommandContext, 'files' | 'lookUp' | 'source'>,
): readonly Script[] {
  const scripts: Script[] = [];
  const known = new Map<string, Answers>();
  for (const { lines, variables } of alike(starts, image)) {
    for (const [text, span] of lines) {
      if (hasAnswers(known.get(text), variables)) continue;
      // each may run the same file with other arguments
      const written = files();
      if (written.texts.size === 0 && written.copied === undefined && !FETCHES.test(source.text)) return scripts;
      written.room.left -= PER_COMMAND + text.length;
      if (written.room.left < 0) {
        reportRoom({ text, span: () => span }, written, source);
        return scripts;
      }
      const asked = new Set<string>();
      const find: LookUp = (name) => {
        asked.add(name);
        return variables.get(name) ?? lookUp(name);
      };
      scripts.push(parseScript({ text, span: () => span }, find, { files: written }));
      known.set(text, withAnswers(known.get(text), asked, variables));
    }
  }
  return scripts;
}

/** By the names of the variables that commands ask for, what containers give them. Most variables do not matter to the commands. */
type Answers = Map<string, Set<string>>;

function withAnswers(
  known: Answers = new Map(),
  asked: ReadonlySet<string>,
  variables: ContainerStart['variables'],
): Answers {
  const names = [...asked].join(' ');
  return known.set(names, (known.get(names) ?? new Set()).add(answersOf(names, variables)));
}

/** Whether the same commands were read with the same values of all variables that they ask for. */
function hasAnswers(known: Answers | undefined, variables: ContainerStart['variables']): boolean {
  return known !== undefined && [...known].some(([names, answers]) => answers.has(answersOf(names, variables)));
}

function answersOf(names: string, variables: ContainerStart['variables']): string {
  return JSON.stringify(names.split(' ').map((name) => variables.get(name)));
}

/** A Dockerfile without an address brings nothing that such a command could run. */
const FETCHES = /:\/\/|[\w.]@[\w.-]+:|\$/;

/** Different lines that start with the same variables. */
interface Alike {
  readonly lines: ReadonlyMap<string, Span>;
  readonly variables: ContainerStart['variables'];
}

function alike(starts: readonly ContainerStart[], image: Commands): readonly Alike[] {
  const groups = groupBy(starts, ({ variables }) => JSON.stringify([...variables]));
  return [...groups.values()].flatMap((group) => {
    const lines = new Map(group.flatMap((start) => linesStarted(start, image)).map(({ line, span }) => [line, span]));
    return lines.size === 0 ? [] : [{ lines, variables: group[0]?.variables ?? new Map() }];
  });
}

function linesStarted(start: ContainerStart, image: Commands): readonly StartedLine[] {
  const lines = [...mainLine(start, image), ...start.others];
  const { folder } = start;
  if (folder === undefined) return lines;
  return lines.map(({ line, span }) => ({ line: `${entering(folder)} && ${line}`, span }));
}

function mainLine(start: ContainerStart, image: Commands): readonly StartedLine[] {
  const { entrypoint, command, folder, variables, span } = start;
  if (entrypoint !== undefined) return [{ ...entrypoint, line: joined(entrypoint.line, command?.line) }];
  const program = image.entrypoint === undefined ? '' : lineOf(image.entrypoint);
  // an ENTRYPOINT in shell form ignores what it is given
  if (command !== undefined && image.entrypoint?.line.form !== 'shell')
    return [{ ...command, line: joined(program, command.line) }];
  if (folder === undefined && variables.size === 0) return [];
  const given = image.command === undefined || image.entrypoint?.line.form === 'shell' ? '' : lineOf(image.command);
  return program === '' && given === '' ? [] : [{ line: joined(program, given), span }];
}

function joined(...lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== '').join(' ');
}

function lineOf({ line: { form, text, words } }: CommandInstruction): string {
  return form === 'shell' ? text : shellLine(words.map(({ value }) => value));
}

/** The files that the stage itself writes or copies and that only such commands run. */
export function filesRunByContainers(given: readonly Script[], own: readonly Instruction[]): readonly StartedFile[] {
  if (given.length === 0) return [];
  const known = { own: new Set(own.flatMap(scriptsIn)), read: new Set<string>() };
  return given.flatMap((script) =>
    [...filesIn(script, known)].map((file) => ({ place: 'a file, started by a container,', script: file })),
  );
}

interface KnownFiles {
  /** The places of those that the commands of the stage run. */
  readonly own: ReadonlySet<string>;
  /** Those that containers run, each with the commands that it has for one of them. */
  readonly read: Set<string>;
}

/** The files that a script runs and that are not known, without those that they run in turn. A known one may run others where it gets other words. */
function* filesIn(script: Script, known: KnownFiles): Generator<Script> {
  for (const { inner, substitutions } of script.pipelines.flatMap(({ commands }) => commands)) {
    for (const one of substitutions) yield* filesIn(one.script, known);
    if (inner === undefined) continue;
    if (isWritten(inner, script) || known.own.has(placeOf(inner.span))) yield* filesIn(inner, known);
    else if (isNew(inner, known)) yield inner;
  }
}

/** Whether a script is in the text of another one. */
function isWritten(inner: Script, { span }: Script): boolean {
  return inner.span.file === span.file && inner.span.start === span.start;
}

/** Variables and words of another container may give a file other commands. */
function isNew(file: Script, { read }: KnownFiles): boolean {
  const words = everyCommand(file).map(({ program, arguments: given, assignments }) => [
    String(program),
    ...given.map(({ pieces }) => pieces),
    ...assignments.map(({ name, value }) => `${name}=${value?.pieces ?? ''}`),
  ]);
  const key = JSON.stringify([placeOf(file.span), words]);
  if (read.has(key)) return false;
  read.add(key);
  return true;
}

/** The places of the scripts that its commands run. */
function scriptsIn(instruction: Instruction): readonly string[] {
  if (!('line' in instruction) || instruction.line === undefined) return [];
  return everyCommand(instruction.line.script).flatMap(({ inner }) => (inner === undefined ? [] : placeOf(inner.span)));
}

/** The place of a script, as a key. */
export function placeOf({ file, start }: Span): string {
  return `${start} ${file.path}`;
}
