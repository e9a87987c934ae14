import { limitReached } from '../../../model/findings/reached-limits.ts';
import type { SourceFile } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import type { OffsetRange } from '../../comment-syntax.ts';

/** A text in quotes or between slashes, without these. */
export interface GroovyText extends OffsetRange {
  /** The offset behind the closing quote. */
  readonly next: number;
  /** The expressions whose values it gets. */
  readonly values: readonly GroovyValue[];
  /** Finds the characters that it writes in another way. */
  readonly escapes: RegExp;
}

/** `${NAME}` or `$NAME` in a text, with its code. */
export interface GroovyValue extends OffsetRange {
  readonly code: OffsetRange;
}

/** A file as code, with its texts. */
export interface GroovyCode {
  readonly file: SourceFile;
  /** As long as the file, with `_` in the place of all texts, and blanks in that of comments. */
  readonly code: string;
  /** The texts by the offsets of their opening quotes. */
  readonly texts: ReadonlyMap<number, GroovyText>;
  /** The other bracket of each pair, by offset. */
  readonly pairs: ReadonlyMap<number, number>;
}

/** The code of a file. */
export const groovyCode: (file: SourceFile) => GroovyCode = remember((file) => {
  const { text } = file;
  const last = new Map([SLASHED, DOLLAR_SLASHED].map((kind) => [kind, text.lastIndexOf(kind.close)]));
  const scanner: Scanner = { file, text, last, parts: [], done: 0, texts: new Map() };
  scanCode(scanner, 0, false, 0);
  keep(scanner, text.length);
  const code = scanner.parts.join('');
  return { file, code, texts: scanner.texts, pairs: pairsIn(code) };
});

/** All texts; one in another one comes before it. */
export function groovyTexts(file: SourceFile): readonly GroovyText[] {
  return [...groovyCode(file).texts.values()];
}

interface Scanner {
  readonly file: SourceFile;
  readonly text: string;
  /** Where the last text of each kind between slashes may end. */
  readonly last: ReadonlyMap<TextKind, number>;
  readonly parts: string[];
  done: number;
  readonly texts: Map<number, GroovyText>;
}

/** https://groovy-lang.org/syntax.html#all-strings */
interface TextKind {
  readonly open: string;
  readonly close: string;
  /** Whether Groovy puts values into it. */
  readonly isTemplate: boolean;
  readonly hasLines: boolean;
  readonly escapes: RegExp;
}

