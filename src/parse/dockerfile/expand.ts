import { UNKNOWN_PIECE } from '../../model/image.ts';
import { DYNAMIC, type Located, type Text } from '../../model/located.ts';
import type { Excerpt, Span } from '../../model/source.ts';
import { replaceMatches, trimMatch } from './glob.ts';
import type { Escape } from './source.ts';
import type { Known, LookUpVariable } from './variables.ts';
import { withoutQuotes } from './words.ts';

/** Variables must not make a text grow without bound: each ENV may double the one before. */
const MAX_LENGTH = 4096;
/** The same for all variables of one text. */
const MAX_TOTAL = 16_384;
const MAX_DEPTH = 20;
const MAX_ASSUMPTIONS = 8;
const NAME = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-]/y;
const SPECIAL = { '\\': /[$'"\\]/, '`': /[$'"`]/ } as const;

/**
 * The text after the builder replaced variables and took quotes and escape characters away:
 * https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function expand(excerpt: Excerpt, escapeChar: Escape, lookUp: LookUpVariable): Text {
  const { text } = excerpt;
  if (!SPECIAL[escapeChar].test(text)) return { value: text, span: excerpt.span(0, text.length) };
  const { start, end } = withoutQuotes(text, { start: 0, end: text.length });
  const cursor: Cursor = { excerpt, text, at: 0, escapeChar, lookUp, assumes: [], depth: 0, total: 0 };
  return toText(readUntil(cursor, ''), excerpt.span(start, end), cursor.assumes);
}

export function toText(pieces: string, span: Span, assumes: readonly Located<string>[]): Text {
  const value = pieces.includes(UNKNOWN_PIECE) ? DYNAMIC : pieces;
  return {
    value,
    span,
    ...(assumes.length > 0 ? { assumes } : {}),
    ...(value === DYNAMIC ? { pieces } : {}),
  };
}

/** The text with each unknown piece replaced by `UNKNOWN_PIECE`. */
export function piecesOf({ value, pieces }: Text): string {
  return value === DYNAMIC ? (pieces ?? UNKNOWN_PIECE) : (value as string);
}

interface Cursor {
  readonly excerpt: Excerpt;
  readonly text: string;
  at: number;
  readonly escapeChar: Escape;
  readonly lookUp: LookUpVariable;
  assumes: Located<string>[];
  depth: number;
  total: number;
}

/** Reads to the character `stop`, which is taken, or to the end. `keepsEscapes` is for patterns, where they have a meaning. */
function readUntil(cursor: Cursor, stop: string, keepsEscapes = false): string {
  const { text } = cursor;
  let result = '';
  while (cursor.at < text.length) {
    if (text[cursor.at] === stop) {
      cursor.at++;
      return result;
    }
    result += readPiece(cursor, keepsEscapes);
  }
  return stop === '' ? result : UNKNOWN_PIECE;
}

function readPiece(cursor: Cursor, keepsEscapes: boolean): string {
  const char = cursor.text[cursor.at] as string;
  if (char === "'") return readSingleQuoted(cursor);
  if (char === '"') return readDoubleQuoted(cursor);
  if (char === '$') return readVariable(cursor);
  if (char !== cursor.escapeChar) {
    cursor.at++;
    return char;
  }
  const next = cursor.text[cursor.at + 1] ?? '';
  cursor.at += 2;
  return keepsEscapes ? char + next : next;
}

function readSingleQuoted(cursor: Cursor): string {
  const start = cursor.at + 1;
  const end = cursor.text.indexOf("'", start);
  cursor.at = end === -1 ? cursor.text.length : end + 1;
  return cursor.text.slice(start, end === -1 ? undefined : end);
}

function readDoubleQuoted(cursor: Cursor): string {
  const { text, escapeChar } = cursor;
  let result = '';
  cursor.at++;
  while (cursor.at < text.length) {
    const char = text[cursor.at] as string;
    if (char === '"') {
      cursor.at++;
      break;
    }
    if (char === '$') {
      result += readVariable(cursor);
      continue;
    }
    const next = text[cursor.at + 1];
    const isEscape = char === escapeChar && (next === '"' || next === '$' || next === escapeChar);
    result += isEscape ? next : char;
    cursor.at += isEscape ? 2 : 1;
  }
  return result;
}

function readVariable(cursor: Cursor): string {
  const { text } = cursor;
  cursor.at++;
  if (text[cursor.at] === '{') return readBraced(cursor);
  const name = readName(cursor);
  return name === undefined ? '$' : takeValue(cursor, cursor.lookUp(name));
}

function readName(cursor: Cursor): string | undefined {
  NAME.lastIndex = cursor.at;
  const name = NAME.exec(cursor.text)?.[0];
  if (name !== undefined) cursor.at = NAME.lastIndex;
  return name;
}

