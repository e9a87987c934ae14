import { syntaxError } from './scanner-state.ts';

interface Escape {
  readonly value: string;
  readonly end: number;
}

/** The value of an escape in double quotes. Supports the escapes that Docker Compose knows. */
export function escapeAt(text: string, at: number): Escape {
  const mark = text.charAt(at + 1);
  const value = CHARACTERS.get(mark);
  if (value !== undefined) return { value, end: at + 2 };
  const length = LENGTHS.get(mark);
  if (length === undefined) throw syntaxError('an escape is not known', at);
  const digits = text.slice(at + 2, at + 2 + length);
  if (digits.length < length || !HEXADECIMAL.test(digits)) throw syntaxError('an escape is not a number', at);
  const code = Number.parseInt(digits, 16);
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff)
    throw syntaxError('an escape is not a valid character', at);
  return { value: String.fromCodePoint(code), end: at + 2 + length };
}

const HEXADECIMAL = /^[0-9a-f]+$/i;

const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);
