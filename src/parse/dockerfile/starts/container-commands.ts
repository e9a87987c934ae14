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
  const known = new Map<string, Asked[]>();
  for (const { lines, variables } of alike(starts, image)) {
    for (const [text, span] of lines) {
      if (known.get(text)?.some((asked) => isAnsweredAlike(asked, variables))) continue;
      // each may run the same file with other arguments
      const written = files();
      if (written.texts.size === 0 && written.copied === undefined && !FETCHES.test(source.text)) return scripts;
      written.room.left -= PER_COMMAND + text.length;
      if (written.room.left < 0) {
        reportRoom({ text, span: () => span }, written, source);
        return scripts;
      }
      const asked: Asked = new Map();
      const find: LookUp = (name) => {
        asked.set(name, variables.get(name));
        return variables.get(name) ?? lookUp(name);
      };
      scripts.push(parseScript({ text, span: () => span }, find, { files: written }));
      known.set(text, [...(known.get(text) ?? []), asked]);
    }
  }
  return scripts;
}

/** What a container gives the variables that its commands ask for. */
type Asked = Map<string, string | undefined>;

/** Whether other variables read the same commands alike: most of a container's do not matter to them. */
function isAnsweredAlike(asked: Asked, variables: ContainerStart['variables']): boolean {
  return [...asked].every(([name, value]) => variables.get(name) === value);
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
  const known = new Set(own.flatMap(scriptsIn));
  return given.flatMap((script) =>
    [...filesIn(script, known)].map((file) => ({ place: 'a file, started by a container,', script: file })),
  );
}

/** The files that a script runs and that are not known, without those that they run in turn. A known one may run others where it gets other words. */
function* filesIn(script: Script, known: Set<string>): Generator<Script> {
  for (const { commands } of script.pipelines)
    for (const { inner, substitutions } of commands) {
      for (const one of substitutions) yield* filesIn(one.script, known);
      if (inner === undefined) continue;
      const isWritten = inner.span.file === script.span.file && inner.span.start === script.span.start;
      if (isWritten || known.has(placeOf(inner.span))) yield* filesIn(inner, known);
      else {
        known.add(placeOf(inner.span));
        yield inner;
      }
    }
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
