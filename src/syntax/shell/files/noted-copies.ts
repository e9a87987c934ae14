import { baseName, isWithin, resolvePath } from '../../../analysis/paths/shell-paths.ts';
import type { Command, ShellWord } from '../../../model/shell.ts';
import { folderNow } from '../folders.ts';
import type { Gathered } from '../reading.ts';
import { pathsMatching, setText, textsNow } from './files-of-script.ts';
import { wordsMeant } from './named-files.ts';
import { fileOf } from './places-meant.ts';

/** Stores the files that `cp`, `mv`, `install`, `ln`, `rsync` or `dd` makes: the same text at another place. */
export function noteCopy({ program, arguments: words }: Command, gathered: Gathered): void {
  const { reading, variables } = gathered;
  const { files } = reading;
  if (!COPIES.has(String(program)) || (files.texts.size === 0 && files.copied === undefined)) return;
  const { sources, target } = program === 'dd' ? operandsOfDd(words) : operandsOf(words);
  if (target === undefined) return;
  const has = (option: RegExp): boolean => words.some(({ pieces }) => option.test(pieces));
  const isLink = program === 'ln' && has(IS_SYMBOLIC);
  const isOfFolders = (program !== 'install' && has(IS_DEEP)) || /^(?:mv|ln|rsync)$/.test(String(program));
  for (const written of sources) {
    const meant = wordsMeant(written, variables, reading);
    for (const source of meant) copyOne(source, target, gathered, { isLink, isOfFolders });
    if (isOfFolders) passFolders(written, meant, target, gathered);
  }
}

function copyOne(
  source: ShellWord,
  target: ShellWord,
  gathered: Gathered,
  { isLink, isOfFolders }: { readonly isLink: boolean; readonly isOfFolders: boolean },
): void {
  copyTo(source, target, gathered);
  if (isLink) noteLink(source, target, gathered);
  if (isOfFolders) copyFolder(source, target, gathered);
}

/** Makes the files of folders known at their new places, to whatever comes later. */
function passFolders(
  written: ShellWord,
  meant: readonly ShellWord[],
  target: ShellWord,
  { reading, variables }: Gathered,
): void {
  const { files } = reading;
  const now = folderNow(variables, files);
  const [place = target] = wordsMeant(target, variables, reading);
  if (files.copied?.copyFolder === undefined || typeof now !== 'string' || /[$`]/.test(fileOf(place))) return;
  const sources = written.raw.endsWith('/*') ? [withoutEnd(written)] : meant;
  for (const source of sources) {
    const path = fileOf(source);
    if (/[$`*?]/.test(path)) continue;
    files.copied.copyFolder({
      source: resolvePath(now, path),
      target: resolvePath(now, fileOf(place)),
      span: target.span,
    });
  }
}

/** `a/*` as `a` */
function withoutEnd(word: ShellWord): ShellWord {
  const pieces = word.pieces.slice(0, -2) || '/';
  return { ...word, value: pieces, raw: pieces, pieces };
}

const COPIES: ReadonlySet<string> = new Set(['cp', 'dd', 'install', 'ln', 'mv', 'rsync']);
const IS_DEEP = /^-[a-zA-Z]*[rRad]|^--(?:recursive|archive)$/;
const IS_SYMBOLIC = /^-(?:-symbolic$|[a-zA-Z]*s)/;
/** Options whose value is the next word. */
const COPY_VALUE = /^(?:-[a-zA-Z]*[gmoS]|--(?:group|mode|owner|suffix))$/;
const COPY_TARGET = /^(?:-[a-zA-Z]*t|--target-directory)$/;

interface Operands {
  readonly sources: readonly ShellWord[];
  readonly target: ShellWord | undefined;
}

function operandsOf(words: readonly ShellWord[]): Operands {
  const operands = words.filter(
    ({ pieces }, at) => !pieces.startsWith('-') && !COPY_VALUE.test(words[at - 1]?.pieces ?? ''),
  );
  const option = words.findIndex(({ pieces }) => COPY_TARGET.test(pieces));
  const target = option === -1 ? operands.at(-1) : words[option + 1];
  return { sources: operands.filter((one) => one !== target), target };
}

/** `dd if=a of=b` */
function operandsOfDd(words: readonly ShellWord[]): Operands {
  const part = (name: string) =>
    words.flatMap((word) => (word.pieces.startsWith(name) ? [withoutStart(word, name.length)] : []));
  return { sources: part('if='), target: part('of=')[0] };
}

function withoutStart(word: ShellWord, length: number): ShellWord {
  const pieces = word.pieces.slice(length);
  return { ...word, raw: word.raw.slice(length), pieces, value: typeof word.value === 'string' ? pieces : word.value };
}

/** It is not known whether the target is a folder. */
function copyTo(source: ShellWord, target: ShellWord, { reading, variables }: Gathered): void {
  const { files } = reading;
  const text = textsNow(source, reading, folderNow(variables, files));
  if (text === undefined) return;
  const path = resolvePath(files.folder, fileOf(target));
  setText(files, `${path === '/' ? '' : path}/${baseName(fileOf(source))}`, [text]);
  setText(files, path, [text]);
}

/** Notes where a link leads. A relative path starts at the folder of the link. */
function noteLink(source: ShellWord, target: ShellWord, { reading, variables }: Gathered): void {
  const { files } = reading;
  const now = folderNow(variables, files);
  const [from, to] = [fileOf(source), fileOf(target)];
  if (files.links === undefined || typeof now !== 'string' || /^[$`~]/.test(from) || /[$`~]/.test(to)) return;
  const path = resolvePath(now, to);
  files.links.set(path, resolvePath(path.slice(0, path.lastIndexOf('/')) || '/', from));
  const inside = `${path === '/' ? '' : path}/${baseName(from)}`;
  files.links.set(inside, resolvePath(path, from));
}

/** The files in a folder, where something may start or read them at their new places. */
function copyFolder(source: ShellWord, target: ShellWord, { reading, variables }: Gathered): void {
  const { files } = reading;
  const now = folderNow(variables, files);
  const path = resolvePath(files.folder, fileOf(target));
  if (typeof now !== 'string' || (path !== '/' && !LIKELY.test(path))) return;
  const folder = resolvePath(now, fileOf(source).replace(/\/\.?$/, ''));
  if (isWithin(path, folder) || pathsMatching(folder, files).length > 0) return;
  for (const found of pathsMatching(`${folder}/**`, files)) {
    const text = textsNow({ ...source, value: found, raw: found, pieces: found }, reading, now);
    const below = found.slice(folder.length);
    // the last one is where a program is looked for by its name
    for (const place of [`/${baseName(folder)}${below}`, below].map((end) => (path === '/' ? end : path + end))) {
      if (text !== undefined && LIKELY.test(place)) setText(files, place, [text]);
    }
  }
}

/** Places of settings and of what is started without being told. */
const LIKELY = /^\/(?:(?:etc|root|home|lib|usr\/(?:lib|etc|local))(?:\/|$)|docker-|entrypoint|custom-|init)/;
