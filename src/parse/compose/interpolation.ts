import { UNKNOWN_PIECE } from '../../model/image.ts';
import type { SourceFile } from '../../model/source.ts';

/** The value of a variable that the project sets; undefined when only the caller's environment can tell. */
export type Variables = (name: string) => string | undefined;

/** The variables that hold in a file: an included one has more of them. */
export type VariablesOf = (file: SourceFile) => Variables;

/** A piece of a text after its variables were replaced. Offsets are those of the text before. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The text is what is written there, character by character. */
  readonly isLiteral: boolean;
  /** The variable that stands there; undefined for literal text. */
  readonly variable: string | undefined;
  /** Where the defaults are written that the text was taken from. */
  readonly defaults: readonly Range[];
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

const NO_DEFAULTS: readonly Range[] = [];

/** Deeper nested defaults are left unknown. */
const MAXIMUM_NESTING = 16;

/**
 * Replaces `$X`, `${X}`, `${X:-default}`, `${X-default}`, `${X:?message}`, `${X?message}`, `${X:+other}`, `${X+other}` and `$$`.
 * Undefined when there is nothing to replace.
 * https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md
 */
export function interpolate(text: string, variables: Variables): readonly Piece[] | undefined {
  if (!text.includes('$')) return undefined;
  return expand({ text, variables, closings: closingBraces(text) }, { from: 0, to: text.length }, 0);
}

export function textOf(pieces: readonly Piece[]): string {
  if (pieces.length === 1) return (pieces[0] as Piece).text;
  return pieces.map(({ text }) => text).join('');
}

interface Template {
  readonly text: string;
  readonly variables: Variables;
  /** Where the `}` stands that ends what the `${` at an offset begins; undefined when the next one ends the only one. */
  readonly closings: ReadonlyMap<number, number> | undefined;
}

function expand(template: Template, { from, to }: Range, depth: number): Piece[] {
  const { text } = template;
  const pieces: Piece[] = [];
  let literalFrom = from;
  let at = text.indexOf('$', from);
  while (at !== -1 && at < to) {
    const piece = pieceAt(template, at, to, depth);
    if (piece !== undefined) {
      if (at > literalFrom) pieces.push(literalPiece(text, literalFrom, at));
      pieces.push(piece);
      literalFrom = piece.to;
    }
    at = text.indexOf('$', piece?.to ?? at + 1);
  }
  if (literalFrom < to) pieces.push(literalPiece(text, literalFrom, to));
  return pieces;
}

export function literalPiece(text: string, from: number, to: number): Piece {
  return { text: text.slice(from, to), from, to, isLiteral: true, variable: undefined, defaults: NO_DEFAULTS };
}

/** What the `$` at an offset begins; undefined when it stands for itself, which Compose refuses. */
function pieceAt(template: Template, at: number, to: number, depth: number): Piece | undefined {
  const { text, variables } = template;
  const next = text[at + 1];
  if (next === '$' && at + 1 < to) {
    return { text: '$', from: at, to: at + 2, isLiteral: false, variable: undefined, defaults: NO_DEFAULTS };
  }
  if (next === '{') return braced(template, at, depth);
  const end = nameEnd(text, at + 1, to);
  if (end === at + 1) return undefined;
  const name = text.slice(at + 1, end);
  return replaced(name, { from: at, to: end }, variables(name));
}

function replaced(
  variable: string,
  { from, to }: Range,
  value: string | undefined,
  defaults: readonly Range[] = NO_DEFAULTS,
): Piece {
  return { text: value ?? UNKNOWN_PIECE, from, to, isLiteral: false, variable, defaults };
}

function braced(template: Template, at: number, depth: number): Piece | undefined {
  const { text, variables } = template;
  const close = closingAt(template, at);
  if (close === -1) return undefined;
  const end = nameEnd(text, at + 2, close);
  if (end === at + 2) return undefined;
  const name = text.slice(at + 2, end);
  const whole = { from: at, to: close + 1 };
  const value = variables(name);
  if (end === close) return replaced(name, whole, value);
  const isEmptyUnset = text[end] === ':';
  const operatorAt = isEmptyUnset ? end + 1 : end;
  const isSet = value !== undefined && !(isEmptyUnset && value === '');
  const operand = { from: operatorAt + 1, to: close };
  switch (text[operatorAt]) {
    case '-':
      return isSet ? replaced(name, whole, value) : defaulted(template, name, whole, operand, depth);
    case '?':
      return replaced(name, whole, isSet ? value : undefined);
    case '+':
      if (value === undefined) return replaced(name, whole, undefined);
      return replaced(name, whole, isSet ? nested(template, operand, depth)?.text : '');
    default:
      return undefined;
  }
}

/** `${X:-default}` of a variable that the project does not set: the default stands until the caller sets it. */
function defaulted(template: Template, name: string, whole: Range, operand: Range, depth: number): Piece {
  const inner = nested(template, operand, depth);
  if (inner === undefined) return replaced(name, whole, undefined);
  return replaced(name, whole, inner.text, inner.defaults.length > 0 ? inner.defaults : [operand]);
}

function nested(template: Template, operand: Range, depth: number): Pick<Piece, 'text' | 'defaults'> | undefined {
  if (depth >= MAXIMUM_NESTING) return undefined;
  const { text } = template;
  const variable = text.indexOf('$', operand.from);
  if (variable === -1 || variable >= operand.to) {
    return { text: text.slice(operand.from, operand.to), defaults: NO_DEFAULTS };
  }
  const pieces = expand(template, operand, depth + 1);
  return { text: textOf(pieces), defaults: pieces.flatMap(({ defaults }) => defaults) };
}

function nameEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isNameCode(text.charCodeAt(at), at > from)) at++;
  return at;
}

function isNameCode(code: number, allowsDigit: boolean): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || code === 95 || (allowsDigit && code >= 48 && code <= 57);
}

function closingAt({ text, closings }: Template, at: number): number {
  return closings === undefined ? text.indexOf('}', at) : (closings.get(at) ?? -1);
}

/** In one pass, so that a text of unclosed `${` costs no more than any other. */
function closingBraces(text: string): ReadonlyMap<number, number> | undefined {
  const first = text.indexOf('${');
  if (first === text.lastIndexOf('${')) return undefined;
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let at = first; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 36 && text.charCodeAt(at + 1) === 123) open.push(at);
    else if (code === 125) {
      const opened = open.pop();
      if (opened !== undefined) closings.set(opened, at);
    }
  }
  return closings;
}
