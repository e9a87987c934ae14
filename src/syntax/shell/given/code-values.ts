import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../../model/value-bounds.ts';

/** A text or a list in code of another language. Parts of a text that are not written out are unknown pieces. */
export type Value = string | readonly Value[];

/** A place in code of another language. */
export interface Cursor {
  readonly code: string;
  readonly known: ReadonlyMap<string, Value>;
  /** In characters: how much text variables may still bring into other texts. Each one that has another one twice doubles. */
  readonly room: { left: number };
  /** Whether blanks are between the arguments of a function, as in Lisp and Haskell. */
  readonly isBlankSeparated: boolean;
  /** Called with the name of each call inside of the values. */
  readonly onCall: (name: string, values: readonly Value[]) => void;
  at: number;
  /** How many brackets are open. */
  depth: number;
  /** The innermost one. */
  opener: string;
}

/** The start of a code. */
export function cursorIn(
  code: string,
  {
    known = new Map(),
    isBlankSeparated = false,
    onCall = noCall,
  }: Partial<Pick<Cursor, 'known' | 'isBlankSeparated' | 'onCall'>> = {},
): Cursor {
  return { code, known, room: { left: LONGEST_VALUE }, isBlankSeparated, onCall, at: 0, depth: 0, opener: '' };
}

function noCall(): void {
  // nobody asks
}

/** How many brackets may be open: what is deeper is unknown. */
export const MAX_DEPTH = 200;

/** The values up to the end of the line or of the statement: `"sh", "-c", "a";` */
export function valuesOfLine(cursor: Cursor): readonly Value[] {
  return valuesUntil(cursor, undefined);
}

/** The values in brackets; the cursor is at the opening one, and is then behind the closing one. */
export function valuesInBrackets(cursor: Cursor): readonly Value[] {
  if (cursor.depth >= MAX_DEPTH) return [];
  const { opener: outer } = cursor;
  const opener = cursor.code.charAt(cursor.at);
  cursor.at += 1;
  cursor.depth += 1;
  cursor.opener = opener;
  const values = valuesUntil(cursor, CLOSERS.get(opener));
  cursor.depth -= 1;
  cursor.opener = outer;
  return values;
}

/** The closing brackets by the opening ones. */
export const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
]);

function valuesUntil(cursor: Cursor, closer: string | undefined): readonly Value[] {
  const { code } = cursor;
  const values: Value[] = [];
  while (cursor.at < code.length) {
    const before = cursor.at;
    const value = readValue(cursor, closer !== undefined);
    if (value !== undefined) values.push(value);
    const next = code.charAt(cursor.at);
    if (next === closer) {
      cursor.at += 1;
      break;
    }
    if (next === ',' || (closer !== undefined && (next === ';' || next === '\n'))) cursor.at += 1;
    else if (!cursor.isBlankSeparated || closer === undefined || cursor.at === before) break;
  }
  return values;
}

const ENDS: ReadonlySet<string> = new Set([',', ';', ')', ']', '}', '']);

/** One value with its operators: `'cu' + "rl"`. Undefined for an argument with a name that is not the one of a command. */
function readValue(cursor: Cursor, isInBrackets: boolean): Value | undefined {
  let value: Value | undefined;
  while (!isAtEnd(cursor, isInBrackets)) {
    const before = cursor.at;
    const filled = typeof value === 'string' ? readFilled(cursor, value) : undefined;
    if (filled !== undefined) {
      value = filled;
      continue;
    }
    const part = readPart(cursor, value);
    if (part === DROPPED) value = undefined;
    else if (part !== undefined) value = joined(value, part);
    if (cursor.at === before || (cursor.isBlankSeparated && value !== undefined)) break;
  }
  return value;
}

