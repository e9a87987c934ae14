import type { MakeLine } from './lines.ts';
import type { MakeParts } from './parts.ts';

/** Calls of `shell` nested more deeply are not replaced, which is reported. */
const DEEPEST = 60;

/** The commands that make runs itself: `$(shell command)`, wherever it is expanded, and `NAME != command`. */
export function commandsOfMake(text: string, { statements, recipes }: MakeParts): readonly MakeLine[] {
  const commands: MakeLine[] = [];
  for (const { start, end, body } of statements) {
    for (const line of body ?? []) addCalls(text, line, commands, BRACKETS);
    if (body !== undefined) continue;
    addCalls(text, { start, end }, commands, BRACKETS_AND_COMMENTS);
    const assigned = ASSIGNED.exec(text.slice(start, end))?.[0];
    if (assigned !== undefined) commands.push({ start: start + assigned.length, end });
  }
  for (const line of recipes.flat()) addCalls(text, line, commands, BRACKETS);
  return commands;
}

const ASSIGNED = /^[^#=!]{0,500}!=[ \t]*/;

const BRACKETS = /[(){}]/g;
const BRACKETS_AND_COMMENTS = /[(){}]|(?<![^ \t])#/g;

interface Bracket {
  /** The start of the command in a call of `shell`. */
  readonly from: number | undefined;
  /** How many such calls it is nested in. */
  readonly depth: number;
}

/** In one pass, whatever the nesting. */
function addCalls(text: string, { start, end }: MakeLine, commands: MakeLine[], marks: RegExp): void {
  const open: Bracket[] = [];
  for (const { 0: mark, index } of text.slice(start, end).matchAll(marks)) {
    const at = start + index;
    // inside brackets it does not begin a comment
    if (mark === '#' && open.length === 0) return;
    if (mark === '(' || mark === '{') open.push(bracketAt(text, at, open.at(-1)?.depth ?? 0));
    const { from, depth = 0 } = mark === ')' || mark === '}' ? (open.pop() ?? NONE) : NONE;
    if (from !== undefined && depth <= DEEPEST) commands.push({ start: from, end: at });
  }
}

const NONE: Partial<Bracket> = {};

function bracketAt(text: string, at: number, depth: number): Bracket {
  const isCall = at > 0 && SHELL.test(text.slice(at - 1, at + 7));
  return { from: isCall ? at + 7 : undefined, depth: isCall ? depth + 1 : depth };
}

/** `$$(shell …)` is a call, too, once `eval` has read it. */
const SHELL = /^\$[({]shell[ \t]$/;
