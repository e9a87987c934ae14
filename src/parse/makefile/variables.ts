import { isEngine } from '../../model/containers/engine-programs.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { paired } from '../../support/paired.ts';
import { worstWord } from '../../syntax/shell/given/worse-values.ts';
import { passesBuildArguments } from '../../syntax/shell/telling.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { isHarmlessOptions } from '../run-options/given-arguments.ts';
import { assignmentIn, type MakeAssignment } from './assignments.ts';
import type { MakeLine } from './lines.ts';
import { CONDITIONAL, DEFINE, type MakeStatement } from './parts.ts';
import { possibleOptions } from './possible-options.ts';

/** The place of a variable's value. */
export interface MakeValue {
  /** Several after `+=`, and one for each line of a `define`. */
  readonly ranges: readonly MakeLine[];
  /** The separator that make puts between them. */
  readonly joint: ' ' | '\n';
  /** The value is the output of this command: `NAME != command`. */
  readonly isCommand?: true;
}

export interface MakeVariables {
  /** The variables with a single certain text as their value, provided that nobody overrides them. */
  readonly values: ReadonlyMap<string, MakeValue>;
  /** Variables that the file assigns several values, without deciding which. */
  readonly undecided: ReadonlySet<string>;
  /** The possible values of those variables that start an engine, or are options. */
  readonly candidates: ReadonlyMap<string, readonly MakeValue[]>;
  /** Whether other Makefiles may set variables. */
  readonly hasIncludes: boolean;
  /** Whether shells get a variable, too. */
  readonly isExported: (name: string) => boolean;
  /** All values that the file assigns, in order. */
  readonly assigned: ReadonlyMap<string, readonly MakeValue[]>;
}

const UNDEFINED = /^ *(?:override +)?undefine[ \t]+([\w.-]+)/;
/** Marks of recipes: `Q = @` only decides whether make shows its commands. */
const MARKS = /^[@+-]*$/;

