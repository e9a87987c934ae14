import type { CommandInstruction, CopyInstruction, Stage } from '../../model/dockerfile.ts';
import { known } from '../../model/located.ts';
import { everyCommand, type Script } from '../../model/shell.ts';
import { baseName, isWithin, resolvePath } from '../paths/shell-paths.ts';

/** The text of a file of the build context, by its path from there; undefined when there is none. */
export type ReadContext = (path: string) => string | undefined;

/** Nobody starts more programs by one instruction. */
const MAX_WORDS = 200;

/** The scripts that ENTRYPOINT and CMD of a stage name, as far as COPY takes them from the build context or they stand in the Dockerfile. */
export function* entryScripts(stage: Stage, read: ReadContext): Generator<string> {
  const names = [stage.entrypoint, stage.command].flatMap((one) => (one === undefined ? [] : programsOf(one)));
  if (names.length === 0) return;
  const copies = copiesOf(stage);
  for (const name of names.slice(0, MAX_WORDS)) {
    for (const copy of copies) yield* textsOf(copy, name, read);
  }
}

/** What an instruction may start, in its order: words with a file's name. */
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
  /** The folder in which the stage ends. */
  readonly workdir: string;
}

/** The copies from the context in the stage and those that it is built from; those that come last stand first. */
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

/** What of the name is below the destination of a copy; empty when it is the destination itself. */
function belowDestination({ destination, workdir }: Copied, name: string): string | undefined {
  // without a slash the shell looks it up where programs are
  const isBare = !name.includes('/');
  if (isBare && baseName(destination) === name) return '';
  const path = isBare ? `${destination}/${name}` : resolvePath(workdir, name);
  if (!isWithin(path, destination)) return undefined;
  return path.slice(destination.length).replace(/^\/+/, '');
}

/** Where the context may have what a copy of `source` calls `rest` below its destination. */
function filesOf(source: string, rest: string): readonly string[] {
  // the builder takes `../a` for `a` of the context
  const path = source.replace(/^(?:\.{0,2}\/+)+/, '').replace(/(?<!\/)\/+$/, '');
  if (path.split('/').includes('..')) return [];
  if (rest === '') return [path];
  const isPattern = /[*?[]/.test(path);
  const folder = isPattern ? path.slice(0, Math.max(0, path.lastIndexOf('/'))) : path;
  const inside = folder === '' || folder === '.' ? rest : `${folder}/${rest}`;
  return baseName(path) === rest ? [path, inside] : [inside];
}
