import { type Characters, placedCharacters } from './characters.ts';

/** How words of a value are quoted. */
export type Quoting =
  /** As on a command line: backslashes escape, as in C. */
  | 'arguments'
  /** Quotes, but backslashes are nothing special. */
  | 'list';

/**
 * Splits a value at its blanks; quotes keep blanks, anywhere in a word. A value that the format would refuse is read on a best-effort
 * basis.
 */
export function wordsOf(value: Characters, quoting: Quoting): readonly Characters[] {
  const { text } = value;
  const words: Characters[] = [];
  let at = 0;
  while (at < text.length) {
    if (isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const { word, end } = wordAt(value, at, quoting);
    words.push(word);
    at = end;
  }
  return words;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function wordAt(
  value: Characters,
  from: number,
  quoting: Quoting,
): { readonly word: Characters; readonly end: number } {
  const { text } = value;
  const places: Place[] = [];
  let word = '';
  let quote = '';
  let at = from;
  while (at < text.length && (quote !== '' || !isBlank(text.charCodeAt(at)))) {
    const next = quoteAfter(text, at, quote);
    if (next !== undefined) {
      quote = next;
      at++;
      continue;
    }
    const { meaning, length } =
      quoting === 'arguments' ? characterAt(text, at) : { meaning: text[at] ?? '', length: 1 };
    const place = { start: value.startOf(at), end: value.endOf(at + length - 1) };
    for (let unit = 0; unit < meaning.length; unit++) places.push(place);
    word += meaning;
    at += length;
  }
  const whole = { start: value.startOf(from), end: value.endOf(at - 1) };
  return { word: placedCharacters(value.file, word, places, whole), end: at };
}

/** The open quote after a character; undefined if the character is not a quote. */
function quoteAfter(text: string, at: number, quote: string): string | undefined {
  const character = text.charAt(at);
  if (quote !== '') return character === quote ? '' : undefined;
  return character === '"' || character === "'" ? character : undefined;
}

const LETTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  s: ' ',
};

const CODE = /x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-3][0-7]{2})/y;

/** A character, or the one that a backslash and the characters after it encode. */
function characterAt(text: string, at: number): { readonly meaning: string; readonly length: number } {
  if (text[at] !== '\\') return { meaning: text[at] ?? '', length: 1 };
  const next = text[at + 1];
  if (next === undefined) return { meaning: '', length: 1 };
  const letter = LETTERS[next];
  if (letter !== undefined) return { meaning: letter, length: 2 };
  CODE.lastIndex = at + 1;
  const [all, byte, short, long, octal] = CODE.exec(text) ?? [];
  if (all === undefined) return { meaning: next, length: 2 };
  const code = octal === undefined ? Number.parseInt(byte ?? short ?? long ?? '', 16) : Number.parseInt(octal, 8);
  // for an invalid code the engine does not have a character either
  return { meaning: code === 0 || code > 0x10_ff_ff ? '' : String.fromCodePoint(code), length: 1 + all.length };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