const OF_QUOTES = /\\(?:u+[\da-fA-F]{4}|[0-3]?[0-7]{1,2}|[btnfrs"'$\\])/g;
const SLASHED: TextKind = { open: '/', close: '/', isTemplate: true, hasLines: true, escapes: /\\\//g };
const DOLLAR_SLASHED: TextKind = { open: '$/', close: '/$', isTemplate: true, hasLines: true, escapes: /\$[$/]/g };

function keep(scanner: Scanner, to: number): void {
  scanner.parts.push(scanner.text.slice(scanner.done, to));
  scanner.done = to;
}

function hide(scanner: Scanner, to: number, mark: string): void {
  const hidden = scanner.text.slice(scanner.done, to);
  scanner.parts.push(mark === ' ' ? hidden.replaceAll(/[^\n]/g, ' ') : mark.repeat(hidden.length));
  scanner.done = to;
}

/** Reads code up to its end, or to the brace that closes it. */
function scanCode(scanner: Scanner, from: number, isInText: boolean, level: number): number {
  const { text } = scanner;
  const next = /["'{}]|\/[/*]?|\$\//g;
  next.lastIndex = from;
  let depth = 0;
  for (let mark = next.exec(text); mark !== null; mark = next.exec(text)) {
    const [sign] = mark;
    if (sign === '{') depth += 1;
    else if (sign === '}') {
      if (isInText && depth === 0) return mark.index;
      depth -= 1;
    } else
      next.lastIndex = isComment(sign) ? hideComment(scanner, mark.index) : afterText(scanner, sign, mark.index, level);
  }
  return text.length;
}

function isComment(sign: string): boolean {
  return sign === '//' || sign === '/*';
}

function hideComment(scanner: Scanner, from: number): number {
  keep(scanner, from);
  const end = endOf(scanner.text, scanner.text[from + 1] === '/' ? '\n' : '*/', from + 2);
  hide(scanner, end, ' ');
  return end;
}

function afterText(scanner: Scanner, sign: string, from: number, level: number): number {
  const kind = kindAt(scanner, sign, from);
  return kind === undefined ? from + 1 : scanText(scanner, from, kind, level);
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at === -1) return text.length;
  return mark === '\n' ? at : at + mark.length;
}

/** The text that a sign opens: a slash does so where a value may begin, and divides elsewhere. */
function kindAt({ text, last }: Scanner, sign: string, at: number): TextKind | undefined {
  if (sign === '"' || sign === "'") {
    const hasLines = text.startsWith(sign.repeat(3), at);
    const quote = hasLines ? sign.repeat(3) : sign;
    return { open: quote, close: quote, isTemplate: sign === '"', hasLines, escapes: OF_QUOTES };
  }
  const kind = sign === '/' ? SLASHED : DOLLAR_SLASHED;
  if ((last.get(kind) ?? 0) < at + kind.open.length) return undefined;
  const before = text.slice(Math.max(0, at - MOST_BEFORE), at).trimEnd();
  return BEFORE_VALUE.test(before) || (kind === DOLLAR_SLASHED && !/[\w$]$/.test(before)) ? kind : undefined;
}

/** In characters in front of a slash: the last word or sign, and blanks behind it. */
const MOST_BEFORE = 200;
const BEFORE_VALUE = /(?:[=(,[{:?!&|~;<>]|(?<!\+)\+|(?<!-)-|(?<![\w.])(?:return|case|in|assert|else))$/;

function scanText(scanner: Scanner, from: number, kind: TextKind, level: number): number {
  const { text } = scanner;
  const { close, isTemplate, hasLines, escapes } = kind;
  const start = from + kind.open.length;
  const values: GroovyValue[] = [];
  keep(scanner, start);
  let at = start;
  while (at < text.length && !text.startsWith(close, at) && (hasLines || text[at] !== '\n')) {
    const value = isTemplate && text[at] === '$' ? valueAt(scanner, at, level) : undefined;
    if (value !== undefined) values.push(value);
    at = value?.end ?? at + lengthOfSign(text, at, kind);
  }
  const end = Math.min(at, text.length);
  hide(scanner, end, '_');
  const next = text.startsWith(close, end) ? end + close.length : end;
  scanner.texts.set(from, { start, end, next, values, escapes });
  return next;
}

/** A sign with the one that escapes it. */
function lengthOfSign(text: string, at: number, kind: TextKind): number {
  const [sign, other = ''] = [text.charAt(at), text.charAt(at + 1)];
  if (kind === SLASHED) return sign === '\\' && other === '/' ? 2 : 1;
  if (kind === DOLLAR_SLASHED) return sign === '$' && /[$/]/.test(other) ? 2 : 1;
  return sign === '\\' ? 2 : 1;
}

/** How deeply texts may be nested in one another; deeper nesting is told. */
const DEEPEST_TEXT = 50;

function valueAt(scanner: Scanner, at: number, level: number): GroovyValue | undefined {
  const { file, text } = scanner;
  NAME.lastIndex = at + 1;
  const name = NAME.exec(text)?.[0];
  if (name !== undefined) {
    const code = { start: at + 1, end: at + 1 + name.length };
    hide(scanner, code.start, '_');
    keep(scanner, code.end);
    return { start: at, end: code.end, code };
  }
  if (text[at + 1] !== '{') return undefined;
  const start = at + 2;
  if (level >= DEEPEST_TEXT) {
    limitReached({ file, start: at, end: start }, 'Texts are nested too deeply here to read what follows.');
    return undefined;
  }
  // its braces keep its signs apart from those around the text
  hide(scanner, start - 1, '_');
  const end = scanCode(scanner, start, true, level + 1);
  const next = Math.min(end + 1, text.length);
  keep(scanner, next);
  return { start: at, end: next, code: { start, end } };
}

const NAME = /[A-Za-z_]\w{0,100}(?:\.[A-Za-z_]\w{0,100}){0,9}/y;

/** A character that a text writes in another way, such as `\n`. */
interface EscapedSign extends OffsetRange {
  readonly value: string;
}

/** The escaped characters in a part of a text. */
export function escapedIn(file: SourceFile, { start, end }: OffsetRange, escapes: RegExp): readonly EscapedSign[] {
  return [...file.text.slice(start, end).matchAll(escapes)].map(({ 0: whole, index }) => {
    const at = start + index;
    return { start: at, end: at + whole.length, value: signOf(whole.slice(1)) };
  });
}

function signOf(escaped: string): string {
  const code = /^u+([\da-fA-F]{4})$/.exec(escaped)?.[1];
  if (code !== undefined) return characterOf(Number.parseInt(code, 16));
  return /^[0-7]/.test(escaped) ? characterOf(Number.parseInt(escaped, 8)) : (CONTROLS.get(escaped) ?? escaped);
}

/** A shell drops the character 0. */
function characterOf(code: number): string {
  return code === 0 ? '' : String.fromCharCode(code);
}

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['f', '\f'],
  ['r', '\r'],
  ['s', ' '],
]);

function pairsIn(code: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of code.matchAll(/[()[\]{}]/g)) {
    if (CLOSED_BY.has(sign)) open.push(index);
    else {
      const start = open.at(-1);
      if (start === undefined || CLOSED_BY.get(code.charAt(start)) !== sign) continue;
      open.pop();
      pairs.set(start, index).set(index, start);
    }
  }
  return pairs;
}

/** The brackets that close others. */
export const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
