import { noteSecret } from '../../model/named-secrets.ts';
import { looksLikeSecretName } from '../../model/secret.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { maskedVariable } from '../shell/masked.ts';
import type { Run } from '../written/runs.ts';
import type { Allowance } from './allowance.ts';
import { mostArguments, resultOf } from './functions.ts';
import type { MakeLine } from './lines.ts';
import { argumentsIn, closing } from './references.ts';
import type { MakeValue, MakeVariables } from './variables.ts';

/** What a piece of a text costs besides its characters. */
const COST_OF_PIECE = 100;

/** How many variables deep a reference is followed. */
const DEEPEST = 60;

interface Expansion {
  readonly file: SourceFile;
  readonly variables: MakeVariables;
  readonly allowance: Allowance;
  readonly runs: Run[];
  /** Variables being expanded. Inside its own value a name means the previous value, which is not tracked. */
  readonly open: Set<string>;
  /** How many variables and functions it is inside of. */
  readonly depth: number;
  /** What `call` gives to a variable: the runs of `$(1)` and so on. */
  readonly given: readonly (readonly Run[])[] | undefined;
  readonly notes: Notes;
}

interface Notes {
  /** Where a variable was left as it is because of a limit. */
  cut: Span | undefined;
  /** Where functions and variables stand of which the file does not decide what they give. */
  readonly undecided: Span[];
  /** Names of the variables that were replaced. */
  readonly used: Set<string>;
}

export interface Expanded {
  readonly runs: readonly Run[];
  /** The first place where a limit kept a variable from being replaced. */
  readonly cut: Span | undefined;
  readonly undecided: readonly Span[];
}

/**
 * What the shell is given for a range of a Makefile. The value of a variable stands where it is assigned, so that findings point there;
 * one that is not known becomes a variable that nobody sets, as long as it is written.
 */
export function expandedRuns(
  file: SourceFile,
  range: MakeLine,
  variables: MakeVariables,
  allowance: Allowance,
  used: Set<string>,
): Expanded {
  const notes: Notes = { cut: undefined, undecided: [], used };
  const runs: Run[] = [];
  expand({ file, variables, allowance, runs, open: new Set(), depth: 0, given: undefined, notes }, range);
  return { runs, cut: notes.cut, undecided: notes.undecided };
}

function expand(expansion: Expansion, { start, end }: MakeLine, use?: Span): void {
  const { file, runs } = expansion;
  let done = start;
  for (let at = file.text.indexOf('$', start); at !== -1 && at < end; at = file.text.indexOf('$', done)) {
    if (at > done) runs.push(literal(file, done, at, use));
    done = expandOne(expansion, { start: at, end }, use);
    expansion.allowance.left -= COST_OF_PIECE;
  }
  if (end > done) runs.push(literal(file, done, end, use));
  expansion.allowance.left -= end - start;
}

/** Replaces what a `$` begins, and says where it ends. */
function expandOne(expansion: Expansion, { start, end }: MakeLine, use?: Span): number {
  const { file, runs } = expansion;
  const next = file.text[start + 1] ?? '';
  const place = (from: number, to: number) => ({ file, start: from, end: to });
  if (next === '$') {
    runs.push({ text: '$', span: () => place(start, start + 2), ...(use && { use }) });
    return start + 2;
  }
  const isLong = next === '(' || next === '{';
  const close = isLong ? closing(file.text, start + 1, end) : Math.min(start + 2, end);
  const name = isLong ? file.text.slice(start + 2, close - 1) : next;
  const whole = use ?? place(start, close);
  const isFunction = isLong && FUNCTION.test(name);
  if (replaceVariable(expansion, name, whole)) return close;
  if (isFunction && replaceFunction(expansion, { start: start + 2, end: close - 1 }, whole)) return close;
  if (isFunction || ARGUMENT.test(name) || expansion.variables.undecided.has(name))
    expansion.notes.undecided.push(place(start, close));
  const text = unknown(name, close - start);
  runs.push({ text, span: (from, to) => place(start + from, start + to), ...(use && { use }) });
  return close;
}

/** `subst a,b,c`, `NAME:%.a=%.b` */
const FUNCTION = /^(?:[a-z-]+[ \t]|[\w.-]+:[^=]*=)/;

/** What `call` gives to a definition. */
const ARGUMENT = /^\d$/;

