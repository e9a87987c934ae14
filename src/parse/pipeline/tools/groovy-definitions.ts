import { addToGroup } from '../../../support/group-by.ts';
import type { OffsetRange } from '../../comment-syntax.ts';
import { argumentsAt, blocksIn, expressionEnd, partsBetween, trimmed } from './groovy-expressions.ts';
import type { GroovyCode } from './groovy-texts.ts';

/** A value that a name may have. */
export interface GroovyDefinition {
  /** The expression; undefined if callers elsewhere determine it. */
  readonly value: OffsetRange | undefined;
  /** Where the name has it; everywhere if it is undefined. */
  readonly scope?: OffsetRange | undefined;
  /** Whether it is added to what the name has: `NAME += 'value'`. */
  readonly isAdded?: boolean;
  /** Whether the name has each item of it. */
  readonly isEach?: boolean;
}

/** Of one name. With more, its value is unknown. */
export const MOST_DEFINITIONS = 200;

export type GroovyDefinitions = ReadonlyMap<string, readonly GroovyDefinition[]>;

/** A function, with the ranges of its parameters and its body. */
export interface GroovyFunction {
  readonly parameters: readonly OffsetRange[];
  readonly body: OffsetRange;
}

/** The functions of a file by their names. */
export function functionsIn(source: GroovyCode): ReadonlyMap<string, readonly GroovyFunction[]> {
  const { code, pairs } = source;
  const found = new Map<string, GroovyFunction[]>();
  for (const { 0: whole, 1: name = '', index } of code.matchAll(METHOD)) {
    const open = index + whole.length - 1;
    const close = pairs.get(open);
    const brace = close === undefined ? -1 : close + 1 + (/^\s{0,99}/.exec(code.slice(close + 1))?.[0].length ?? 0);
    const end = code[brace] === '{' ? pairs.get(brace) : undefined;
    if (close === undefined || end === undefined) continue;
    const parameters = partsBetween(source, { start: open + 1, end: close }, ',');
    addToGroup(found, name, { parameters, body: { start: brace + 1, end } });
  }
  for (const { 0: whole, 1: name = '', 2: head = '', index } of code.matchAll(CLOSURE)) {
    const end = pairs.get(index + whole.indexOf('{'));
    const start = index + whole.length - head.length - 2;
    if (end === undefined) continue;
    const parameters = partsBetween(source, { start, end: start + head.length }, ',');
    addToGroup(found, name, { parameters, body: { start: start + head.length + 2, end } });
  }
  return found;
}

