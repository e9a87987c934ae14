import type { Command as CommandNode, PipelineNode, Word } from 'unbash';
import { baseName, isProgramFolder, resolvePath } from '../../analysis/paths/shell-paths.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { Redirect, ShellWord } from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import { concatenated } from '../../model/spliced.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/lazy.ts';
import { valuesGiven } from './given-values.ts';
import { inputExcerpt, inputOf } from './inner.ts';
import { echoedText, formattedText } from './printed-text.ts';
import type { Gathered, Reading } from './reading.ts';
import type { WrittenFiles } from './script-files.ts';
import type { Expand } from './unquoted.ts';

export function noFiles(room: WrittenFiles['room']): WrittenFiles {
  return { folder: '', texts: new Map(), paths: new Map(), room };
}

/** The output of a command, if the script contains it. It is read only when something runs it. */
export type Printed = (() => Excerpt | undefined) | undefined;

/** The output of `cat <<E`, `echo 'text'` and the like. `before` is their input. */
export function printedBy(node: PipelineNode, before: Printed, reading: Reading, expand: Expand): Printed {
  if (node.type !== 'Command') return undefined;
  const words = wordsOf(node);
  const name = words[0]?.value;
  if (name === 'echo') return () => echoedText(words.slice(1), reading, expand);
  if (name === 'printf') return () => formattedText(words.slice(1), reading, expand);
  if (name !== 'tee' && (name !== 'cat' || words.some(({ value }, at) => at > 0 && value !== '-'))) return undefined;
  const input = inputOf(node);
  if (input === undefined) return before;
  return () => inputExcerpt(input, reading, expand);
}

function wordsOf({ name, suffix }: CommandNode): readonly Word[] {
  const words = [...(name === undefined ? [] : [name]), ...suffix.filter((part) => part.type === 'Word')];
  return words[0]?.value === 'sudo' ? words.slice(1) : words;
}

/** Stores the files that a command writes: `cat > f <<E`, `… | tee f`, `exec 3<<E`. */
export function noteFiles(node: CommandNode, gathered: Gathered, before: Printed): void {
  const { redirects, reading, words, variables } = gathered;
  const isTee = words.some(({ pieces }) => pieces === 'tee');
  if (redirects.length === 0 && !isTee) return;
  const expand = valuesGiven(reading, variables, true);
  if (words.length === 1 && words[0]?.pieces === 'exec') noteDescriptors(node, reading, expand);
  const print = printedBy(node, before, reading, expand);
  if (print === undefined) return;
  const printed = asNow(print, node);
  for (const { operator, target } of redirects) {
    if (operator.includes('>') && target !== undefined) addText(target, printed, reading, operator.endsWith('>>'));
  }
  // `tee` is treated like `tee -a`, so the earlier text is read as well
  for (const file of isTee ? words.slice(1) : []) addText(file, printed, reading, true);
}

/** Text with variables is put together at once, since they may have changed when the file is read. */
function asNow(
  print: () => Excerpt | undefined,
  { prefix, suffix }: Pick<CommandNode, 'prefix' | 'suffix'>,
): typeof print {
  const printed = lazy(print);
  if ([...prefix, ...suffix].some(hasVariables)) printed();
  return printed;
}

function hasVariables(part: CommandNode['prefix'][number] | CommandNode['suffix'][number]): boolean {
  if (part.type === 'HereDoc') return part.body.text.includes('$');
  return (part.type === 'HereString' ? (part.target?.text ?? '') : part.type === 'Word' ? part.text : '').includes('$');
}

/** `exec 3<<E` */
function noteDescriptors({ suffix }: CommandNode, reading: Reading, expand: Expand): void {
  for (const part of suffix) {
    if (part.type !== 'HereDoc' || part.descriptor?.type !== 'FileDescriptor') continue;
    setText(reading.files, `/dev/fd/${part.descriptor.value}`, [
      asNow(() => inputExcerpt(part, reading, expand), { prefix: [], suffix: [part] }),
    ]);
  }
}

function addText(file: ShellWord, printed: () => Excerpt | undefined, { files }: Reading, isAppended: boolean): void {
  const path = resolvePath(files.folder, fileOf(file));
  const before = files.texts.get(path);
  if (before !== undefined && isAppended) before.push(printed);
  else setText(files, path, isAppended ? [() => files.copied?.at(path, false), printed] : [printed]);
}

export function setText({ texts, paths }: WrittenFiles, path: string, printed: (() => Excerpt | undefined)[]): void {
  texts.set(path, printed);
  paths.set(baseName(path), path);
}

/** The text written to a file earlier; returned only once. A program without a folder is searched in `PATH`. */
export function takeFile(
  word: ShellWord | undefined,
  { files, isExec }: Reading,
  folder: string | Dynamic,
  isProgram = false,
): Excerpt | undefined {
  if (word === undefined || (files.texts.size === 0 && files.copied === undefined)) return undefined;
  const name = fileOf(word);
  const path = pathIn(files, name, isProgram);
  const printed = files.texts.get(path);
  if (printed === undefined) return copiedFile(name, { files, folder, isProgram, isExec });
  if (files.room.left < 0) return undefined;
  files.texts.delete(path);
  const excerpts = printed.flatMap((print) => print() ?? []);
  const [first] = excerpts;
  if (first === undefined) return undefined;
  const taken = excerpts.length === 1 ? first : joinedLines(excerpts);
  files.room.left -= taken.text.length;
  return taken;
}

interface CopyRequest extends Pick<Reading, 'files' | 'isExec'> {
  readonly folder: string | Dynamic;
  readonly isProgram: boolean;
}

/** A script of the repository. It is certain only in a known folder, as other programs may have files of that name. */
function copiedFile(name: string, request: CopyRequest): Excerpt | undefined {
  const script = name.includes('$') ? undefined : copyNamed(name, request);
  const isStarted = request.isProgram && request.isExec;
  return isStarted && script !== undefined && isForAnother(name, script.text) ? undefined : script;
}

function copyNamed(name: string, { files: { copied }, folder, isProgram }: CopyRequest): Excerpt | undefined {
  if (isProgram && !name.includes('/')) return copied?.program(name);
  const path = name.startsWith('/') ? name : folder === DYNAMIC ? undefined : `${folder}/${name}`;
  return path === undefined ? undefined : copied?.at(resolvePath('/', path), isProgram);
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
  const path = resolvePath(folder, name);
  // a program without a folder is looked up where programs are, and not in the folder that the script is in
  if (isProgram && !name.includes('/')) {
    const found = paths.get(name) ?? '';
    return isProgramFolder(found.slice(0, found.lastIndexOf('/'))) ? found : '';
  }
  const plain = name.replace(/^\.\//, '');
  if (texts.has(path) || plain.includes('/')) return path;
  // `cd` may have changed the folder
  return paths.get(plain) ?? path;
}

function joinedLines(excerpts: readonly Excerpt[]): Excerpt {
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

/** The path of a file, as written if it is not known. */
function fileOf({ pieces, raw }: ShellWord): string {
  return pieces.includes(UNKNOWN_PIECE) ? raw.replaceAll(/["']/g, '') : pieces;
}
