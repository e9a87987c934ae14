import type { VariablePlace } from '../../../model/containers/container.ts';
import { limitReached } from '../../../model/findings/reached-limits.ts';
import { type SourceFile, type Span, spanText } from '../../../model/source.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { LONGEST_VALUE, TOO_LONG } from '../../../model/value-bounds.ts';
import { interpolate, textOf } from '../interpolation.ts';
import type { Unset, Variables } from '../pieces.ts';
import { noteUndecided } from './unset-variables.ts';

/** One assignment of a `.env` file. */
export interface DotenvEntry {
  readonly name: string;
  /** Unknown variables are {@link UNKNOWN_PIECE}; undefined for a name alone, whose value comes from the caller's environment. */
  readonly value: string | undefined;
  /** Set for a name alone whose value comes from the variables of the project. */
  readonly isInherited?: true;
  /** Where a file sets such a value; undefined if none does. */
  readonly setAt?: VariablePlace;
  /** The value is unknown because it, or a variable in it, is too long to be read. */
  readonly isCut?: true;
  readonly valueSpan: Span;
  readonly span: Span;
  /** The whole lines. */
  readonly entry: Span;
}

/**
 * Reads the format of `.env` and `env_file` as Docker Compose does: `export`, comments, both quotes, `KEY` alone, `=` or `:`. Text after a
 * quoted value is the next assignment, even on the same line. A line that Compose would refuse is read on a best-effort basis.
 * `before` has the values of earlier files, which texts may use.
 * https://docs.docker.com/reference/compose-file/services/#env_file-format
 */
export function parseDotenv(
  file: SourceFile,
  variables: Variables,
  isRaw = false,
  before: ReadonlyMap<string, string> = NOTHING,
): readonly DotenvEntry[] {
  const { text } = file;
  const entries: DotenvEntry[] = [];
  const earlier = new Map(before);
  const { unset } = variables;
  const lineOf = lineFinder(text);
  const known: Variables = Object.assign(
    (name: string) => variables(name) ?? earlier.get(name) ?? (name === 'HOME' ? '~' : undefined),
    {
      unset,
    },
  );
  let at = statementStart(text, text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0);
  while (at < text.length) {
    const { next, ...written } = isRaw ? rawEntryAt(file, at) : entryAt(file, at, known, lineOf);
    const entry = inherited(written, variables);
    // a name alone keeps an earlier value, unless the caller's environment has one
    const isLeft = entry.value === undefined && earlier.has(entry.name);
    if (entry.name !== '' && !isLeft) entries.push(entry);
    if (!isRaw && written.value !== undefined) noteValue(entry, written.value, unset);
    if (entry.value !== undefined && !isUnknown(entry.value)) earlier.set(entry.name, entry.value);
    at = statementStart(text, Math.max(next, at + 1));
  }
  return entries;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

function inherited(entry: DotenvEntry, variables: Variables): DotenvEntry {
  const value = entry.value === undefined && entry.name !== '' ? variables(entry.name) : undefined;
  if (value === undefined) return entry;
  const setAt = variables.placeOf?.(entry.name);
  return { ...entry, value, isInherited: true, ...(setAt && { setAt }) };
}

/** Nothing about it is known, not even whether it is empty. */
export function isUnknown(value: string): boolean {
  return value !== '' && value.replaceAll(UNKNOWN_PIECE, '') === '';
}

function noteValue({ valueSpan }: DotenvEntry, value: string, unset: Unset | undefined): void {
  const written = spanText(valueSpan);
  if (!written.includes('$')) return;
  if (unset === undefined) noteUndecided(written, value);
  else unset.places.push(valueSpan);
}

/** Reports the entries whose values were too long to be read. */
export function reportCut(entries: readonly DotenvEntry[]): void {
  for (const { isCut, valueSpan } of entries) if (isCut) limitReached(valueSpan, TOO_LONG);
}

const BYTE_ORDER_MARK = 0xfeff;

const BLANKS = /[\s\x85]*/y;
/** Blanks, but not the end of the line. */
const SPACES = /[\t\v\f\r \x85\xa0]*/y;
const EXPORT = /export[\t\n\f\r ][\t\v\f\r \x85\xa0]*/y;
/** The text before the mark that ends a name: a line end if nothing is assigned. */
const NAME = /[^=:\n]*/y;
/** Blanks other than a space are part of the name if something follows. */
const VALID_NAME = /^[\p{L}\p{N}_.[\]\t\v\f\r\x85\xa0-]+$/u;
const LINE = /[^\n]*/y;

/** The next text that is neither blank nor a comment. */
function statementStart(text: string, from: number): number {
  let at = matchEnd(BLANKS, text, from);
  while (text[at] === '#') at = matchEnd(BLANKS, text, matchEnd(LINE, text, at));
  return at;
}

/** An entry, with the place where the next one may start. */
interface Statement extends DotenvEntry {
  readonly next: number;
}

function entryAt(file: SourceFile, start: number, variables: Variables, lineOf: LineOf): Statement {
  const { text } = file;
  const nameAt = matchEnd(EXPORT, text, start);
  const markAt = matchEnd(NAME, text, nameAt);
  const written = withoutTrailing(text.slice(nameAt, markAt));
  const name = VALID_NAME.test(written) ? written : '';
  const mark = text[markAt];
  if (mark !== '=' && mark !== ':') return bare(file, start, mark === '\n' ? name : '');
  const { from, to, end, next, value } = valueAt(text, matchEnd(SPACES, text, markAt + 1), variables);
  return {
    name,
    ...bounded(value),
    valueSpan: { file, start: from, end: to },
    span: { file, start, end },
    entry: { file, start: lineOf(start).start, end: lineOf(end).end },
    next,
  };
}

/** A name alone, which takes its value from elsewhere. Without a line break after it, Compose ignores it. */
function bare(file: SourceFile, start: number, name: string): Statement {
  const next = matchEnd(LINE, file.text, start);
  const span = { file, start, end: start + file.text.slice(start, next).trimEnd().length };
  return { name, value: undefined, valueSpan: span, span, entry: { ...span, end: nextLine(file.text, next) }, next };
}

/** `format: raw`: everything after `=` is the value. */
function rawEntryAt(file: SourceFile, start: number): Statement {
  const end = matchEnd(LINE, file.text, start);
  const line = file.text.slice(start, end).replace(/\r$/, '');
  const equals = line.indexOf('=');
  const span = { file, start, end };
  return {
    name: (equals === -1 ? line : line.slice(0, equals)).trim(),
    ...(equals === -1 ? { value: undefined } : bounded(line.slice(equals + 1))),
    valueSpan: { file, start: equals === -1 ? start : start + equals + 1, end: start + line.length },
    span,
    entry: { file, start, end: nextLine(file.text, end) },
    next: end,
  };
}

function bounded(value: string | undefined): Pick<DotenvEntry, 'value' | 'isCut'> {
  return value === undefined || value.length > LONGEST_VALUE ? { value: UNKNOWN_PIECE, isCut: true } : { value };
}

interface Value {
  readonly from: number;
  readonly to: number;
  /** The end of the value, quotes included. */
  readonly end: number;
  readonly next: number;
  /** Undefined if it is too long. */
  readonly value: string | undefined;
}

function valueAt(text: string, at: number, variables: Variables): Value {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const pattern = quote === '"' ? DOUBLE_QUOTED : SINGLE_QUOTED;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) {
      const [, inner = ''] = match;
      const unquoted = inner.replaceAll(`\\${quote}`, quote);
      const value = quote === "'" ? unquoted : expand(unescaped(unquoted), variables);
      const next = at + match[0].length;
      return { from: at + 1, to: at + 1 + inner.length, end: next, next, value };
    }
  }
  const end = matchEnd(LINE, text, at);
  const line = text.slice(at, end);
  const comment = line.indexOf(' #');
  const plain = withoutTrailing(comment === -1 ? line : line.slice(0, comment));
  const to = at + plain.length;
  return { from: at, to, end: to, next: end, value: expand(plain, variables) };
}

