import type { SourceFile, Span } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { addToGroup } from '../../support/group-by.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import { baseName, isWithin, resolvePath } from '../paths/shell-paths.ts';
import { type Frame, frameIn, type Place, stemOf, writtenPaths } from './written-paths.ts';

/** A file that a program may be told to run, by a name that is written somewhere. */
export interface NamedFile {
  /** The path in the container. */
  readonly path: string;
  /** The text; undefined if it cannot be read. */
  source(): SourceFile | undefined;
}

/** The files that there are. */
export interface NamedFiles<F extends NamedFile> {
  /** Whether a file has the name, or would have it without the ending of a script. */
  has(name: string): boolean;
  /** The files by the last part of their paths, which is a name or a pattern with `*`. */
  find(name: string): readonly F[];
  /** The absolute folders in which commands may start. */
  readonly folders?: readonly string[];
}

/** Something that runs: what its commands are, or a file that they name. */
export interface Mentioning {
  /** What it is called in a sentence. */
  readonly name: string;
  readonly text: string;
  readonly at?: Span;
  /** Whether only names in a folder that a command has filled count, as others are those of commands that are followed. */
  readonly isFollowed?: true;
  /** Whether its commands start in folders of their own. */
  readonly startsElsewhere?: true;
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
 * @param onTooMany is called if not all files were read.
 */
export function* filesMentioned<F extends NamedFile>(
  starts: readonly Mentioning[],
  files: NamedFiles<F>,
  onTooMany: () => void,
): Generator<Mentioned<F>> {
  const search: Search = { bare: new Set(), asked: new Set(), frames: new Map(), left: MOST };
  const seen = new Set<string>();
  const filled = starts.flatMap((one) => pathsIn(one).places);
  const places = filled.slice(0, MOST_PLACES);
  if (filled.length > MOST_PLACES) onTooMany();
  const queue = [...starts];
  for (const one of queue) {
    const by = one.name;
    const found = namesIn(one, search, files).flatMap((name) => filesMeant(name, one, places, files));
    const fresh = new Map(found.filter(({ path }) => !seen.has(path)).map((file) => [file.path, file]));
    for (const file of fresh.values()) {
      seen.add(file.path);
      yield { file, by };
      search.left -= PER_FILE;
      if (search.left >= 0) queue.push(...textIn(file));
    }
  }
  if (search.left < 0) onTooMany();
}

/** A path means the file there, or one that a command has moved there. */
function filesMeant<F extends NamedFile>(
  name: string,
  { isFollowed }: Mentioning,
  places: readonly Place[],
  { find }: NamedFiles<F>,
): readonly F[] {
  const files = find(baseName(name));
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const there = isFollowed ? [] : files.filter(({ path }) => path === folder + baseName(path));
  const filled = places.filter(({ to }) => isWithin(name, to));
  const moved = files.filter(({ path }) => filled.some(({ from }) => `${path}/`.includes(from)));
  return [...there, ...moved];
}

/** No real start fills so many folders. */
const MOST_PLACES = 500;

/** What a file names; nothing for a large file of data. */
function textIn(file: NamedFile): readonly Mentioning[] {
  const source = file.source();
  const isData = source === undefined || (source.text.length > LARGE && !NAMES_SCRIPT.test(source.text));
  return isData ? [] : [mentioning(source)];
}

/** A file that names others. Several stages and containers start the same. */
export const mentioning: (file: SourceFile) => Mentioning = remember(({ path, text }) => ({ name: path, text }));

/** Whether a script may fetch something, or hides what it does. */
export function mayFetch(text: string): boolean {
  return /https?:|ftp:|\/dev\/tcp|\b(?:curl|wget2?|aria2c|axel|lftp|ncat|nc|socat|scp|base64|xxd|npx|uvx)\b/.test(text);
}

/** In characters. */
const LARGE = 20_000;
const NAMES_SCRIPT = /\.(?:ba|da|k|z|a)?sh\b/;

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

/** The paths that a text makes likely, and that were not looked up before. */
function namesIn(one: Mentioning, search: Search, files: NamedFiles<NamedFile>): readonly string[] {
  const folders = one.startsElsewhere ? [] : (files.folders ?? []);
  search.left -= one.text.length;
  if (search.left < 0) return [];
  const { paths, relative, words, frames } = pathsIn(one);
  search.left -= (relative.length + frames.length) * folders.length;
  if (search.left < 0) return [];
  const known = words.filter((word) => !search.bare.has(word) && files.has(word));
  const started = folders.flatMap((folder) => relative.map((path) => resolvePath(folder, path)));
  const written = [...paths, ...started].filter((path) => path.includes('*') || files.has(baseName(path)));
  const names = [...written, ...putTogether(known, framesFrom(folders, frames), search)];
  return names.filter((name) => !search.asked.has(name) && search.asked.add(name));
}

/** The frames, with relative ones in folders. */
function framesFrom(folders: readonly string[], frames: readonly Frame[]): readonly Frame[] {
  return frames.flatMap((frame) =>
    frame.folder.startsWith('/') ? [frame] : folders.map((folder) => frameIn(folder, frame)),
  );
}

/** Several stages start the same scripts. */
const pathsIn = remember(({ text }: Mentioning) => writtenPaths(text));

/** New words in each frame, and earlier words in the frames that are new. */
function putTogether(words: readonly string[], found: readonly Frame[], search: Search): readonly string[] {
  const { bare, frames } = search;
  const earlier = new Set(frames.keys());
  for (const frame of found) frames.set(`${frame.folder}*${frame.ending}`, frame);
  const others = [...frames].flatMap(([name, frame]) => (earlier.has(name) ? [] : [frame]));
  search.left -= words.length * frames.size + bare.size * others.length;
  if (search.left < 0) return [];
  const again = [...bare];
  for (const word of words) bare.add(word);
  return [...framed(words, [...frames.values()]), ...framed(again, others)];
}

function framed(words: readonly string[], frames: readonly Frame[]): readonly string[] {
  return frames.flatMap(({ folder, ending }) => words.map((word) => folder + word + ending));
}

/** The files, by the last part of their paths, that are scripts or settings by their names: code of other languages is read by nobody. */
export const namedFiles = remember((paths: readonly string[]) => {
  const names = new Map<string, string[]>();
  for (const path of paths) if (!isCode(path)) addToGroup(names, path.slice(path.lastIndexOf('/') + 1), path);
  const stems = new Set([...names.keys()].map(stemOf));
  return { names, has: (word: string): boolean => names.has(word) || stems.has(word) };
});

function isCode(path: string): boolean {
  return /\.(?!(?:ba|da|k|z|a)?sh$|conf$|cfg$|cnf$|ini$|txt$|list$|lst$|tab$|cron$|env$|ya?ml$|toml$|d$)[a-z]\w{0,9}$/i.test(
    path,
  );
}

/** The files whose names match; see {@link filesMentioned}. */
export function filesByName<F>(files: ReadonlyMap<string, readonly F[]>, name: string): readonly F[] {
  if (!name.includes('*')) return files.get(name) ?? [];
  return [...files].flatMap(([own, same]) => (matchesGlob(name, own) ? same : []));
}
