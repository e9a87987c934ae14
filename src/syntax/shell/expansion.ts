import type { ParameterExpansionPart, ParameterOperation, Word } from 'unbash';
import { noteSecret } from '../../analysis/secrets/named-secrets.ts';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { Budget } from './budget.ts';
import { elementAt, isUnset, mayBeEmpty, POSITIONAL, rawList, valueOfKey, worstElement } from './lists.ts';
import { isLiteral, removeAffix } from './pattern.ts';
import { getVariable, isOption, NAME, namesSet, setVariable, unlessUnknown, type Variables } from './variables.ts';

/** The value of `$name`; `UNKNOWN_PIECE` for one that is not known, such as `$?`. */
export function expandName(name: string, variables: Variables, budget: Budget): string {
  if (NAME.test(name)) return charged(noted(name, getVariable(variables, name)), budget);
  return elementAt({ parameter: name, index: undefined, prefix: undefined }, variables, budget) ?? UNKNOWN_PIECE;
}

/** The value of `${…}`. `read` returns the text of the words in it. */
export function expandParameter(
  part: ParameterExpansionPart,
  variables: Variables,
  budget: Budget,
  read: (word: Word) => string,
): string {
  const { parameter, prefix, index, operation } = part;
  if (prefix === '!') return expandIndirect(part, variables, budget);
  if (isCutToNothing(part, read)) return '';
  if (isCutToSlash(part)) return '/';
  if (index !== undefined || !NAME.test(parameter)) return expandElement(part, variables, budget, read);
  const value = noted(parameter, getVariable(variables, parameter));
  if (prefix === '#') return isWhole(value) ? String(value.length) : UNKNOWN_PIECE;
  if (operation === undefined) return charged(value, budget);
  if (operation.type !== 'Default') return charged(changed(value, operation, budget, read), budget);
  const result = noted(parameter, withDefault(value, operation.operator, read(operation.operand)));
  if (operation.operator.endsWith('=')) setVariable(variables, parameter, unlessUnknown(result));
  return charged(result, budget);
}

/** `${!x}`: the variable whose name is a value. `${!#}`: the last argument. `${!x@}`: the names that begin so. */
function expandIndirect(
  { parameter, index, operation }: ParameterExpansionPart,
  variables: Variables,
  budget: Budget,
): string {
  if (operation?.type === 'Names') return namesSet(variables, parameter, budget).join(' ') || UNKNOWN_PIECE;
  const name = NAME.test(parameter)
    ? getVariable(variables, parameter)
    : elementAt({ parameter, index: undefined, prefix: undefined }, variables, budget);
  if (operation !== undefined || index !== undefined || typeof name !== 'string') return UNKNOWN_PIECE;
  if (NUMBER.test(name))
    return charged(elementAt({ parameter: name, index: undefined, prefix: undefined }, variables, budget), budget);
  if (!NAME.test(name)) return UNKNOWN_PIECE;
  return charged(noted(name, getVariable(variables, name)), budget);
}

const NUMBER = /^[1-9]\d{0,4}$/;

/** `${x:0:0}` of any value, and `${PWD%%/*}` of an absolute path. */
function isCutToNothing({ parameter, operation }: ParameterExpansionPart, read: (word: Word) => string): boolean {
  if (operation?.type === 'Slice') return operation.length?.text === '0';
  if (!ABSOLUTE.has(parameter)) return false;
  if (operation?.type === 'Replace') return read(operation.pattern) === '/*' && read(operation.replacement) === '';
  return operation?.type === 'Remove' && operation.operator === '%%' && read(operation.operand) === '/*';
}

/** The slash that an absolute path begins with: `${PWD:0:1}`, `${PWD%%[!/]*}`, `${PWD%"${PWD#?}"}`. */
function isCutToSlash({ parameter, prefix, index, operation }: ParameterExpansionPart): boolean {
  if (!ABSOLUTE.has(parameter) || prefix !== undefined || index !== undefined) return false;
  if (operation?.type === 'Slice') return /^ ?0?$/.test(operation.offset.text) && operation.length?.text.trim() === '1';
  if (operation?.type !== 'Remove') return false;
  const { operator, operand } = operation;
  if (operator === '%%' && NO_SLASH.test(operand.text)) return true;
  return operator.startsWith('%') && operand.text === `"\${${parameter}#?}"`;
}

