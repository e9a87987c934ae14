import {
  afterBreak,
  END,
  isBlank,
  isBreak,
  isBreakOrEnd,
  isDigit,
  isFlowIndicator,
  isSeparator,
  lineEnd,
  TAB,
} from './characters.ts';
import { escapeAt } from './escapes.ts';
import { type ScalarStyle, type Scanner, syntaxError, TOKEN, type Token } from './scanner-state.ts';

function scalarToken(start: number, end: number, value: string, style: ScalarStyle, isVerbatim: boolean): Token {
  const quote = style === 'single' || style === 'double' ? 1 : 0;
  const [from, to] = [start + quote, end - quote];
  return { kind: TOKEN.SCALAR, start, end, from, to, value, suffix: '', style, isVerbatim };
}

/** `---` or `...` at the start of a line ends a plain scalar, and breaks a quoted one. */
export function isDocumentMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== DASH && code !== DOT) return false;
  return text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code && isSeparator(text.charCodeAt(at + 3));
}

/** An unquoted scalar, over all lines that are indented deeper than its collection. */
export function scanPlain(scanner: Scanner): Token {
  const { text, at: start } = scanner;
  const isFlow = scanner.flowLevel > 0;
  let end = endOfPlainLine(text, start, isFlow);
  scanner.at = end;
  scanner.newlines = 0;
  let value = text.slice(start, end);
  let isVerbatim = true;
  for (;;) {
    const gap = passGap(scanner, scanner.indent + 1);
    if (gap.breaks.length > 0) scanner.isKeyAllowed = true;
    if (!continuesPlain(scanner, gap)) break;
    const from = scanner.at;
    const lineEndsAt = endOfPlainLine(text, from, isFlow);
    if (lineEndsAt === from) break;
    isVerbatim &&= gap.breaks.length === 0;
    value += gap.breaks.length === 0 ? gap.blanks : folded(gap.breaks);
    value += text.slice(from, lineEndsAt);
    end = lineEndsAt;
    scanner.at = end;
    scanner.newlines = 0;
    scanner.isKeyAllowed = false;
  }
  return scalarToken(start, end, value, 'plain', isVerbatim);
}

function continuesPlain(scanner: Scanner, { blanks, breaks }: Gap): boolean {
  const { text, at, lineStart } = scanner;
  if (blanks === '' && breaks.length === 0) return false;
  if (scanner.flowLevel === 0 && at - lineStart < scanner.indent + 1) return false;
  return text.charCodeAt(at) !== HASH && !(at === lineStart && isDocumentMark(text, at));
}

/** The end of the next part of a plain scalar: up to a blank, or to a character that ends the scalar. */
function endOfPlainLine(text: string, from: number, isFlow: boolean): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isSeparator(code)) return at;
    if (code === COLON && isSeparator(text.charCodeAt(at + 1))) return at;
    if (isFlow && (isFlowIndicator(code) || (code === QUESTION && isSeparator(text.charCodeAt(at + 1))))) return at;
    at++;
  }
}

/** Blanks and breaks between two parts of a scalar. */
interface Gap {
  /** The blanks before the first break. */
  readonly blanks: string;
  /** The breaks as they appear in a value. */
  readonly breaks: readonly string[];
}

const NO_BREAKS: readonly string[] = [];

/** Skips blanks and breaks; after a break, a tab below `indent` is an error. */
function passGap(scanner: Scanner, indent: number): Gap {
  const { text, at: start } = scanner;
  let at = start;
  while (isBlank(text.charCodeAt(at))) at++;
  const blanks = text.slice(start, at);
  scanner.at = at;
  if (!isBreak(text.charCodeAt(at))) return { blanks, breaks: NO_BREAKS };
  const breaks: string[] = [];
  for (let code = text.charCodeAt(at); ; code = text.charCodeAt(scanner.at)) {
    if (isBreak(code)) breaks.push(passBreak(scanner));
    else if (!isBlank(code)) return { blanks, breaks };
    else if (code === TAB && scanner.at - scanner.lineStart < indent) {
      throw syntaxError('a tab is used where the text has to be indented with spaces', scanner.at);
    } else scanner.at++;
  }
}

/** Skips a break, and returns its value. */
export function passBreak(scanner: Scanner): string {
  const { text, at } = scanner;
  const code = text.charCodeAt(at);
  scanner.at = afterBreak(text, at);
  scanner.lineStart = scanner.at;
  scanner.newlines++;
  return code >= LINE_SEPARATOR ? text.charAt(at) : '\n';
}

