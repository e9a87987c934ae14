import type { SourceFile } from '../../../model/source.ts';
import { remember } from '../../../support/caches/remember.ts';
import type { OffsetRange } from '../../comment-syntax.ts';

/** A text in quotes, without these. */
export interface GroovyText extends OffsetRange {
  /** Whether Groovy puts values into it. */
  readonly isTemplate: boolean;
  /** The offset of the opening quote. */
  readonly from: number;
  /** The offset behind the closing quote. */
  readonly next: number;
  /** The expressions whose values it gets. */
  readonly values: readonly GroovyValue[];
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
  const scanner: Scanner = { text: file.text, parts: [], done: 0, texts: new Map() };
  scanCode(scanner, 0, false, 0);
  keep(scanner, file.text.length);
  const code = scanner.parts.join('');
  return { file, code, texts: scanner.texts, pairs: pairsIn(code) };
});

/** All texts, in their order. */
export function groovyTexts(file: SourceFile): readonly GroovyText[] {
  return [...groovyCode(file).texts.values()];
}

interface Scanner {
  readonly text: string;
  readonly parts: string[];
  done: number;
  readonly texts: Map<number, GroovyText>;
}

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
  const next = /["'{}]|\/\/|\/\*/g;
  next.lastIndex = from;
  let depth = 0;
  for (let mark = next.exec(text); mark !== null; mark = next.exec(text)) {
    const [sign] = mark;
    if (sign === '{') depth += 1;
    else if (sign === '}') {
      if (isInText && depth === 0) return mark.index;
      depth -= 1;
    } else if (sign.startsWith('/')) {
      keep(scanner, mark.index);
      next.lastIndex = endOf(text, sign === '//' ? '\n' : '*/', mark.index + 2);
      hide(scanner, next.lastIndex, ' ');
    } else next.lastIndex = scanText(scanner, mark.index, level);
  }
  return text.length;
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at === -1) return text.length;
  return mark === '\n' ? at : at + mark.length;
}

/** `'text'` in one line, and `'''text'''` in several. */
function scanText(scanner: Scanner, from: number, level: number): number {
  const { text } = scanner;
  const one = text.charAt(from);
  const quote = text.startsWith(one.repeat(3), from) ? one.repeat(3) : one;
  const start = from + quote.length;
  const isTemplate = one === '"';
  const values: GroovyValue[] = [];
  keep(scanner, start);
  let at = start;
  while (at < text.length && !text.startsWith(quote, at) && !(text[at] === '\n' && quote.length === 1)) {
    const value = isTemplate && text[at] === '$' ? valueAt(scanner, at, level) : undefined;
    if (value !== undefined) values.push(value);
    at = value?.end ?? at + (text[at] === '\\' ? 2 : 1);
  }
  const end = Math.min(at, text.length);
  hide(scanner, end, '_');
  const next = text.startsWith(quote, end) ? end + quote.length : end;
  scanner.texts.set(from, { start, end, isTemplate, from, next, values });
  return next;
}

/** How many texts may be in one another; what is in deeper ones is unknown. */
const DEEPEST_TEXT = 8;

function valueAt(scanner: Scanner, at: number, level: number): GroovyValue | undefined {
  NAME.lastIndex = at + 1;
  const name = NAME.exec(scanner.text)?.[0];
  if (name !== undefined) {
    const code = { start: at + 1, end: at + 1 + name.length };
    hide(scanner, code.start, '_');
    keep(scanner, code.end);
    return { start: at, end: code.end, code };
  }
  if (scanner.text[at + 1] !== '{') return undefined;
  const start = at + 2;
  // its braces keep its signs apart from those around the text
  hide(scanner, start - 1, '_');
  const isDeep = level >= DEEPEST_TEXT;
  const end = isDeep ? endOf(scanner.text, '\n', start) : scanCode(scanner, start, true, level + 1);
  const next = Math.min(end + 1, scanner.text.length);
  keep(scanner, next);
  return { start: at, end: next, code: { start, end: isDeep ? start : end } };
}

const NAME = /[A-Za-z_]\w{0,100}(?:\.[A-Za-z_]\w{0,100}){0,9}/y;

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

const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** Where an expression ends that begins at an offset. `isInBrackets` is for those that line breaks do not end. */
export function expressionEnd({ code, texts, pairs }: GroovyCode, from: number, isInBrackets: boolean): number {
  let left = isInBrackets ? code.length : LONGEST_EXPRESSION;
  let at = from;
  while (at < code.length && left-- > 0) {
    const sign = code.charAt(at);
    if (ENDS_EXPRESSION.has(sign)) return at;
    if (CLOSED_BY.has(sign)) at = pairs.get(at) ?? code.length;
    else if (sign === '\n' && !isInBrackets && !goesOn(code, from, at)) return at;
    at = texts.get(at)?.next ?? at + 1;
  }
  return Math.min(at, code.length);
}

const ENDS_EXPRESSION: ReadonlySet<string> = new Set(',;)]}');

/** In characters, without those in texts and brackets. Longer ones are unknown values. */
const LONGEST_EXPRESSION = 1_000;

/** Whether an expression goes on in the next line. */
function goesOn(code: string, from: number, at: number): boolean {
  return (
    /[+?:(,=][ \t\r]*$/.test(code.slice(Math.max(from, at - 100), at)) ||
    /^\s*(?:[+?.]|:(?!:))/.test(code.slice(at, at + 200))
  );
}

/** The parts of a range between signs that are outside of brackets. */
export function partsBetween(
  { code, pairs }: GroovyCode,
  { start, end }: OffsetRange,
  sign: RegExp,
): readonly OffsetRange[] {
  const found: OffsetRange[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (/[([{]/.test(code.charAt(at))) at = pairs.get(at) ?? end;
    else if (sign.test(code.charAt(at))) {
      found.push({ start: from, end: at });
      from = at + 1;
    }
  }
  return [...found, { start: from, end }];
}

/** The same range without blanks around it. */
export function trimmed({ code }: GroovyCode, { start, end }: OffsetRange): OffsetRange {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(code.charAt(from))) from += 1;
  while (to > from && /\s/.test(code.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** The arguments of a call, by name; those without one are numbered. */
export function argumentsAt(source: GroovyCode, from: number): ReadonlyMap<string, OffsetRange> {
  const { code, pairs } = source;
  const start = trimmed(source, { start: from, end: Math.min(code.length, from + MOST_BLANKS) }).start;
  const isInBrackets = code[start] === '(';
  const end = isInBrackets ? pairs.get(start) : undefined;
  const found = new Map<string, OffsetRange>();
  if (isInBrackets && end === undefined) return found;
  for (let at = isInBrackets ? start + 1 : start; at < code.length; ) {
    const to = expressionEnd(source, at, isInBrackets);
    const [head = '', name = `${found.size}`] = KEY.exec(code.slice(at, Math.min(to, at + 300))) ?? [];
    const range = trimmed(source, { start: at + head.length, end: to });
    if (range.end > range.start) found.set(name, range);
    if (code[to] !== ',' || to === end) break;
    at = to + 1;
  }
  return found;
}

/** Before an argument. */
const MOST_BLANKS = 2_000;
const KEY = /^\s*([A-Za-z_]\w{0,60})\s*:(?!:)/;
