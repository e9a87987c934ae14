import { noteSecret } from '../../analysis/secrets/named-secrets.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { EXPANSION_BUDGET, LONGEST_VALUE } from '../../model/value-bounds.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { withHome } from '../../support/home-paths.ts';
import { literalPiece, NO_DEFAULTS, type Piece, type Range, type Variables } from './pieces.ts';
import { conditionsIn, withoutUnset } from './variables/unset-variables.ts';

/** Deeper nested defaults are left unknown; real files stay below 5. */
const MAXIMUM_NESTING = 100;

/** Limits backward searches for `}`, so that many unclosed `${` stay linear. */
const MAXIMUM_SEARCHES = 1000;

/** Why a text could not be replaced: Compose refuses it, or it exceeds our limits. */
export type Fault = 'refused' | 'too-deep';

/**
 * Replaces `$X`, `${X}`, `${X:-default}`, `${X-default}`, `${X:?message}`, `${X?message}`, `${X:+other}`, `${X+other}` and `$$`. Undefined
 * if there is nothing to replace.
 * https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md
 */
export function interpolate(text: string, variables: Variables): readonly Piece[] | undefined {
  if (!text.includes('$')) return undefined;
  const budget = budgets.get(variables) ?? EXPANSION_BUDGET;
  const most = Math.min(budget, LONGEST_VALUE);
  const template = templateOf(text, variables, most);
  const pieces = expand(template, { from: 0, to: text.length }, 0);
  if (template.left < most) budgets.set(variables, budget - (most - Math.max(0, template.left)));
  if (template.fault === 'too-deep') return [cutPiece(text)];
  return variables.unset === undefined ? pieces : withoutUnset(pieces);
}

/** The remaining budget of all texts with the same variables. */
const budgets = new WeakMap<Variables, number>();

/** Replaces a text that, with or without its variables, is longer than any value can be. */
export function cutPiece({ length }: string): Piece {
  return { ...replaced(undefined, { from: 0, to: length }, undefined), isCut: true };
}

/** The problem with a text whose variables are replaced; undefined without one. */
export function faultOf(text: string, variables: Variables): Fault | undefined {
  if (!text.includes('${')) return undefined;
  const template = templateOf(text, variables, LONGEST_VALUE);
  expand(template, { from: 0, to: text.length }, 0);
  return template.fault;
}

function templateOf(text: string, variables: Variables, left: number): Template {
  const conditions = lazy(() => conditionsIn(text));
  return { text, variables, closings: closingBraces(text), conditions, searches: 0, left, fault: undefined };
}

export function textOf(pieces: readonly Piece[]): string {
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1) return first.text;
  return pieces.map(({ text }) => text).join('');
}

