import type { MakeLine } from './lines.ts';

/** Where the value of a variable is written; several ranges after `+=`, which puts blanks between. */
export type MakeValue = readonly MakeLine[];

/** The variables of which one certain text is the value, as long as nobody overrides them. */
export type MakeVariables = ReadonlyMap<string, MakeValue>;

const ASSIGNMENT = /^ *(?:(?:export|override|private) +)*([\w.-]+)[ \t]*(\?=|\+=|!=|:{0,3}=)[ \t]*/;
const CONDITIONAL = /^[ \t]*(else|endif|ifn?def|ifn?eq)\b/;
const DEFINE = /^ *(?:(?:export|override) +)?define +([\w.-]+)/;
/** `target: NAME = value` holds for one target only. */
const OF_TARGET = /^[^\t#=:]{1,500}:{1,2} *(?:(?:export|override|private) +)*([\w.-]+)[ \t]*[?+:!]{0,3}=/;

interface Reading {
  readonly values: Map<string, MakeLine[]>;
  /** Of these nobody can tell the value. */
  readonly unknown: Set<string>;
  /** How many conditionals are open. */
  depth: number;
  /** In `define … endef`. */
  isDefinition: boolean;
}

/** Reads the assignments of a Makefile: https://www.gnu.org/software/make/manual/html_node/Setting.html */
export function variablesOf(text: string, lines: readonly MakeLine[]): MakeVariables {
  const reading: Reading = { values: new Map(), unknown: new Set(), depth: 0, isDefinition: false };
  for (const line of lines) if (text[line.start] !== '\t') readLine(text.slice(line.start, line.end), line, reading);
  for (const name of reading.unknown) reading.values.delete(name);
  return reading.values;
}

function readLine(line: string, { start, end }: MakeLine, reading: Reading): void {
  if (reading.isDefinition) {
    reading.isDefinition = !/^ *endef\b/.test(line);
    return;
  }
  const defined = DEFINE.exec(line)?.[1];
  const conditional = CONDITIONAL.exec(line)?.[1];
  if (defined !== undefined) {
    reading.unknown.add(defined);
    reading.isDefinition = true;
  } else if (conditional !== undefined) {
    if (conditional !== 'else') reading.depth += conditional === 'endif' ? -1 : 1;
  } else readAssignment(line, { start, end }, reading);
}

function readAssignment(line: string, { start, end }: MakeLine, reading: Reading): void {
  const found = ASSIGNMENT.exec(line);
  const [all, name, operator] = found ?? [];
  if (all === undefined || name === undefined || operator === undefined) {
    const target = OF_TARGET.exec(line)?.[1];
    if (target !== undefined) reading.unknown.add(target);
    return;
  }
  const value = { start: start + all.length, end: start + valueEnd(line, all.length) };
  const before = reading.values.get(name);
  if (reading.depth > 0 || operator === '!=' || value.end > end) reading.unknown.add(name);
  else if (before === undefined) reading.values.set(name, [value]);
  else if (operator === '+=') before.push(value);
  else if (operator !== '?=') reading.unknown.add(name);
}

/** A comment is no part of the value, nor are blanks at the end. */
function valueEnd(line: string, from: number): number {
  const comment = /(?:^|[^\\])#/.exec(line.slice(from));
  const end = comment === null ? line.length : from + comment.index + comment[0].length - 1;
  return Math.max(from, line.slice(0, end).trimEnd().length);
}
