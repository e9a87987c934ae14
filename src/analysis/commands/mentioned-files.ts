import type { Span } from '../../model/source.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import { baseName } from '../paths/shell-paths.ts';

/** A file that a program may be told to run, by a name that is written somewhere. */
export interface NamedFile {
  /** The path in the container. */
  readonly path: string;
  /** The text; undefined if it cannot be read. */
  text(): string | undefined;
}

/** Something that runs: what its commands are, or a file that they name. */
export interface Mentioning {
  /** What it is called in a sentence. */
  readonly name: string;
  readonly text: string;
  readonly at?: Span;
}

/** A file, and what names it. */
export interface Mentioned<F extends NamedFile> {
  readonly file: F;
  readonly by: string;
}

/** How much may be read and looked up for one start, in characters and names. No real program is started through so many files. */
const MOST = 5_000_000;
/** The cost of a file in addition to its text. */
const PER_FILE = 100;

/**
 * The files that a text names, those that these name, and so on, each once. How a name reaches a shell is not asked: through a list that a loop
 * reads, the arguments of a function, or the settings of a program that starts others.
 *
 * @param filesNamed finds the files by the last part of their paths, which is a name or a pattern with `*`.
 * @param onTooMany is called if not all files were read.
 */
export function* filesMentioned<F extends NamedFile>(
  starts: readonly Mentioning[],
  filesNamed: (name: string) => readonly F[],
  onTooMany: () => void,
): Generator<Mentioned<F>> {
  const search: Search = { bare: new Set(), asked: new Set(), frames: new Map(), left: MOST };
  const seen = new Set<string>();
  const queue = [...starts];
  for (const { name: by, text } of queue) {
    const files = namesIn(text, search).flatMap((name) => filesMeant(name, filesNamed));
    const fresh = new Map(files.filter(({ path }) => !seen.has(path)).map((file) => [file.path, file]));
    for (const file of fresh.values()) {
      seen.add(file.path);
      yield { file, by };
      search.left -= PER_FILE;
      if (search.left >= 0) queue.push(...textIn(file));
    }
  }
  if (search.left < 0) onTooMany();
}

/** An absolute path means the file there. Of other names, it is not known where they are looked for. */
function filesMeant<F extends NamedFile>(name: string, filesNamed: (name: string) => readonly F[]): readonly F[] {
  if (!name.startsWith('/')) return filesNamed(name);
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  return filesNamed(baseName(name)).filter(({ path }) => path === folder + baseName(path));
}

/** What a file names; nothing for one that nobody reads for names, such as a program or a large file of data. */
function textIn(file: NamedFile): readonly Mentioning[] {
  const text = isList(file.path) ? file.text() : undefined;
  const isData = text === undefined || (text.length > LARGE && !NAMES_SCRIPT.test(text));
  return isData ? [] : [{ name: file.path, text }];
}

/** In characters. */
const LARGE = 100_000;
const NAMES_SCRIPT = /\.(?:ba|da|k|z|a)?sh\b/;

/** A path with a variable in the place of a name. */
interface Frame {
  /** The absolute folder, with a slash at its end; empty if it is not known. */
  readonly folder: string;
  readonly ending: string;
}

/** What is known of all texts so far. */
interface Search {
  /** Words that may be the name of a file if something puts them behind a folder. */
  readonly bare: Set<string>;
  /** Names that were looked up. */
  readonly asked: Set<string>;
  /** What a variable completes, such as `/hooks/$1.sh`. */
  readonly frames: Map<string, Frame>;
  left: number;
}

/** The names that a text makes likely, and that were not looked up before. */
function namesIn(text: string, search: Search): readonly string[] {
  search.left -= text.length;
  if (search.left < 0) return [];
  const plain = withoutRemarks(text);
  const likely = STARTS_FOLDERS.test(plain) ? [...STARTED_IN_FOLDERS] : [];
  const words = new Set<string>();
  for (const { 0: word, index } of plain.matchAll(WORDS)) {
    if (plain[index - 1] === '/' || SCRIPT.test(word)) likely.push(folderBefore(plain, index) + word);
    words.add(word);
  }
  const names = [...new Set([...likely, ...putTogether(plain, words, search)])];
  return names.filter((name) => !search.asked.has(name) && search.asked.add(name));
}

