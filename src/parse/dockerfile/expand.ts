import { noteSecret } from '../../analysis/secrets/named-secrets.ts';
import { DYNAMIC, type Located, type Text } from '../../model/located.ts';
import type { Excerpt, Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { matchWork, replaceMatches, replaceWork, trimMatch } from '../../syntax/shell/glob.ts';
import { variableNameAt } from './text/lexer.ts';
import type { DockerfileSource } from './text/source.ts';
import { withoutQuotes } from './text/words.ts';
import type { Known, LookUpVariable } from './variables.ts';

/** Linux does not pass a longer string to a program. Longer values, which each ENV may double, are treated as unknown. */
const MAX_LENGTH = 131_072;
/** How many characters the variables of one Dockerfile may add to the texts that use them. */
export const EXPANSION_BUDGET = 8_000_000;
const MAX_DEPTH = 20;
const MAX_ASSUMPTIONS = 8;
const SPECIAL = { '\\': /[$'"\\\ufeff]/, '`': /[$'"`\ufeff]/ } as const;

type Source = Pick<DockerfileSource, 'escapeChar' | 'report' | 'expansion'>;

/**
 * The text after the builder has replaced variables and removed quotes and escape characters:
 * https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function expand(excerpt: Excerpt, source: Source, lookUp: LookUpVariable): Text {
  const { text } = excerpt;
  if (!SPECIAL[source.escapeChar].test(text)) return { value: text, span: excerpt.span(0, text.length) };
  const { start, end } = withoutQuotes(text, { start: 0, end: text.length });
  // BuildKit's lexer ignores a byte order mark at the start
  const at = text.startsWith('\ufeff') ? 1 : 0;
  const cursor: Cursor = {
    excerpt,
    text,
    at,
    lookUp,
    assumes: [],
    depth: 0,
    isOverLimit: false,
    isUnset: false,
    source,
  };
  const pieces = readUntil(cursor, '');
  const span = excerpt.span(start, end);
  if (cursor.isOverLimit) reportLimit(source, excerpt.span(0, text.length));
  return {
    ...toText(pieces, span, cursor.assumes),
    ...(cursor.isUnset && pieces === UNKNOWN_PIECE && { isUnset: true }),
  };
}

function reportLimit({ report }: Source, span: Span): void {
  report.gap({
    kind: 'limit-reached',
    message: 'With its variables replaced, this is too long or too deeply nested to follow, so its value is not known.',
    wayOut: 'Write shorter values.',
    span,
  });
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
  return value === DYNAMIC ? (pieces ?? UNKNOWN_PIECE) : value;
}

interface Cursor {
  readonly excerpt: Excerpt;
  readonly text: string;
  at: number;
  readonly lookUp: LookUpVariable;
  assumes: Located<string>[];
  depth: number;
  isOverLimit: boolean;
  /** Whether an ARG without a value was read. */
  isUnset: boolean;
  readonly source: Source;
}