const NO_SLASH = /^["']?\[[!^]\/\]["']?\*$/;

/** Variables with absolute paths. */
const ABSOLUTE: ReadonlySet<string> = new Set(['HOME', 'OLDPWD', 'PATH', 'PWD']);

/** `${1}`, `${a[0]}` and the like. */
function expandElement(
  part: ParameterExpansionPart,
  variables: Variables,
  budget: Budget,
  read: (word: Word) => string,
): string {
  const { parameter, prefix, index, operation } = part;
  const keyed = index === undefined || prefix !== undefined ? undefined : valueOfKey(variables, parameter, index.text);
  const certain = elementAt(part, variables, budget) ?? (typeof keyed === 'string' ? keyed : undefined);
  const known = certain ?? worstElement(part, variables, budget);
  const value = noted(parameter, known);
  if (prefix === '#' || operation === undefined) return value ?? UNKNOWN_PIECE;
  if (operation.type !== 'Default')
    return value === undefined ? UNKNOWN_PIECE : charged(changed(value, operation, budget, read), budget);
  const operand = read(operation.operand);
  return charged(elementOr(part, value, { operator: operation.operator, operand }, { variables, budget }), budget);
}

function elementOr(
  part: ParameterExpansionPart,
  value: string | undefined,
  { operator, operand }: { readonly operator: string; readonly operand: string },
  { variables, budget }: { readonly variables: Variables; readonly budget: Budget },
): string | Dynamic {
  if (isUnset(part, variables, budget)) return operand === '' ? DYNAMIC : withDefault(undefined, operator, operand);
  if (value !== undefined) return withDefault(value, operator, operand);
  const isSet = part.index === undefined && ALWAYS_SET.test(part.parameter);
  return withDefault(isSet && operator.endsWith('+') ? UNKNOWN_PIECE : DYNAMIC, operator, operand);
}

/** Parameters that the shell sets: the name of the script, the last exit code, the number of arguments, the options and the process. */
const ALWAYS_SET = /^[0?#$-]$/;

/** Whether `${x:-word}` or `${x:+word}` expands to its word, whose quotes then keep blanks together. */
export function takesOperand(part: ParameterExpansionPart, variables: Variables, budget: Budget): boolean {
  const { parameter, prefix, index, operation } = part;
  if (operation?.type !== 'Default' || prefix !== undefined) return false;
  const { operator } = operation;
  if (/^[@*]$/.test(index?.text ?? parameter))
    return takesOperandOf(index === undefined ? POSITIONAL : parameter, operator, variables);
  if (index !== undefined || !NAME.test(parameter)) return takesOperandOfElement(part, operator, variables, budget);
  const value = getVariable(variables, parameter);
  if (value === DYNAMIC || !/[-+]$/.test(operator)) return false;
  const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
  return operator.endsWith('-') ? !isSet : isSet;
}

function takesOperandOfElement(
  part: ParameterExpansionPart,
  operator: string,
  variables: Variables,
  budget: Budget,
): boolean {
  if (isUnset(part, variables, budget)) return operator.endsWith('-');
  return part.index === undefined && ALWAYS_SET.test(part.parameter) && operator.endsWith('+');
}

/** A list without elements counts as not set. */
function takesOperandOf(name: string, operator: string, variables: Variables): boolean {
  const list = rawList(variables, name) ?? '';
  if (typeof list !== 'string' || mayBeEmpty(list)) return false;
  return list === '' ? operator.endsWith('-') : operator.endsWith('+');
}

function noted<T>(name: string, value: T): T {
  if (typeof value === 'string') noteSecret(name, value);
  return value;
}

/**
 * The default applies if no value of the variable is known, because it is used unless the variable is set from outside. It does not apply
 * if the script itself sets the variable to an unknown value.
 */
function withDefault(value: string | Dynamic | undefined, operator: string, operand: string): string | Dynamic {
  // conditional options are assumed to be given
  if (operator.endsWith('+') && (value === undefined || value === DYNAMIC))
    return isOption(operand) ? operand : DYNAMIC;
  if (value === DYNAMIC) return DYNAMIC;
  const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
  if (operator.endsWith('+')) return isSet ? operand : '';
  if (isSet) return value;
  return operator.endsWith('?') ? DYNAMIC : operand;
}

function changed(
  value: string | Dynamic | undefined,
  operation: ParameterOperation,
  budget: Budget,
  read: (word: Word) => string,
): string | undefined {
  if (!isWhole(value)) return undefined;
  if (operation.type === 'Remove') {
    const pattern = read(operation.operand);
    budget.left -= value.length * pattern.length;
    return budget.left < 0 || pattern.includes(UNKNOWN_PIECE)
      ? undefined
      : removeAffix(value, operation.operator, pattern);
  }
  if (operation.type === 'Slice') return sliced(value, operation, read);
  if (operation.type === 'CaseModification')
    return operation.operand === undefined ? inCase(value, operation.operator) : undefined;
  if (operation.type === 'Transform') return transformed(value, operation.operand.text);
  if (operation.type !== 'Replace' || budget.left < 0) return undefined;
  const pattern = read(operation.pattern);
  const replacement = read(operation.replacement);
  if (!isLiteral(pattern) || pattern === '' || pattern.includes(UNKNOWN_PIECE)) return undefined;
  return replaced(value, operation.operator, { pattern, replacement }, budget);
}

/** `${x:1}`, `${x: -2:1}` */
function sliced(
  value: string,
  { offset, length }: Extract<ParameterOperation, { type: 'Slice' }>,
  read: (word: Word) => string,
): string | undefined {
  const [from, count] = [offset, length].map((word) => (word === undefined ? undefined : read(word).trim()));
  if (from === undefined || !INTEGER.test(from) || (count !== undefined && !INTEGER.test(count))) return undefined;
  const start = Number(from) < 0 ? Math.max(0, value.length + Number(from)) : Number(from);
  if (count === undefined) return value.slice(start);
  return value.slice(start, Number(count) < 0 ? value.length + Number(count) : start + Number(count));
}

const INTEGER = /^-?\d{1,9}$/;

/** `${x^}`, `${x,,}` */
function inCase(value: string, operator: string): string {
  const change = (text: string): string => (operator.startsWith('^') ? text.toUpperCase() : text.toLowerCase());
  return operator.length === 2 ? change(value) : change(value.slice(0, 1)) + value.slice(1);
}

/** `${x@U}`; a value in quotes for `${x@Q}`. */
function transformed(value: string, operator: string): string | undefined {
  if (operator === 'Q') return `'${value.replaceAll("'", String.raw`'\''`)}'`;
  const change = CASES.get(operator);
  return change && inCase(value, change);
}

const CASES: ReadonlyMap<string, string> = new Map([
  ['U', '^^'],
  ['L', ',,'],
  ['u', '^'],
]);

function replaced(
  value: string,
  operator: string,
  { pattern, replacement }: { readonly pattern: string; readonly replacement: string },
  budget: Budget,
): string | undefined {
  if (operator === '/') return value.replace(pattern, () => replacement);
  if (operator !== '//') return undefined;
  const parts = value.split(pattern);
  budget.left -= parts.length * replacement.length;
  return budget.left < 0 ? undefined : parts.join(replacement);
}

function charged(value: string | Dynamic | undefined, budget: Budget): string {
  if (value === undefined || value === DYNAMIC) return UNKNOWN_PIECE;
  budget.left -= value.length;
  return budget.left < 0 ? UNKNOWN_PIECE : value;
}

/** Whether the whole value is known. */
function isWhole(value: string | Dynamic | undefined): value is string {
  return typeof value === 'string' && !value.includes(UNKNOWN_PIECE);
}

/** The text, unless a piece of it is unknown. */
export function knownOr(pieces: string | Dynamic): string | Dynamic {
  return pieces !== DYNAMIC && pieces.includes(UNKNOWN_PIECE) ? DYNAMIC : pieces;
}
