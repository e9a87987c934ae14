import type { Dynamic } from '../../../model/located.ts';
import type { Budget } from '../budget.ts';
import { rawList, stateOf } from '../lists.ts';
import { hasTellingWord } from '../telling.ts';
import { NAME, outsideFunctions, type Variables } from '../variables.ts';
import { type FunctionBody, functionBody } from './function-bodies.ts';

/** The functions of one script. */
interface Functions {
  readonly names: Set<string>;
  /** By the text of a function, the values of its variables where its commands were read. */
  readonly values: Map<string, Values>;
  /** The same of the variables that it sets, after its definition. */
  readonly own: Map<string, Values>;
  /** The texts of functions that were called. */
  readonly called: Set<string>;
  /** The functions that were known where the commands of one were read. */
  readonly before: Map<string, ReadonlySet<string>>;
  /** A number for each text, which is shorter. */
  readonly numbers: Map<string, number>;
}

type Values = ReadonlyMap<string, string | Dynamic | undefined>;

const known = new WeakMap<Budget, Functions>();

function functionsOf({ ofCalls }: Budget): Functions {
  const before = known.get(ofCalls);
  if (before !== undefined) return before;
  const functions: Functions = {
    names: new Set(),
    values: new Map(),
    own: new Map(),
    called: new Set(),
    before: new Map(),
    numbers: new Map(),
  };
  known.set(ofCalls, functions);
  return functions;
}

/** Remembers that a script defines a function somewhere. */
export function noteFunction(name: string, budget: Budget): void {
  functionsOf(budget).names.add(name);
}

/** Remembers the values, and the other functions, with which the commands of a function are read. */
export function noteValues(text: string, budget: Budget, variables: Variables): void {
  const body = functionBody(text, budget);
  const { names, before } = functionsOf(budget);
  before.set(text, new Set(calledBy(body, names)));
  if (!body.startsOrFetches()) return;
  functionsOf(budget).values.set(text, new Map(body.variables().map((name) => [name, rawList(variables, name)])));
}

/** Remembers what a function leaves behind. It has called others with its values, which were read. */
export function noteOwnValues(branch: Variables, text: string, budget: Budget, variables: Variables): void {
  const names = [...(branch.own?.keys() ?? [])].filter((name) => NAME.test(name));
  if (names.length > 0)
    functionsOf(budget).own.set(text, new Map(names.map((name) => [name, rawList(variables, name)])));
}

interface Call {
  readonly budget: Budget;
  readonly variables: Variables;
  /** The commands of a function by its name, if that is one. */
  readonly textOf: (name: string) => string | undefined;
  /** Whether the value of a variable may decide what a function does with it. */
  readonly isTold: (name: string, body: FunctionBody) => boolean;
}

/** A call is followed through as many functions. No real script has so many. */
const MOST_FUNCTIONS = 1000;

export interface Later {
  /** The variables that have another value at a call than where the commands were read. */
  readonly variables: readonly string[];
  /** The functions that use their words and that were not known there. */
  readonly functions: ReadonlySet<string>;
}

/**
 * What a function, or one that it calls, has at a call and did not have where its commands were read: `start() { docker run $O a; }`,
 * `O=--privileged`, `start`
 */
export function knownLater(text: string, call: Call): Later {
  const { budget, variables } = call;
  const { own, before, called: calledBefore } = functionsOf(budget);
  const changed = new Set<string>();
  const functions = new Set<string>();
  for (const [each, calls] of reachedFrom(text, call)) {
    const body = functionBody(each, budget);
    if (body.startsOrFetches()) for (const name of changedIn(each, body, call)) changed.add(name);
    const known = before.get(each);
    for (const [name, other] of calls)
      if (known?.has(name) === false && functionBody(other, budget).usesWords()) functions.add(name);
  }
  const left = own.get(text);
  const isAgain = calledBefore.has(text);
  calledBefore.add(text);
  const isLeft = (name: string): boolean =>
    left?.has(name) === true && left.get(name) === rawList(variables, name) && !(isAgain && isSetAfterUse(name, text));
  return { variables: [...changed].filter((name) => !isLeft(name)), functions };
}

