import { isCopying } from '../../../analysis/commands/written-files.ts';
import { type Command, everyCommand, everyPipeline, type Pipeline, type Script } from '../../../model/shell.ts';
import { spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { isDockerfilePath } from '../../dockerfile/file-names.ts';
import type { NamedFile } from '../../frontend.ts';
import { commandWords } from '../command-words.ts';
import { choicesOf } from '../images/word-choices.ts';
import { foldersEntered } from '../scripts/entered-folders.ts';
import { withoutPatterns } from '../standard-input.ts';
import { isBuilding, mayBuild } from './builds.ts';

type Name = Pick<NamedFile, 'written' | 'isCertain'>;

/**
 * The files that commands use as Dockerfiles: `docker build -f build.txt`, `docker build - < build.txt`. Other commands may be functions
 * that build images: a file that they name counts if it exists and begins like a Dockerfile.
 */
export function dockerfilesNamedIn(scripts: readonly Script[], path: string, text: string): readonly NamedFile[] {
  if (!mayBuild(scripts, text)) return [];
  const commands = scripts.flatMap(everyCommand);
  const names = [
    ...commands.flatMap(namesOf),
    ...copiedDockerfiles(commands),
    ...scripts.flatMap(everyPipeline).flatMap(pipedNames),
    ...(commands.some(hasUnknown) ? [...pathsIn(text), ...commands.flatMap(listedFiles)] : []),
  ];
  if (names.length === 0) return [];
  const folders = foldersEntered(scripts);
  const distinct = new Map(names.map((name) => [`${name.isCertain} ${name.written}`, name]));
  return [...distinct.values()].map((name) => ({ ...name, folders, by: path }));
}

function namesOf(command: Command): readonly Name[] {
  const words = textsOf(command);
  const isCertain = isBuilding(command);
  const inputs = isCertain ? inputsOf(command) : [];
  const isContext = (word: string, at: number): boolean =>
    !word.startsWith('-') && !NAMES_NO_FILE.test(words[at - 1] ?? '');
  const contexts = isCertain ? words.filter(isContext).map((word) => `${word}/Dockerfile`) : [];
  const files = words.flatMap(fileAfterFlag);
  const chosen =
    isCertain && command.arguments.some(({ choices }) => choices !== undefined) ? chosenFiles(command) : [];
  return [...(isCertain ? files.map(withoutPatterns) : files), ...chosen, ...inputs, ...contexts]
    .filter((written) => written !== '' && written !== '-')
    .map((written) => ({ written, isCertain }));
}

/** The files that a loop or a condition writes out: `for f in a b; do docker build -f "$f" .; done` */
function chosenFiles(command: Command): readonly string[] {
  const words = commandWords(command);
  const choices = words.map((word) => choicesOf(word, command));
  const texts = words.map(({ text }) => text);
  return words.flatMap(({ text }, at) => {
    if (fileAfterFlag(text, at, texts).length === 0) return [];
    return (choices[at] ?? []).flatMap((one) => fileAfterFlag(one, 0, [one, ...(choices[at + 1] ?? [])]));
  });
}

/** `cp build.txt Dockerfile`, and `cp build.txt b; docker build -f b .` */
function copiedDockerfiles(commands: readonly Command[]): readonly Name[] {
  const copies = commands.filter(isCopy);
  if (copies.length === 0) return [];
  const built = new Set(commands.filter(isBuilding).flatMap((command) => textsOf(command).flatMap(fileAfterFlag)));
  return copies.flatMap(({ arguments: words }) => {
    const [source, target] = words.slice(-2).map(({ pieces }) => pieces);
    if (source === undefined || target === undefined) return [];
    return built.has(target) || isDockerfilePath(target) ? [{ written: source, isCertain: true }] : [];
  });
}

/** Whether it copies, links or moves its last operand but one to the last one: also `git mv` and `rsync`. */
export function isCopy({ program, arguments: words }: Command): boolean {
  if (program === 'git') return words.some(({ pieces }) => pieces === 'mv');
  return program === 'rsync' || isCopying(program);
}

/** Whether the file to build from depends on a loop, a list, an argument, or another program such as `find` and `xargs`. */
function hasUnknown(command: Command): boolean {
  if (!isBuilding(command)) return false;
  if (command.wrappers.some(({ program }) => program === 'xargs' || program === 'parallel')) return true;
  const words = textsOf(command);
  return words.some((word, at) => IS_OPEN.test(word) && !NAMES_NO_FILE.test(words[at - 1] ?? ''));
}

const IS_OPEN = new RegExp(`^${UNKNOWN_PIECE}$|\\{\\}`);

/** The files below the folders that a command lists: `find img -type f`, also in front of `-exec docker build`. */
function listedFiles({ program, programSpan, arguments: words, span }: Command): readonly Name[] {
  const before = spanText({ ...span, end: programSpan.start });
  const around = /^find\s/.test(before) ? before.split(/\s+/).slice(1) : [];
  const own = LISTERS.has(program) ? words.map(({ pieces }) => pieces) : [];
  const folders = [around, own].flatMap(foldersBefore);
  return folders.map((folder) => ({ written: `${folder}/${UNKNOWN_PIECE}`, isCertain: true }));
}

/** The operands before the first option. */
function foldersBefore(operands: readonly string[]): readonly string[] {
  const end = operands.findIndex((word) => /^[-(!]./.test(word));
  return (end === -1 ? operands : operands.slice(0, end)).filter((word) => /^[\w./-]+$/.test(word));
}

const LISTERS: ReadonlySet<unknown> = new Set(['find', 'ls']);

/** Flags of `docker build` whose values are neither a file nor a context. */
const NAMES_NO_FILE =
  /^(?:-t|--(?:tag|build-arg|label|platform|target|secret|ssh|cache-from|cache-to|progress|network))$/;

function textsOf(command: Command): readonly string[] {
  return commandWords(command).map(({ text }) => text);
}

/** All parts of a text that may be a path, or a pattern of paths. */
function pathsIn(text: string): readonly Name[] {
  const paths = text.match(/[\w.@+*?%/-]{3,200}/g) ?? [];
  return paths
    .filter((path) => /[./]/.test(path))
    .map((path) => ({ written: path.replaceAll(/[*?%]+/g, UNKNOWN_PIECE), isCertain: /[*?%]/.test(path) }));
}

/** The file that a word, or the one after it, names as the Dockerfile of a build. */
export function fileAfterFlag(word: string, at: number, words: readonly string[]): readonly string[] {
  const [, attached] =
    /^(?:--(?:file|dockerfile|containerfile|opt=filename)=|-[qDs]{0,3}f=?|filename=|(?:--set=)?[^=/]{1,100}\.dockerfile=)(.+)$/s.exec(
      word,
    ) ?? [];
  if (attached !== undefined) return [attached];
  return /^(?:--(?:file|dockerfile|containerfile)|-[a-zA-Z]?f)$/.test(word) ? words.slice(at + 1, at + 2) : [];
}

function inputsOf({ redirects }: Command): readonly string[] {
  return redirects.flatMap(({ operator, target }) => (operator === '<' && target !== undefined ? [target.pieces] : []));
}

/** `sed … build.txt | docker build -` */
function pipedNames({ commands }: Pipeline): readonly Name[] {
  const last = commands.at(-1);
  if (last === undefined || commands.length < 2) return [];
  if (!isBuilding(last)) return [];
  const before = commands.slice(0, -1);
  const words = before.flatMap((command) => [...command.arguments.map(({ pieces }) => pieces), ...inputsOf(command)]);
  return words
    .filter((word) => /^[^-]/.test(word))
    .map((word) => ({ written: fileOfCommit(word) ?? word, isCertain: true }));
}

/** The file in `git show HEAD:build.txt`, if it is that of the checkout. */
export function fileOfCommit(word: string): string | undefined {
  return /^(?:HEAD|@)?:(?:\.\/)?([\w./-]+)$/.exec(word)?.[1];
}
