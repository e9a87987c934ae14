import { baseName, isProgramFolder, namesOfFile, resolvePath } from '../../../analysis/paths/shell-paths.ts';
import { DYNAMIC, type Dynamic } from '../../../model/located.ts';
import type { Redirect, ShellWord } from '../../../model/shell.ts';
import type { Excerpt } from '../../../model/source.ts';
import { concatenated } from '../../../model/spliced.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { matchesGlob } from '../../../support/patterns/anchored-glob.ts';
import { folderNow } from '../folders.ts';
import type { Reading } from '../reading.ts';
import type { Variables } from '../variables.ts';
import { fileOf, placeMeant } from './places-meant.ts';
import { type CallKey, PER_CALL } from './script-calls.ts';
import type { WrittenFiles } from './script-files.ts';

export function noFiles(room: WrittenFiles['room']): WrittenFiles {
  return { folder: '', texts: new Map(), paths: new Map(), room };
}

/** The output of a command, if the script contains it. It is read only when something runs it. */
export type Printed = (() => Excerpt | undefined) | undefined;

export function setText({ texts, paths }: WrittenFiles, path: string, printed: (() => Excerpt | undefined)[]): void {
  texts.set(path, printed);
  paths.set(baseName(path), path);
}

/** The text written to a file earlier; empty when it was returned before, unless a call gives something else to it. A program without a folder is searched in `PATH`. */
export function takeFile(
  word: ShellWord | undefined,
  { files, isExec }: Reading,
  folder: string | Dynamic,
  isProgram = false,
  keyOf?: CallKey,
): Excerpt | undefined {
  if (word === undefined || (files.texts.size === 0 && files.copied === undefined)) return undefined;
  const name = nameIn(files, word, folder, isProgram);
  const written = pathIn(files, name, isProgram);
  const copied = files.texts.has(written) ? undefined : copiedFile(name, { files, folder, isProgram, isExec, keyOf });
  if (copied !== undefined) return copied;
  const path = namesOfFile(written).find((one) => files.texts.has(one));
  const printed = path === undefined ? undefined : files.texts.get(path);
  if (path === undefined || printed === undefined || files.room.left < 0) return undefined;
  const again = takenAgain(printed, files, keyOf);
  if (again !== undefined) return again;
  const excerpts = printed.flatMap((print) => print() ?? []);
  const [first] = excerpts;
  if (first === undefined) {
    files.texts.set(path, []);
    return undefined;
  }
  const taken = excerpts.length === 1 ? first : joinedLines(excerpts);
  const emptied = (): Excerpt => ({ text: '', span: () => word.span });
  if (taken.text !== '') TAKEN.set(emptied, { text: taken, keys: new Set([keyOf?.(taken.text)]) });
  files.texts.set(path, [emptied]);
  files.room.left -= taken.text.length;
  return taken;
}

/** What was printed before a text was taken, by what is printed since. */
const TAKEN = new WeakMap<() => unknown, { readonly text: Excerpt; readonly keys: Set<string | undefined> }>();

/** The text of a file that was taken before, where a call gives something else to it. */
function takenAgain(
  [print]: readonly (() => unknown)[],
  { room }: WrittenFiles,
  keyOf: CallKey | undefined,
): Excerpt | undefined {
  const taken = print && TAKEN.get(print);
  const key = taken && keyOf?.(taken.text.text);
  if (taken === undefined || key === undefined || taken.keys.has(key)) return undefined;
  taken.keys.add(key);
  room.left -= taken.text.text.length + PER_CALL;
  return taken.text;
}

/** A file that a script writes and runs by the same name needs no known place. */
function nameIn(files: WrittenFiles, word: ShellWord, folder: string | Dynamic, isProgram: boolean): string {
  const name = fileOf(word);
  if (files.texts.has(pathIn(files, name, isProgram))) return name;
  const meant = placeMeant(word, files, folder);
  if (folder === DYNAMIC || !meant.includes('/')) return meant;
  const here = resolvePath(folder, meant);
  return files.texts.has(here) ? here : meant;
}

