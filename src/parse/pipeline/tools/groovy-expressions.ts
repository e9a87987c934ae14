import { limitReached } from '../../../model/findings/reached-limits.ts';
import type { OffsetRange } from '../../comment-syntax.ts';
import { CLOSED_BY, type GroovyCode } from './groovy-texts.ts';

/** Where an expression ends that begins at an offset. `isInBrackets` is for those that line breaks do not end. */
export function expressionEnd(source: GroovyCode, from: number, isInBrackets: boolean): number {
  const { file, code, texts, pairs } = source;
  let left = isInBrackets ? code.length : LONGEST_EXPRESSION;
  let at = from;
  for (; at < code.length && left > 0; left--) {
    const sign = code.charAt(at);
    if (ENDS_EXPRESSION.has(sign)) return at;
    if (CLOSED_BY.has(sign)) at = pairs.get(at) ?? code.length;
    else if (sign === '\n' && !isInBrackets && !goesOn(code, from, at)) return at;
    at = (OPENS_TEXT.has(sign) ? texts.get(at)?.next : undefined) ?? afterBlanks(code, at + 1);
  }
  if (left === 0) limitReached({ file, start: from, end: at }, 'This expression is too long to read the rest of it.');
  return Math.min(at, code.length);
}

function afterBlanks(code: string, from: number): number {
  if (code[from] !== ' ' && code[from] !== '\t') return from;
  BLANKS.lastIndex = from;
  BLANKS.test(code);
  return BLANKS.lastIndex;
}

const BLANKS = /[ \t]+/y;

const OPENS_TEXT: ReadonlySet<string> = new Set('"\'/$');
const ENDS_EXPRESSION: ReadonlySet<string> = new Set(',;)]}');

/** In characters, without those in texts and brackets, and with each run of blanks as one. */
const LONGEST_EXPRESSION = 1_000;

/** Whether an expression goes on in the next line. */
function goesOn(code: string, from: number, at: number): boolean {
  return (
    /[+?:(,=][ \t\r]*$/.test(code.slice(Math.max(from, at - 100), at)) ||
    /^\s*(?:[+?.]|:(?!:))/.test(code.slice(at, at + 200))
  );
}

/** The parts of a range between the places of a sign that are outside of brackets. */
export function partsBetween(
  { code, pairs }: GroovyCode,
  { start, end }: OffsetRange,
  sign: string,
): readonly OffsetRange[] {
  const found: OffsetRange[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const one = code.charAt(at);
    if (CLOSED_BY.has(one)) at = pairs.get(at) ?? end;
    else if (one === sign) {
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

/** The blocks that begin with a pattern, which ends with their brace, from this brace to the other one; without those in such blocks. */
export function blocksIn({ code, pairs }: GroovyCode, head: RegExp): readonly OffsetRange[] {
  const found: OffsetRange[] = [];
  let done = 0;
  for (const { 0: whole, index } of code.matchAll(head)) {
    const start = index + whole.length - 1;
    if (start < done) continue;
    done = pairs.get(start) ?? code.length;
    found.push({ start, end: done });
  }
  return found;
}
