import { posix } from 'node:path';
import { type Excerpt, type SourceFile, wholeFile } from '../../model/source.ts';
import { concatenated, type Piece, spliced } from '../../model/spliced.ts';
import { remember } from '../../support/caches/remember.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import type { RepositoryView } from '../repository-view.ts';
import { loopsIn } from '../run-options/loops-in-text.ts';
import { decidingStatements } from './deciding-statements.ts';

/**
 * For the files that a script of the repository sources: the variables that they set, and the functions that start something with the
 * arguments of their callers. Their commands are checked where they are, so only plain assignments and these functions are read again here.
 */
export function sourcedBy(path: string, repository: RepositoryView): (name: string) => Excerpt | undefined {
  return (name) => {
    const files = withSourced(filesNear(path, name, repository), repository);
    return files.length === 0
      ? undefined
      : concatenated(files.map((file) => spliced(wholeFile(file), definedIn(file))));
  };
}

/** Whether commands of a text may call such a function of a file that they source. */
export function callsSourced(text: string, path: string, repository: RepositoryView): boolean {
  return sourcedNames(text)
    .slice(0, MOST_FILES)
    .some((name) =>
      withSourced(filesNear(path, name, repository), repository).some((file) => startersIn(file).length > 0),
    );
}

/** A script with the files that it sources, also through others. */
export function filesSourced(file: SourceFile, repository: RepositoryView): readonly SourceFile[] {
  return withSourced([file], repository);
}

/** How many files that source one another, or that fit a pattern, are read. */
const MOST_FILES = 20;

/** The files with those that they source in turn, which come first. */
function withSourced(files: readonly SourceFile[], repository: RepositoryView): readonly SourceFile[] {
  const found = new Set<SourceFile>();
  const open = new Set<string>();
  const add = (file: SourceFile): void => {
    if (open.has(file.path) || open.size === MOST_FILES) return;
    open.add(file.path);
    for (const name of sourcedNames(file.text)) for (const one of filesNear(file.path, name, repository)) add(one);
    found.add(file);
  };
  for (const file of files) add(file);
  return [...found];
}

