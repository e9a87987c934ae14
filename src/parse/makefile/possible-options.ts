import { addToGroup } from '../../support/group-by.ts';
import { assignmentIn, type MakeAssignment } from './assignments.ts';
import type { MakeLine } from './lines.ts';
import { CONDITIONAL, DEFINE, type MakeStatement } from './parts.ts';

/** One value of a variable that make may use. */
interface Possible {
  readonly ranges: MakeLine[];
  /** What conditions append to it, for each branch. */
  readonly added: { readonly branch: number; readonly ranges: MakeLine[] }[];
  /** The branch that assigns it. */
  readonly branch: number;
  readonly isOfTarget: boolean;
}

/** A chain of `ifeq`, `else` and `endif`. */
interface Chain {
  /** The variables that each of its branches sets. */
  readonly branches: { readonly number: number; readonly names: Set<string> }[];
  hasElse: boolean;
}

interface Reading {
  readonly text: string;
  readonly possible: Map<string, Possible[]>;
  /** What targets append. */
  readonly ofTargets: Map<string, MakeLine[]>;
  /** Variables that something else than an assignment sets. */
  readonly others: Set<string>;
  /** Variables that have a value whatever conditions say. */
  readonly settled: Set<string>;
  readonly chains: Chain[];
  /** Whether a line of the Makefile itself may use a value before a later line replaces it. */
  readonly isUsedBefore: (name: string) => boolean;
  branches: number;
}

/** The values that a variable has if it is read with each of them, and whether it may also have none. */
export type PossibleOptions = ReadonlyMap<string, readonly (readonly MakeLine[])[]>;

/** The most values that are read. */
const MOST = 8;

/**
 * All values of variables with lists of options that conditions, targets or later lines choose: `OPTS := -it` in a branch, `OPTS ?= --init` above
 * an included `OPTS := --rm`. A value that a later line replaces for certain is not one. What a condition appends is read alone and with the rest.
 * An empty value is that of a variable that may not be set here.
 */
export function possibleOptions(
  text: string,
  statements: readonly MakeStatement[],
  wanted: (name: string) => boolean,
): PossibleOptions {
  const reading: Reading = {
    text,
    possible: new Map(),
    ofTargets: new Map(),
    others: new Set(),
    settled: new Set(),
    chains: [],
    isUsedBefore: usedIn(text, statements),
    branches: 0,
  };
  for (const statement of statements) readStatement(statement, reading);
  const names = [...reading.possible.keys()].filter((name) => wanted(name) && !reading.others.has(name));
  const all = names.map((name) => [name, valuesOf(name, reading)] as const);
  return new Map(all.filter(([, values]) => values.length <= MOST && areOptions(values, text)));
}

/** Functions that compute names may use any variable. */
function usedIn(text: string, statements: readonly MakeStatement[]): Reading['isUsedBefore'] {
  const names = new Set<string>();
  let isComputed = false;
  for (const { start, end, body = [] } of statements)
    for (const line of [{ start, end }, ...body]) {
      const written = text.slice(line.start, line.end);
      if (!written.includes('$') || CONDITIONAL.test(written)) continue;
      isComputed ||= COMPUTED.test(written);
      const assignment = assignmentIn(written, 0);
      const from = assignment === undefined || assignment.isOfTarget ? 0 : assignment.value.start;
      for (const [name, short] of written.slice(from).matchAll(NAME)) names.add(short ?? name);
    }
  return (name) => isComputed || names.has(name);
}

/** `$Oa` is the value of `O` and an `a`. */
const NAME = /\$(\w)|[\w.-]+/g;

