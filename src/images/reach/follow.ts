import { baseName } from '../../model/containers/host-path.ts';
import type { FileView, PlacedFile } from './file-view.ts';
import { type Walk as LoadWalk, loadElf } from './load.ts';
import type { ElfFile, ScriptFile } from './program-file.ts';
import { isNamedAsData } from './program-sink.ts';
import { expanded, possibleArguments, type ScriptCall } from './script-words.ts';
import { shellCommands } from './shell-commands.ts';
import type { Start } from './start.ts';
import { HARMLESS, INTERPRETER, SHELL, startedBy, UNKNOWN } from './starters.ts';
import { type Touch, touchedIn } from './touched.ts';

/** The files that start and are loaded, and what is not known about them. */
export interface Followed {
  /** Without a leading slash, after all links. */
  readonly paths: ReadonlySet<string>;
  /** Why there may be more, in words that continue "…, because ". Empty if every link was followed. */
  readonly doubts: readonly string[];
  /** The loaded files that may load or start more by themselves. */
  readonly openers: readonly string[];
}

interface Walk extends LoadWalk {
  readonly touches: Touch[];
  /** Commands that were followed: scripts start themselves again as another user. */
  readonly known: Set<string>;
}

/** A program that is started with its arguments. */
interface Command {
  readonly words: readonly string[];
  /** The working directory; undefined where it is not known. */
  readonly folder: string | undefined;
  /** A script runs it and goes on, perhaps to files that it changed. */
  readonly isHelper: boolean;
}

/** Programs that start others, one after another or one by another. */
const MOST_STARTS = 400;

/** Follows what an image starts: scripts, interpreters and needed libraries. It starts nothing. */
export function follow(start: Start, view: FileView): Followed {
  const doubts = new Set(start.doubts);
  const walk: Walk = {
    paths: new Set(),
    doubts,
    openers: new Set(),
    touches: [],
    known: new Set(),
    start,
    view,
    starts: 0,
    loads: 0,
  };
  if (start.commands.length === 0) walk.doubts.add('the image does not name a program to start');
  for (const words of start.commands) startProgram({ words, folder: start.folder, isHelper: false }, walk);
  for (const reason of touchedIn(walk.touches, walk)) walk.doubts.add(reason);
  if (view.isExhausted()) walk.doubts.add('its links lead through too many files');
  for (const path of [...walk.paths]) walk.paths.add(view.twin(path) ?? path);
  return { paths: walk.paths, doubts: [...walk.doubts], openers: [...walk.openers] };
}

function startProgram(command: Command, walk: Walk): void {
  const [name = ''] = command.words;
  const key = JSON.stringify(command);
  if (walk.known.has(key)) return;
  walk.known.add(key);
  walk.starts += 1;
  if (walk.starts > MOST_STARTS) return void walk.doubts.add('it starts too many programs');
  const found = findProgram(name, command.folder, walk);
  // an option as a program: other arguments of the script come first
  if (found === undefined && name.startsWith('-')) return;
  if (found === undefined)
    walk.doubts.add(
      name.includes(UNKNOWN)
        ? 'it starts a program whose name is not known'
        : `"${withoutArguments(name)}" was not found among the programs of the image`,
    );
  else startFile(found, command, walk);
}

/** A whole command can be written as one word, and arguments and values may be secret. */
function withoutArguments(name: string): string {
  const [program = ''] = name.split(/[\s=]/, 1);
  return program.length < name.length ? `${program}…` : name;
}

/** A program, with the path by which it is started. */
interface FoundProgram extends PlacedFile {
  readonly called: string;
}

function findProgram(name: string, folder: string | undefined, { start, view }: Walk): FoundProgram | undefined {
  const at = (called: string): FoundProgram | undefined => {
    const found = view.find(called);
    return found && { ...found, called };
  };
  if (name.includes(UNKNOWN) || name === '') return undefined;
  if (name.startsWith('/')) return at(name);
  if (name.includes('/')) return folder === undefined ? undefined : at(`${folder}/${name}`);
  const folders = start.path.flatMap((one) =>
    one.startsWith('/') ? one : folder === undefined ? [] : `${folder}/${one}`,
  );
  const known = folders.length < start.path.length || isNamedAsData(name) ? [] : folders;
  const found = known.flatMap((one) => at(`${one}/${name}`) ?? []);
  // of files with such names, also those are kept that cannot be executed
  return /\.(?:sh|so)(?:\.|$)/.test(name) && new Set(found.map(({ path }) => path)).size > 1 ? undefined : found[0];
}