/** The text of a file at an absolute path, whether or not something has run it. */
export function textAt(path: string, { texts, copied }: WrittenFiles): Excerpt | undefined {
  const written = texts.get(path);
  if (written === undefined) return copied?.text(path);
  const excerpts = written.flatMap((print) => print() ?? []);
  return excerpts.length < 2 ? excerpts[0] : joinedLines(excerpts);
}

/** The absolute paths of known files that match an absolute pattern, sorted. */
export function pathsMatching(pattern: string, { texts, copied }: WrittenFiles): readonly string[] {
  const written = [...texts.keys()].filter((path) => matchesGlob(pattern, path));
  return [...new Set([...written, ...(copied?.matching(pattern) ?? [])])].sort();
}

/** The texts of several files as one; undefined if none is known. */
export function joinedTexts(excerpts: readonly (Excerpt | undefined)[]): Excerpt | undefined {
  const known = excerpts.filter((excerpt) => excerpt !== undefined);
  return known.length < 2 ? known[0] : joinedLines(known);
}

/** What a file of the repository sets. */
export function sourcedFile(word: ShellWord | undefined, { files: { sourced, room } }: Reading): Excerpt | undefined {
  const name = nameInRepository(word);
  if (name === undefined || sourced === undefined || room.left < 0) return undefined;
  const excerpt = sourced(name);
  room.left -= excerpt?.text.length ?? 0;
  return excerpt;
}

/** The text of a file that the script has written, or that the repository or the image has. It may be asked for again. */
export function fileNearby(
  word: ShellWord | undefined,
  { files }: Pick<Reading, 'files'>,
  variables?: Variables,
): Excerpt | undefined {
  const { room, texts } = files;
  if (word === undefined || room.left < 0) return undefined;
  const written = texts.get(pathIn(files, fileOf(word), false));
  const excerpt =
    written === undefined
      ? unwrittenFile(word, files, variables)
      : joinedTexts(written.map((print) => wholeOf(print)()));
  if (excerpt === undefined) return undefined;
  room.left -= excerpt.text.length;
  return excerpt;
}

function unwrittenFile(word: ShellWord, files: WrittenFiles, variables: Variables | undefined): Excerpt | undefined {
  const { near, copied } = files;
  const name = near && nameInRepository(word);
  if (near !== undefined) return name === undefined || name === '' ? undefined : near(name);
  const folder = variables === undefined ? DYNAMIC : folderNow(variables, files);
  const { pieces } = word;
  const path = pieces.startsWith('/') ? pieces : folder === DYNAMIC ? undefined : `${folder}/${pieces}`;
  return path === undefined || pieces.includes(UNKNOWN_PIECE) ? undefined : copied?.text(resolvePath('/', path));
}

/** A folder in front that is not known is taken for that of the script: `. "$(dirname "$0")/x"`. */
function nameInRepository(word: ShellWord | undefined): string | undefined {
  if (word === undefined) return undefined;
  const name = word.pieces.slice(word.pieces.lastIndexOf(UNKNOWN_PIECE) + 1);
  if (name !== word.pieces ? !/^\/./.test(name) : /^(?:[/~]|$)/.test(name)) return undefined;
  return name.replace(/^\/+/, '');
}

/** What a file holds now. Of the file and this text, only the one that is read first has a text, so that each is read once. */
export function textsNow(word: ShellWord, { files, isExec }: Reading, folder: string | Dynamic): Printed {
  const name = nameIn(files, word, folder, false);
  const path = pathIn(files, name, false);
  const texts = files.texts.get(path);
  if (texts === undefined) return files.copied && (() => copiedFile(name, { files, folder, isProgram: false, isExec }));
  files.room.left -= texts.length * COST_OF_TEXT;
  if (files.room.left < 0) return undefined;
  const held = texts.map(once);
  files.texts.set(path, [...held]);
  return once(() => {
    const excerpts = held.flatMap((print) => print() ?? []);
    return excerpts.length < 2 ? excerpts[0] : joinedLines(excerpts);
  });
}

/** In characters. */
const COST_OF_TEXT = 16;

/** Such texts, with the text that each was made of. */
const ONCE = new WeakMap<() => unknown, () => Excerpt | undefined>();

function wholeOf(print: () => Excerpt | undefined): typeof print {
  return ONCE.get(print) ?? print;
}