/** Whether it is known what a variable, or an argument of a call, stands for. */
function replaceVariable(expansion: Expansion, name: string, use: Span): boolean {
  const { file, given, open, variables, runs, allowance } = expansion;
  if (given !== undefined && ARGUMENT.test(name)) {
    const argument = given[Number(name)] ?? [];
    for (const run of argument) allowance.left -= COST_OF_PIECE + run.text.length;
    if (!isAllowed(expansion, use)) return false;
    for (const run of argument) runs.push(run);
    return true;
  }
  const value = open.has(name) ? undefined : variables.values.get(name);
  if (value !== undefined) noteValue(name, value, file);
  return value !== undefined && isAllowed(expansion, use) && expandValue(expansion, name, value, use);
}

function noteValue(name: string, { ranges }: MakeValue, { text }: SourceFile): void {
  if (looksLikeSecretName(name)) noteSecret(name, ranges.map(({ start, end }) => text.slice(start, end)).join(''));
}

function isAllowed({ depth, allowance, notes }: Expansion, use: Span): boolean {
  if (depth < DEEPEST && allowance.left >= 0) return true;
  notes.cut ??= use;
  return false;
}

function expandValue(expansion: Expansion, name: string, { ranges, joint }: MakeValue, use: Span): true {
  const { runs, open, depth, notes } = expansion;
  notes.used.add(name);
  open.add(name);
  for (const [index, range] of ranges.entries()) {
    if (index > 0) runs.push({ text: joint, span: () => use, use });
    expand({ ...expansion, depth: depth + 1 }, range, use);
  }
  open.delete(name);
  return true;
}

/** Whether it is known what a function gives: https://www.gnu.org/software/make/manual/html_node/Functions.html */
function replaceFunction(expansion: Expansion, inside: MakeLine, use: Span): boolean {
  if (!isAllowed(expansion, use)) return false;
  const { file, variables, open } = expansion;
  const [before, name = ''] = NAME.exec(file.text.slice(inside.start, Math.min(inside.end, inside.start + 100))) ?? [];
  if (before === undefined) return false;
  if (before.endsWith(':'))
    return replaceSuffix(expansion, name, { ...inside, start: inside.start + before.length }, use);
  const args = argumentsIn(file.text, inside.start + before.length, inside.end, mostArguments(name)).map((range) =>
    runsOf(expansion, (inner) => expand(inner, range, use)),
  );
  const called = name === 'call' ? textOf(args[0] ?? []).trim() : '';
  const value = open.has(called) ? undefined : variables.values.get(called);
  if (value !== undefined) return expandValue({ ...expansion, given: args }, called, value, use);
  return addResult(expansion, name, args.map(textOf), use);
}

const NAME = /^([\w.-]+)(?:[ \t]+|:)/;

/** `$(NAME:.a=.b)` */
function replaceSuffix(expansion: Expansion, name: string, { start, end }: MakeLine, use: Span): boolean {
  const { file, open, variables } = expansion;
  const sign = file.text.indexOf('=', start);
  const value = open.has(name) ? undefined : variables.values.get(name);
  if (value === undefined || file.text.slice(start, end).includes('$')) return false;
  const [from, to] = [file.text.slice(start, sign), file.text.slice(sign + 1, end)];
  const text = textOf(runsOf(expansion, (inner) => expandValue(inner, name, value, use)));
  const [pattern, result] = from.includes('%') ? [from, to] : [`%${from}`, `%${to}`];
  return addResult(expansion, 'patsubst', [pattern, result, text], use);
}

function addResult(expansion: Expansion, name: string, args: readonly string[], use: Span): boolean {
  const { runs, allowance } = expansion;
  const text = resultOf(name, args, allowance);
  if (!isAllowed(expansion, use) || text === undefined) return false;
  allowance.left -= text.length;
  runs.push({ text, span: () => use, use });
  return true;
}

function runsOf(expansion: Expansion, read: (inner: Expansion) => void): readonly Run[] {
  const runs: Run[] = [];
  read({ ...expansion, runs, depth: expansion.depth + 1 });
  return runs;
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function unknown(name: string, length: number): string {
  return length > 3 && /^[A-Za-z_]\w*$/.test(name) ? `\${${name}}` : maskedVariable(length);
}

function literal(file: SourceFile, start: number, end: number, use: Span | undefined): Run {
  const span = (from: number, to: number) => ({ file, start: start + from, end: start + to });
  return { text: file.text.slice(start, end), span, ...(use && { use }) };
}