/** The absolute folder in front of a name; empty without one, or not all of it is known. */
function folderBefore(text: string, index: number): string {
  return ABSOLUTE.exec(text.slice(Math.max(0, index - LONGEST_FOLDER), index))?.[1] ?? '';
}

const LONGEST_FOLDER = 200;
const ABSOLUTE = /(?:^|[^\w$}.~*?\]/-])((?:\/[\w.+@-]{1,100}){0,20}\/)$/;

/** New words in each frame, and earlier words in the frames that are new. */
function putTogether(text: string, words: ReadonlySet<string>, search: Search): readonly string[] {
  const { bare, frames } = search;
  const earlier = new Set(frames.keys());
  for (const { 0: whole, 1: ending = '', index } of text.matchAll(PUT_TOGETHER)) {
    const folder = whole.startsWith('/$') ? folderBefore(text, index + 1) : '';
    frames.set(`${folder}*${ending}`, { folder, ending });
  }
  const fresh = [...words].filter((word) => !bare.has(word));
  const others = [...frames].flatMap(([name, frame]) => (earlier.has(name) ? [] : [frame]));
  search.left -= fresh.length * frames.size + bare.size * others.length;
  if (search.left < 0) return [];
  const again = [...bare];
  for (const word of fresh) bare.add(word);
  return [...framed(fresh, [...frames.values()]), ...framed(again, others)];
}

function framed(words: readonly string[], frames: readonly Frame[]): readonly string[] {
  return frames.flatMap(({ folder, ending }) => words.map((word) => folder + word + ending));
}

/** Names of files, and patterns for them, without their folders. */
const WORDS = /[\w@+*-][\w@%+,.*-]{0,100}/g;
const SCRIPT = /\.(?:ba|da|k|z|a)?sh$/;
/** A variable at the end of a path, with the ending that follows it. */
const PUT_TOGETHER = /\/"?\$(?:\{\w{1,40}[^{}\s]{0,40}\}|\w{1,40})"?(\.(?:ba|da|k|z|a)?sh)?(?![\w/.-])/g;
/** Programs that start files with fixed names in all folders of one. */
const STARTS_FOLDERS = /\b(?:s6-svscan|svscan(?:boot)?|runsvdir)\b/;
const STARTED_IN_FOLDERS = ['run', 'finish'];

/** Without comments, and without commands that name a file and do not run it. Lines keep their numbers. */
function withoutRemarks(text: string): string {
  return text.replaceAll(REMARKS, '').replaceAll(HARMLESS, '');
}

const REMARKS = /^[ \t]*(?:#|;|\/\/)[^\n]*/gm;
/** What only prints, and what changes how a file looks. */
const HARMLESS =
  /(?<=^|[;{])[ \t]*(?:(?:echo|printf|log|info|warn)[ \t][^|>&;\n]*|(?:cat|chmod|chown|chgrp|cp|head|install|ln|ls|mkdir|mv|rm|sed|stat|tail|tar|test|touch|\[)[ \t][^;&|\n]*)(?=;|$)/gm;

/** Whether the names in a file may be those of files that run. In code of other languages they are read by nobody. */
function isList(path: string): boolean {
  return !/\.(?!(?:ba|da|k|z|a)?sh$|conf$|cfg$|cnf$|ini$|txt$|list$|lst$|tab$|cron$|env$|ya?ml$|toml$|d$)[a-z]\w{0,9}$/i.test(
    path,
  );
}

/** The files whose names match, of those with a name each; see {@link filesMentioned}. */
export function filesByName<F>(files: ReadonlyMap<string, readonly F[]>, name: string): readonly F[] {
  if (!name.includes('*')) return files.get(name) ?? [];
  // a pattern for everything names nothing
  return /^[*.]+$/.test(name) ? [] : [...files].flatMap(([own, same]) => (matchesGlob(name, own) ? same : []));
}