/** A text with values in its places: `"a %s" % b`, `"a {}".format(b)`, `" ".join([a, b])`. Undefined if nothing of it follows. */
function readFilled(cursor: Cursor, text: string): string | undefined {
  if (cursor.code.charAt(cursor.at) === '%' && PLACE.test(text)) {
    cursor.at += 1;
    skip(cursor, BLANKS_OF_LINE);
    return withGiven(text, PLACES, readPart(cursor, undefined));
  }
  const method = matchAt(FILLS, cursor);
  if (method === undefined) return undefined;
  const values = valuesInBrackets(cursor);
  if (method === '.format') return withGiven(text, FIELDS, values);
  return values
    .flat(2)
    .filter((value) => typeof value === 'string')
    .join(text);
}

const PLACE = /%(?:\(\w{1,40}\))?[-+0-9.]{0,5}[sdrfi]/;
const PLACES = new RegExp(PLACE.source, 'g');
const FIELDS = /\{\w{0,40}\}/g;
const FILLS = /\.(?:format|join)(?=\()/y;

function withGiven(text: string, places: RegExp, given: ReturnType<typeof readPart>): string {
  const values = typeof given === 'string' ? [given] : Array.isArray(given) ? given : [];
  let at = 0;
  return text.replaceAll(places, () => {
    const value: unknown = values[at];
    at += 1;
    return typeof value === 'string' ? value : UNKNOWN_PIECE;
  });
}

function isAtEnd(cursor: Cursor, isInBrackets: boolean): boolean {
  skip(cursor, isInBrackets ? BLANKS : BLANKS_OF_LINE);
  const next = cursor.code.charAt(cursor.at);
  return ENDS.has(next) || (next === '\n' && !isInBrackets);
}

const BLANKS = /(?:\s|\\\n)*/y;
const BLANKS_OF_LINE = /(?:[ \t]|\\\n)*/y;

function skip(cursor: Cursor, pattern: RegExp): void {
  pattern.lastIndex = cursor.at;
  pattern.exec(cursor.code);
  cursor.at = pattern.lastIndex;
}

function joined(before: Value | undefined, part: Value): Value {
  if (before === undefined) return part;
  if (typeof before === 'string' && typeof part === 'string') return before + part;
  return [...(typeof before === 'string' ? [before] : before), ...(typeof part === 'string' ? [part] : part)];
}

const DROPPED = Symbol('dropped');

function readPart(cursor: Cursor, before: Value | undefined): Value | typeof DROPPED | undefined {
  const { code, at } = cursor;
  const next = code.charAt(at);
  if (QUOTES.has(next)) return named(cursor, readQuoted(cursor));
  if (next === '[' && LONG_BRACKETS.test(code.slice(at, at + 3))) return readText(cursor, at + 2, ']]');
  if (next === '(' || next === '[' || next === '{') return readGroup(cursor, next);
  if (next === '.' && before !== undefined) return readMethod(cursor);
  const quoted = matchAt(PERCENT, cursor) ?? matchAt(LETTERS, cursor);
  if (quoted !== undefined) return readDelimited(cursor, quoted);
  const word = matchAt(WORD, cursor);
  if (word !== undefined) return readWord(cursor, word);
  cursor.at += 1;
  return undefined;
}

const QUOTES: ReadonlySet<string> = new Set(['"', "'", '`']);
/** A text of Lua, not a list in a list. */
const LONG_BRACKETS = /^\[\[[^\s"'[\]]/;

/** `%w[…]`, `%q(…)`; the delimiter is next. */
const PERCENT = /%[qQwWi]?(?=[([{<|!])/y;
/** `q(…)`, `qw{…}`, `~c"…"` */
const LETTERS = /(?:q[qw]?|~[csCSwW])(?=\s?[([{<|!/"'])/y;
/** A name, also of a member. */
const WORD = /[@:]*[\w$]+(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)*[?!]?/y;

function matchAt(pattern: RegExp, cursor: Cursor): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.code)?.[0];
  if (found !== undefined) cursor.at += found.length;
  return found;
}

/** `"…"`, `'…'`, `'''…'''`; in Lisp, a quote may begin a list. */
function readQuoted(cursor: Cursor): Value | undefined {
  const { code, at } = cursor;
  const quote = code.charAt(at);
  if (quote === "'" && code.charAt(at + 1) === '(') {
    cursor.at += 1;
    return valuesInBrackets(cursor);
  }
  if (code.startsWith(quote.repeat(3), at)) return readText(cursor, at + 3, quote.repeat(3));
  return readText(cursor, at + 1, quote);
}

/** Whether the text is the name of an argument: `{"args": …}`. */
function named(cursor: Cursor, text: Value | undefined): Value | typeof DROPPED | undefined {
  const naming = cursor.opener === '{' ? NAMING : ARROW;
  return typeof text === 'string' && matchAt(naming, cursor) !== undefined ? readNamed(cursor, text) : text;
}

const ARROW = /\s{0,20}=>/y;

/** The text up to a delimiter, with its escapes replaced. */
function readText(cursor: Cursor, start: number, delimiter: string): string {
  const { text, end } = readUpTo(cursor.code, start, delimiter);
  cursor.at = end;
  return withoutEscapes(withTexts(text, delimiter, cursor));
}

/** `"#{name} | sh"` of Ruby, and a template of JavaScript. */
function withTexts(text: string, delimiter: string, cursor: Cursor): string {
  if (cursor.known.size === 0 || delimiter === "'" || !/[#$]\{/.test(text)) return text;
  return withVariables(text, delimiter === '`' ? OF_TEMPLATE : OF_RUBY, cursor);
}

const OF_RUBY = /#\{\s{0,3}@?(\w{1,40})\s{0,3}\}/g;
const OF_TEMPLATE = /[#$]\{\s{0,3}(\w{1,40})\s{0,3}\}/g;

/** The text up to a delimiter without a backslash in front, and the offset behind the delimiter. */
export function readUpTo(
  code: string,
  start: number,
  delimiter: string,
): { readonly text: string; readonly end: number } {
  let end = start;
  while (end < code.length && !code.startsWith(delimiter, end)) end += code.charAt(end) === '\\' ? 2 : 1;
  return { text: code.slice(start, end), end: Math.min(code.length, end + delimiter.length) };
}

/** A text of code with its escapes and interpolations replaced. */
export function withoutEscapes(text: string): string {
  const plain = text.replaceAll(/#\{[^{}]*\}/g, UNKNOWN_PIECE);
  return plain.includes('\\') ? plain.replaceAll(ESCAPE, (_, escaped: string) => characterOf(escaped)) : plain;
}

const ESCAPE = /\\(x[\da-fA-F]{2}|u\{?[\da-fA-F]{4}\}?|[0-3]?[0-7]{2}|[\s\S])/g;

function characterOf(escaped: string): string {
  if (escaped === '\n') return '';
  const control = CONTROLS.get(escaped);
  if (control !== undefined) return control;
  if (/^[xu]./.test(escaped)) return String.fromCodePoint(Number.parseInt(escaped.replaceAll(/[xu{}]/g, ''), 16));
  return /^\d\d/.test(escaped) ? String.fromCodePoint(Number.parseInt(escaped, 8)) : escaped;
}

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);

/** `q(…)`, `%w[sh -c]` */
function readDelimited(cursor: Cursor, letters: string): Value | undefined {
  skip(cursor, BLANKS);
  const opener = cursor.code.charAt(cursor.at);
  const text = readText(cursor, cursor.at + 1, CLOSERS.get(opener) ?? opener);
  return /w/i.test(letters) ? text.split(/\s+/).filter((word) => word !== '') : text;
}

/** A list; in round brackets, a single value is that value. */
function readGroup(cursor: Cursor, opener: string): Value | undefined {
  const values = valuesInBrackets(cursor);
  const [only, ...others] = values;
  if (opener === '(' && others.length === 0) return only;
  return opener === '{' && values.length === 0 ? undefined : values;
}

/** What follows a value: `.split()`, `.strip()`; after other methods the value is not known. */
function readMethod(cursor: Cursor): Value | undefined {
  const name = matchAt(METHOD, cursor);
  if (name === undefined) {
    cursor.at += 1;
    return undefined;
  }
  if (cursor.code.charAt(cursor.at) === '(') valuesInBrackets(cursor);
  return KEEPING.test(name) ? undefined : UNKNOWN_PIECE;
}

const METHOD = /\.[A-Za-z_]\w*/y;
const KEEPING =
  /^\.(?:split|strip|trim|encode|decode|toString|to_s|format|text|execute|join|freeze|raw|outputSync|output)$/;

/** A name: a variable, a call, or the name of an argument. */
function readWord(cursor: Cursor, word: string): Value | typeof DROPPED | undefined {
  const { code } = cursor;
  const next = code.charAt(cursor.at);
  if (QUOTES.has(next) && PREFIX.test(word)) return filledIn(readQuoted(cursor), word, cursor);
  if (KEYWORD.test(word)) return undefined;
  if (next === '(') return readCall(cursor, word);
  if (matchAt(NAMING, cursor) !== undefined) return readNamed(cursor, word);
  return cursor.known.get(word.replace(/^[$@]/, '')) ?? UNKNOWN_PIECE;
}

/** `f"{name} | sh"`, `s"$name | sh"`: with the texts of variables in place of their names. */
function filledIn(value: Value | undefined, prefix: string, cursor: Cursor): Value | undefined {
  if (typeof value !== 'string' || !/^(?:r?fr?|s)$/i.test(prefix)) return value;
  return withVariables(value, INSERTED, cursor);
}

const INSERTED = /\$?\{\s{0,3}(\w{1,40})\s{0,3}\}/g;

/** The text with those of variables that have only one, in place of what names them. */
function withVariables(text: string, naming: RegExp, { known, room }: Cursor): string {
  return text.replaceAll(naming, (written, name: string) => {
    const value = known.get(name);
    if (typeof value === 'string') room.left -= value.length;
    if (room.left < 0) return UNKNOWN_PIECE;
    return typeof value === 'string' && !value.includes('\n') ? value : written;
  });
}

/** In front of quotes: `r'…'`, `f"…"`. */
const PREFIX = /^(?:[rbuf]{1,2}|[RBUF]{1,2}|String\.raw|raw|s|L)$/;
const KEYWORD = /^(?:new|my|await|local|String)$/;
const NAMING = /\s{0,20}(?:=>|=(?![=~])|:(?!:))/y;
const COMMAND_NAME = /^(?:args|argv|cmd|command)$/;

function readNamed(cursor: Cursor, name: string): Value | typeof DROPPED | undefined {
  const value = readValue(cursor, true);
  return COMMAND_NAME.test(name) ? value : DROPPED;
}

/** A call of a function that makes a list, or returns a text; of other functions the result is not known. */
function readCall(cursor: Cursor, name: string): Value {
  const values = valuesInBrackets(cursor);
  cursor.onCall(name, values);
  if (MAKES_LIST.test(name)) return values;
  const [text] = values;
  if (typeof text === 'string' && /quote$/i.test(name)) return quotedWord(text);
  return (RETURNS_TEXT.test(name) ? text : undefined) ?? UNKNOWN_PIECE;
}

const MAKES_LIST = /^(?:c|list|tuple|Seq|List|Array|arrayOf|listOf|List\.of|Arrays\.asList)$/;
const RETURNS_TEXT = /^(?:str|bytes|(?:shlex\.)?split|paste0?|escapeshellcmd)$/;

/** A word of a command line, in quotes where it needs them. Unknown pieces are outside of single quotes. */
export function quotedWord(text: string): string {
  if (/^[\w@%+:,./-]+$/.test(text)) return text;
  const pieces = text
    .split(UNKNOWN_PIECE)
    .map((piece) => (piece === '' ? '' : `'${piece.replaceAll("'", String.raw`'\''`)}'`));
  return pieces.join(`"${UNKNOWN_PIECE}"`) || "''";
}
