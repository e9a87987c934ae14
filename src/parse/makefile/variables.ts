import type { MakeLine } from './lines.ts';
import { CONDITIONAL, DEFINE, type MakeStatement } from './parts.ts';

/** Where the value of a variable is written. */
export interface MakeValue {
  /** Several after `+=`, and for each line of a `define`. */
  readonly ranges: readonly MakeLine[];
  /** What make puts between them. */
  readonly joint: ' ' | '\n';
}

export interface MakeVariables {
  /** The variables of which one certain text is the value, as long as nobody overrides them. */
  readonly values: ReadonlyMap<string, MakeValue>;
  /** The file says what these are, and not which of several values they have. */
  readonly undecided: ReadonlySet<string>;
  /** Whether shells get a variable, too. */
  readonly isExported: (name: string) => boolean;
}

const ASSIGNMENT = /^ *(?:(?:export|override|private) +)*([\w.-]+)[ \t]*(\?=|\+=|!=|:{0,3}=)[ \t]*/;
/** `target: NAME = value` holds for one target only. */
const OF_TARGET = /^[^\t#=:]{1,500}:{1,2} *(?:(?:export|override|private) +)*([\w.-]+)[ \t]*[?+:!]{0,3}=/;
/** Marks of recipes: `Q = @` says whether make shows its commands, and nothing of what they do. */
const MARKS = /^[@+-]*$/;

/** `export NAME = value`, `export A B`, and `export` alone for all of them. */
const EXPORT = /^ *(?:override +)?export(?:[ \t]+([^#]*)|$)/;
const EXPORT_ALL = /^ *\.EXPORT_ALL_VARIABLES[ \t]*:/;

/** `$(eval NAME = value)`, in whatever is evaluated. */
const EVALUATED = /\$[({]eval[ \t]+([\w.-]+)[ \t]*[?+:!]{0,3}=/g;

interface Reading {
  readonly values: Map<string, { readonly ranges: MakeLine[]; readonly joint: ' ' | '\n' }>;
  /** Of these nobody can tell the value. */
  readonly unknown: Set<string>;
  /** Values that are marks of recipes, by name. */
  readonly marks: Map<string, MakeLine>;
  /** Names with any other value. */
  readonly others: Set<string>;
  readonly exported: Set<string>;
  isAllExported: boolean;
  /** How many conditionals are open. */
  depth: number;
}

/** Reads the assignments of a Makefile: https://www.gnu.org/software/make/manual/html_node/Setting.html */
export function variablesOf(text: string, statements: readonly MakeStatement[]): MakeVariables {
  const reading: Reading = {
    values: new Map(),
    unknown: new Set(),
    marks: new Map(),
    others: new Set(),
    exported: new Set(),
    isAllExported: false,
    depth: 0,
  };
  for (const statement of statements) readStatement(text, statement, reading);
  for (const [, name = ''] of text.matchAll(EVALUATED)) reading.unknown.add(name);
  for (const name of reading.unknown) reading.values.delete(name);
  for (const [name, range] of reading.marks) {
    if (reading.others.has(name)) continue;
    reading.values.set(name, { ranges: [range], joint: ' ' });
    reading.unknown.delete(name);
  }
  const isExported = (name: string): boolean => reading.isAllExported || reading.exported.has(name);
  return { values: reading.values, undecided: reading.unknown, isExported };
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
  // which names a variable holds is unknown
  if (names.trim() === '' || names.includes('$')) reading.isAllExported = true;
  for (const name of names.match(/[\w.-]+/g) ?? []) reading.exported.add(name);
}

function define(name: string, body: readonly MakeLine[], { values, unknown, others, depth }: Reading): void {
  others.add(name);
  if (depth > 0 || values.has(name)) unknown.add(name);
  else values.set(name, { ranges: [...body], joint: '\n' });
}

function readAssignment(line: string, { start, end }: MakeLine, reading: Reading): void {
  const { values, unknown, marks, others, depth } = reading;
  const [all, name, operator] = ASSIGNMENT.exec(line) ?? [];
  if (all === undefined || name === undefined || operator === undefined) {
    const target = OF_TARGET.exec(line)?.[1];
    if (target !== undefined) unknown.add(target);
    return;
  }
  const value = { start: start + all.length, end: start + valueEnd(line, all.length) };
  const written = line.slice(all.length, value.end - start);
  if (!MARKS.test(written)) others.add(name);
  else if (written !== '') marks.set(name, value);
  const before = values.get(name);
  if (depth > 0 || operator === '!=' || value.end > end) unknown.add(name);
  else if (before === undefined) values.set(name, { ranges: [value], joint: ' ' });
  else if (operator === '+=' && before.joint === ' ') before.ranges.push(value);
  else if (operator !== '?=') unknown.add(name);
}

/** A comment is no part of the value, nor are blanks at the end. */
function valueEnd(line: string, from: number): number {
  const comment = /(?:^|[^\\])#/.exec(line.slice(from));
  const end = comment === null ? line.length : from + comment.index + comment[0].length - 1;
  return Math.max(from, line.slice(0, end).trimEnd().length);
}