const METHOD = /(?<![\w.])(?:def|String|void|List|Map|Object|static|private|public)[ \t]{1,9}([A-Za-z_]\w{0,100})\(/g;
const CLOSURE = /(?<![\w.])([A-Za-z_]\w{0,100})[ \t]{0,9}=[ \t]{0,9}\{\s{0,99}([\w, ]{0,200})->/g;

/** The values that names of a file may have. */
export function definitionsIn(
  source: GroovyCode,
  functions: ReadonlyMap<string, readonly GroovyFunction[]>,
): GroovyDefinitions {
  const found = new Map<string, GroovyDefinition[]>();
  const { code } = source;
  for (const { 0: whole, 1: name = '', 2: sign = '', index } of code.matchAll(ASSIGNED)) {
    const start = index + whole.length;
    const value = trimmed(source, { start, end: expressionEnd(source, start, false) });
    addToGroup(found, name, { value, isAdded: sign !== '' && sign !== '?' });
  }
  for (const { 0: whole, 1: name = '', index } of code.matchAll(ADDED)) {
    const values = argumentsAt(source, index + whole.length - (whole.endsWith('(') ? 1 : 0)).values();
    for (const value of values) addToGroup(found, name, { value, isAdded: true });
  }
  for (const [name, one] of [...loopsIn(source), ...parametersIn(source, functions)]) addToGroup(found, name, one);
  return found;
}

const ASSIGNED = /(?<![\w.])(?:env\.)?([A-Za-z_]\w{0,100})[ \t]{0,9}([+?]|)=(?![=~])/g;
const ADDED =
  /(?<![\w.])([A-Za-z_]\w{0,100})[ \t]{0,9}(?:<<|\.(?:add(?:All)?|append|leftShift|push)\(|\[[^[\]\n]{0,100}\][ \t]{0,9}=(?![=~]))/g;

type Named = readonly [string, GroovyDefinition];

/** `for (o in LIST) {`, `LIST.each { o ->` */
function loopsIn(source: GroovyCode): readonly Named[] {
  const { code, pairs } = source;
  const found: Named[] = [];
  for (const { 0: whole, 1: name = '', index } of code.matchAll(FOR)) {
    const close = pairs.get(index + whole.indexOf('('));
    if (close === undefined) continue;
    const value = trimmed(source, { start: index + whole.length, end: close });
    const brace = trimmed(source, { start: close + 1, end: Math.min(code.length, close + 99) }).start;
    const end = code[brace] === '{' ? pairs.get(brace) : expressionEnd(source, brace, false);
    found.push([name, { value, isEach: true, scope: { start: brace, end: end ?? code.length } }]);
  }
  for (const { 0: whole, 1: name = 'it', index } of code.matchAll(EACH)) {
    const brace = index + whole.indexOf('{');
    const value = { start: startOfValue(source, index), end: index };
    found.push([name, { value, isEach: true, scope: { start: brace, end: pairs.get(brace) ?? code.length } }]);
  }
  return found;
}

const FOR =
  /(?<![\w.])for[ \t]{0,9}\([ \t]{0,9}(?:(?:def|final|var|String|Object)[ \t]{1,9})?([A-Za-z_]\w{0,100})[ \t]{0,9}(?:[ \t]in[ \t]|:)/g;
const EACH = /\.(?:each|collect)[ \t]{0,9}\(?[ \t]{0,9}\{(?:\s{0,99}(?:def |String )?([A-Za-z_]\w{0,100})\s{0,9}->)?/g;

/** Where the list or the name begins that ends at an offset. */
function startOfValue({ code, pairs }: GroovyCode, end: number): number {
  if (/[\])]/.test(code.charAt(end - 1))) return pairs.get(end - 1) ?? end;
  return end - (/[\w.]{0,100}$/.exec(code.slice(Math.max(0, end - 100), end))?.[0].length ?? 0);
}

/** What calls give to the parameters of functions, and what these are by default. */
function parametersIn(source: GroovyCode, functions: ReadonlyMap<string, readonly GroovyFunction[]>): readonly Named[] {
  if (functions.size === 0) return [];
  const calls = new Map<string, (readonly OffsetRange[])[]>();
  for (const { 0: whole, 1: name = '', index } of source.code.matchAll(CALL)) {
    if (!functions.has(name) || DEFINES.test(source.code.slice(Math.max(0, index - 20), index))) continue;
    addToGroup(calls, name, [...argumentsAt(source, index + whole.length).values()]);
  }
  const passed = new Set([...source.code.matchAll(REFERENCE)].map(([, name = '']) => name));
  return [...functions].flatMap(([name, all]) => {
    const called = calls.get(name) ?? [];
    const isOpen = called.length > MOST_DEFINITIONS || passed.has(name);
    return all.slice(0, MOST_DEFINITIONS + 1).flatMap(({ parameters, body }) =>
      parameters.flatMap((range, at): readonly Named[] => {
        const [, parameter, sign = ''] = PARAMETER.exec(source.code.slice(range.start, range.end)) ?? [];
        if (parameter === undefined) return [];
        const given = called.flatMap((one) => one[at] ?? []);
        const start = source.code.indexOf('=', range.start) + 1;
        const values = [...given, ...(sign === '' ? [] : [trimmed(source, { start, end: range.end })])];
        const defined = values.map((value): Named => [parameter, { value, scope: body }]);
        return isOpen || defined.length === 0 ? [[parameter, { value: undefined, scope: body }]] : defined;
      }),
    );
  });
}

/** `f(a)`, `f.call(a)`, `f 'a'`, `f a` */
const CALL =
  /(?<!\w)([A-Za-z_]\w{0,100})(?:\.call)?(?=[ \t]{0,9}\(|[ \t]{1,9}(?:["'[$]|(?!(?:in|as|instanceof)\b)\w))/g;
/** Where a function is a value, from which others may call it: `list.each(this.&f)` */
const REFERENCE = /(?:\.&|[(,=])[ \t]{0,9}([A-Za-z_]\w{0,100})(?=[ \t]{0,9}[,)\r\n;])/g;
const DEFINES = /(?<!\w)(?:def|String|void|List|Map|Object|static|private|public)[ \t]{1,9}$/;
const PARAMETER = /([A-Za-z_]\w{0,100})\s{0,9}(?:(=)|$)/;

/** The parameters of a job, and the axes of a matrix, with the values that they may have. */
export function jobValuesIn(source: GroovyCode): readonly (readonly [name: OffsetRange, value: OffsetRange])[] {
  const { code } = source;
  const found: (readonly [OffsetRange, OffsetRange])[] = [];
  for (const { 0: whole, index } of code.matchAll(JOB_PARAMETER)) {
    const given = argumentsAt(source, index + whole.length);
    const [name, value] = [given.get('name'), given.get('choices') ?? given.get('defaultValue')];
    if (name !== undefined && value !== undefined) found.push([name, value]);
  }
  for (const { start, end } of blocksIn(source, AXIS)) {
    const block = code.slice(start, end);
    const name = argumentsAt(source, start + (/\bname\b/.exec(block)?.index ?? 0) + 'name'.length).get('0');
    const at = start + (/\bvalues\b/.exec(block)?.index ?? 0) + 'values'.length;
    const values = [...argumentsAt(source, at).values()];
    const [first, last] = [values[0], values.at(-1)];
    if (name !== undefined && first !== undefined && last !== undefined)
      found.push([name, { start: first.start, end: last.end }]);
  }
  return found;
}

const JOB_PARAMETER = /(?<![\w.])(?:choice|string|text)(?=[ \t]{0,9}\(|[ \t]{1,9}\w)/g;
const AXIS = /(?<![\w.])axis\s{0,9}\{/g;
