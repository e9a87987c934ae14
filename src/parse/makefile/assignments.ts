import type { MakeLine } from './lines.ts';

/** `NAME = value`, or `target: NAME = value`. */
export interface MakeAssignment {
  readonly name: string;
  readonly operator: string;
  readonly value: MakeLine;
  /** Whether it applies to a single target. */
  readonly isOfTarget: boolean;
  /** Whether shells get the variable of a target. */
  readonly isExportedOfTarget: boolean;
}

const ASSIGNMENT = /^ *(?:(?:export|override|private) +)*([\w.-]+)[ \t]*(\?=|\+=|!=|:{0,3}=)[ \t]*/;
/** `target: NAME = value` applies to a single target. */
const OF_TARGET = /^[^\t#=:]{1,500}:{1,2} *(?:(?:export|override|private) +)*([\w.-]+)[ \t]*(\+=|!=|[?:]{0,3}=)[ \t]*/;
const OF_TARGET_EXPORTED = /: *(?:(?:override|private) +)*export +/;

/** The assignment in a line that starts at an offset: https://www.gnu.org/software/make/manual/html_node/Setting.html */
export function assignmentIn(line: string, start: number): MakeAssignment | undefined {
  const plain = ASSIGNMENT.exec(line);
  const [all, name, operator] = plain ?? OF_TARGET.exec(line) ?? [];
  if (all === undefined || name === undefined || operator === undefined) return undefined;
  const isOfTarget = plain === null;
  const value = valueAt(line, start, all.length);
  return { name, operator, value, isOfTarget, isExportedOfTarget: isOfTarget && OF_TARGET_EXPORTED.test(all) };
}

function valueAt(line: string, start: number, from: number): MakeLine {
  return { start: start + from, end: start + valueEnd(line, from) };
}

/** The end of the value, before a comment and trailing blanks. */
function valueEnd(line: string, from: number): number {
  const comment = /(?:^|[^\\])#/.exec(line.slice(from));
  const end = comment === null ? line.length : from + comment.index + comment[0].length - 1;
  return Math.max(from, line.slice(0, end).trimEnd().length);
}