function startFile(found: FoundProgram, command: Command, walk: Walk): void {
  const { path, file, called } = found;
  walk.paths.add(path);
  if (file.kind === 'unclear') walk.doubts.add(`/${path} could not be read as a program`);
  else if (file.kind === 'script') startScript({ called, path, file }, command, walk);
  else startElf(path, file, command, walk);
}

/** The kernel starts the interpreter with the path of the script, and its arguments. */
function startScript(
  { called, path, file }: { readonly called: string; readonly path: string; readonly file: ScriptFile },
  command: Command,
  walk: Walk,
): void {
  const [interpreter, argument] = file.interpreter;
  if (interpreter === undefined) return void walk.doubts.add(`/${path} does not name its interpreter`);
  const [, ...given] = command.words;
  const multiple = /^--coreutils-prog-shebang=(\w+)$/.exec(argument ?? '')?.[1];
  if (multiple !== undefined) {
    runElf(interpreter, [multiple, ...given], command, walk);
    return;
  }
  const words = argument === undefined ? [] : argument.split(/\s+/);
  startProgram({ ...command, words: [interpreter, ...words, called, ...given] }, walk);
}

/** Some systems have one program for many names, and a script for each name. */
function runElf(interpreter: string, words: readonly string[], command: Command, walk: Walk): void {
  const found = findProgram(interpreter, command.folder, walk);
  if (found?.file.kind !== 'elf') walk.doubts.add(`"${interpreter}" was not found among the programs of the image`);
  else {
    walk.paths.add(found.path);
    startElf(found.path, found.file, { ...command, words }, walk);
  }
}

function startElf(path: string, elf: ElfFile, command: Command, walk: Walk): void {
  const [name = '', ...given] = command.words;
  const called = baseName(name);
  const started = startedBy(called, given);
  const isInterpreter = INTERPRETER.test(called) || INTERPRETER.test(withoutApplets(baseName(path)));
  const isShell = SHELL.test(called) && !isInterpreter;
  if (started === undefined && !isShell && !isInterpreter && elf.mayOpen) walk.openers.add(`/${path}`);
  loadElf({ path, elf, inherited: [] }, command.folder, walk);
  if (started === 'unclear') walk.doubts.add(`/${path} has options that are not followed`);
  else if (started !== undefined) startProgram({ ...command, words: started }, walk);
  else if (isShell) runShell(path, command, walk);
  else if (isInterpreter) walk.doubts.add(`/${path} runs a program that decides about more`);
  else if (!HARMLESS.test(called)) walk.touches.push({ ...command, path, called, words: given });
}

/** Some programs have many names, and the name says which of them is meant. */
function withoutApplets(name: string): string {
  return /^(?:busybox|toybox|coreutils)$/.test(name) ? '' : name;
}

function runShell(path: string, command: Command, walk: Walk): void {
  const [, ...given] = command.words;
  if (walk.start.changesShells) walk.doubts.add(`a variable of the image changes what /${path} runs`);
  const options = given.findIndex((word) => !/^-[eux]+$/.test(word));
  const [first = '', ...rest] = options === -1 ? [] : given.slice(options);
  if (/^-[eux]*c$/.test(first)) {
    const [text = '', self, ...words] = rest;
    if (text.includes(UNKNOWN)) walk.doubts.add(`/${path} runs a command that is not known`);
    else runCommands(`the command of /${path}`, shellCommands(text), { given: words, self }, command, walk);
    return;
  }
  const script = findScript(first, command.folder, walk);
  if (script === undefined) walk.doubts.add(`/${path} runs the commands that it is given`);
  else runFile(script, rest, command, walk);
}

