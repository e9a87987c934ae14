/** A text, a list or an object of HCL. */
export type HclValue = string | readonly HclValue[] | { readonly [name: string]: HclValue };

type Evaluate = (args: readonly HclValue[]) => HclValue | undefined;

/** Functions whose result depends on their arguments alone. https://docs.docker.com/build/bake/stdlib/ */
const FUNCTIONS: ReadonlyMap<string, Evaluate> = new Map<string, Evaluate>([
  ['lower', ofText((text) => text.toLowerCase())],
  ['upper', ofText((text) => text.toUpperCase())],
  ['trimspace', ofText((text) => text.trim())],
  ['chomp', ofText((text) => text.replace(/[\r\n]{1,100}$/, ''))],
  ['reverse', ofText((text) => [...text].reverse().join(''))],
  [
    'replace',
    ofTexts(([text = '', from = '', to = '']) => (from === '' ? undefined : text.replaceAll(from, () => to))),
  ],
  ['trimprefix', ofTexts(([text = '', start = '']) => (text.startsWith(start) ? text.slice(start.length) : text))],
  [
    'trimsuffix',
    ofTexts(([text = '', end = '']) => (end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text)),
  ],
  ['format', ofTexts(formatted)],
  ['coalesce', ofTexts((texts) => texts.find((text) => text !== ''))],
  ['join', joined],
  ['split', ofTexts(([mark = '', text = '']) => text.split(mark))],
  ['concat', (args) => (args.every(isList) ? args.flat() : undefined)],
  ['merge', (args) => (args.every(isObject) ? Object.assign(Object.create(null), ...args) : undefined)],
  ['element', elementAt],
  ['substr', ofTexts(part)],
  ['tostring', ofText((text) => text)],
  ['equal', ofTwo((one, other) => one === other)],
  ['notequal', ofTwo((one, other) => one !== other)],
  ['and', ofTruths((one, other) => one && other)],
  ['or', ofTruths((one, other) => one || other)],
  ['not', ofText((text) => (isTruth(text) ? String(text === 'false') : undefined))],
  ['length', ([only, ...others]) => (only === undefined || others.length > 0 ? undefined : String(sizeOf(only)))],
  ['strlen', ofText((text) => String([...text].length))],
  ['lookup', lookedUp],
  [
    'contains',
    ([list, item]) =>
      list !== undefined && isList(list) && isText(item ?? []) ? String(list.includes(item ?? '')) : undefined,
  ],
  ['keys', ([object]) => (object !== undefined && isObject(object) ? Object.keys(object).sort() : undefined)],
  [
    'values',
    ([object]) =>
      object !== undefined && isObject(object)
        ? Object.keys(object)
            .sort()
            .map((name) => object[name] ?? '')
        : undefined,
  ],
  ['compact', ([list]) => (list !== undefined && isList(list) ? list.filter((one) => one !== '') : undefined)],
  ['distinct', ([list]) => (list !== undefined && isList(list) && list.every(isText) ? [...new Set(list)] : undefined)],
  [
    'flatten',
    ([list]) => (list !== undefined && isList(list) ? list.flatMap((one) => (isList(one) ? one : [one])) : undefined),
  ],
]);

/** The result of a call; undefined if it is not known, or would be longer than `room`. */
export function callHcl(name: string, args: readonly HclValue[], room: number): HclValue | undefined {
  if (longestResult(name, args) > room) return undefined;
  const result = FUNCTIONS.get(name)?.(args);
  return result === undefined || lengthOf(result) > room ? undefined : result;
}

/** In characters. A result has each argument at most once, except for the texts that `replace` and `join` insert many times. */
function longestResult(name: string, args: readonly HclValue[]): number {
  const given = lengthOf(args);
  if (name === 'replace')
    return given + (isText(args[0] ?? []) ? lengthOf(args[0] ?? '') : 0) * lengthOf(args[2] ?? '');
  return name === 'join' ? given * lengthOf(args[0] ?? '') : given;
}

/** The characters of a value, with a few for each element. */
export function lengthOf(value: HclValue): number {
  if (typeof value === 'string') return value.length + 1;
  return Object.values(value).reduce((sum: number, one: HclValue) => sum + lengthOf(one), 1);
}

function ofText(evaluate: (text: string) => string | undefined): Evaluate {
  return ([only, ...others]) => (typeof only === 'string' && others.length === 0 ? evaluate(only) : undefined);
}

function ofTexts(evaluate: (texts: readonly string[]) => HclValue | undefined): Evaluate {
  return (args) => (args.every(isText) ? evaluate(args) : undefined);
}

function ofTwo(evaluate: (one: string, other: string) => boolean): Evaluate {
  return ofTexts(([one, other, ...others]) =>
    one === undefined || other === undefined || others.length > 0 ? undefined : String(evaluate(one, other)),
  );
}

function ofTruths(evaluate: (one: boolean, other: boolean) => boolean): Evaluate {
  const ofTruth = ofTwo((one, other) => evaluate(one === 'true', other === 'true'));
  return (args) => (args.every((one) => isText(one) && isTruth(one)) ? ofTruth(args) : undefined);
}

function isTruth(text: string): boolean {
  return text === 'true' || text === 'false';
}

function sizeOf(value: HclValue): number {
  return isText(value) ? [...value].length : Object.keys(value).length;
}

/** `lookup({ a = "1" }, "b", "2")` is `"2"`. */
function lookedUp([object, name, otherwise]: readonly HclValue[]): HclValue | undefined {
  if (object === undefined || !isObject(object) || name === undefined || !isText(name)) return undefined;
  return Object.hasOwn(object, name) ? object[name] : otherwise;
}

function isText(value: HclValue): value is string {
  return typeof value === 'string';
}

function isList(value: HclValue): value is readonly HclValue[] {
  return Array.isArray(value);
}

function isObject(value: HclValue): value is { readonly [name: string]: HclValue } {
  return typeof value === 'object' && !isList(value);
}

/** `format("%s-%d", a, 1)` */
function formatted([pattern = '', ...values]: readonly string[]): string | undefined {
  let at = 0;
  const text = pattern.replaceAll(/%[sdv%]/g, (mark) => (mark === '%%' ? '%' : (values[at++] ?? '%')));
  return text.includes('%') && !pattern.includes('%%') ? undefined : text;
}

/** `element(["a", "b"], 3)` is `"b"`. */
function elementAt([list, index]: readonly HclValue[]): HclValue | undefined {
  return list !== undefined && isList(list) && /^\d{1,6}$/.test(String(index))
    ? list[Number(index) % list.length]
    : undefined;
}

/** Where the texts are numbers, too. */
function part([text = '', start = '', length = '']: readonly string[]): string | undefined {
  return /^\d{1,6}$/.test(start) && /^\d{1,6}$/.test(length)
    ? text.slice(Number(start), Number(start) + Number(length))
    : undefined;
}

function joined([mark, ...lists]: readonly HclValue[]): string | undefined {
  const items = lists.flat();
  return typeof mark === 'string' && lists.every(isList) && items.every(isText) ? items.join(mark) : undefined;
}