/** A single break becomes a blank; of several the first one is dropped; LS and PS stay. */
function folded(breaks: readonly string[]): string {
  if (breaks[0] !== '\n') return breaks.join('');
  return breaks.length === 1 ? ' ' : breaks.slice(1).join('');
}

/** A quoted scalar; its token includes the quotes. */
export function scanQuoted(scanner: Scanner, isSingle: boolean): Token {
  const { text, at: start } = scanner;
  const quote = isSingle ? APOSTROPHE : QUOTE;
  const style = isSingle ? 'single' : 'double';
  scanner.at = start + 1;
  scanner.newlines = 0;
  const parts: string[] = [];
  let isVerbatim = true;
  for (;;) {
    assertNoEnd(scanner, start);
    const from = scanner.at;
    const visible = isSingle ? visibleSingle(scanner) : visibleDouble(scanner);
    isVerbatim &&= visible.isVerbatim;
    parts.push(visible.value);
    if (scanner.at > from) scanner.newlines = 0;
    if (text.charCodeAt(scanner.at) === quote) break;
    const gap = passQuotedGap(scanner, visible.endsLine);
    isVerbatim &&= gap.isVerbatim;
    parts.push(gap.value);
  }
  scanner.at++;
  scanner.newlines = 0;
  return scalarToken(start, scanner.at, parts.join(''), style, isVerbatim);
}

function assertNoEnd({ text, at, lineStart }: Scanner, start: number): void {
  if (text.charCodeAt(at) === END) throw syntaxError('a quoted text is not closed', start);
  if (at === lineStart && isDocumentMark(text, at)) throw syntaxError('a document ends inside of a quoted text', at);
}

interface Visible {
  readonly value: string;
  readonly isVerbatim: boolean;
  /** It ends with a `\` and a break, so the next line is joined without a blank. */
  readonly endsLine: boolean;
}

function visibleSingle(scanner: Scanner): Visible {
  const { text, at: start } = scanner;
  let at = start;
  let escapes = false;
  for (let code = text.charCodeAt(at); !isSeparator(code); code = text.charCodeAt(at)) {
    if (code !== APOSTROPHE) at++;
    else if (text.charCodeAt(at + 1) === APOSTROPHE) {
      escapes = true;
      at += 2;
    } else break;
  }
  scanner.at = at;
  const written = text.slice(start, at);
  return { value: escapes ? written.replaceAll("''", "'") : written, isVerbatim: !escapes, endsLine: false };
}

function visibleDouble(scanner: Scanner): Visible {
  const { text } = scanner;
  let value = '';
  let from = scanner.at;
  let isVerbatim = true;
  let { at } = scanner;
  let endsLine = false;
  for (let code = text.charCodeAt(at); !isSeparator(code) && code !== QUOTE; code = text.charCodeAt(at)) {
    if (code !== BACKSLASH) {
      at++;
      continue;
    }
    isVerbatim = false;
    value += text.slice(from, at);
    endsLine = isBreak(text.charCodeAt(at + 1));
    if (endsLine) {
      scanner.at = at + 1;
      passBreak(scanner);
      return { value, isVerbatim, endsLine };
    }
    const escaped = escapeAt(text, at);
    value += escaped.value;
    at = escaped.end;
    from = at;
  }
  scanner.at = at;
  return { value: value + text.slice(from, at), isVerbatim, endsLine };
}

/** Blanks and breaks inside quotes; after an escaped break, blanks are dropped. */
function passQuotedGap(scanner: Scanner, isAfterEscape: boolean): { value: string; isVerbatim: boolean } {
  const { blanks, breaks } = passGap(scanner, 0);
  if (!isAfterEscape) {
    return breaks.length === 0 ? { value: blanks, isVerbatim: true } : { value: folded(breaks), isVerbatim: false };
  }
  // the first break was escaped, so these are further ones
  return { value: breaks.join(''), isVerbatim: false };
}