/** `export NAME = value`, `export A B`, and `export` alone for all variables. */
const EXPORT = /^ *(?:override +)?export(?:[ \t]+([^#]*)|$)/;
const EXPORT_ALL = /^ *\.EXPORT_ALL_VARIABLES[ \t]*:/;

const INCLUDE = /^ *[-s]?include[ \t]/;

/** `$(eval NAME = value)`, in any evaluated text. */
const EVALUATED = /\$[({]eval[ \t]+([\w.-]+)[ \t]*[?+:!]{0,3}=/g;

interface OwnValue extends MakeValue {
  readonly ranges: MakeLine[];
}

interface Reading {
  readonly values: Map<string, OwnValue>;
  /** Variables whose value cannot be known. */
  readonly unknown: Set<string>;
  /** Those that something else than plain assignments sets. */
  readonly unwritten: Set<string>;
  /** Those that have a value whatever conditions say, so that the environment does not decide. */
  readonly assigned: Set<string>;
  /** All assigned values, in order. */
  readonly all: Map<string, OwnValue[]>;
  /** Values that are marks of recipes, by name. */
  readonly marks: Map<string, MakeLine>;
  /** Names with any other value. */
  readonly others: Set<string>;
  readonly exported: Set<string>;
  isAllExported: boolean;
  /** How many conditionals are open. */
  depth: number;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** Reads the assignments of a Makefile: https://www.gnu.org/software/make/manual/html_node/Setting.html */
export function variablesOf(
  text: string,
  statements: readonly MakeStatement[],
  /** The variables whose first value counts: the command line sets it. */
  fixed: ReadonlySet<string> = NO_NAMES,
): MakeVariables {
  const reading = nothingRead();
  for (const statement of statements) readStatement(text, statement, reading);
  for (const [, name = ''] of text.matchAll(EVALUATED)) {
    reading.unknown.add(name);
    reading.unwritten.add(name);
  }
  for (const name of reading.unknown) reading.values.delete(name);
  settleHarmless(text, reading);
  settleWorst(text, reading);
  for (const name of fixed) {
    const [first] = reading.all.get(name) ?? [];
    if (first === undefined) continue;
    reading.values.set(name, first);
    reading.unknown.delete(name);
  }
  for (const [name, range] of reading.marks) {
    if (reading.others.has(name)) continue;
    reading.values.set(name, { ranges: [range], joint: ' ' });
    reading.unknown.delete(name);
  }
  const isExported = (name: string): boolean => reading.isAllExported || reading.exported.has(name);
  return {
    values: reading.values,
    undecided: reading.unknown,
    candidates: new Map([...candidatesIn(text, reading), ...optionsIn(text, statements, reading)]),
    hasIncludes: statements.some((one) => INCLUDE.test(text.slice(one.start, one.end))),
    isExported,
    assigned: reading.all,
  };
}

function nothingRead(): Reading {
  return {
    values: new Map(),
    unknown: new Set(),
    unwritten: new Set(),
    assigned: new Set(),
    all: new Map(),
    marks: new Map(),
    others: new Set(),
    exported: new Set(),
    isAllExported: false,
    depth: 0,
  };
}

/** It makes no difference which of several values a variable has, if each is options such as `-it` and `--rm`, or nothing. */
function settleHarmless(text: string, { values, unknown, unwritten, assigned, all }: Reading): void {
  for (const name of unknown) {
    const written = unwritten.has(name) ? [] : (all.get(name) ?? []);
    if (written.length < 2 && !assigned.has(name)) continue;
    const texts = written.map((value) => textOf(text, value));
    const [value] = written.filter((_, at) => texts[at] !== '');
    if (value === undefined || !texts.every(isHarmlessOptions)) continue;
    values.set(name, value);
    unknown.delete(name);
  }
}

/** Of the values of a variable, the one that takes isolation away in some runs counts. A build is read with each of them. */
function settleWorst(text: string, { values, unknown, unwritten, all }: Reading): void {
  const ofBuilds = lazy(() => namesInBuildArguments(text));
  for (const name of unknown) {
    const written = unwritten.has(name) || ofBuilds().has(name) ? [] : (all.get(name) ?? []);
    const texts = written.map((value) => textOf(text, value).trim());
    const worst = worstWord(texts);
    const value = worst === undefined ? undefined : written[texts.indexOf(worst)];
    if (value === undefined) continue;
    values.set(name, value);
    unknown.delete(name);
  }
}

function optionsIn(
  text: string,
  statements: readonly MakeStatement[],
  { unknown, unwritten }: Reading,
): MakeVariables['candidates'] {
  const isWanted = (name: string): boolean => unknown.has(name) && !unwritten.has(name);
  if (![...unknown].some(isWanted)) return new Map();
  const found = possibleOptions(text, statements, isWanted);
  return new Map([...found].map(([name, all]) => [name, all.map((ranges) => ({ ranges, joint: ' ' }))]));
}

function candidatesIn(text: string, { all, unknown }: Reading): MakeVariables['candidates'] {
  const candidates = new Map<string, readonly MakeValue[]>();
  const ofBuilds = lazy(() => namesInBuildArguments(text));
  for (const name of unknown) {
    const values = all.get(name) ?? [];
    const texts = values.map((value) => textOf(text, value));
    if (!texts.some(mentionsEngine)) {
      if (values.length <= MOST_VALUES && ofBuilds().has(name)) candidates.set(name, values);
      continue;
    }
    // which of several engines it is makes no difference
    const first = texts.findIndex(isOnlyEngine);
    candidates.set(
      name,
      paired(values, texts).flatMap(([value, one], at) => (at === first || !isOnlyEngine(one) ? [value] : [])),
    );
  }
  return candidates;
}

/** How many values of an argument of a build are tried. With more, it is not known. */
const MOST_VALUES = 8;

/** The names of the variables in arguments of builds: `--build-arg BASE=$(B)`. */
function namesInBuildArguments(text: string): ReadonlySet<string> {
  const lines = passesBuildArguments(text) ? text.split('\n').filter(passesBuildArguments) : [];
  return new Set(lines.flatMap((line) => [...line.matchAll(NAMED)].map(([, name = '']) => name)));
}

const NAMED = /\$[({]([\w.-]{1,100})[)}]/g;

/** `sudo docker`, without arguments */
function isOnlyEngine(text: string): boolean {
  return isEngine(/^(?:sudo[ \t]+)?(?:[\w./-]*\/)?([\w.-]+)$/.exec(text)?.[1]);
}

function textOf(text: string, { ranges, joint }: MakeValue): string {
  return ranges.map(({ start, end }) => text.slice(start, end)).join(joint);
}

function readStatement(text: string, statement: MakeStatement, reading: Reading): void {
  const line = text.slice(statement.start, statement.end);
  readExport(line, reading);
  const conditional = CONDITIONAL.exec(line)?.[1];
  if (statement.body !== undefined) define(DEFINE.exec(line)?.[1] ?? '', statement.body, reading);
  else if (conditional === undefined) readAssignment(line, statement, reading);
  else if (conditional !== 'else') reading.depth += conditional === 'endif' ? -1 : 1;
}

function readExport(line: string, reading: Reading): void {
  const exported = EXPORT.exec(line);
  if (exported === null) {
    reading.isAllExported ||= EXPORT_ALL.test(line);
    return;
  }
  const [names = ''] = (exported[1] ?? '').split('=', 1);
  // the names in a variable are unknown
  if (names.trim() === '' || names.includes('$')) reading.isAllExported = true;
  for (const name of names.match(/[\w.-]+/g) ?? []) reading.exported.add(name);
}

/** Text that is appended on a condition counts as appended. */
function addCandidate({ all }: Reading, name: string, operator: string, ranges: MakeLine[], joint: MakeValue['joint']) {
  const values = all.get(name) ?? [];
  const last = values.at(-1);
  if (operator !== '+=' || last === undefined) values.push({ ranges, joint });
  else last.ranges.push(...ranges);
  all.set(name, values);
}

function define(name: string, body: readonly MakeLine[], reading: Reading): void {
  const { values, unknown, unwritten, others, depth } = reading;
  others.add(name);
  if (depth > 0 || values.has(name)) unwritten.add(name);
  addCandidate(reading, name, '=', [...body], '\n');
  if (depth > 0 || values.has(name)) unknown.add(name);
  else values.set(name, { ranges: [...body], joint: '\n' });
}

function readAssignment(line: string, { start, end }: MakeLine, reading: Reading): void {
  const { values, unknown, marks, others, depth } = reading;
  const assignment = assignmentIn(line, start);
  if (assignment === undefined || assignment.isOfTarget) {
    readTargetValue(line, assignment, reading);
    return;
  }
  const { name, operator, value } = assignment;
  if (depth === 0) reading.assigned.add(name);
  if (operator === '!=') reading.unwritten.add(name);
  else addCandidate(reading, name, operator, [value], ' ');
  const written = line.slice(value.start - start, value.end - start);
  if (!MARKS.test(written)) others.add(name);
  else if (written !== '') marks.set(name, value);
  const before = values.get(name);
  if (depth > 0 || value.end > end) unknown.add(name);
  else if (before === undefined)
    values.set(name, { ranges: [value], joint: ' ', ...(operator === '!=' && { isCommand: true }) });
  else if (operator === '+=' && before.joint === ' ' && !before.isCommand) before.ranges.push(value);
  else if (operator !== '?=') unknown.add(name);
}

function readTargetValue(line: string, assignment: MakeAssignment | undefined, reading: Reading): void {
  const undefinedName = UNDEFINED.exec(line)?.[1];
  if (undefinedName !== undefined) {
    reading.unknown.add(undefinedName);
    reading.unwritten.add(undefinedName);
  }
  if (assignment === undefined) return;
  const { name, operator, value, isExportedOfTarget } = assignment;
  reading.unknown.add(name);
  if (isExportedOfTarget) reading.exported.add(name);
  if (operator === '!=') reading.unwritten.add(name);
  else addCandidate(reading, name, operator, [value], ' ');
}