/** Whether a text expands a variable before it sets it, so that what it sets counts the next time. */
export function isSetAfterUse(name: string, text: string): boolean {
  const use = expansionAt(name, text);
  return use !== -1 && use < Math.max(...['=', '+='].map((sign) => text.lastIndexOf(name + sign)));
}

/** The index of the first `$name`, `${name…}`, `${#name}` or `${!name}` in a text; otherwise -1. */
export function expansionAt(name: string, text: string): number {
  const found = ['$', '${', '${#', '${!'].map((start) => wordAt(start + name, text)).filter((at) => at !== -1);
  return found.length === 0 ? -1 : Math.min(...found);
}

function wordAt(word: string, text: string): number {
  let at = text.indexOf(word);
  while (at !== -1 && /\w/.test(text.charAt(at + word.length))) at = text.indexOf(word, at + 1);
  return at;
}

/** Whether a text names a function that sets options which it expands the next time. */
export function callsAgain(text: string, budget: Budget, textOf: Call['textOf']): boolean {
  const { names, own } = functionsOf(budget);
  return [...names].some((name) => {
    const body = text.includes(name) ? textOf(name) : undefined;
    const left = body === undefined ? [] : [...(own.get(body) ?? [])];
    return left.some(([one, value]) => isTold(value) && isSetAfterUse(one, body ?? ''));
  });
}

function isTold(value: string | Dynamic | undefined): boolean {
  return typeof value === 'string' && hasTellingWord(value.replaceAll('\u0002', ' '));
}

/**
 * What decides the output of a function for the same words, as a text: its commands, those that it calls, and the values that they use. Undefined if it
 * depends on variables whose names the commands make up.
 */
export function stateAt(text: string, call: Pick<Call, 'budget' | 'variables' | 'textOf'>): string | undefined {
  const { budget, variables } = call;
  const texts = [...reachedFrom(text, call).keys()];
  const bodies = texts.map((each) => functionBody(each, budget));
  if (bodies.some((body) => body.makesUpNames())) return undefined;
  const names = new Set(bodies.flatMap((body) => body.variables()));
  const states = [...names].map((name) => [name, stateOf(variables, name)] as const);
  if (states.some(([, state]) => state === undefined)) return undefined;
  return JSON.stringify([texts.map((each) => numberOf(each, budget)), states]);
}

function numberOf(text: string, budget: Budget): number {
  const { numbers } = functionsOf(budget);
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
}

/** Whether a function names other functions of the script. */
export function callsOthers(text: string, budget: Budget): boolean {
  return calledBy(functionBody(text, budget), functionsOf(budget).names).length > 0;
}

/** The texts of a function and of those that it calls, each with the names and the texts of those. */
function reachedFrom(
  text: string,
  { budget, textOf }: Pick<Call, 'budget' | 'textOf'>,
): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const { names } = functionsOf(budget);
  const reached = new Map<string, readonly (readonly [string, string])[]>();
  const open = new Set([text]);
  for (const each of open) {
    const calls = calledBy(functionBody(each, budget), names).flatMap((name) => {
      const other = textOf(name);
      return other === undefined ? [] : [[name, other] as const];
    });
    reached.set(each, calls);
    if (reached.size > MOST_FUNCTIONS || budget.ofCalls.left < 0) budget.ofCalls.left = -1;
    else for (const [, other] of calls) open.add(other);
  }
  // each call follows them again
  budget.ofCalls.left -= reached.size - 1;
  return reached;
}

/** Of a function that is defined later, all that the functions around the call have set. */
function changedIn(text: string, body: FunctionBody, { budget, variables, isTold }: Call): readonly string[] {
  const before = functionsOf(budget).values.get(text);
  const outside = outsideFunctions(variables);
  const valueBefore = (name: string) => (before === undefined ? rawList(outside, name) : before.get(name));
  return body.variables().filter((name) => rawList(variables, name) !== valueBefore(name) && isTold(name, body));
}

const called = new WeakMap<FunctionBody, { readonly size: number; readonly names: readonly string[] }>();

/** Found again when the script has defined more functions. */
function calledBy(body: FunctionBody, names: ReadonlySet<string>): readonly string[] {
  const before = called.get(body);
  if (before?.size === names.size) return before.names;
  const found = [...body.names()].filter((name) => names.has(name));
  called.set(body, { size: names.size, names: found });
  return found;
}