/** `$(A_$(B))` */
const COMPUTED = /\$[({][^\s(){}$]*\$/;

function readStatement(statement: MakeStatement, reading: Reading): void {
  const line = reading.text.slice(statement.start, statement.end);
  if (statement.body !== undefined) {
    reading.others.add(DEFINE.exec(line)?.[1] ?? '');
    return;
  }
  const conditional = CONDITIONAL.exec(line)?.[1];
  if (conditional !== undefined) readConditional(line, conditional, reading);
  else {
    const assignment = assignmentIn(line, statement.start);
    if (assignment !== undefined) readAssignment(assignment, reading);
  }
}

function readConditional(line: string, word: string, reading: Reading): void {
  const { chains } = reading;
  reading.branches += 1;
  const branch = { number: reading.branches, names: new Set<string>() };
  const chain = chains.at(-1);
  if (word === 'endif') {
    if (chain !== undefined) endChain(reading);
  } else if (word !== 'else') chains.push({ branches: [branch], hasElse: false });
  else if (chain !== undefined) {
    chain.branches.push(branch);
    chain.hasElse ||= /^[ \t]*else[ \t]*(?:#|$)/.test(line);
  }
}

/** What each branch sets is set. */
function endChain({ chains, settled }: Reading): void {
  const { branches: [first, ...others] = [], hasElse = false } = chains.pop() ?? {};
  if (first === undefined || !hasElse) return;
  const names = [...first.names].filter((name) => others.every((branch) => branch.names.has(name)));
  const outer = chains.at(-1)?.branches.at(-1)?.names ?? settled;
  for (const name of names) outer.add(name);
}

function readAssignment({ name, operator, value, isOfTarget }: MakeAssignment, reading: Reading): void {
  const { possible, ofTargets, others } = reading;
  const before = possible.get(name) ?? [];
  possible.set(name, before);
  if (operator === '!=' || before.length > MOST) others.add(name);
  if (others.has(name)) return;
  if (!isOfTarget) readGlobal({ name, operator, value }, before, reading);
  else if (operator === '+=') addToGroup(ofTargets, name, value);
  else before.push({ ranges: [value], added: [], branch: 0, isOfTarget });
}

function readGlobal(
  { name, operator, value }: Pick<MakeAssignment, 'name' | 'operator' | 'value'>,
  before: readonly Possible[],
  { possible, settled, chains, isUsedBefore }: Reading,
): void {
  const { number: branch, names } = chains.at(-1)?.branches.at(-1) ?? { number: 0, names: settled };
  const isSet = settled.has(name) || names.has(name);
  names.add(name);
  if (operator === '?=' && isSet) return;
  if (operator === '+=' && before.some((one) => !one.isOfTarget)) {
    append(before, value, branch);
    return;
  }
  const isReplacing = branch === 0 && operator !== '?=' && !isUsedBefore(name);
  const kept = isReplacing ? before.filter((one) => one.isOfTarget) : before;
  possible.set(name, [...kept, { ranges: [value], added: [], branch, isOfTarget: false }]);
}

/** To the value of the same branch, if it assigns one. */
function append(all: readonly Possible[], value: MakeLine, branch: number): void {
  const global = all.filter(({ isOfTarget }) => !isOfTarget);
  const own = branch === 0 ? global : global.filter((one) => one.branch === branch);
  for (const { ranges } of own) ranges.push(value);
  if (own.length > 0) return;
  for (const { added } of global.slice(0, MOST)) {
    const last = added.at(-1);
    if (last?.branch === branch) last.ranges.push(value);
    else added.push({ branch, ranges: [value] });
  }
}

/** More values than are read are not made. */
function valuesOf(name: string, { possible, ofTargets, settled }: Reading): readonly (readonly MakeLine[])[] {
  const all = possible.get(name) ?? [];
  const more = (ofTargets.get(name) ?? []).map((range) => [range]);
  const known = all.slice(0, MOST + 1).flatMap(({ ranges, added, isOfTarget }) => {
    const pieces = [...added.map((one) => one.ranges), ...(isOfTarget ? [] : more)].slice(0, MOST + 1);
    const each = pieces.map((piece) => [...ranges, ...piece]);
    return pieces.length > 1 ? [ranges, ...each, [...ranges, ...pieces.flat()]] : [ranges, ...each];
  });
  return settled.has(name) ? known : [...known, [], ...(all.length === 0 ? more : [])];
}

/** Whether each value is empty or begins with an option, behind other variables at most. */
function areOptions(values: readonly (readonly MakeLine[])[], text: string): boolean {
  const texts = values.map((ranges) =>
    ranges
      .map(({ start, end }) => text.slice(start, end))
      .join(' ')
      .trim(),
  );
  return texts.some((one) => one.startsWith('-')) && texts.every((one) => OPTIONS.test(one));
}

const OPTIONS = /^(?:\$[({][\w.-]+[)}][ \t]*)*(?:$|-)/;
