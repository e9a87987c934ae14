import type { ParameterExpansionPart, ParameterOperation, WordPart } from 'unbash';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { ShellWord } from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { Budget } from './budget.ts';
import { NAME_OF_SCRIPT } from './files/script-path.ts';
import { worstOf } from './given/worse-values.ts';
import { getVariable, setVariable, unlessUnknown, type Variables } from './variables.ts';

/** Arrays and positional parameters are stored like variables, under names that no variable can have. */
const KEY = '[@]';

/** The name of the list behind `$@`, `$1` and the like. */
export const POSITIONAL = '@';

/** Comes before each element. */
const MARK = '\u0002';
/** Begins an element that may be any number of them. */
const SEVERAL = '\u0003';

/** A list of words as the value of a variable. */
export function listValue(words: readonly Pick<ShellWord, 'pieces' | 'raw'>[]): string {
  return words.map((word) => MARK + (mayBeSeveral(word) ? SEVERAL : '') + withoutMarks(word.pieces)).join('');
}

/** The words of such a list. */
export function wordsOfList(list: string): readonly string[] {
  return list.split(MARK).flatMap((element, at) => (at === 0 ? [] : element.replace(SEVERAL, '')));
}

/** Those that may be any number of words. */
export function severalOfList(list: string): readonly string[] {
  return list.split(MARK).flatMap((element) => (element.startsWith(SEVERAL) ? element.slice(1) : []));
}

function withoutMarks(text: string): string {
  return text.replaceAll(MARK, '\ufffd').replaceAll(SEVERAL, '\ufffd');
}

