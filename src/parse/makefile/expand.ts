import { noteSecret } from '../../model/named-secrets.ts';
import { looksLikeSecretName } from '../../model/secret.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { maskedVariable } from '../shell/masked.ts';
import type { Run } from '../written/runs.ts';
import type { MakeLine } from './lines.ts';
import type { MakeValue, MakeVariables } from './variables.ts';

/** What a piece of a text costs besides its characters. */
const COST_OF_PIECE = 100;

/** What replacing variables may still cost, in characters, shared by a whole file: `A = $(B)$(B)…` must not use up memory. */
export interface Allowance {
  left: number;
}

/** How many variables deep a reference is followed. */
const DEEPEST = 60;

interface Expansion {
  readonly file: SourceFile;
  readonly variables: MakeVariables;
  readonly allowance: Allowance;
  readonly runs: Run[];
  /** Variables being expanded. Inside its own value a name means the previous value, which is not tracked. */
  readonly open: Set<string>;
  /** Where a variable was left as it is because of a limit. */
  cut: Span | undefined;
}

export interface Expanded {
  readonly runs: readonly Run[];
  /** The first place where a limit kept a variable from being replaced. */
  readonly cut: Span | undefined;
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
): Expanded {
  const expansion: Expansion = { file, variables, allowance, runs: [], open: new Set(), cut: undefined };
  expand(expansion, range);
  return expansion;
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
  const value = expansion.open.has(name) ? undefined : expansion.variables.get(name);
  if (value !== undefined) {
    noteValue(name, value, file);
    if (expansion.open.size < DEEPEST && expansion.allowance.left >= 0) {
      expansion.open.add(name);
      expandValue(expansion, value, use ?? place(start, close));
      expansion.open.delete(name);
      return close;
    }
    expansion.cut ??= use ?? place(start, close);
  }
  const text = unknown(name, close - start);
  runs.push({ text, span: (from, to) => place(start + from, start + to), ...(use && { use }) });
  return close;
}

function noteValue(name: string, value: MakeValue, { text }: SourceFile): void {
  if (looksLikeSecretName(name)) noteSecret(name, value.map(({ start, end }) => text.slice(start, end)).join(''));
}

function expandValue(expansion: Expansion, value: MakeValue, use: Span): void {
  for (const [index, range] of value.entries()) {
    if (index > 0) expansion.runs.push({ text: ' ', span: () => use, use });
    expand(expansion, range, use);
  }
}

function unknown(name: string, length: number): string {
  return length > 3 && /^[A-Za-z_]\w*$/.test(name) ? `\${${name}}` : maskedVariable(length);
}

function closing(text: string, at: number, end: number): number {
  const [open, close] = text[at] === '(' ? ['(', ')'] : ['{', '}'];
  let depth = 0;
  for (let index = at; index < end; index += 1) {
    if (text[index] === open) depth += 1;
    else if (text[index] === close) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return end;
}

function literal(file: SourceFile, start: number, end: number, use: Span | undefined): Run {
  const span = (from: number, to: number) => ({ file, start: start + from, end: start + to });
  return { text: file.text.slice(start, end), span, ...(use && { use }) };
}