/** A `|` or `>` scalar, up to the first less indented line. */
export function scanBlockScalar(scanner: Scanner, isLiteral: boolean): Token {
  const { text, at: start } = scanner;
  const { chomping, increment, end: headerEnd } = scanHeader(scanner);
  passLineEnd(scanner);
  let { indent, breaks } = passEmptyLines(scanner, increment === 0 ? 0 : Math.max(scanner.indent, 0) + increment);
  let from = headerEnd;
  let end = headerEnd;
  let lead = '';
  let isBlankBefore = false;
  const parts: string[] = [];
  while (scanner.at - scanner.lineStart === indent && text.charCodeAt(scanner.at) !== END) {
    const isBlankNow = isBlank(text.charCodeAt(scanner.at));
    const folds = !isLiteral && !isBlankBefore && !isBlankNow && lead === '\n';
    parts.push(folds ? (breaks === '' ? ' ' : '') : lead, breaks, takeLine(scanner));
    if (end === headerEnd) from = scanner.lineStart + indent;
    end = scanner.at;
    isBlankBefore = isBlankNow;
    lead = passLineEnd(scanner);
    ({ indent, breaks } = passEmptyLines(scanner, indent));
  }
  parts.push(chomping === '-' ? '' : lead, chomping === '+' ? breaks : '');
  const place = withoutBlanks(text, from, end);
  return { ...scalarToken(start, place.to, parts.join(''), isLiteral ? 'literal' : 'folded', false), ...place };
}

/** The rest of the line without its break. */
function takeLine(scanner: Scanner): string {
  const from = scanner.at;
  scanner.at = lineEnd(scanner.text, from);
  scanner.newlines = 0;
  return scanner.text.slice(from, scanner.at);
}

/** Skips a break and returns its value; empty at the end of the text. */
function passLineEnd(scanner: Scanner): string {
  return isBreak(scanner.text.charCodeAt(scanner.at)) ? passBreak(scanner) : '';
}

/** Skips the indentation and empty lines. Detects and returns the indentation if 0 is given. */
function passEmptyLines(scanner: Scanner, given: number): { indent: number; breaks: string } {
  const { text } = scanner;
  const limit = given === 0 ? Number.POSITIVE_INFINITY : given;
  let deepest = 0;
  const breaks: string[] = [];
  for (;;) {
    while (scanner.at - scanner.lineStart < limit && text.charCodeAt(scanner.at) === SPACE) scanner.at++;
    const column = scanner.at - scanner.lineStart;
    deepest = Math.max(deepest, column);
    const code = text.charCodeAt(scanner.at);
    if (code === TAB && column < limit) {
      throw syntaxError('a tab is used where a block of text has to be indented with spaces', scanner.at);
    }
    if (!isBreak(code)) break;
    breaks.push(passBreak(scanner));
  }
  const indent = given === 0 ? Math.max(deepest, scanner.indent + 1, 1) : given;
  return { indent, breaks: breaks.join('') };
}

function withoutBlanks(text: string, start: number, end: number): { from: number; to: number } {
  let from = start;
  let to = end;
  while (to > from && isSeparator(text.charCodeAt(to - 1))) to--;
  while (from < to && isSeparator(text.charCodeAt(from))) from++;
  return { from, to };
}

interface BlockHeader {
  readonly chomping: string;
  /** The digit, or 0 when the first line decides. */
  readonly increment: number;
  /** The end of the header, without a comment. */
  readonly end: number;
}

/** The `|` or `>` and the rest of its line: a digit, `+` or `-`, and a comment. */
function scanHeader(scanner: Scanner): BlockHeader {
  const { text, at: start } = scanner;
  const header = HEADER.exec(text.slice(start + 1, start + 3))?.[0] ?? '';
  const marks = [...header];
  const digit = marks.find((mark) => isDigit(mark.charCodeAt(0)));
  if (digit === '0') throw syntaxError('a block of text cannot be indented by 0', start + 1);
  let at = start + 1 + header.length;
  const end = at;
  while (isBlank(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) === HASH) at = lineEnd(text, at);
  if (!isBreakOrEnd(text.charCodeAt(at))) throw syntaxError('a block of text starts on the line after its mark', at);
  scanner.at = at;
  scanner.newlines = 0;
  return { chomping: marks.find((mark) => mark === '+' || mark === '-') ?? '', increment: Number(digit ?? 0), end };
}

const HEADER = /^(?:[+-]\d?|\d[+-]?)/;

const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const DASH = 45;
const DOT = 46;
const COLON = 58;
const QUESTION = 63;
const BACKSLASH = 92;
const LINE_SEPARATOR = 0x2028;
