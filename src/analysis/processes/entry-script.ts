import type { CommandInstruction, CopyInstruction, Stage } from '../../model/dockerfile.ts';
import { known } from '../../model/located.ts';
import { everyCommand, type Script } from '../../model/shell.ts';
import { baseName, isWithin, resolvePath } from '../paths/shell-paths.ts';

/** Reads a file by its path in the build context; undefined when there is no such file. */
export type ReadContext = (path: string) => string | undefined;

/** No real instruction starts more programs. */
const MAX_WORDS = 200;

/** The scripts that ENTRYPOINT and CMD of a stage name, if they are copied from the build context or written in the Dockerfile. */
export function* entryScripts(stage: Stage, read: ReadContext): Generator<string> {
  const names = [stage.entrypoint, stage.command].flatMap((one) => (one === undefined ? [] : programsOf(one)));
  if (names.length === 0) return;
  const copies = copiesOf(stage);
  for (const name of names.slice(0, MAX_WORDS)) {
    for (const copy of copies) yield* textsOf(copy, name, read);
  }
}

/** The programs that an instruction may start, in order: every word that may be a file name. */
function programsOf({ line }: CommandInstruction): readonly string[] {
  const words = line.words.length > 0 ? line.words.map(({ value }) => value) : wordsOfScript(line.script);
  const names = words.filter((word) => typeof word === 'string');
  return names.filter((word) => /^[\w./-]{2,200}$/.test(word) && !word.startsWith('-'));
}

function wordsOfScript(script: Script | undefined): readonly unknown[] {
  return everyCommand(script).flatMap(({ program, arguments: rest }) => [program, ...rest.map(({ value }) => value)]);
}

interface Copied {
  readonly instruction: CopyInstruction;
  readonly destination: string;
  /** The working directory at the end of the stage. */
  readonly workdir: string;
}

/** The copies from the context in the stage and its parents, the last one first. */
function copiesOf(start: Stage): readonly Copied[] {
  const stages: Stage[] = [];
  for (let stage: Stage | undefined = start; stage !== undefined; ) {
    stages.unshift(stage);
    stage = stage.base.kind === 'stage' ? stage.base.stage : undefined;
  }
  const copies: { instruction: CopyInstruction; destination: string }[] = [];
  let workdir = '/';
  for (const instruction of stages.flatMap(({ instructions }) => instructions)) {
    if (instruction.keyword === 'WORKDIR' && typeof instruction.absolute === 'string') workdir = instruction.absolute;
    if ((instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') || instruction.from !== undefined) continue;
    const destination = known<string>(instruction.destination);
    if (destination !== undefined) copies.push({ instruction, destination: resolvePath(workdir, destination) });
  }
  return copies.reverse().map((copy) => ({ ...copy, workdir }));
}

function* textsOf(copied: Copied, name: string, read: ReadContext): Generator<string> {
  const rest = belowDestination(copied, name);
  if (rest === undefined) return;
  const { heredocs, sources } = copied.instruction;
  for (const { delimiter, body } of heredocs) if (rest === '' || delimiter === rest) yield body.value;
  const written = sources.flatMap((source) => known<string>(source) ?? []);
  for (const file of written.flatMap((source) => filesOf(source, rest))) {
    const text = read(file);
    if (text !== undefined) yield text;
  }
}

/** The part of the name below the destination of a copy; empty for the destination itself. */
function belowDestination({ destination, workdir }: Copied, name: string): string | undefined {
  // without a slash the shell searches `PATH`
  const isBare = !name.includes('/');
  if (isBare && baseName(destination) === name) return '';
  const path = isBare ? `${destination}/${name}` : resolvePath(workdir, name);
  if (!isWithin(path, destination)) return undefined;
  return path.slice(destination.length).replace(/^\/+/, '');
}

/** The paths in the context of a file that a copy of `source` puts at `rest` below its destination. */
function filesOf(source: string, rest: string): readonly string[] {
  // the builder reads `../a` as `a` in the context
  const path = source.replace(/^(?:\.{0,2}\/+)+/, '').replace(/(?<!\/)\/+$/, '');
  if (path.split('/').includes('..')) return [];
  if (rest === '') return [path];
  const isPattern = /[*?[]/.test(path);
  const folder = isPattern ? path.slice(0, Math.max(0, path.lastIndexOf('/'))) : path;
  const inside = folder === '' || folder === '.' ? rest : `${folder}/${rest}`;
  return baseName(path) === rest ? [path, inside] : [inside];
}