/** A script that a shell reads, which need not be executable. Without a slash, it is in the working directory. */
function findScript(name: string, folder: string | undefined, walk: Walk): FoundProgram | undefined {
  if (name === '' || name.startsWith('-')) return undefined;
  return findProgram(name.includes('/') ? name : `./${name}`, folder, walk);
}

function runFile({ path, file, called }: FoundProgram, given: readonly string[], command: Command, walk: Walk): void {
  walk.paths.add(path);
  if (file.kind !== 'script') walk.doubts.add(`/${path} could not be read as a script`);
  else runCommands(`/${path}`, file, { given, self: called }, command, walk);
}

type Commands = Pick<ScriptFile, 'commands' | 'isWhole' | 'functions' | 'argumentLists'>;

/** Runs all commands of a script, with all arguments that they may have. */
function runCommands(what: string, script: Commands, call: ScriptCall, command: Command, walk: Walk): void {
  if (!script.isWhole) walk.doubts.add(`${what} has commands that are not followed`);
  const lists = possibleArguments(script, call);
  if (lists === undefined) walk.doubts.add(`${what} changes its arguments too often`);
  const sourced: SourcedNames = { functions: new Set(script.functions), files: 0 };
  const own = { what, lists: lists ?? [call.given], self: call.self, sourced };
  for (const one of inOrder(script)) runCommand(one, own, command, walk);
}

/** Files that define functions come first. */
function inOrder({ commands }: Commands): Commands['commands'] {
  const isSourcing = ({ words }: Commands['commands'][number]): boolean => words[0] === '.';
  return [...commands.filter(isSourcing), ...commands.filter((one) => !isSourcing(one))];
}

/** What a script and the files that it reads define. */
interface SourcedNames {
  readonly functions: Set<string>;
  files: number;
}

interface RunningScript {
  readonly what: string;
  readonly lists: readonly (readonly string[])[];
  readonly self: string | undefined;
  readonly sourced: SourcedNames;
}

function runCommand(
  { words, isLast, hasMoved }: Commands['commands'][number],
  script: RunningScript,
  command: Command,
  walk: Walk,
): void {
  const folder = hasMoved ? undefined : command.folder;
  // a relative path is no longer that of the script
  const self = hasMoved && script.self?.startsWith('/') === false ? undefined : script.self;
  const usesArguments = words.some((word) => /^\$(?:@|[1-9])/.test(word));
  for (const given of usesArguments ? script.lists : script.lists.slice(0, 1)) {
    const run = expanded(words, { given, self });
    const [name = '', ...rest] = run;
    const own = { words: run, folder, isHelper: isLast !== true || command.isHelper };
    if (name === '.') readSourced(rest, script, own, walk);
    else if (name === '>') walk.touches.push({ path: undefined, called: '', words: rest, folder, isHelper: true });
    else if (run.length > 0 && !isFunction(name, script, own, walk)) startProgram(own, walk);
  }
}

/** A function with the name of a program can be one or the other. */
function isFunction(name: string, { sourced }: RunningScript, { folder }: Command, walk: Walk): boolean {
  return sourced.functions.has(name) && findProgram(name, folder, walk) === undefined;
}

const MOST_SOURCED = 20;

/** A file whose commands the shell itself runs. */
function readSourced(
  [name = '', ...given]: readonly string[],
  script: RunningScript,
  command: Command,
  walk: Walk,
): void {
  const found = name.includes('/') ? findProgram(name, command.folder, walk) : undefined;
  script.sourced.files += 1;
  if (found?.file.kind !== 'script' || script.sourced.files > MOST_SOURCED)
    return void walk.doubts.add(`${script.what} reads commands that are not followed`);
  const { path, file } = found;
  walk.paths.add(path);
  if (!file.isWhole) walk.doubts.add(`/${path} has commands that are not followed`);
  if (file.argumentLists !== undefined) walk.doubts.add(`/${path} changes the arguments of ${script.what}`);
  for (const one of file.functions ?? []) script.sourced.functions.add(one);
  const lists = given.length > 0 ? [...script.lists, given] : script.lists;
  for (const one of inOrder(file)) runCommand(one, { ...script, what: `/${path}`, lists }, command, walk);
}
