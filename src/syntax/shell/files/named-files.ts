import { resolvePath } from '../../../analysis/paths/shell-paths.ts';
import type { Dynamic } from '../../../model/located.ts';
import type { Command, ShellWord } from '../../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../../model/value-bounds.ts';
import { bounded, folderNow, noteFolder, targetOf } from '../folders.ts';
import type { Reading } from '../reading.ts';
import { FOLDER, FOLDERS, getVariable, setVariable, type Variables } from '../variables.ts';
import { pathsMatching, textAt } from './files-of-script.ts';
import type { WrittenFiles } from './script-files.ts';

/** Names of files are kept like variables, under names that no variable can have: one pattern a line. */
const NAMES = 'names ';
/** The word in place of names that a command gets from its input, as for `xargs` and `find`. */
export const FROM_INPUT = '{}';

/** Notes the files that a variable names one after the other. Only a folder in front may be unknown. */
export function setNames(variables: Variables, name: string, patterns: readonly string[]): void {
  const known = patterns.filter((pattern) => pattern.lastIndexOf(UNKNOWN_PIECE) <= 0);
  const text = [...new Set(known)].join('\n');
  if (text !== '') setVariable(variables, NAMES + name, text);
}

/** The names and patterns of files that a variable names one after the other. */
export function namesOf(variables: Variables, name: string): readonly string[] {
  return linesIn(getVariable(variables, NAMES + name));
}

function linesIn(text: string | Dynamic | undefined): readonly string[] {
  return typeof text === 'string' && text !== '' ? text.split('\n') : [];
}

/**
 * In one branch of `case "$f" in *.sh) …`, the variable names only the files that match. Patterns with more than an ending narrow nothing.
 *
 * @returns what undoes it at the end of the branch; undefined if nothing is narrowed.
 */
export function narrowNames(
  variables: Variables,
  subject: string,
  patterns: readonly string[],
): (() => void) | undefined {
  const [, name] = /^"?\$\{?(\w{1,60})(?:##\*\/)?\}?"?$/.exec(subject) ?? [];
  const names = name === undefined ? [] : namesOf(variables, name);
  const endings = patterns.flatMap((pattern) => /^\*([\w.-]{1,20})$/.exec(pattern)?.[1] ?? []);
  if (names.length === 0 || endings.length < patterns.length) return undefined;
  const narrowed = names.flatMap((one) => endings.flatMap((ending) => withEnding(one, ending)));
  setVariable(variables, NAMES + name, narrowed.join('\n'));
  return () => setVariable(variables, NAMES + name, names.join('\n'));
}

/** A name or a pattern for those of its files that have an ending. */
function withEnding(pattern: string, ending: string): readonly string[] {
  if (pattern.endsWith('*')) return [pattern + ending];
  return pattern.endsWith(ending) || /[?\]]$/.test(pattern) ? [pattern] : [];
}

/**
 * The values that a variable of a loop has one after the other, with the known files for a pattern. Those with a folder that is not known are
 * left out.
 */
export function valuesInTurn(
  name: string,
  variables: Variables,
  { files, budget }: Pick<Reading, 'files' | 'budget'>,
): readonly string[] {
  const folder = folderNow(variables, files);
  const patterns = namesOf(variables, name).filter((pattern) => !pattern.includes(UNKNOWN_PIECE));
  for (const pattern of patterns) budget.left -= pattern.length;
  if (budget.left < 0) return [];
  const values = patterns.flatMap((pattern) => {
    if (!isPattern(pattern)) return [pattern];
    if (pattern.startsWith('/')) return pathsMatching(pattern, files);
    return typeof folder === 'string' ? matchingPaths(folder, pattern, files, undefined).map(fromHere(folder)) : [];
  });
  return [...new Set(values)];
}

/** The path from a folder, for one below it. */
function fromHere(folder: string): (path: string) => string {
  const start = folder === '/' ? folder : `${folder}/`;
  return (path) => (path.startsWith(start) ? path.slice(start.length) : path);
}

/** Gives the names that a command gets from its input to a variable that `read` sets, and returns the name of the variable. */
export function setNamesRead(variables: Variables, head: string): string | undefined {
  const [, name] = /(?:^|[\s;])read[ \t]+(?:-\w+[ \t]+(?:(?:''|"")[ \t]+)?)*([A-Za-z_]\w*)/.exec(head) ?? [];
  if (name !== undefined) setNames(variables, name, namesOf(variables, FROM_INPUT));
  return name;
}

