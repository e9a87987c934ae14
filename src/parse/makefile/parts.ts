import type { MakeLine, RecipeLine } from './lines.ts';
import { closing } from './references.ts';

/** A line of a Makefile that does not belong to a recipe, or a whole `define`. */
export interface MakeStatement extends MakeLine {
  /** The lines between `define` and `endef`. */
  readonly body?: readonly MakeLine[];
}

export interface MakeParts {
  readonly statements: readonly MakeStatement[];
  /** The lines of each rule, without the mark of a recipe. */
  readonly recipes: readonly (readonly RecipeLine[])[];
  readonly rules: readonly MakeRule[];
  /** Whether all lines of a rule run in one shell. */
  readonly isOneShell: boolean;
}

/** `target: needs`, with the lines of its recipe. */
export interface MakeRule {
  readonly target: MakeLine;
  readonly needs: MakeLine;
  readonly lines: readonly RecipeLine[];
}

/** Whether a line has functions that make further lines: `$(eval $(call RULE,name))`. */
export function isEvaluating({ start, end, body }: MakeStatement, text: string): boolean {
  return body === undefined && EVALUATES.test(text.slice(start, end));
}

const EVALUATES = /^[^#]*\$[({]eval[ \t]/;

interface Reading {
  readonly text: string;
  readonly rules: MakeRule[];
  readonly statements: MakeStatement[];
  readonly recipes: RecipeLine[][];
  definition: { readonly line: MakeLine; readonly body: MakeLine[]; depth: number } | undefined;
  /** The character that begins a line of a recipe. */
  prefix: string;
  isOneShell: boolean;
}

export const DEFINE = /^ *(?:(?:export|override) +)?define +([\w.-]+)/;
const END = /^[ \t]*endef\b/;
const PREFIX = /^ *\.RECIPEPREFIX *(\+=|\?=|:{0,3}=)[ \t]*(.?)/s;
export const CONDITIONAL = /^[ \t]*(else|endif|ifn?def|ifn?eq)\b/;

/** Separates recipes from other lines: https://www.gnu.org/software/make/manual/html_node/Rule-Syntax.html */
export function partsOf(text: string, lines: readonly MakeLine[]): MakeParts {
  const reading: Reading = {
    text,
    statements: [],
    recipes: [],
    rules: [],
    definition: undefined,
    prefix: '\t',
    isOneShell: false,
  };
  for (const line of lines) {
    if (reading.definition !== undefined) readBody(reading, reading.definition, line);
    else if (text[line.start] === reading.prefix) addRecipe(reading, { start: line.start + 1, end: line.end });
    else readStatement(reading, line);
  }
  // make refuses a definition without an end
  if (reading.definition !== undefined) reading.recipes.push(reading.definition.body);
  return reading;
}

function readBody(reading: Reading, definition: NonNullable<Reading['definition']>, line: MakeLine): void {
  const text = reading.text.slice(line.start, line.end);
  if (END.test(text)) definition.depth -= 1;
  else if (DEFINE.test(text)) definition.depth += 1;
  if (definition.depth > 0) {
    definition.body.push(line);
    return;
  }
  reading.statements.push({ ...definition.line, body: definition.body });
  reading.definition = undefined;
}

function readStatement(reading: Reading, line: MakeLine): void {
  const text = reading.text.slice(line.start, line.end);
  if (DEFINE.test(text)) {
    reading.definition = { line, body: [], depth: 1 };
    return;
  }
  reading.statements.push(line);
  const [, operator, prefix = ''] = PREFIX.exec(text) ?? [];
  // appended text comes after a blank
  if (operator !== undefined) reading.prefix = operator === '+=' ? ' ' : prefix || '\t';
  else if (!CONDITIONAL.test(text)) readRule(reading, line);
}

function addRecipe({ recipes, prefix }: Reading, { start, end }: MakeLine): void {
  if (recipes.length === 0) recipes.push([]);
  recipes.at(-1)?.push({ start, end, prefix });
}

/** `target: source ; first line of the recipe` */
function readRule(reading: Reading, { start, end }: MakeLine): void {
  const { text } = reading;
  const colon = find(text, start, end, ':');
  const isAssignment = /^:{1,3}=/.test(text.slice(colon, colon + 4));
  if (colon === end || isAssignment) return;
  const lines: RecipeLine[] = [];
  reading.recipes.push(lines);
  if (/^\.ONESHELL[ \t]*$/.test(text.slice(start, colon))) reading.isOneShell = true;
  const semicolon = find(text, colon + 1, end, ';');
  // `a:: b` is a rule that adds to another
  const needs = text[colon + 1] === ':' ? colon + 2 : colon + 1;
  reading.rules.push({
    target: { start, end: colon },
    needs: { start: Math.min(needs, semicolon), end: semicolon },
    lines,
  });
  if (semicolon < end) addRecipe(reading, { start: semicolon + 1, end });
}

/** The offset of a character outside references, before any assignment or comment; the end without one. */
function find(text: string, start: number, end: number, wanted: string): number {
  for (let at = start; at < end; at += 1) {
    const char = text[at];
    if (char === wanted) return at;
    if (char === '#' || char === '=') return end;
    if (char === '$' && /[({]/.test(text[at + 1] ?? '')) at = closing(text, at + 1, end) - 1;
  }
  return end;
}