/** A text that is there for the first reader only. */
export function once(print: () => Excerpt | undefined): typeof print {
  if (ONCE.has(print)) return print;
  let isTaken = false;
  const taken = (): Excerpt | undefined => {
    if (isTaken) return undefined;
    isTaken = true;
    return print();
  };
  ONCE.set(taken, print);
  return taken;
}

interface CopyRequest extends Pick<Reading, 'files' | 'isExec'> {
  readonly folder: string | Dynamic;
  readonly isProgram: boolean;
  readonly keyOf?: CallKey | undefined;
}

/** A script of the repository. It is certain only in a known folder, as other programs may have files of that name. */
function copiedFile(name: string, request: CopyRequest): Excerpt | undefined {
  const script = name.includes('$') ? undefined : copyNamed(name, request);
  const isStarted = request.isProgram && request.isExec;
  return isStarted && script !== undefined && isForAnother(name, script.text) ? undefined : script;
}

function copyNamed(name: string, { files: { copied }, folder, isProgram, keyOf }: CopyRequest): Excerpt | undefined {
  if (isProgram && !name.includes('/')) return copied?.program(name, keyOf);
  const path = name.startsWith('/') ? name : folder === DYNAMIC ? undefined : `${folder}/${name}`;
  return path === undefined ? undefined : copied?.at(resolvePath('/', path), isProgram, keyOf);
}

/**
 * A file of another language, such as `server.js`, which the entry point of the base image is given. A shell that is told to run it reads it
 * itself, whatever its name is.
 */
function isForAnother(name: string, text: string): boolean {
  return !text.startsWith('#!') && OTHER_LANGUAGE.test(name);
}

const OTHER_LANGUAGE = /\.(?!(?:ba|da|k|z)?sh$)\w{1,10}$/;

function pathIn({ folder, texts, paths }: WrittenFiles, name: string, isProgram: boolean): string {
  const path = resolvePath(folder, name).replace(OWN_DESCRIPTORS, '/dev/fd/');
  // a program without a folder is looked up where programs are, and not in the folder that the script is in
  if (isProgram && !name.includes('/')) return writtenProgram(name, { paths }) ?? '';
  const plain = name.replace(/^\.\//, '');
  if (texts.has(path) || plain.includes('/')) return path;
  // `cd` may have changed the folder
  return paths.get(plain) ?? path;
}

/** The path of a file with the name of a program, in a folder in which shells search for these. */
export function writtenProgram(name: string, { paths }: Pick<WrittenFiles, 'paths'>): string | undefined {
  const found = paths.get(name);
  return found !== undefined && isProgramFolder(found.slice(0, found.lastIndexOf('/'))) ? found : undefined;
}

/** Other names of the same files. */
const OWN_DESCRIPTORS = /^\/proc\/(?:(?:thread-)?self|\$\$)\/fd\//;

export function joinedLines(excerpts: readonly Excerpt[]): Excerpt {
  return concatenated(excerpts.flatMap((excerpt) => [excerpt, lineEndAfter(excerpt)]));
}

export function lineEndAfter({ text, span }: Excerpt): Excerpt {
  const end = span(text.length, text.length);
  return { text: '\n', span: () => end };
}

/** The text that `sh <&3` or `sh < f` reads. */
export function redirectedFile(
  redirects: readonly Redirect[],
  reading: Reading,
  folder: string | Dynamic,
): Excerpt | undefined {
  const { operator, target } = redirects.findLast((one) => one.operator === '<' || one.operator === '<&') ?? {};
  if (target === undefined) return undefined;
  return takeFile(operator === '<' ? target : { ...target, pieces: `/dev/fd/${target.pieces}` }, reading, folder);
}

/** The input of the commands of a group, or of those behind `exec <<E`. */
export function takeInput(reading: Reading): Excerpt | undefined {
  const { texts } = reading.files;
  const span = reading.excerpt.span(0, 0);
  return texts.has(INPUT) ? takeFile({ value: INPUT, span, raw: INPUT, pieces: INPUT }, reading, '/') : undefined;
}

/** The standard input, among the places at which a script finds its descriptors. */
export const INPUT = '/dev/fd/0';