/** Reads up to and including the character `stop`, or to the end. `keepsEscapes` is for patterns, where escapes have a meaning. */
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
  const char = cursor.text.charAt(cursor.at);
  if (char === "'") return readSingleQuoted(cursor);
  if (char === '"') return readDoubleQuoted(cursor);
  if (char === '$') return readVariable(cursor);
  if (char !== cursor.source.escapeChar) {
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
  const { text } = cursor;
  const { escapeChar } = cursor.source;
  let result = '';
  cursor.at++;
  while (cursor.at < text.length) {
    const char = text.charAt(cursor.at);
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
  return name === undefined ? '$' : takeValue(cursor, lookedUp(cursor, name));
}

function lookedUp(cursor: Cursor, name: string): Known {
  const known = cursor.lookUp(name);
  if (known.kind === 'value') noteSecret(name, known.pieces);
  return known;
}

function readName(cursor: Cursor): string | undefined {
  const name = variableNameAt(cursor.text, cursor.at);
  cursor.at += name.length;
  return name === '' ? undefined : name;
}

function takeValue(cursor: Cursor, known: Known): string {
  if (known.kind === 'none') return '';
  cursor.isUnset ||= known.kind === 'unset' && known.isArgument === true;
  if (known.kind !== 'value') return UNKNOWN_PIECE;
  for (const assumption of known.assumes) assume(cursor, assumption);
  return spend(cursor, known.pieces.length) ? bounded(cursor, known.pieces) : UNKNOWN_PIECE;
}

/** Whether the budget allows the work. */
function spend(cursor: Cursor, work: number): boolean {
  cursor.source.expansion.left -= work;
  cursor.isOverLimit ||= cursor.source.expansion.left < 0;
  return cursor.source.expansion.left >= 0;
}

function bounded(cursor: Cursor, text: string): string {
  cursor.isOverLimit ||= text.length > MAX_LENGTH;
  return text.length > MAX_LENGTH ? UNKNOWN_PIECE : text;
}

function assume(cursor: Cursor, assumption: Located<string>): void {
  const isNew = cursor.assumes.every(({ span }) => span.start !== assumption.span.start);
  if (isNew && cursor.assumes.length < MAX_ASSUMPTIONS) cursor.assumes.push(assumption);
}

function readBraced(cursor: Cursor): string {
  const { text } = cursor;
  cursor.at++;
  if (/^[{}:]?$/.test(text[cursor.at] ?? '')) return skipBraced(cursor);
  cursor.isOverLimit ||= cursor.depth >= MAX_DEPTH;
  if (cursor.depth >= MAX_DEPTH) return skipBraced(cursor);
  const name = readName(cursor);
  // `ENV $A x` sets the variable with the empty name if `A` is empty
  const known = lookedUp(cursor, name ?? '');
  const written = OPERATOR_AT.exec(text.slice(cursor.at, cursor.at + 2))?.[0];
  if (written === undefined) return skipBraced(cursor);
  cursor.at += written.length;
  if (written === '}') return takeValue(cursor, known);
  cursor.depth++;
  const result = OPERATIONS[written](cursor, known, written);
  cursor.depth--;
  return bounded(cursor, result);
}

type Operator = ':-' | ':+' | ':?' | '-' | '+' | '?' | '#' | '%' | '//' | '/';
type Operation = (cursor: Cursor, known: Known, operator: string) => string;

const OPERATOR_AT = /^(?::[-+?]|\/\/|[}\-+?#%/])/ as { exec(text: string): [Operator | '}'] | null };

const OPERATIONS: { readonly [K in Operator]: Operation } = {
  ':-': useDefault,
  '-': useDefault,
  ':+': useAlternative,
  '+': useAlternative,
  ':?': useOrFail,
  '?': useOrFail,
  '#': trimPattern,
  '%': trimPattern,
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
  if (known.kind === 'none') return word;
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
  const before = cursor.assumes;
  cursor.assumes = [...before];
  const word = readUntil(cursor, '}');
  if (known.kind === 'unknown' && known.isFilled) return word;
  if (known.kind !== 'value') cursor.assumes = before;
  if (known.kind === 'none') return '';
  if (known.kind === 'unset' && known.isArgument) {
    assume(cursor, { value: '', span: cursor.excerpt.span(0, cursor.text.length) });
    return '';
  }
  if (known.kind !== 'value') return UNKNOWN_PIECE;
  for (const assumption of known.assumes) assume(cursor, assumption);
  if (operator === '+' || isCertainlyFilled(known.pieces)) return word;
  return known.pieces === '' ? '' : UNKNOWN_PIECE;
}

function useOrFail(cursor: Cursor, known: Known): string {
  readUntil(cursor, '}');
  return takeValue(cursor, known);
}

/** The operator repeated at the start of the pattern, even by a variable, asks for the longest match. */
function trimPattern(cursor: Cursor, known: Known, operator: string): string {
  const read = readUntil(cursor, '}', true);
  // nothing is left of any value
  if (read === `${operator}*` || isMatched(known)) return '';
  const cut = operator === '%' ? cutAtFirst(read, startOf(known)) : undefined;
  const value = takeValue(cursor, known);
  if (cut !== undefined) return cut;
  if (value.includes(UNKNOWN_PIECE) || read.includes(UNKNOWN_PIECE)) return UNKNOWN_PIECE;
  const isLongest = read.startsWith(operator);
  const pattern = isLongest ? read.slice(1) : read;
  if (!spend(cursor, matchWork(value, pattern))) return UNKNOWN_PIECE;
  return trimMatch(value, pattern, operator === '#' ? 'start' : 'end', isLongest);
}

/** The certain beginning of a value. */
function startOf(known: Known): string {
  if (known.kind === 'value') return known.pieces.split(UNKNOWN_PIECE, 1)[0] ?? '';
  return (known.kind === 'unknown' && known.begins) || '';
}

/** `${PATH%%/*}`: what comes before the first `/`, if that is in the certain beginning of the value. */
function cutAtFirst(read: string, start: string): string | undefined {
  const [, text = ''] = /^%([\w/:.-]+)\*$/.exec(read) ?? [];
  const at = text === '' ? -1 : start.indexOf(text);
  return at === -1 ? undefined : start.slice(0, at);
}

function replacePattern(cursor: Cursor, known: Known, operator: string): string {
  const pattern = readUntil(cursor, '/', true);
  const replacement = readUntil(cursor, '}', true);
  // all of a text is replaced, whatever it is
  const isAll = isMatched(known) || (pattern === '*' && known.kind === 'unknown' && known.isFilled === true);
  if (isAll && !replacement.includes('$')) return replacement;
  const value = takeValue(cursor, known);
  if ([value, pattern, replacement].some((text) => text.includes(UNKNOWN_PIECE))) return UNKNOWN_PIECE;
  const replacesAll = operator === '//';
  // where all matches are replaced, `$1` in the replacement refers to a part of the match
  if (replacesAll && replacement.includes('$')) return UNKNOWN_PIECE;
  if (!spend(cursor, replaceWork(value, pattern, replacement, replacesAll))) return UNKNOWN_PIECE;
  return replaceMatches(value, pattern, replacement, replacesAll);
}

function isMatched(known: Known): boolean {
  return known.kind === 'unknown' && known.isMatched === true;
}

/** Whether it is not empty, whatever its unknown pieces are. */
function isCertainlyFilled(pieces: string): boolean {
  return pieces.replaceAll(UNKNOWN_PIECE, '') !== '';
}

/** Skips the rest after `${` and a text that no builder accepts. */
function skipBraced(cursor: Cursor): string {
  const end = cursor.text.indexOf('}', cursor.at);
  cursor.at = end === -1 ? cursor.text.length : end + 1;
  return UNKNOWN_PIECE;
}
