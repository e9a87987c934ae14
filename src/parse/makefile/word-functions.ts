import { normalPath } from '../../model/containers/host-path.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import type { Allowance } from './allowance.ts';

export interface MakeFunction {
  /** Make treats further commas as text of the last argument. */
  readonly mostArguments: number;
  /** The result for the texts of the arguments; undefined if it is unknown. */
  readonly result: (args: readonly string[], allowance: Allowance) => string | undefined;
}

type Result = MakeFunction['result'];

/** The functions of make on words and names of files: https://www.gnu.org/software/make/manual/html_node/Text-Functions.html */
export const WORD_FUNCTIONS: ReadonlyMap<string, MakeFunction> = new Map([
  ['filter', known(2, ([patterns = '', text = ''], allowance) => filtered(patterns, text, true, allowance))],
  ['filter-out', known(2, ([patterns = '', text = ''], allowance) => filtered(patterns, text, false, allowance))],
  ['sort', known(1, ([text = '']) => [...new Set(wordsOf(text))].sort(byBytes).join(' '))],
  ['word', known(2, ([place = '', text = '']) => whenCounted(place, (at) => wordsOf(text)[at - 1] ?? ''))],
  ['words', known(1, ([text = '']) => String(wordsOf(text).length))],
  ['wordlist', known(3, wordList)],
  ['firstword', { mostArguments: 1, result: ([text = '']) => wordsOf(text)[0] ?? '' }],
  ['lastword', { mostArguments: 1, result: ([text = '']) => wordsOf(text).at(-1) ?? '' }],
  ['findstring', known(2, ([wanted = '', text = '']) => (text.includes(wanted) ? wanted : ''))],
  [
    'dir',
    known(
      1,
      eachName((name) => name.slice(0, name.lastIndexOf('/') + 1) || './'),
    ),
  ],
  [
    'notdir',
    known(
      1,
      eachName((name) => name.slice(name.lastIndexOf('/') + 1)),
    ),
  ],
  [
    'basename',
    known(
      1,
      eachName((name) => name.slice(0, endOf(name))),
    ),
  ],
  ['abspath', known(1, eachPath)],
  ['realpath', known(1, eachPath)],
  ['wildcard', known(1, ([text = '']) => matchingSockets(text))],
  ['suffix', known(1, ([text = '']) => suffixes(text))],
  ['join', known(2, ([first = '', second = '']) => joined(wordsOf(first), wordsOf(second)))],
]);

/** An unknown variable may be any number of words. */
function known(mostArguments: number, result: Result): MakeFunction {
  return {
    mostArguments,
    result: (args, allowance) => (args.some((text) => text.includes('$')) ? undefined : result(args, allowance)),
  };
}

export function wordsOf(text: string): readonly string[] {
  return text.split(/[ \t\n\v\f\r]+/).filter((word) => word !== '');
}

function wordList([start = '', end = '', text = '']: readonly string[]): string | undefined {
  return whenCounted(start, (from) =>
    whenNumber(end, (to) =>
      wordsOf(text)
        .slice(from - 1, to)
        .join(' '),
    ),
  );
}

function eachName(change: (name: string) => string): Result {
  return ([text = '']) => wordsOf(text).map(change).join(' ');
}

/** Without relative paths, which begin in the folder of the Makefile. Which links the machine has is not known. */
function eachPath([text = '']: readonly string[]): string | undefined {
  const paths = wordsOf(text);
  return paths.every((path) => path.startsWith('/')) ? paths.map(normalPath).join(' ') : undefined;
}

/** The sockets of engines that patterns match. Which other files the machine has is not known. */
function matchingSockets(text: string): string | undefined {
  const found = wordsOf(text).map((word) => {
    const pattern = word.replaceAll(/\?|\[[^\][]*\]/g, '*');
    return SOCKETS.find((path) => matchesGlob(pattern, path));
  });
  return found.includes(undefined) ? undefined : found.join(' ');
}

const SOCKETS = [
  '/var/run/docker.sock',
  '/run/docker.sock',
  '/run/podman/podman.sock',
  '/run/containerd/containerd.sock',
];

/** Names without an extension are left out. */
function suffixes(text: string): string {
  const found = wordsOf(text).map((name) => name.slice(endOf(name)));
  return found.filter((suffix) => suffix !== '').join(' ');
}

/** Where the extension begins: at the last dot after the last slash. */
function endOf(name: string): number {
  const dot = name.lastIndexOf('.');
  return dot > name.lastIndexOf('/') ? dot : name.length;
}

function joined(first: readonly string[], second: readonly string[]): string {
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, at) => (first[at] ?? '') + (second[at] ?? '')).join(' ');
}

/** Make refuses the place 0. */
function whenCounted(text: string, result: (number: number) => string | undefined): string | undefined {
  return whenNumber(text, (number) => (number === 0 ? undefined : result(number)));
}

function whenNumber(text: string, result: (number: number) => string | undefined): string | undefined {
  return /^\s*\d{1,9}\s*$/.test(text) ? result(Number(text)) : undefined;
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function filtered(patterns: string, text: string, isKept: boolean, allowance: Allowance): string | undefined {
  const words = wordsOf(text);
  const exact = new Set<string>();
  const others: (readonly [before: string, after: string])[] = [];
  for (const pattern of wordsOf(patterns)) {
    const [before, after] = patternOf(pattern);
    if (after === undefined) exact.add(before);
    else others.push([before, after]);
  }
  allowance.left -= words.length * others.length;
  if (allowance.left < 0) return undefined;
  const matches = (word: string): boolean =>
    exact.has(word) || others.some(([before, after]) => isBetween(word, before, after));
  return words.filter((word) => matches(word) === isKept).join(' ');
}

export function isBetween(word: string, before: string, after: string): boolean {
  return word.length >= before.length + after.length && word.startsWith(before) && word.endsWith(after);
}

/** The text around the first `%` without a backslash; backslashes before it are quoted by backslashes. */
export function patternOf(text: string): readonly [before: string, after: string | undefined] {
  for (let at = text.indexOf('%'); at !== -1; at = text.indexOf('%', at + 1)) {
    let count = 0;
    while (text[at - count - 1] === '\\') count += 1;
    if (count % 2 === 0) return [unescaped(text.slice(0, at + 1)).slice(0, -1), text.slice(at + 1)];
  }
  return [unescaped(text), undefined];
}

/** Only backslashes before a `%` quote something. */
function unescaped(text: string): string {
  return text.replaceAll(/(?<!\\)(\\+)%/g, (_, slashes: string) => `${'\\'.repeat(slashes.length >> 1)}%`);
}