function takeValue(cursor: Cursor, known: Known): string {
  if (known.kind !== 'value') return UNKNOWN_PIECE;
  for (const assumption of known.assumes) assume(cursor, assumption);
  cursor.total += known.pieces.length;
  return known.pieces.length > MAX_LENGTH || cursor.total > MAX_TOTAL ? UNKNOWN_PIECE : known.pieces;
}

function assume(cursor: Cursor, assumption: Located<string>): void {
  const isNew = cursor.assumes.every(({ span }) => span.start !== assumption.span.start);
  if (isNew && cursor.assumes.length < MAX_ASSUMPTIONS) cursor.assumes.push(assumption);
}

function readBraced(cursor: Cursor): string {
  const { text } = cursor;
  cursor.at++;
  const name = readName(cursor);
  if (name === undefined || cursor.depth >= MAX_DEPTH) return skipBraced(cursor);
  const known = cursor.lookUp(name);
  const operator = OPERATOR_AT.exec(text.slice(cursor.at, cursor.at + 2))?.[0];
  if (operator === undefined) return skipBraced(cursor);
  cursor.at += operator.length;
  if (operator === '}') return takeValue(cursor, known);
  cursor.depth++;
  const result = OPERATIONS[operator](cursor, known, operator);
  cursor.depth--;
  return result.length > MAX_LENGTH ? UNKNOWN_PIECE : result;
}

type Operator = ':-' | ':+' | ':?' | '-' | '+' | '?' | '##' | '#' | '%%' | '%' | '//' | '/';
type Operation = (cursor: Cursor, known: Known, operator: string) => string;

const OPERATOR_AT = /^(?::[-+?]|##|%%|\/\/|[}\-+?#%/])/ as { exec(text: string): [Operator | '}'] | null };

const OPERATIONS: { readonly [K in Operator]: Operation } = {
  ':-': useDefault,
  '-': useDefault,
  ':+': useAlternative,
  '+': useAlternative,
  ':?': useOrFail,
  '?': useOrFail,
  '#': trimPattern,
  '##': trimPattern,
  '%': trimPattern,
  '%%': trimPattern,
  '/': replacePattern,
  '//': replacePattern,
};

function useDefault(cursor: Cursor, known: Known, operator: string): string {
  const start = cursor.at;
  const before = cursor.assumes;
  cursor.assumes = [...before];
  const word = readUntil(cursor, '}');
  const within = cursor.assumes;
  if (known.kind === 'value' && (operator === '-' || isCertainlyFilled(known.pieces))) {
    cursor.assumes = before;
    return takeValue(cursor, known);
  }
  if (known.kind === 'unset' || (known.kind === 'value' && known.pieces === '')) {
    cursor.assumes = within;
    if (known.kind === 'value') for (const assumption of known.assumes) assume(cursor, assumption);
    else assume(cursor, { value: word, span: cursor.excerpt.span(start, Math.max(start, cursor.at - 1)) });
    return word;
  }
  cursor.assumes = before;
  return UNKNOWN_PIECE;
}

function useAlternative(cursor: Cursor, known: Known, operator: string): string {
  const word = readUntil(cursor, '}');
  if (known.kind !== 'value') return UNKNOWN_PIECE;
  for (const assumption of known.assumes) assume(cursor, assumption);
  if (operator === '+' || isCertainlyFilled(known.pieces)) return word;
  return known.pieces === '' ? '' : UNKNOWN_PIECE;
}

function useOrFail(cursor: Cursor, known: Known): string {
  readUntil(cursor, '}');
  return takeValue(cursor, known);
}

function trimPattern(cursor: Cursor, known: Known, operator: string): string {
  const pattern = readUntil(cursor, '}', true);
  const value = takeValue(cursor, known);
  if (value.includes(UNKNOWN_PIECE) || pattern.includes(UNKNOWN_PIECE)) return UNKNOWN_PIECE;
  const side = operator.startsWith('#') ? 'start' : 'end';
  return trimMatch(value, pattern, side, operator.length === 2) ?? UNKNOWN_PIECE;
}

function replacePattern(cursor: Cursor, known: Known, operator: string): string {
  const pattern = readUntil(cursor, '/', true);
  const replacement = readUntil(cursor, '}', true);
  const value = takeValue(cursor, known);
  if ([value, pattern, replacement].some((text) => text.includes(UNKNOWN_PIECE))) return UNKNOWN_PIECE;
  return replaceMatches(value, pattern, replacement, operator === '//') ?? UNKNOWN_PIECE;
}

/** Not empty, whatever its unknown pieces hold. */
function isCertainlyFilled(pieces: string): boolean {
  return pieces.replaceAll(UNKNOWN_PIECE, '') !== '';
}

/** After `${` and something that no builder accepts. */
function skipBraced(cursor: Cursor): string {
  const end = cursor.text.indexOf('}', cursor.at);
  cursor.at = end === -1 ? cursor.text.length : end + 1;
  return UNKNOWN_PIECE;
}
