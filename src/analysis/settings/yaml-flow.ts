import type { RawSetting } from './raw-setting.ts';
import { plainValue } from './setting-lines.ts';

interface Collection {
  readonly isMapping: boolean;
  /** The key that the next value belongs to. */
  key: string;
}

/** A piece of the text outside of the brackets. */
interface Piece {
  readonly text: string;
  readonly isQuoted: boolean;
  readonly from: number;
  readonly end: number;
}

/**
 * The scalars of a mapping or list in flow style, `{a: {b: 1}, c: [2]}`, that begins at an offset of the text. Items of a list have the key
 * of the list. Returns the offset after it.
 */
export function* flowSettings(text: string, start: number, above: readonly string[]): Generator<RawSetting, number> {
  const open: Collection[] = [];
  let at = start;
  do {
    const char = text.charAt(at);
    if (/[{}[\],]/.test(char)) {
      restructure(open, char);
      at += 1;
      if (open.length > 0) at = nextToken(text, at);
      continue;
    }
    const piece = pieceAt(text, at);
    const colon = colonAfter(text, piece);
    const inner = open.at(-1);
    if (colon !== undefined && inner !== undefined) inner.key = piece.text.slice(0, LONGEST_KEY);
    else if (open.length <= DEEPEST && isValue(piece, inner)) yield settingOf(piece, [...above, ...keysOf(open)]);
    at = nextToken(text, colon ?? piece.end);
  } while (open.length > 0 && at < text.length);
  return at;
}

function restructure(open: Collection[], char: string): void {
  const inner = open.at(-1);
  if (char === '{' || char === '[') open.push({ isMapping: char === '{', key: '' });
  else if (char !== ',') open.pop();
  else if (inner !== undefined) inner.key = '';
}

/** The offset after blanks and comments. */
function nextToken(text: string, from: number): number {
  let at = afterBlanks(text, from);
  while (text.charAt(at) === '#') {
    const end = text.indexOf('\n', at);
    at = end === -1 ? text.length : afterBlanks(text, end);
  }
  return at;
}

function afterBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  return at + (BLANKS.exec(text)?.[0].length ?? 0);
}

const BLANKS = /\s*/y;

/** In characters. */
const LONGEST_KEY = 200;

/** Deeper files are not configurations, and would take time for each key above. */
const DEEPEST = 30;

function keysOf(open: readonly Collection[]): readonly string[] {
  return open.map(({ key }) => key).filter((key) => key !== '');
}

/** Neither an alias, an anchor, a tag, nor a key without a value. */
function isValue({ text, isQuoted }: Piece, inner: Collection | undefined): boolean {
  return (isQuoted || !/^[*&!]/.test(text)) && (inner?.isMapping !== true || inner.key !== '');
}

function settingOf({ text, isQuoted, from }: Piece, keys: readonly string[]): RawSetting {
  const value = isQuoted ? text : plainValue(text).value;
  return { key: keys.join('.'), value, start: from, end: from + text.length };
}

/** A quoted text, or a plain one up to what ends it. */
function pieceAt(text: string, at: number): Piece {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text)?.[0];
  if (quoted !== undefined) {
    const end = at + quoted.length;
    return { text: text.slice(at + 1, end - 1), isQuoted: true, from: at + 1, end };
  }
  PLAIN.lastIndex = at;
  const length = Math.max(1, PLAIN.exec(text)?.[0].trimEnd().length ?? 1);
  return { text: text.slice(at, at + length), isQuoted: false, from: at, end: at + length };
}

/** The escapes in it stay as they are. */
const QUOTED = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'/y;

/** A tag or an anchor, or a text without brackets, commas and the colon after a key. */
const PLAIN = /[&!]\S*|(?:[^\s,[\]{}:#]|:(?![\s,[\]{}]|$)|[ \t](?!#|$)){1,2000}/y;

/** The offset after the colon that makes a piece a key; undefined if it is a value. */
function colonAfter(text: string, { end, isQuoted }: Piece): number | undefined {
  AFTER_KEY.lastIndex = end;
  const found = AFTER_KEY.exec(text)?.[0];
  if (found === undefined) return undefined;
  return isQuoted || /^(?:$|[\s,[\]{}])/.test(text.charAt(end + found.length)) ? end + found.length : undefined;
}

const AFTER_KEY = /[ \t]{0,99}:/y;