/** The names of the files that a text sources, from the folder of the script. */
export function sourcedNames(text: string): readonly string[] {
  return [...text.matchAll(SOURCES)].flatMap(([, name = '']) => {
    const plain = name.replaceAll(/["']/g, '');
    const variable = VARIABLE.exec(plain)?.[1];
    const words = variable === undefined ? [plain] : wordsOfLoops(text, variable);
    return words.map((word) => word.replace(FOLDER_IN_FRONT, ''));
  });
}

const VARIABLE = /^\$\{?(\w+)\}?$/;

/** `for f in lib/*.sh; do . "$f"; done` */
function wordsOfLoops(text: string, variable: string): readonly string[] {
  return loopsIn(text)
    .filter(({ variables }) => variables.includes(variable))
    .flatMap(({ words }) => words.replaceAll(/["']/g, '').split(/\s+/))
    .filter((word) => word !== '');
}

const SOURCES =
  /(?<![^\s;&|({"'])(?:\.|source)[ \t]{1,9}((?:"[^"\n]{1,200}"|\$\([^()\n]{1,200}\)|[^\s;&|()<>"']){1,50})/g;

/** `$HERE/`, `${0%/*}/`, `$(dirname "$0")/` */
const FOLDER_IN_FRONT = /^\$(?:\w+|\{[^}]*\}|\(.*\))\//;

function filesNear(path: string, name: string, repository: RepositoryView): readonly SourceFile[] {
  const near = fileNear(path, name, repository);
  if (near !== undefined || !/[*?[]/.test(name)) return near === undefined ? [] : [near];
  const patterns = [posix.dirname(path), '.'].map((folder) => posix.join(folder, name));
  const paths = (repository.paths() ?? []).filter((one) => patterns.some((pattern) => matchesGlob(pattern, one)));
  return paths.slice(0, MOST_FILES).flatMap((one) => repository.readFile(one, 'guess') ?? []);
}

/** How a script of the repository gets at the files that it names, to source or to read them. */
export interface FilesNamed {
  readonly sourced: (name: string) => Excerpt | undefined;
  readonly near: (name: string) => Excerpt | undefined;
}

export function filesNamed(path: string, repository: RepositoryView): FilesNamed {
  return { sourced: sourcedBy(path, repository), near: textsNear(path, repository) };
}

/** For the files that a script of the repository reads: their texts. */
function textsNear(path: string, repository: RepositoryView): (name: string) => Excerpt | undefined {
  return (name) => {
    const file = fileNear(path, name, repository);
    return file && wholeFile(file);
  };
}

/** The file that a script names: from its own folder, or from the root. */
export function fileNear(path: string, name: string, { readFile }: RepositoryView): SourceFile | undefined {
  for (const folder of [posix.dirname(path), '.']) {
    const candidate = posix.join(folder, name);
    const file = candidate.startsWith('../') ? undefined : readFile(candidate, 'guess');
    if (file !== undefined) return file;
  }
  return undefined;
}

/** The parts of a file that a script which sources it reads, in their order. */
const definedIn = remember((file: SourceFile): readonly Piece[] => {
  const starters = startersIn(file);
  const isInside = ({ start }: Piece): boolean => starters.some((one) => one.start <= start && start < one.end);
  const others = decidingStatements(file).filter(
    (one) => !isInside(one) && !starters.some(({ start }) => one.start <= start && start < one.end),
  );
  const lines = assignmentsIn(file).filter((line) => !isInside(line));
  return [...lines, ...others, ...starters].sort((one, other) => one.start - other.start);
});

/** The functions that may start something with the words of their callers, directly or through others. */
const startersIn = remember(({ text }: SourceFile): readonly Piece[] => {
  if (!ENGINE.test(text)) return [];
  const all = functionsIn(text);
  const found = new Set(all.filter((one) => ENGINE.test(one.text)));
  // a set also visits what is added meanwhile
  for (const { name } of found) for (const one of all) if (!found.has(one) && one.text.includes(name)) found.add(one);
  return [...found].filter((one) => USES_WORDS.test(one.text)).map(({ name: _, ...piece }) => piece);
});

const ENGINE = /docker|podman|nerdctl|engine|container/i;
const USES_WORDS = /\$\{?[@*1-9]/;

/** A function as written. */
export interface FunctionText extends Piece {
  readonly name: string;
}

/** The functions at the left margin, up to a closing brace in the same line or at the margin. */
export function functionsIn(text: string): readonly FunctionText[] {
  const found: FunctionText[] = [];
  for (const { 0: head, 1: keyword, 2: plain, index } of text.matchAll(FUNCTION)) {
    const from = index + head.length;
    const lineEnd = endAt(text, text.indexOf('\n', from));
    const isShort = /\}[ \t\r]*$/.test(text.slice(Math.max(from, lineEnd - NEAR), lineEnd));
    const end = isShort ? lineEnd : endAt(text, text.indexOf('\n}', from), 2);
    found.push({ name: keyword ?? plain ?? '', start: index, end, text: `${text.slice(index, end)}\n` });
    if (found.length === MOST_FUNCTIONS) break;
  }
  return found;
}

/** Real libraries have some dozens. */
const MOST_FUNCTIONS = 300;

/** How far before the end of a line a closing brace is searched, in characters. */
const NEAR = 20;

function endAt(text: string, index: number, length = 0): number {
  return index === -1 ? text.length : index + length;
}

const FUNCTION =
  /^(?:function[ \t]{1,9}([\w:.-]{1,100})[ \t]{0,9}(?:\([ \t]{0,9}\))?|([\w:.-]{1,100})[ \t]{0,9}\([ \t]{0,9}\))[ \t]{0,9}(?:\r?\n[ \t]{0,9})?\{/gm;

/** The lines that set a variable to a text or to the output of a command, without those of a variable that the file may set in other ways. */
const assignmentsIn = remember(({ text }: SourceFile): readonly Piece[] => {
  const printed = [...text.matchAll(PRINTED)].filter(([line]) => !ENGINE.test(line));
  const lines = [...text.matchAll(PLAIN), ...printed];
  const plain = countOf(lines);
  const all = countOf(text.matchAll(ANY));
  return lines.flatMap(({ 0: line, 1: name = '', index }) =>
    plain.get(name) === all.get(name) ? [{ text: line, start: index, end: index + line.length }] : [],
  );
});

function countOf(matches: Iterable<RegExpMatchArray>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, name = ''] of matches) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** At the left margin, so that no condition decides. */
const PLAIN =
  /^(?:(?:export|readonly)[ \t]{1,9})?([A-Za-z_]\w{0,100})=(?:"[^"`\\\n]*"|'[^'\n]*'|[^\s"'`;&|()<>#\\]*)[ \t]*(?:(?<=[ \t])#.*)?(?:\r?\n|$)/gm;
/** The output of a command that starts nothing: `O=$(cat f)`. */
const PRINTED =
  /^(?:(?:export|readonly)[ \t]{1,9})?([A-Za-z_]\w{0,100})=(?:"\$\([^()"\n]{0,1000}\)"|\$\([^()\n]{0,1000}\))[ \t]*(?:\r?\n|$)/gm;
const ANY = /(?<![\w$-])([A-Za-z_]\w{0,100})\+?=/g;
