import { shellLine } from '../../analysis/commands/started-text.ts';
import type { ContainerStart, StartedLine } from '../../model/containers/container-start.ts';
import type { CommandInstruction, Instruction, StartedFile } from '../../model/dockerfile.ts';
import { everyCommand, type Script } from '../../model/shell.ts';
import { parseScript } from '../../syntax/shell/index.ts';
import { type CommandContext, reportRoom } from './command-line.ts';

/** The cost of a command of a container, in addition to its text. */
const PER_COMMAND = 100;

/** What containers start in place of the commands of the image, or give to its ENTRYPOINT. Files that are copied are found by their names. */
export function commandsOfContainers(
  starts: readonly ContainerStart[],
  entrypoint: CommandInstruction | undefined,
  { files, lookUp, source }: Pick<CommandContext, 'files' | 'lookUp' | 'source'>,
): readonly Script[] {
  const lines = new Map(starts.flatMap((start) => linesStarted(start, entrypoint)).map((one) => [one.line, one.span]));
  if (lines.size === 0) return [];
  const { copied: _, ...written } = files();
  if (written.texts.size === 0 && !FETCHES.test(source.text)) return [];
  const scripts: Script[] = [];
  for (const [text, span] of lines) {
    written.room.left -= PER_COMMAND + text.length;
    if (written.room.left < 0) {
      reportRoom({ text, span: () => span }, written, source);
      break;
    }
    scripts.push(parseScript({ text, span: () => span }, lookUp, { files: written }));
  }
  return scripts;
}

/** A Dockerfile without an address brings nothing that such a command could run. */
const FETCHES = /:\/\/|[\w.]@[\w.-]+:|\$/;

function linesStarted(start: ContainerStart, ofEntrypoint: CommandInstruction | undefined): readonly StartedLine[] {
  const { entrypoint, command, others } = start;
  if (entrypoint !== undefined) return [{ ...entrypoint, line: joined(entrypoint.line, command?.line) }, ...others];
  // an ENTRYPOINT in shell form ignores what it is given
  if (command === undefined || ofEntrypoint?.line.form === 'shell') return others;
  const program = ofEntrypoint === undefined ? '' : shellLine(wordsOf(ofEntrypoint));
  return [{ ...command, line: joined(program, command.line) }, ...others];
}

function joined(...lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== '').join(' ');
}

function wordsOf({ line }: CommandInstruction): readonly string[] {
  return line.words.map(({ value }) => value);
}

/** The files that the stage itself writes and that only such commands run. */
export function filesRunByContainers(given: readonly Script[], own: readonly Instruction[]): readonly StartedFile[] {
  const inner = given.flatMap((script) =>
    everyCommand(script).flatMap((command) =>
      command.inner === undefined || command.inner.span.start === script.span.start ? [] : [command.inner],
    ),
  );
  if (inner.length === 0) return [];
  const known = new Set(own.flatMap(scriptsIn));
  return inner
    .filter(({ span }) => span.file === own[0]?.span.file && !known.has(span.start))
    .map((script) => ({ place: 'a file, started by a container,', script }));
}

/** The places of the scripts that its commands run. */
function scriptsIn(instruction: Instruction): readonly number[] {
  if (!('line' in instruction) || instruction.line === undefined) return [];
  return everyCommand(instruction.line.script).flatMap(({ inner }) => inner?.span.start ?? []);
}