/** The names that a command prints, as patterns: `ls a/*.sh`, `find a -name '*.sh'`, `printf '%s\n' a/*.sh`. */
export function namesPrinted(
  command: string,
  { variables, reading }: { readonly variables: Variables; readonly reading: Pick<Reading, 'files' | 'budget'> },
): readonly string[] {
  // elsewhere it is not known which files there are
  if (reading.files.recipes === undefined && reading.files.sourced === undefined) return [];
  const [, program, rest = ''] = PRINTS_NAMES.exec(command) ?? [];
  if (program === undefined) return [];
  const words = (rest.split(/[|;&<>\n]|\s2>/, 1)[0]?.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? []).map((word) =>
    withValues(word.replaceAll(/["']/g, ''), variables, reading),
  );
  if (program === 'find') return foundBy(words);
  const operands = words.filter((word) => !word.startsWith('-'));
  if (program === 'cat' || program === 'sort') return operands.flatMap((word) => namesInFile(word, variables, reading));
  if (program === 'grep') return words.includes('-v') ? namesInFile(operands.at(-1) ?? '', variables, reading) : [];
  if (program !== 'ls') return operands.flatMap((word) => word.split(/\\n|%s|\s+/)).filter((word) => word !== '');
  return operands.length === 0 ? ['*'] : operands.map((word) => (/[*?[]/.test(word) ? word : '*'));
}

/** The words of a file with a list, without its comments. */
function namesInFile(
  name: string,
  variables: Variables,
  { files, budget }: Pick<Reading, 'files' | 'budget'>,
): readonly string[] {
  const folder = folderNow(variables, files);
  const isKnown = typeof folder === 'string' && name !== '' && !name.includes(UNKNOWN_PIECE);
  const text = isKnown ? textAt(resolvePath(folder, name), files)?.text : undefined;
  if (text === undefined || text.length > LONGEST_VALUE) return [];
  budget.left -= text.length;
  const lines = text.split('\n').filter((line) => !/^\s*#/.test(line));
  return lines.flatMap((line) => line.split(/\s+/)).filter((word) => word !== '' && !/[*?[\]]/.test(word));
}

const PRINTS_NAMES = /^[\s(]*(?:command[ \t]+)?(cat|ls|find|echo|grep|printf|sort)[ \t\n]([\s\S]*)$/;

function withValues(word: string, variables: Variables, { budget }: Pick<Reading, 'budget'>): string {
  return word.replaceAll(/\$\{?(\w+)\}?/g, (_, name: string) => {
    const value = getVariable(variables, name);
    budget.left -= typeof value === 'string' ? value.length : 0;
    return typeof value === 'string' && budget.left >= 0 ? value : UNKNOWN_PIECE;
  });
}

/** The patterns of `find folder -name pattern`, which may be at any depth. */
export function foundBy(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => /^[-(!\\]/.test(word));
  const starts = words.slice(0, end === -1 ? words.length : end);
  const named = words.flatMap((word, at) => (/^-i?name$/.test(words[at - 1] ?? '') ? [word] : []));
  const names = named.length > 0 ? named : ['*'];
  return (starts.length > 0 ? starts : ['.']).flatMap((start) => {
    const folder = start.replace(/(?<!\/)\/+$/, '');
    return names.flatMap((name) => [`${folder}/${name}`, `${folder}/**/${name}`]);
  });
}

/** The names and patterns that a word may be, if a loop sets it, also those in a folder that is not known. */
export function namesMeant(word: ShellWord, variables: Variables): readonly ShellWord[] {
  return (patternsIn(word, variables) ?? []).map((pattern) => ({ ...word, value: pattern, pieces: pattern }));
}

/** The words that a word may be, if it names files: a pattern, a variable of a loop, or `{}`. Otherwise the word itself. */
export function wordsMeant(
  word: ShellWord,
  variables: Variables,
  { files, budget }: Pick<Reading, 'files' | 'budget'>,
  also?: 'folders',
): readonly ShellWord[] {
  const meant = patternsIn(word, variables) ?? (files.copied === undefined ? undefined : word.choices);
  const patterns = meant?.filter((pattern) => !pattern.includes(UNKNOWN_PIECE));
  if (patterns === undefined || patterns.length === 0) return [word];
  const folder = folderNow(variables, files);
  for (const pattern of patterns) budget.left -= patterns.length > FEW ? pattern.length + COST_OF_NAME : pattern.length;
  if (budget.left < 0) return [word];
  const paths = [...new Set(patterns)].flatMap((pattern) => {
    if (!isPattern(pattern)) return [pattern];
    return typeof folder === 'string' ? matchingPaths(folder, pattern, files, also) : [];
  });
  return [...new Set(paths)].map((path) => ({ ...word, value: path, pieces: path }));
}

function matchingPaths(
  folder: string,
  pattern: string,
  files: WrittenFiles,
  also: 'folders' | undefined,
): readonly string[] {
  const whole = resolvePath(folder, pattern);
  const found = /\/\.?$/.test(pattern) ? [] : pathsMatching(whole, files);
  return also === undefined ? found : [...found, ...foldersMatching(whole, files)];
}

/** The absolute paths of folders with known files that match an absolute pattern. */
export function foldersMatching(pattern: string, files: WrittenFiles): readonly string[] {
  if (pattern.includes('**')) return [];
  const depth = pattern.split('/').length;
  const found = pathsMatching(`${pattern}/**`, files).map((path) => path.split('/').slice(0, depth).join('/'));
  return [...new Set(found)];
}

/** The folders that commands may run in: those that a loop enters one after the other, or the only one. */
export function foldersNow(variables: Variables, files: WrittenFiles): readonly string[] {
  const folder = folderNow(variables, files);
  return typeof folder === 'string' ? [folder] : linesIn(getVariable(variables, FOLDERS));
}

/** Notes the folders that `cd "$folder"` enters in a loop. */
export function noteFolders(command: Command, variables: Variables, reading: Pick<Reading, 'files' | 'budget'>): void {
  const isEntering = command.program === 'cd' || command.program === 'pushd';
  const before = isEntering ? foldersNow(variables, reading.files) : [];
  const written = isEntering ? targetOf(command) : undefined;
  const targets = written === undefined ? [] : foldersMeant(written, variables, reading);
  noteFolder(command, variables, reading.files);
  if (!isEntering || typeof getVariable(variables, FOLDER) === 'string') return;
  reading.budget.left -= before.length * targets.length * COST_OF_FOLDER;
  const entered =
    reading.budget.left < 0
      ? []
      : before.flatMap((one) => targets.flatMap((to) => known(bounded(resolvePath(one, to)))));
  const [first, ...others] = new Set(entered);
  if (first !== undefined && others.length === 0) setVariable(variables, FOLDER, first);
  else setVariable(variables, FOLDERS, [...new Set(entered)].join('\n'));
}

function known(folder: string | Dynamic): readonly string[] {
  return typeof folder === 'string' ? [folder] : [];
}

/** In characters. */
const COST_OF_FOLDER = 50;

function foldersMeant(
  word: ShellWord,
  variables: Variables,
  reading: Pick<Reading, 'files' | 'budget'>,
): readonly string[] {
  const meant = wordsMeant(word, variables, reading, 'folders').map(({ pieces }) => pieces);
  return meant.filter((path) => !path.includes(UNKNOWN_PIECE) && !/^(?:[~-]|$)/.test(path));
}

/** A bracket alone is the name of a program. */
function isPattern(text: string): boolean {
  const bracket = text.indexOf('[');
  return /[*?]/.test(text) || (bracket !== -1 && text.includes(']', bracket + 2));
}

/** No real list has more names. */
const FEW = 200;
/** The cost of a look at a further one, in characters. */
const COST_OF_NAME = 50;

/** Undefined for a word that is meant as it is. */
function patternsIn({ pieces, raw }: ShellWord, variables: Variables): readonly string[] | undefined {
  if (pieces.includes(FROM_INPUT)) {
    const names = namesOf(variables, FROM_INPUT);
    return names.length === 0 ? undefined : names.map((name) => pieces.replace(FROM_INPUT, () => name));
  }
  if (!pieces.includes(UNKNOWN_PIECE)) return isPattern(pieces) && !/["'\\]/.test(raw) ? [pieces] : undefined;
  const [, folderOf] = FOLDER_OF.exec(raw) ?? [];
  const names =
    folderOf === undefined ? namesSet({ pieces, raw }, variables) : namesOf(variables, folderOf).map(folderIn);
  return names.length === 0 ? undefined : names.map((one) => pieces.replace(UNKNOWN_PIECE, () => one));
}

/** The names of the only variable in a word that is not known. */
function namesSet({ pieces, raw }: Pick<ShellWord, 'pieces' | 'raw'>, variables: Variables): readonly string[] {
  const all = [...new Set(Array.from(raw.matchAll(VARIABLE), ([, name = '']) => name))];
  const [name, ...others] = all.length < 2 ? all : all.filter((one) => namesOf(variables, one).length > 0);
  const isOne = pieces.indexOf(UNKNOWN_PIECE) === pieces.lastIndexOf(UNKNOWN_PIECE) && others.length === 0;
  return name === undefined || !isOne || /\$\{\w+[^\w}]/.test(raw) ? [] : namesOf(variables, name);
}

const VARIABLE = /\$\{?([A-Za-z_]\w*)/g;

/** The folder of a name or a pattern, which matches folders only. */
function folderIn(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1) || './';
}

/** `$(dirname "$name")` */
const FOLDER_OF = /^"?(?:\$\(|`)dirname[ \t]+["']?\$\{?([A-Za-z_]\w*)\}?["']?[)`]"?$/;
