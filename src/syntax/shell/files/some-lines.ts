import type { Excerpt } from '../../../model/source.ts';
import { part } from '../../../model/spliced.ts';

/** A word without its quotes. */
export interface WordWithValue {
  readonly value: string;
}

/** The first or last lines of a text that a command prints: `head -1`, `tail -n 3 a`. */
export interface SomeLines<Word extends WordWithValue> {
  readonly operands: readonly Word[];
  /** Undefined if it is not known. */
  readonly of: (text: Excerpt) => Excerpt | undefined;
}

/** Undefined for another command, and for options whose meaning is another. */
export function someLines<Word extends WordWithValue>(
  program: string,
  words: readonly Word[],
): SomeLines<Word> | undefined {
  if (program !== 'head' && program !== 'tail') return undefined;
  const { count, length } = countIn(words.map(({ value }) => value));
  const operands = words.slice(length);
  if (count === undefined || operands.length > 1 || operands.some(({ value }) => /^-./.test(value))) return undefined;
  return { operands, of: (text) => (program === 'head' ? firstLines : lastLines)(text, count) };
}

/** How many lines options ask for, with the number of their words. */
function countIn([first = '', second = '']: readonly string[]): { readonly count?: number; readonly length: number } {
  const [, attached] = /^-(?:n|-lines=)?(\d{1,6})$/.exec(first) ?? [];
  if (attached !== undefined) return { count: Number(attached), length: 1 };
  if (!/^(?:-n|--lines)$/.test(first)) return { count: USUAL, length: 0 };
  return /^\d{1,6}$/.test(second) ? { count: Number(second), length: 2 } : { length: 0 };
}

/** How many lines they print without options. */
const USUAL = 10;

function firstLines(text: Excerpt, count: number): Excerpt {
  let end = 0;
  for (let line = 0; line < count && end !== -1; line += 1) end = nextLine(text.text, end);
  return part(text, 0, end === -1 ? text.text.length : end);
}

function lastLines(text: Excerpt, count: number): Excerpt {
  const { length } = text.text;
  let start = text.text.endsWith('\n') ? length - 1 : length;
  for (let line = 0; line < count && start !== -1; line += 1)
    start = start === 0 ? -1 : text.text.lastIndexOf('\n', start - 1);
  return part(text, start + 1, length);
}

/** -1 after the last line. */
function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? -1 : end + 1;
}
