import { baseName } from '../../analysis/paths/shell-paths.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
import { DYNAMIC } from '../../model/located.ts';
import { type Command, everyCommand, everyPipeline, type Pipeline, type Script } from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { groupBy } from '../../support/group-by.ts';
import { runsItself, scriptFile } from '../../syntax/shell/files/script-file.ts';
import { shellFormat } from '../formats.ts';
import type { NamedFile } from '../frontend.ts';
import { foldersEntered } from './entered-folders.ts';
import { type NamesGiven, namesGivenIn } from './given-names.ts';
import { loopsBefore } from './loops-in-text.ts';
import { isOfSystem } from './may-run-files.ts';
import { programPath } from './program-paths.ts';
import { inputCommands, isPathLike } from './standard-input.ts';

/** The files that commands run as shell scripts: `bash deploy.txt`, `. ./common`, `./install.run`, `sh < deploy.txt`. */
export function scriptsNamedIn(scripts: readonly Script[], path: string): readonly NamedFile[] {
  const pipelines = scripts.flatMap(everyPipeline);
  const commands = pipelines.flatMap(({ commands: some }) => some);
  const given = namesGivenIn(scripts, () => undefined);
  const named = [...new Set(pipelines.flatMap(namesIn))].flatMap(onDescriptors(commands));
  const started = [...named, ...commands.flatMap((command) => listedFor(command, given))];
  const names = new Set([...started, ...copiedFrom(commands, started)].filter(isWanted));
  if (names.size === 0) return [];
  const folders = foldersEntered(scripts);
  return [...names].map((written) => ({ written, isCertain: true, folders, by: path }));
}

/** The files that commands open for the descriptors that others name: `bash /dev/fd/3 3< deploy.txt`, `exec 3< deploy.txt; sh <&3`. */
function onDescriptors(commands: readonly Command[]): (name: string) => readonly string[] {
  const redirects = commands.flatMap((command) => command.redirects);
  const opened = redirects.filter(({ operator, descriptor }) => operator === '<' && (descriptor ?? 0) > 0);
  const files = groupBy(opened, ({ descriptor }) => String(descriptor));
  return (name) => {
    const number = DESCRIPTOR.exec(name)?.[1];
    if (number === undefined) return [name];
    return (files.get(number) ?? []).flatMap(({ target }) => target?.pieces ?? []);
  };
}

const DESCRIPTOR = /^\/(?:dev|proc\/(?:thread-)?self)\/fd\/(\d{1,3})$/;

function namesIn({ commands }: Pipeline): readonly string[] {
  return commands.flatMap((command, at) => namesOf(command, inputCommands(commands, at)));
}

function namesOf(command: Command, before: readonly Command[]): readonly string[] {
  const { program, arguments: words, inner } = command;
  if (program === 'ssh' && inner !== undefined && everyCommand(inner).some(readsInput)) {
    return [command, ...before].flatMap(inputsOf);
  }
  // the script itself has written the file, or contains the text
  if (program === DYNAMIC && inner === undefined) return ownPath(command);
  if (program === DYNAMIC || program === '' || inner !== undefined || isEngine(program)) return [];
  const printed = RUNS_OUTPUT.has(program) ? command.substitutions.flatMap(({ script }) => printedFiles(script)) : [];
  if (printed.length > 0) return printed;
  const file = scriptFile(program, words);
  if (file === runsItself) return ownPath(command);
  if (file !== 'input') return file === undefined ? [] : [file.pieces];
  return [command, ...before].flatMap(inputsOf);
}

const RUNS_OUTPUT: ReadonlySet<unknown> = new Set(['.', 'ash', 'bash', 'dash', 'eval', 'ksh', 'sh', 'source', 'zsh']);