const DOUBLE_QUOTED = /"((?:[^"\\]|\\.)*)"/sy;
const SINGLE_QUOTED = /'((?:[^'\\]|\\.)*)'/sy;

function withoutTrailing(text: string): string {
  let { length } = text;
  while (length > 0 && isBlank(text.charAt(length - 1))) length--;
  return text.slice(0, length);
}

/** The blanks of Go: unlike in JavaScript, NEL is one and a byte order mark is not. */
function isBlank(char: string): boolean {
  return char === '\x85' || (char.trim() === '' && char !== '\ufeff');
}

const ESCAPE = /\\(?:([abcfnrtv$"\\])|0(\d{0,3}))/g;
const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '"': '"',
  '\\': '\\',
  // keeps the dollar from starting a variable
  $: '$$',
};

function unescaped(text: string): string {
  return text.replaceAll(ESCAPE, (whole: string, code: string | undefined, octal = '') => {
    if (code !== undefined) return ESCAPES[code] ?? whole;
    const number = /^[0-3][0-7]{2}$/.test(octal) ? Number.parseInt(octal, 8) : undefined;
    return number === undefined ? `\\${octal}` : String.fromCharCode(number);
  });
}

function expand(text: string, variables: Variables): string | undefined {
  const pieces = interpolate(text, variables);
  if (pieces === undefined) return text;
  return pieces.some(({ isCut }) => isCut) ? undefined : textOf(pieces);
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** The line that an offset is on, with its break. */
type LineOf = (at: number) => { readonly start: number; readonly end: number };

/** Keeps the last line: thousands of assignments may be on one line. */
function lineFinder(text: string): LineOf {
  let line = { start: 0, end: 0 };
  return (at) => {
    if (at < line.start || at >= line.end)
      line = { start: text.lastIndexOf('\n', at - 1) + 1, end: nextLine(text, at) };
    return line;
  };
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