interface Template {
  readonly text: string;
  readonly variables: Variables;
  /** The offset of the `}` for the `{` at an offset. */
  readonly closings: ReadonlyMap<number, number>;
  readonly conditions: () => ReturnType<typeof conditionsIn>;
  searches: number;
  /** How many characters variables may still add. */
  left: number;
  fault: Fault | undefined;
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

/** The piece that the `$` at an offset begins; undefined if it is a plain `$`. */
function pieceAt(template: Template, at: number, to: number, depth: number): Piece | undefined {
  const { text } = template;
  const next = text[at + 1];
  if (next === '$' && at + 1 < to) {
    return { text: '$', from: at, to: at + 2, isLiteral: false, variable: undefined, defaults: NO_DEFAULTS };
  }
  if (next === '{' && at + 1 < to) return braced(template, at, to, depth) ?? refuse(template);
  const end = nameEnd(text, at + 1, to);
  if (end === at + 1) return undefined;
  const name = text.slice(at + 1, end);
  return replaced(name, { from: at, to: end }, takeValue(template, name));
}

function takeValue(template: Template, name: string): string | undefined {
  const value = template.variables(name);
  template.left -= value?.length ?? 0;
  if (template.left >= 0) return value;
  template.fault = 'too-deep';
  return undefined;
}

function replaced(
  variable: string | undefined,
  { from, to }: Range,
  value: string | undefined,
  defaults: readonly Range[] = NO_DEFAULTS,
): Piece {
  if (variable !== undefined && value !== undefined) noteSecret(variable, value);
  return { text: value ?? UNKNOWN_PIECE, from, to, isLiteral: false, variable, defaults };
}

/** Compose refuses the file; here the `$` is a plain character. */
function refuse(template: Template): undefined {
  template.fault ??= 'refused';
  return undefined;
}

/** `${…}` on one line, up to the `}` that closes it; without one, up to the last `}` of the line, as in Compose. */
function braced(template: Template, at: number, to: number, depth: number): Piece | undefined {
  const { text } = template;
  const end = nameEnd(text, at + 2, to);
  if (end === at + 2 || end >= to) return undefined;
  const name = text.slice(at + 2, end);
  const value = takeValue(template, name);
  if (text[end] === '}') return replaced(name, { from: at, to: end + 1 }, value);
  const isEmptyUnset = text[end] === ':';
  const operatorAt = isEmptyUnset ? end + 1 : end;
  const close = closingAt(template, at + 1, operatorAt + 1, to);
  if (close === undefined) return undefined;
  const isOpen = value === undefined && !isEmptyUnset && template.variables.isOpen?.(name) === true;
  const isSet = isOpen || (value !== undefined && !(isEmptyUnset && value === ''));
  const operand = { from: operatorAt + 1, to: close };
  return operated(template, { name, value, isSet }, { from: at, to: close + 1 }, operand, depth);
}

interface Named {
  readonly name: string;
  readonly value: string | undefined;
  readonly isSet: boolean;
}

/** Applies the operator before an operand to a variable; undefined if the character is not an operator. */
function operated(
  template: Template,
  { name, value, isSet }: Named,
  whole: Range,
  operand: Range,
  depth: number,
): Piece | undefined {
  switch (template.text[operand.from - 1]) {
    case '-':
      return isSet ? replaced(name, whole, value) : defaulted(template, name, whole, operand, depth);
    case '?':
      return isSet ? replaced(name, whole, value) : { ...replaced(name, whole, undefined), isRequired: true };
    case '+':
      if (!isSet && value === undefined && template.variables.unset === undefined)
        return replaced(name, whole, undefined);
      return replaced(name, whole, isSet || isAssumed(template, name) ? nested(template, operand, depth)?.text : '');
    default:
      return undefined;
  }
}

/** Whether we assume that the caller sets a variable that the project does not set. */
function isAssumed({ conditions, variables }: Template, name: string): boolean {
  const { unset } = variables;
  if (unset === undefined || unset.set === 0 || variables(name) !== undefined) return false;
  return ((unset.set >> (conditions().get(name) ?? 0)) & 1) === 1;
}

/** `${X:-default}` of a variable that the project does not set: the default applies unless the caller sets it. */
function defaulted(template: Template, name: string, whole: Range, operand: Range, depth: number): Piece {
  const inner = nested(template, operand, depth);
  if (inner === undefined) return replaced(name, whole, undefined);
  const text = inner.text.includes(UNKNOWN_PIECE) ? withHome(template.text.slice(operand.from, operand.to)) : undefined;
  return replaced(name, whole, text ?? inner.text, inner.defaults.length > 0 ? inner.defaults : [operand]);
}

function nested(template: Template, operand: Range, depth: number): Pick<Piece, 'text' | 'defaults'> | undefined {
  if (depth >= MAXIMUM_NESTING) {
    template.fault = 'too-deep';
    return undefined;
  }
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
  if ((letter >= 97 && letter <= 122) || code === 95) return true;
  // the long s and the Kelvin sign are letters if case is ignored
  return (allowsDigit && code >= 48 && code <= 57) || code === 0x17f || code === 0x212a;
}

/** The `}` for the `{` at an offset, on the same line and before `to`. */
function closingAt(template: Template, open: number, from: number, to: number): number | undefined {
  const { text, closings } = template;
  const close = closings.get(open);
  const last = close === undefined || close >= to ? lastBrace(template, from, to) : close;
  if (last === undefined) return undefined;
  const feed = text.indexOf('\n', from);
  return feed === -1 || feed > last ? last : lastBrace(template, from, feed);
}

function lastBrace(template: Template, from: number, to: number): number | undefined {
  if (++template.searches > MAXIMUM_SEARCHES) {
    template.fault = 'too-deep';
    return undefined;
  }
  const last = template.text.lastIndexOf('}', to - 1);
  return last < from ? undefined : last;
}

/** In one pass. The character after a `{` is skipped, as in Compose. */
function closingBraces(text: string): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let at = text.indexOf('{'); at !== -1 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN) open.push(at++);
    else if (code === CLOSE) {
      const opened = open.pop();
      if (opened !== undefined) closings.set(opened, at);
    }
  }
  return closings;
}

const OPEN = 123;
const CLOSE = 125;
