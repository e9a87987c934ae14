import { compareDigits, compareTexts, isDigits } from './digits.ts';

interface Token {
  /** The character before the token; a change between digits and letters counts as a dash. */
  readonly separator: '.' | '-';
  readonly text: string;
}

/** In order: the qualifiers before `''` sort before the version itself, `sp` after it, and unknown ones after `sp`, by alphabet. */
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const ALIASES: ReadonlyMap<string, string> = new Map(Object.entries({ ga: '', final: '', release: '', cr: 'rc' }));
/** Abbreviations that are valid only directly before a number. */
const SHORT: ReadonlyMap<string, string> = new Map(Object.entries({ a: 'alpha', b: 'beta', m: 'milestone' }));

/** The order of Maven: https://maven.apache.org/pom.html#version-order-specification */
export function compareMaven(one: string, other: string): number {
  const [first, second] = [tokensOf(one), tokensOf(other)];
  for (let index = 0; index < Math.max(first.length, second.length); index++) {
    const result = compareToken(first[index], second[index]);
    if (result !== 0) return result;
  }
  return 0;
}

function tokensOf(version: string): Token[] {
  const tokens: Token[] = [];
  const pieces = [...version.toLowerCase().matchAll(/([.-]?)([0-9]+|[^0-9.-]+|(?=[.-]|$))/g)];
  for (const [position, [, separator = '', text = '']] of pieces.entries()) {
    if (text === '' && separator === '' && position > 0) continue;
    const next = pieces[position + 1];
    const isBeforeNumber = next !== undefined && next[1] === '' && isDigits(next[2] ?? '');
    tokens.push({ separator: separator === '.' ? '.' : '-', text: textOf(text, isBeforeNumber) });
  }
  return trimmed(tokens);
}

function textOf(text: string, isBeforeNumber: boolean): string {
  if (text === '') return '0';
  return (isBeforeNumber ? SHORT.get(text) : undefined) ?? ALIASES.get(text) ?? text;
}

/** Drops empty and zero tokens from the end, and from before each dash. */
function trimmed(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (token.separator === '-') dropNothings(kept);
    kept.push(token);
  }
  dropNothings(kept);
  return kept;
}

function dropNothings(tokens: Token[]): void {
  while (tokens.length > 1 && isNothing(tokens.at(-1)?.text ?? '')) tokens.pop();
}

function isNothing(text: string): boolean {
  return text === '' || /^0+$/.test(text);
}

/** The shorter version is padded with zeros and empty qualifiers. */
function compareToken(one: Token | undefined, other: Token | undefined): number {
  if (one === undefined) return other === undefined ? 0 : -compareToken(other, undefined);
  const second = other ?? { separator: one.separator, text: isDigits(one.text) ? '0' : '' };
  const [isNumber, isOtherNumber] = [isDigits(one.text), isDigits(second.text)];
  const rank = rankOf(one, isNumber) - rankOf(second, isOtherNumber);
  if (rank !== 0) return rank;
  return isNumber ? compareDigits(one.text, second.text) : compareQualifiers(one.text, second.text);
}

/** From the lowest: words after a dot, words after a dash, numbers after a dash, numbers after a dot. */
function rankOf({ separator }: Token, isNumber: boolean): number {
  if (isNumber) return separator === '-' ? 2 : 3;
  return separator === '.' ? 0 : 1;
}

function compareQualifiers(one: string, other: string): number {
  const [first, second] = [QUALIFIERS.indexOf(one), QUALIFIERS.indexOf(other)];
  if (first !== -1 && second !== -1) return first - second;
  if (first === -1 && second === -1) return compareTexts(one, other);
  return first === -1 ? 1 : -1;
}