/** The files that a command runs one after the other: `for f in lib/*; do . "$f"; done`, `find lib -exec sh {} \\;`, `run-parts lib`. */
function listedFor(command: Command, given: NamesGiven): readonly string[] {
  const { program, arguments: words, inner, wrappers } = command;
  if (inner !== undefined || program === '' || isEngine(String(program))) return [];
  if (program === 'run-parts') return words.slice(-1).map(({ pieces }) => `${pieces}/${UNKNOWN_PIECE}`);
  const file = program === DYNAMIC ? runsItself : scriptFile(program, words);
  const isGiven =
    file === 'input'
      ? wrappers.some((one) => one.program === 'xargs')
      : file !== undefined && isListed(command, file === runsItself ? spanText(command.programSpan) : file.raw);
  const names = isGiven ? given(command).filter((name) => !/\s/.test(name)) : [];
  return names.map((name) => name.replaceAll(/\*+/g, UNKNOWN_PIECE));
}

/** `{}`, and `$f` or `./$f` where a loop before the command sets the variable. */
function isListed({ span: { file, start } }: Command, raw: string): boolean {
  const word = raw.replaceAll(/["']/g, '');
  const [, name] = /^(?:\.\/)?\$(?:(?=\w)|\{(?=\w+\}))(\w+)\}?$/.exec(word) ?? [];
  const isSet = name !== undefined && loopsBefore(file.text, start).some(({ variables }) => variables.includes(name));
  return word === '{}' || isSet;
}

/** `bash <(cat deploy.txt)`, `eval "$(cat deploy.txt)"` */
function printedFiles({ pipelines: [only, ...others] }: Script): readonly string[] {
  const [command, ...next] = only?.commands ?? [];
  return command?.program === 'cat' && others.length === 0 && next.length === 0 ? inputsOf(command) : [];
}

/** The files that were copied before they are started: `cp deploy.txt /tmp/a; sh /tmp/a`. */
function copiedFrom(commands: readonly Command[], started: readonly string[]): readonly string[] {
  const targets = new Set(started.map(baseName));
  return commands.flatMap(({ program, arguments: words }) => {
    const operands = COPIES.has(program)
      ? words.map(({ pieces }) => pieces).filter((word) => !word.startsWith('-'))
      : [];
    const target = baseName(operands.at(-1) ?? '');
    return operands.slice(0, -1).filter((source) => targets.has(target) || targets.has(baseName(source)));
  });
}

const COPIES: ReadonlySet<unknown> = new Set(['cp', 'install', 'ln', 'mv']);

/** `ssh host bash -s < deploy.txt` */
function readsInput({ program, arguments: words, inner }: Command): boolean {
  return program !== DYNAMIC && inner === undefined && scriptFile(program, words) === 'input';
}

/** `< deploy.txt`, `cat deploy.txt |` */
function inputsOf({ program, arguments: words, redirects }: Command): readonly string[] {
  const redirected = redirects.flatMap(({ operator, descriptor, target }) => {
    if (target === undefined || (descriptor ?? 0) > 0) return [];
    return operator === '<' ? [target.pieces] : operator === '<&' ? [`/dev/fd/${target.pieces}`] : [];
  });
  const read = FILTERS.has(program) ? words.map(({ pieces }) => pieces).filter(isPathLike) : [];
  return [...redirected, ...read];
}

/** Programs whose output is much like the file that they read. */
const FILTERS: ReadonlySet<unknown> = new Set(['cat', 'sed', 'tr', 'envsubst']);

/** Only a program with a folder: others are commands. */
function ownPath(command: Command): readonly string[] {
  const written = programPath(command);
  return FILE_IN_FOLDER.test(written) || OWN_FOLDER.test(written) ? [written] : [];
}

const FILE_IN_FOLDER = new RegExp(`/[^/${UNKNOWN_PIECE}]+$`);

/** `$(HERE)x.sh`, where the variable ends in a slash. */
const OWN_FOLDER = new RegExp(`^${UNKNOWN_PIECE}[\\w.-]+\\.\\w+$`);

function isWanted(written: string): boolean {
  return !shellFormat.matches(written) && !isOfSystem(written) && /[^/.]/.test(written.replaceAll(UNKNOWN_PIECE, ''));
}