/** Patterns become files, and an unknown value may have blanks, or be a list. */
function mayBeSeveral({ pieces, raw }: Pick<ShellWord, 'pieces' | 'raw'>): boolean {
  const isQuoted = /^["'](?=.*["']$)/s.test(raw);
  if (!pieces.includes(UNKNOWN_PIECE)) return !isQuoted && /[*?[(]/.test(pieces);
  const isElement = WHOLE_LIST.test(raw) && pieces !== UNKNOWN_PIECE;
  return !isQuoted || (/[@*]/.test(raw) && !isElement);
}

/** Each element of it is one word. */
const WHOLE_LIST = /^"\$(?:@|\{(?:@|[A-Za-z_]\w*\[@\])\})"$/;

/** The list without its first elements. */
export function shifted(list: string, count: number, budget: Budget): string | Dynamic {
  const all = split(list, budget);
  return all === undefined || isUncertain(all, count)
    ? DYNAMIC
    : all
        .slice(count)
        .map((element) => MARK + element)
        .join('');
}

/** The list without the element at an index, which is counted from the end if it is negative. */
export function listWithout(variables: Variables, name: string, at: number, budget: Budget): string | Dynamic {
  const elements = elementsOf(variables, name, budget);
  if (elements === undefined || isUncertain(elements, at < 0 ? elements.length : at + 1)) return DYNAMIC;
  const place = at < 0 ? elements.length + at : at;
  return elements.flatMap((element, index) => (index === place ? [] : [MARK + element])).join('');
}

/** Whether it has no elements but those that may be none. */
export function mayBeEmpty(list: string): boolean {
  return list !== '' && list.split(MARK).every((element, at) => at === 0 || element.startsWith(SEVERAL));
}

/** Whether an index up to a place may mean another element. */
function isUncertain(elements: readonly string[], until: number): boolean {
  return elements.slice(0, until).some((element) => element.startsWith(SEVERAL));
}

/** The name that the list behind a variable is stored under. */
export function listName(name: string): string {
  return name + KEY;
}

export function setList(variables: Variables, name: string, list: string | Dynamic): void {
  setVariable(variables, listName(name), list);
  const keys = listName(keysOf(name));
  if (getVariable(variables, keys) !== undefined) setVariable(variables, keys, DYNAMIC);
}

/** The name of the list of the keys of an array: `"${!a[@]}"`. */
function keysOf(name: string): string {
  return `!${name}`;
}

/** Sets an array with keys, or some of its elements: `a=([key]=value)`, `a[key]=value`. */
export function setKeyed(
  variables: Variables,
  name: string,
  keyed: readonly (readonly [key: string, value: string | Dynamic])[],
  otherKeys: 'none' | 'kept' | 'unknown' = 'kept',
): void {
  const isNew = otherKeys === 'none' || !rawList(variables, name);
  const before = isNew ? '' : rawList(variables, keysOf(name));
  const keys = keyed.map(([key]) => withoutQuotes(indexMeant(key, name, variables)));
  setList(variables, name, DYNAMIC);
  for (const [at, [, value]] of keyed.entries())
    if (KEY_TEXT.test(keys[at] ?? '')) setVariable(variables, `${name}[${keys[at]}]`, value);
  const isKnown =
    otherKeys !== 'unknown' && typeof before === 'string' && keys.length > 0 && keys.every((key) => KEY_TEXT.test(key));
  const all = isKnown ? inOrder([...new Set([...wordsOfList(before), ...keys])]) : undefined;
  setList(variables, keysOf(name), all?.map((key) => MARK + key).join('') ?? DYNAMIC);
}

/** Numbers are the places of elements, and other keys have no order that a script could count on. */
function inOrder(keys: readonly string[]): readonly string[] {
  return keys.every((key) => /^\d{1,9}$/.test(key)) ? keys.toSorted((one, other) => Number(one) - Number(other)) : keys;
}

/** The value of `${a[key]}`. */
export function valueOfKey(variables: Variables, name: string, key: string): string | Dynamic | undefined {
  const meant = indexMeant(key, name, variables);
  return KEY_TEXT.test(meant) ? getVariable(variables, `${name}[${withoutQuotes(meant)}]`) : undefined;
}

/** The index in `${a[$i]}` and, for an array without keys, `${a[i]}`: the value of the variable, if it is known. */
function indexMeant(index: string, name: string, variables: Variables): string {
  const [, plain, braced, bare] = VARIABLE.exec(index) ?? [];
  const number = typeof getVariable(variables, listName(name)) === 'string' ? bare : undefined;
  const variable = plain ?? braced ?? number;
  const value = variable === undefined ? undefined : getVariable(variables, variable);
  return typeof value === 'string' ? value : index;
}

const VARIABLE = /^"?\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})"?$|^([A-Za-z_]\w*)$/;

const KEY_TEXT = /^["']?[\w.-]{0,100}["']?$/;

function withoutQuotes(key: string): string {
  return key.replaceAll(/["']/g, '');
}

export function isArray(variables: Variables, name: string): boolean {
  return getVariable(variables, name + KEY) !== undefined;
}

/** The value of `$a` for an array `a`. */
export function firstOf(list: string | Dynamic): string | Dynamic {
  const first = list === DYNAMIC ? undefined : list.split(MARK, 2)[1];
  return first === undefined || first.startsWith(SEVERAL) ? DYNAMIC : unlessUnknown(first);
}

/** The list in its stored form; undefined when it is not set. A variable that is not an array is a list with one element. */
export function rawList(variables: Variables, name: string): string | Dynamic | undefined {
  const list = getVariable(variables, name + KEY);
  if (list !== undefined || name === POSITIONAL) return list;
  const value = getVariable(variables, name);
  return typeof value === 'string' ? MARK + withoutMarks(value) : value;
}

/** What is known of a variable or an array, as a text; undefined for an array with elements that cannot be listed. */
export function stateOf(variables: Variables, name: string): string | undefined {
  const list = rawList(variables, name);
  if (list !== DYNAMIC) return JSON.stringify(list) ?? 'unset';
  const keys = getVariable(variables, listName(keysOf(name)));
  if (keys === undefined) return 'unknown';
  if (keys === DYNAMIC) return undefined;
  return JSON.stringify(
    wordsOfList(keys).map((key) => {
      const value = getVariable(variables, `${name}[${key}]`);
      return [key, value === DYNAMIC ? null : value];
    }),
  );
}

/** The elements with their marks; undefined when they are not known. */
function elementsOf(variables: Variables, name: string, budget: Budget): readonly string[] | undefined {
  const list = rawList(variables, name);
  if (typeof list === 'string') return split(list, budget);
  return name.startsWith('!') ? indicesOf(variables, name.slice(1), budget) : keyedElements(variables, name, budget);
}

/** The indices of an array without keys. */
function indicesOf(variables: Variables, name: string, budget: Budget): readonly string[] | undefined {
  if (typeof getVariable(variables, listName(name)) !== 'string') return undefined;
  const elements = elementsOf(variables, name, budget);
  return countOf(elements) === undefined ? undefined : elements?.map((_, at) => String(at));
}

/** The values of an array with keys, in the order of numbers, or that in which the script has set them. */
function keyedElements(variables: Variables, name: string, budget: Budget): readonly string[] | undefined {
  const keys = getVariable(variables, listName(keysOf(name)));
  if (typeof keys !== 'string') return undefined;
  return split(keys, budget)?.map((key) => {
    const value = getVariable(variables, `${name}[${key}]`);
    return typeof value === 'string' ? withoutMarks(value) : SEVERAL + UNKNOWN_PIECE;
  });
}

function split(list: string, budget: Budget): readonly string[] | undefined {
  budget.left -= list.length;
  if (budget.left < 0) return undefined;
  return list === '' ? [] : list.slice(1).split(MARK);
}

/** A list named by `$@`, `${a[*]}`, `${!a[@]}`, `${@:2}` or `${@: -1:1}`. It begins at the element `from`, which is counted from the end if it is negative. */
export interface NamedList {
  readonly name: string;
  readonly isJoined: boolean;
  readonly from: number;
  /** How many elements it has at most; undefined for all. */
  readonly count?: number | undefined;
}

export function namedList(part: WordPart): NamedList | undefined {
  if (part.type === 'SimpleExpansion') return listAt(POSITIONAL, part.text.slice(1), { from: 0 });
  if (part.type !== 'ParameterExpansion') return undefined;
  const { parameter, prefix, index, operation } = part;
  if (prefix === '!' && index !== undefined && operation === undefined)
    return listAt(keysOf(parameter), index.text, { from: 0 });
  if (prefix !== undefined) return undefined;
  const slice = operation?.type === 'Slice' ? sliceOf(operation) : undefined;
  if (operation !== undefined && slice === undefined) return undefined;
  const { from, count } = slice ?? { from: 0, count: undefined };
  if (index !== undefined) return listAt(parameter, index.text, { from, count });
  // the first one is the name of the script
  return slice !== undefined && from === 0
    ? undefined
    : listAt(POSITIONAL, parameter, { from: from > 0 ? from - 1 : from, count });
}

type Slice = Pick<NamedList, 'from' | 'count'>;

/** Only with plain numbers. */
function sliceOf({ offset, length }: Extract<ParameterOperation, { type: 'Slice' }>): Slice | undefined {
  if (
    !(INTEGER.test(offset.text) || FROM_END.test(offset.text)) ||
    (length !== undefined && !INTEGER.test(length.text))
  )
    return undefined;
  return { from: Number(offset.text), count: length === undefined ? undefined : Number(length.text) };
}

const INTEGER = /^ ?\d{1,5}$/;

function listAt(name: string, index: string, slice: Slice): NamedList | undefined {
  return index === '@' || index === '*' ? { name, isJoined: index === '*', ...slice } : undefined;
}

export function elementsNamed(
  { name, from, count }: NamedList,
  variables: Variables,
  budget: Budget,
): readonly string[] | undefined {
  const elements = elementsOf(variables, name, budget);
  if (elements === undefined) return undefined;
  const start = from < 0 ? elements.length + from : from;
  const certain = from < 0 ? elements.length : count === undefined ? from : from + count;
  if (start < 0 || isUncertain(from < 0 ? elements.slice(start) : elements, certain)) return undefined;
  return elements
    .slice(start, count && start + count)
    .map((element) => (element.startsWith(SEVERAL) ? element.slice(1) : element));
}

/** The value of `$1`, `${a[0]}` or `${#a[@]}`; undefined for another form, or when unknown. A missing element is empty. */
export function elementAt(
  { parameter, index, prefix }: Pick<ParameterExpansionPart, 'parameter' | 'index' | 'prefix'>,
  variables: Variables,
  budget: Budget,
): string | undefined {
  const name = index === undefined ? POSITIONAL : parameter;
  const at = index === undefined ? parameter : indexMeant(index.text, parameter, variables);
  if (prefix === '#') return /^[@*]$/.test(at) ? countOf(elementsOf(variables, name, budget)) : undefined;
  if (prefix !== undefined || !/^\d{1,5}$/.test(at)) {
    const elements = elementsOf(variables, name, budget);
    return at === '#' ? countOf(elements) : lastElement(elements, index === undefined ? '' : at);
  }
  const place = index === undefined ? Number(at) - 1 : Number(at);
  if (place < 0) return nameOfScript(variables);
  return elementOfList(variables, name, place, budget);
}

/** Of the elements that an unknown index may select, the one that takes isolation away: `${networks[$mode]}` */
export function worstElement(
  { parameter, index, prefix }: Pick<ParameterExpansionPart, 'parameter' | 'index' | 'prefix'>,
  variables: Variables,
  budget: Budget,
): string | undefined {
  if (prefix !== undefined || index?.text.includes('$') !== true) return undefined;
  return worstOf((elementsOf(variables, parameter, budget) ?? []).filter((element) => !element.startsWith(SEVERAL)));
}

/** A missing element is empty. */
function elementOfList(variables: Variables, name: string, place: number, budget: Budget): string | undefined {
  const list = rawList(variables, name);
  const elements = typeof list === 'string' ? split(list, budget) : undefined;
  if (elements === undefined || isUncertain(elements, place + 1)) return undefined;
  return elements[place] ?? '';
}

/** The elements of arrays that an index or a key selects, and the keys that there are. */
export function elementsBy(arrays: readonly string[], variables: Variables, budget: Budget): ElementsBy {
  return {
    keys: arrays.flatMap((name) => elementsOf(variables, keysOf(name), budget) ?? []),
    at: (key) =>
      arrays.flatMap((name) => {
        const keyed = valueOfKey(variables, name, key);
        if (typeof keyed === 'string') return [keyed];
        return /^\d{1,5}$/.test(key) ? (elementOfList(variables, name, Number(key), budget) ?? []) : [];
      }),
  };
}

interface ElementsBy {
  readonly keys: readonly string[];
  at(key: string): readonly string[];
}

const FROM_END = /^ ?-[1-9]\d{0,4}$/;

/** An element that is counted from the end, by a negative index. */
function lastElement(elements: readonly string[] | undefined, index: string): string | undefined {
  const at = Number(index);
  if (elements === undefined || !FROM_END.test(index) || isUncertain(elements.slice(at), -at)) return undefined;
  return elements.at(at);
}

/** Whether the element of a parameter is certainly not set by the script itself: `$1` at the top of a script, `${a[2]}` of a shorter list. */
export function isUnset(
  { parameter, index }: Pick<ParameterExpansionPart, 'parameter' | 'index'>,
  variables: Variables,
  budget: Budget,
): boolean {
  const at = index?.text ?? parameter;
  if (!/^(?:[@*]|[1-9]\d{0,4}|0)$/.test(at) || (index === undefined && at === '0')) return false;
  const name = index === undefined ? POSITIONAL : parameter;
  if (rawList(variables, name) === undefined || (index === undefined && isPassedOn(at, variables))) return true;
  const elements = elementsOf(variables, name, budget);
  if (elements === undefined || isUncertain(elements, elements.length)) return false;
  return elements.length <= (/[@*]/.test(at) ? 0 : Number(at) - (index === undefined ? 1 : 0));
}

/** The words of a call that its caller may leave out as well: `main "$@"`, `main "$1"`, where nothing says what these are. */
export function passedOnBy(
  given: readonly Pick<ShellWord, 'raw'>[],
  variables: Variables,
  budget: Budget,
): ReadonlySet<string> {
  const found = given.flatMap(({ raw }, at) => {
    const [, parameter] = PASSED_ON.exec(raw) ?? [];
    if (parameter === undefined || !isUnset({ parameter, index: undefined }, variables, budget)) return [];
    const isRest = /[@*]/.test(parameter) && at === given.length - 1;
    const last = isRest ? MOST_PASSED_ON : at + 1;
    const numbers = Array.from({ length: Math.max(0, last - at) }, (_, index) => `${at + index + 1}`);
    return given.length === 1 ? [...numbers, '@', '*'] : numbers;
  });
  return new Set(found);
}

const PASSED_ON = /^["']?\$\{?([1-9@*])(?::?-)?\}?["']?$/;
/** A function has no more parameters that matter. */
const MOST_PASSED_ON = 9;

/** Notes these words in the scope of a call. */
export function setPassedOn(variables: Variables, words: ReadonlySet<string>): void {
  setVariable(variables, PASSED_ON_WORDS, [...words].join(' '));
}

/** Kept among the variables, under a name that none can have. */
export const PASSED_ON_WORDS = 'passed on';

/** Whether a caller that is not known gives a positional parameter, or leaves it out. */
export function isPassedOn(parameter: string, variables: Variables): boolean {
  const words = getVariable(variables, PASSED_ON_WORDS);
  return typeof words === 'string' && words.split(' ').includes(parameter);
}

function nameOfScript(variables: Variables): string | undefined {
  const name = getVariable(variables, NAME_OF_SCRIPT);
  return typeof name === 'string' ? name : undefined;
}

function countOf(elements: readonly string[] | undefined): string | undefined {
  return elements === undefined || isUncertain(elements, elements.length) ? undefined : String(elements.length);
}
