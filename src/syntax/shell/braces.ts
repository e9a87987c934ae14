import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { paired } from '../../support/paired.ts';

/** Text of a word. `{`, `,` and `}` have their special meaning in it, unless it was quoted or came from a variable. */
export interface BracePiece {
  readonly text: string;
  readonly isActive: boolean;
}

/** One character that may be special, or a text that is not. */
type Item = string | { readonly text: string };

/** No real word expands to more. */
const MAX_WORDS = 2_000;
/** Nested or in sequence. With a comma in each, more groups would exceed the number of words as well. */
const MAX_GROUPS = 30;

/** The words that bash expands a word with `{a,b}` or `{1..3}` to, in order; undefined when there are too many. */
export function expandBraces(pieces: readonly BracePiece[]): readonly string[] | undefined {
  const items = pieces.flatMap(({ text, isActive }): Item[] => (isActive ? itemsOf(text) : [{ text }]));
  return expand(items, 0);
}

/** A backslash removes the special meaning of the next character. */
function itemsOf(text: string): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (char !== '\\' || next === '') items.push(char);
    else {
      if (next !== '\n') items.push({ text: next });
      at += 1;
    }
  }
  return items;
}

function expand(items: readonly Item[], depth: number): readonly string[] | undefined {
  const group = firstGroup(items);
  if (group === undefined) return [plain(items)];
  if (depth > MAX_GROUPS) return undefined;
  const head = plain(items.slice(0, group.start));
  const tail = expand(items.slice(group.end), depth + 1);
  if (tail === undefined) return undefined;
  const found: string[] = [];
  for (const one of group.alternatives) {
    const texts = typeof one === 'string' ? [one] : expand(one, depth + 1);
    if (texts === undefined || found.length + texts.length * tail.length > MAX_WORDS) return undefined;
    for (const first of texts) for (const last of tail) found.push(head + first + last);
  }
  return found;
}

function plain(items: readonly Item[]): string {
  return items.map((item) => (typeof item === 'string' ? item : item.text)).join('');
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly alternatives: readonly (readonly Item[] | string)[];
}

/** Braces that may not be closed yet. */
interface Braces {
  readonly start: number;
  readonly commas: number[];
  close: number;
}

/** The first braces that are closed and contain a comma or a sequence. */
function firstGroup(items: readonly Item[]): Group | undefined {
  const open: Braces[] = [];
  let first: Braces | undefined;
  for (let at = 0; at < items.length && (first === undefined || open.length > 0); at += 1) {
    const closed = step(open, items[at], at);
    // nested braces are closed before the outer ones
    if (closed !== undefined && isGroup(items, closed) && closed.start < (first?.start ?? at)) first = closed;
  }
  return first && groupOf(items, first);
}

/** Processes one character, and returns the braces that it closes. */
function step(open: Braces[], item: Item | undefined, at: number): Braces | undefined {
  if (item === '{') open.push({ start: at, commas: [], close: at });
  if (item === ',') open.at(-1)?.commas.push(at);
  const closed = item === '}' ? open.pop() : undefined;
  if (closed !== undefined) closed.close = at;
  return closed;
}

function isGroup(items: readonly Item[], braces: Braces): boolean {
  return braces.commas.length > 0 || rangeIn(items, braces) !== undefined;
}

function groupOf(items: readonly Item[], braces: Braces): Group {
  const { start, commas, close } = braces;
  const end = close + 1;
  const range = commas.length === 0 ? rangeIn(items, braces) : undefined;
  if (range !== undefined) return { start, end, alternatives: valuesOf(range) };
  const alternatives = paired([start, ...commas], [...commas, close]).map(([from, to]) => items.slice(from + 1, to));
  return { start, end, alternatives };
}

/** `1..3` or `a..c`, with or without a step. */
interface Range {
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly isLetters: boolean;
}

const LONGEST_SEQUENCE = 40;

const SEQUENCE = /^(-?\d{1,9}|[A-Za-z])\.\.(-?\d{1,9}|[A-Za-z])(?:\.\.(-?\d{1,9}))?$/;

function rangeIn(items: readonly Item[], { start, close }: Braces): Range | undefined {
  if (close - start > LONGEST_SEQUENCE) return undefined;
  const [all, from = '', to = '', by = '1'] = SEQUENCE.exec(plain(items.slice(start + 1, close))) ?? [];
  const isLetters = /[A-Za-z]/.test(from);
  return all === undefined || isLetters !== /[A-Za-z]/.test(to) ? undefined : { from, to, by, isLetters };
}

/** A very long sequence is irrelevant, so it becomes unknown. */
function valuesOf({ from, to, by, isLetters }: Range): readonly string[] {
  const [first, last] = isLetters ? [from.charCodeAt(0), to.charCodeAt(0)] : [Number(from), Number(to)];
  const step = Math.abs(Number(by)) || 1;
  const count = Math.floor(Math.abs(last - first) / step) + 1;
  if (count > MAX_WORDS) return [UNKNOWN_PIECE];
  const width = [from, to].some((one) => /^-?0\d/.test(one)) ? Math.max(from.length, to.length) : 0;
  const values = Array.from({ length: count }, (_, index) => first + index * step * (first <= last ? 1 : -1));
  return values.map((value) => (isLetters ? String.fromCharCode(value) : padded(value, width)));
}

function padded(value: number, width: number): string {
  const digits = String(Math.abs(value)).padStart(width - (value < 0 ? 1 : 0), '0');
  return value < 0 ? `-${digits}` : digits;
}
