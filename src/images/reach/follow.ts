import { baseName } from '../../model/containers/host-path.ts';
import type { FileView, PlacedFile } from './file-view.ts';
import type { LoadedElf } from './library-search.ts';
import { loadElf, type Walk } from './load.ts';
import type { ScriptFile } from './program-file.ts';
import { shellCommands } from './shell-commands.ts';
import type { Start } from './start.ts';
import { INTERPRETER, SHELL, startedBy } from './starters.ts';

/** The files that start and are loaded, and what is not known about them. */
export interface Followed {
  /** Without a leading slash, after all links. */
  readonly paths: ReadonlySet<string>;
  /** Why there may be more, in words that continue "…, because ". Empty if every link was followed. */
  readonly doubts: readonly string[];
  /** The loaded files that may load or start more by themselves. */
  readonly openers: readonly string[];
}

/** Programs that start others, one after another or one by another. */
const MOST_STARTS = 100;

/** Follows what an image starts: scripts, interpreters and needed libraries. It starts nothing. */
export function follow(start: Start, view: FileView): Followed {
  const walk: Walk = { paths: new Set(), doubts: new Set(), openers: new Set(), start, view, starts: 0, loads: 0 };
  if (start.commands.length === 0) walk.doubts.add('the image does not name a program to start');
  for (const words of start.commands) startProgram(words, walk);
  if (view.isExhausted()) walk.doubts.add('its links lead through too many files');
  return { paths: walk.paths, doubts: [...walk.doubts], openers: [...walk.openers] };
}

function startProgram(words: readonly string[], walk: Walk): void {
  const [name = '', ...given] = words;
  walk.starts += 1;
  const found = walk.starts > MOST_STARTS ? undefined : findProgram(name, walk);
  if (walk.starts > MOST_STARTS) walk.doubts.add('it starts too many programs');
  else if (found === undefined)
    walk.doubts.add(`"${withoutArguments(name)}" was not found among the programs of the image`);
  else startFile(found, name, given, walk);
}

/** A whole command can be written as one word, and arguments and values may be secret. */
function withoutArguments(name: string): string {
  const [program = ''] = name.split(/[\s=]/, 1);
  return program.length < name.length ? `${program}…` : name;
}

function startFile({ path, file }: PlacedFile, name: string, given: readonly string[], walk: Walk): void {
  walk.paths.add(path);
  if (file.kind === 'unclear') walk.doubts.add(`/${path} could not be read as a program`);
  else if (file.kind === 'script') startScript(path, file, given, walk);
  else startElf({ path, elf: file, inherited: [] }, name, given, walk);
}

function findProgram(name: string, { start, view }: Walk): PlacedFile | undefined {
  if (name.includes('/')) return view.find(name.startsWith('/') ? name : `${start.folder}/${name}`);
  for (const folder of start.path) {
    const found = view.find(`${folder}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The kernel starts the interpreter with the path of the script, and its arguments. */
function startScript(path: string, script: ScriptFile, given: readonly string[], walk: Walk): void {
  const [interpreter = '', argument] = script.interpreter;
  const words = argument === undefined ? [] : argument.split(/\s+/);
  startProgram([interpreter, ...words, `/${path}`, ...given], walk);
}

function startElf(program: LoadedElf, name: string, given: readonly string[], walk: Walk): void {
  const called = baseName(name);
  const started = startedBy(called, given);
  const isInterpreter = INTERPRETER.test(called) || INTERPRETER.test(withoutApplets(baseName(program.path)));
  const isPlain = started === undefined && !SHELL.test(called) && !isInterpreter;
  if (isPlain && program.elf.mayOpen) walk.openers.add(`/${program.path}`);
  loadElf(program, walk);
  if (started === 'unclear') walk.doubts.add(`/${program.path} has options that are not followed`);
  else if (started !== undefined) startProgram(started, walk);
  else if (SHELL.test(called)) runShell(program.path, given, walk);
  else if (isInterpreter) walk.doubts.add(`/${program.path} runs a program that decides about more`);
}

/** BusyBox is many programs, and its links say which of them it is. */
function withoutApplets(name: string): string {
  return name === 'busybox' ? '' : name;
}

function runShell(path: string, given: readonly string[], walk: Walk): void {
  const [first = '', ...rest] = given.filter((word, index) => index > 0 || !/^-[eux]+$/.test(word));
  const script = first === '' || first.startsWith('-') ? undefined : findProgram(first, walk);
  if (/^-[eux]*c$/.test(first)) {
    const [text = '', , ...words] = rest;
    runCommands(`the command of /${path}`, shellCommands(text), words, walk);
  } else if (script?.file.kind === 'script') {
    walk.paths.add(script.path);
    runCommands(`/${script.path}`, script.file, rest, walk);
  } else walk.doubts.add(`/${path} runs the commands that it is given`);
}

function runCommands(
  what: string,
  { commands, isWhole }: Pick<ScriptFile, 'commands' | 'isWhole'>,
  given: readonly string[],
  walk: Walk,
): void {
  if (!isWhole) walk.doubts.add(`${what} has commands that are not followed`);
  for (const command of commands) {
    const words = command.flatMap((word) => (word === '$@' ? given : [word]));
    if (words.length > 0) startProgram(words, walk);
  }
}
