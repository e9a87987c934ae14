import { baseName } from '../../analysis/paths/shell-paths.ts';
import { isEngine } from '../../model/containers/engine-programs.ts';
import { DYNAMIC } from '../../model/located.ts';
import {
  type Command,
  everyCommand,
  everyPipeline,
  type Pipeline,
  type Script,
  type ShellWord,
  type Substitution,
} from '../../model/shell.ts';
import { spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { groupBy } from '../../support/group-by.ts';
import { runsItself, scriptFile } from '../../syntax/shell/files/script-file.ts';
import { isShell, type Source, sourceOf } from '../../syntax/shell/inner.ts';
import { shellFormat } from '../formats.ts';
import type { NamedFile } from '../frontend.ts';
import { type NamesGiven, namesGivenIn } from './given-names.ts';
import { loopsBefore } from './loops-in-text.ts';
import { isOfSystem } from './may-run-files.ts';
import { programPath } from './program-paths.ts';
import { foldersEntered } from './scripts/entered-folders.ts';
import { type FilesRead, joinedFiles, NOTHING_READ, type TextSources, textSources } from './scripts/read-files.ts';
import { isPathLike, withoutPatterns } from './standard-input.ts';

/** The files that commands run as shell scripts: `bash deploy.txt`, `. ./common`, `./install.run`, `sh < deploy.txt`, `grep -v a deploy.txt | sh`. */
export function scriptsNamedIn(scripts: readonly Script[], path: string): readonly NamedFile[] {
  const named = namesIn(scripts);
  const certain = new Set(named.certain.map(withoutPatterns).filter(isWanted));
  const likely = new Set(named.likely.map(withoutPatterns).filter((name) => isWanted(name) && !certain.has(name)));
  if (certain.size + likely.size === 0) return [];
  const folders = foldersEntered(scripts);
  return [
    ...[...certain].map((written) => ({ written, isCertain: true, folders, by: path })),
    ...[...likely].map((written) => ({ written, isCertain: false, folders, by: path })),
  ];
}

/** The names of all files that commands certainly run as shell scripts, also of those that are found by their names anyway. */
export function scriptNamesIn(scripts: readonly Script[]): readonly string[] {
  return [...new Set(namesIn(scripts).certain.map(withoutPatterns))];
}

function namesIn(scripts: readonly Script[]): FilesRead {
  const pipelines = [...new Set(scripts.flatMap(everyPipeline))];
  const commands = pipelines.flatMap(({ commands: some }) => some);
  const given = namesGivenIn(scripts, () => undefined);
  const texts = textSources(pipelines);
  const found = joinedFiles([
    ...pipelines.flatMap((pipeline) =>
      pipeline.commands.map((command, at) => namesOf(command, { pipeline, at, texts })),
    ),
    ...(commands.some(readsInput) ? commands.filter(isForAll).map(texts.readByOne) : []),
  ]);
  const named = [...new Set(found.certain)].flatMap(onDescriptors(commands));
  const started = [...named, ...commands.flatMap((command) => listedFor(command, given))];
  const copied = joinedFiles([copiedFrom(pipelines, started, texts), { certain: [], likely: found.likely }]);
  return { certain: [...started, ...copied.certain], likely: copied.likely };
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

/** A command among the others of its file. */
interface Place {
  readonly pipeline: Pipeline;
  readonly at: number;
  readonly texts: TextSources;
}

/** `exec < deploy.txt`, whose input all commands that follow get */
function isForAll({ program, arguments: words }: Command): boolean {
  return program === 'exec' && words.length === 0;
}

function namesOf(command: Command, { pipeline, at, texts }: Place): FilesRead {
  const { program, arguments: words, inner, substitutions } = command;
  if (program === 'ssh' && inner !== undefined && everyCommand(inner).some(readsInput))
    return texts.readBy(pipeline, at);
  if (isEngine(String(program)) || program === '') return setAtStart(command);
  const source = program === DYNAMIC ? { file: -1 } : sourceOf(program, words, 0);
  const printed = joinedFiles(
    substitutions.filter((one) => isRun(one, command, source)).map(({ script }) => texts.readIn(script)),
  );
  const run = joinedFiles([
    printed,
    setAtStart(command),
    ...wordsRun(command, source).map((word) => texts.readInto(word, command)),
  ]);
  // the script itself has written the file, or contains the text
  if (inner !== undefined) return run;
  const file = program === DYNAMIC ? runsItself : scriptFile(program, words);
  const own =
    file === runsItself
      ? ownPath(command, texts)
      : file === undefined || file === 'input'
        ? []
        : namesMeant(file, texts);
  const isInput = file === 'input' || isFilledIn(command);
  return joinedFiles([run, { certain: own, likely: [] }, isInput ? texts.readBy(pipeline, at) : NOTHING_READ]);
}

/** Whether what a substitution prints is run: as the program, from the standard input, or where a command begins in a text: not `sh -c "echo $(cat a)"`. */
function isRun(
  { argument, script: { span } }: Substitution,
  { program, programSpan, arguments: words }: Command,
  source: Source,
): boolean {
  if (source === undefined) return false;
  const { text } = span.file;
  const begins = (from: number): boolean =>
    COMMAND_BEGINS.test(text.slice(Math.max(from, span.start - LONGEST_LINE), span.start));
  if (source === 'input') return argument === -1 && begins(text.lastIndexOf('\n', span.start - 1) + 1);
  if (program === DYNAMIC) return argument === -1 && PRINTED.test(spanText(programSpan));
  if (!('to' in source)) return argument !== -1 && argument === ('file' in source ? source.file : source.word);
  const word = words[argument];
  if (word === undefined || argument < source.from || argument >= source.to) return false;
  return begins(word.span.start) && (argument === source.from || ENDS_COMMAND.test(words[argument - 1]?.raw ?? ''));
}

/** In characters. */
const LONGEST_LINE = 2_000;
const COMMAND_BEGINS = /(?:^|[;&|({)\n<]|\b(?:do|else|then)[ \t])[ \t]*["']?(?:\$\(|`|<\()\s*$/;
const ENDS_COMMAND = /[;&|({]["']?$|^(?:do|else|then)$/;
const PRINTED = /^["']?(?:\$\(|`)/;

/** The words that a shell runs as commands although only a variable knows them: `eval "$c"`, `sh -c "$c"`, `$c`, `sh <<< "$c"`. */
function wordsRun(command: Command, source: Source): readonly string[] {
  const { program, programSpan, arguments: words, redirects } = command;
  if (program === DYNAMIC) return [spanText(programSpan)];
  if (source === undefined) return [];
  if (source === 'input') {
    return redirects.flatMap(({ operator, target, body }) => {
      if (operator === '<<<' && target !== undefined) return [target.raw];
      return body === undefined || body.isLiteral ? [] : [body.value];
    });
  }
  const run = 'to' in source ? words.slice(source.from, source.to) : [];
  return run.filter(({ pieces }) => pieces.includes(UNKNOWN_PIECE)).map(({ raw }) => raw);
}

/** The names that a word may be, if a condition, a loop or another command decides. */
function namesMeant({ pieces, raw, choices }: ShellWord, texts: TextSources): readonly string[] {
  const isOpen = pieces === UNKNOWN_PIECE;
  return [pieces, ...[...(choices ?? []), ...(isOpen ? texts.namesIn(raw) : [])].filter((name) => !/\s/.test(name))];
}

/** `xargs -I{} sh -c {}`: the commands are the input. */
function isFilledIn({ wrappers, arguments: words, program }: Command): boolean {
  if (!wrappers.some((one) => one.program === 'xargs') || !isShell(String(program))) return false;
  return /^-[^-]*c$/.test(words.at(-1)?.pieces ?? '') || /^-[^-]*c$/.test(words.at(-2)?.pieces ?? '');
}

/** The file that a shell reads before its commands. */
function setAtStart({ assignments }: Command): FilesRead {
  const likely = assignments.flatMap(({ name, value }) =>
    /^(?:BASH_)?ENV$/.test(name) && value !== undefined && isPathLike(value.pieces) ? [value.pieces] : [],
  );
  return likely.length === 0 ? NOTHING_READ : { certain: [], likely };
}

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

/** `{}`, `$(ls)`, and `$f` or `./$f` where a loop before the command sets the variable. */
function isListed({ span: { file, start } }: Command, raw: string): boolean {
  const word = raw.replaceAll(/["']/g, '');
  if (LISTS.test(word)) return true;
  const [, name] = /^(?:\.\/)?\$(?:(?=\w)|\{(?=\w+\}))(\w+)\}?$/.exec(word) ?? [];
  const isSet = name !== undefined && loopsBefore(file.text, start).some(({ variables }) => variables.includes(name));
  return word === '{}' || isSet;
}

/** `$(ls *.txt)`, and not `$(MAKE)` in a Makefile */
const LISTS = /^(?:\$\(|`)[ \t]*(?:echo|fd|find|git|grep|ls|printf|rg)[ \t]/;

/** The files that were copied before they are started: `cp deploy.txt /tmp/a; sh /tmp/a`, `cat deploy.txt > /tmp/a; sh /tmp/a`. */
function copiedFrom(pipelines: readonly Pipeline[], started: readonly string[], texts: TextSources): FilesRead {
  const targets = new Set(started.map(baseName));
  const isStarted = (name: string): boolean => targets.has(baseName(name));
  return joinedFiles(
    pipelines.flatMap((pipeline) =>
      pipeline.commands.flatMap((command, at) => {
        const certain = copiedBy(command, isStarted);
        const isWritten = writtenBy(command).some(isStarted);
        return [{ certain, likely: [] }, isWritten ? texts.readBy(pipeline, at) : NOTHING_READ];
      }),
    ),
  );
}

function copiedBy({ program, arguments: words }: Command, isStarted: (name: string) => boolean): readonly string[] {
  const operands = COPIES.has(program) ? words.map(({ pieces }) => pieces).filter((word) => !word.startsWith('-')) : [];
  const isTarget = isStarted(operands.at(-1) ?? '');
  return operands.slice(0, -1).filter((source) => isTarget || isStarted(source));
}

const COPIES: ReadonlySet<unknown> = new Set(['cp', 'install', 'ln', 'mv']);

/** The files that a command writes its output to. */
function writtenBy({ program, arguments: words, redirects }: Command): readonly string[] {
  const redirected = redirects.flatMap(({ operator, target }) =>
    operator.includes('>') && target !== undefined ? [target.pieces] : [],
  );
  if (program === 'dd') return [...redirected, ...words.map(({ pieces }) => pieces.replace(/^of=/, ''))];
  return program === 'tee' ? [...redirected, ...words.map(({ pieces }) => pieces)] : redirected;
}

/** `ssh host bash -s < deploy.txt` */
function readsInput({ program, arguments: words, inner }: Command): boolean {
  return program !== DYNAMIC && inner === undefined && scriptFile(program, words) === 'input';
}

/** Only a program with a folder: others are commands. */
function ownPath(command: Command, texts: TextSources): readonly string[] {
  const written = programPath(command);
  if (FILE_IN_FOLDER.test(written) || OWN_FOLDER.test(written)) return [written];
  const text = spanText(command.programSpan);
  return VARIABLE.test(text) ? texts.namesIn(text).filter((name) => FILE_IN_FOLDER.test(name)) : [];
}

/** `$A` */
const VARIABLE = /^["']?\$\{?\w{1,100}\}?["']?$/;

const FILE_IN_FOLDER = new RegExp(`/[^/${UNKNOWN_PIECE}]+$`);

/** `$(HERE)x.sh`, where the variable ends in a slash. */
const OWN_FOLDER = new RegExp(`^${UNKNOWN_PIECE}[\\w.-]+\\.\\w+$`);

function isWanted(written: string): boolean {
  return !shellFormat.matches(written) && !isOfSystem(written) && /[^/.]/.test(written.replaceAll(UNKNOWN_PIECE, ''));
}
