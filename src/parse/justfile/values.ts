import { noteSecret } from '../../analysis/secrets/named-secrets.ts';
import { looksLikeSecretName } from '../../analysis/secrets/secret.ts';
import { type SourceFile, type Span, spanText } from '../../model/source.ts';
import type { Run } from '../../syntax/lists/runs.ts';
import { worstOf } from '../../syntax/shell/given/worse-values.ts';
import { maskedVariable } from '../../syntax/shell/masked.ts';
import { textsIn } from '../expressions/possible-texts.ts';
import { worstValuePrinted } from '../expressions/printed-value.ts';
import type { PassedVariable } from '../frontend.ts';
import { engineNamedBy } from '../scripts/engine-name.ts';
import { hasWordOfCommand } from '../scripts/word-commands.ts';
import { type JustCommand, type JustExpression, type JustPart, type JustRange, readExpression } from './expressions.ts';
import type { JustAssignment } from './items.ts';

/** In characters. A longer value is unknown. */
const LONGEST_VALUE = 10_000;
/** How many variables a value may go through. */
const DEEPEST = 60;
/** What all replaced variables of a file may add to its text, in characters; further ones are unknown. */
const ALLOWANCE = 4_000_000;

/** A part of a recipe with its expressions replaced. */
export interface Replaced {
  readonly runs: readonly Run[];
  /** The expressions whose values are unknown. */
  readonly undecided: readonly Span[];
  /** The commands of just itself in its expressions. */
  readonly commands: readonly JustCommand[];
}

/** The text that an expression at a place becomes. */
export type Evaluate = (expression: JustExpression, place: JustRange) => Pick<Replaced, 'runs' | 'undecided'>;

/** Names that hide variables, also with their values, undefined for one that is not known. */
export type HiddenNames = ReadonlySet<string> | ReadonlyMap<string, string | undefined>;

/** Replaces expressions as just does before a shell sees the text. */
export type Replace = (range: JustRange, hidden: HiddenNames) => Replaced;

export interface JustValues {
  readonly replace: Replace;
  readonly evaluatorOf: (hidden: HiddenNames) => Evaluate;
  /** The text of a variable; undefined if it is unknown. */
  readonly textOf: (name: string) => string | undefined;
}

/** The variables of a file, while their values are worked out. */
interface Variables {
  readonly file: SourceFile;
  /** By name. Undefined if a variable is assigned several times. */
  readonly once: ReadonlyMap<string, JustAssignment | undefined>;
  /** The values that are worked out; undefined for an unknown one. */
  readonly known: Map<string, readonly Run[] | undefined>;
  readonly imported: (name: string) => string | undefined;
  /** What replaced variables may still add to the text. In characters. */
  left: number;
}

/** The values of the variables of a justfile. A finding in a value points at the place where it is assigned. */
export function valuesOf(
  file: SourceFile,
  assignments: readonly JustAssignment[],
  /** What the command line sets in place of the file. */
  given: readonly PassedVariable[] = [],
  /** The texts of variables that other files assign. */
  imported: (name: string) => string | undefined = () => undefined,
): JustValues {
  const once = new Map<string, JustAssignment | undefined>();
  for (const one of assignments) once.set(one.name, once.has(one.name) ? undefined : one);
  const known = new Map<string, readonly Run[] | undefined>(given.map((one) => [one.name, givenRuns(file, one, once)]));
  const variables: Variables = { file, once, known, imported, left: ALLOWANCE };
  const evaluatorOf =
    (hidden: HiddenNames): Evaluate =>
    (expression, place) =>
      evaluated(variables, expression, place, hidden);
  return {
    replace: (range, hidden) => replaceIn(file, range, evaluatorOf(hidden)),
    evaluatorOf,
    textOf: (name) => {
      const runs = runsOf(variables, name, 0);
      const text = runs && textIn(runs);
      return text === undefined || hasWordOfCommand(text) ? undefined : text;
    },
  };
}

function runsOf(variables: Variables, name: string, depth: number): readonly Run[] | undefined {
  const { once, known } = variables;
  if (known.has(name)) return known.get(name);
  const parts = depth > DEEPEST ? undefined : once.get(name)?.value.parts;
  // inside of its own value it is unknown
  known.set(name, undefined);
  const value = once.get(name)?.value;
  const certain = parts && joined(variables, parts, NO_NAMES, depth + 1);
  const runs = certain ?? (value && depth <= DEEPEST ? worstRuns(variables, value, NO_NAMES, depth + 1) : undefined);
  known.set(name, runs);
  if (runs !== undefined && looksLikeSecretName(name)) noteSecret(name, textIn(runs));
  return runs;
}

function joined(
  variables: Variables,
  parts: readonly JustPart[],
  hidden: HiddenNames,
  depth: number,
): readonly Run[] | undefined {
  const runs: Run[] = [];
  let length = 0;
  for (const part of parts) {
    const own = partRuns(variables, part, hidden, depth);
    if (own === undefined) return undefined;
    length += textIn(own).length;
    if (length > LONGEST_VALUE) return undefined;
    // empty ones would multiply without making the text longer
    runs.push(...own.filter(({ text }) => text !== ''));
  }
  return runs;
}

/** The text that an expression has in some runs, if it takes isolation away, as such a value counts: `if os() == "linux" { "host" } else { "bridge" }` */
function worstRuns(
  variables: Variables,
  { start, end, commands }: JustExpression,
  hidden: HiddenNames,
  depth: number,
): readonly Run[] | undefined {
  const { file } = variables;
  const written = file.text.slice(start, end);
  variables.left -= end - start;
  const ofNames = [...written.replaceAll(QUOTED, ' ').matchAll(NAME)].flatMap(([name]) => {
    const runs = partRuns(variables, { start, end, name }, hidden, depth);
    return runs === undefined ? [] : [textIn(runs)];
  });
  const ofCommands = commands.flatMap((one) => worstValuePrinted(file.text.slice(one.start, one.end)) ?? []);
  const text = worstOf([...textsIn(written.replaceAll(BACKTICKS, ' ')), ...ofNames, ...ofCommands]);
  return text === undefined ? undefined : [{ text, span: () => ({ file, start, end }) }];
}

const BACKTICKS = /`[^`]*`/g;
const QUOTED = /"[^"]*"|'[^']*'|`[^`]*`|[A-Za-z_][\w-]{0,100}[ \t]{0,9}\(/g;
const NAME = /[A-Za-z_][\w-]{0,100}/g;

function partRuns(
  variables: Variables,
  part: JustPart,
  hidden: HiddenNames,
  depth: number,
): readonly Run[] | undefined {
  if (!('name' in part)) return [literal(variables.file, part)];
  const isHidden = hidden.has(part.name);
  if (!isHidden && (variables.once.has(part.name) || variables.known.has(part.name)))
    return runsOf(variables, part.name, depth);
  const text = isHidden ? valueOfHidden(hidden, part.name) : variables.imported(part.name);
  const { start, end } = part;
  return text === undefined ? undefined : [literal(variables.file, { start, end, text })];
}

function valueOfHidden(hidden: HiddenNames, name: string): string | undefined {
  return 'get' in hidden ? hidden.get(name) : undefined;
}

function evaluated(
  variables: Variables,
  expression: JustExpression,
  { start, end }: JustRange,
  hidden: HiddenNames,
): ReturnType<Evaluate> {
  const use = { file: variables.file, start, end };
  const { parts } = expression;
  const certain = variables.left < 0 || parts === undefined ? undefined : joined(variables, parts, hidden, 0);
  const runs = certain ?? (variables.left < 0 ? undefined : worstRuns(variables, expression, hidden, 0));
  if (runs === undefined) return { runs: [unknownRun(expression, use)], undecided: [use] };
  variables.left -= textIn(runs).length;
  return { runs: runs.map((run) => ({ ...run, use })), undecided: [] };
}

function givenRuns(
  file: SourceFile,
  { name, value }: PassedVariable,
  assignments: ReadonlyMap<string, JustAssignment | undefined>,
): readonly Run[] {
  const { start, end } = assignments.get(name)?.value ?? { start: 0, end: 0 };
  return [{ text: value, span: () => ({ file, start, end }) }];
}

const NO_NAMES: ReadonlySet<string> = new Set();

function textIn(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function literal(file: SourceFile, { start, end, ...part }: JustRange & { readonly text?: string }): Run {
  const { text } = part;
  if (text !== undefined) return { text, span: () => ({ file, start, end }) };
  return written(file, start, end);
}

function written(file: SourceFile, start: number, end: number): Run {
  return { text: file.text.slice(start, end), span: (from, to) => ({ file, start: start + from, end: start + to }) };
}

function replaceIn(file: SourceFile, { start, end }: JustRange, evaluate: Evaluate): Replaced {
  const runs: Run[] = [];
  const undecided: Span[] = [];
  const commands: JustCommand[] = [];
  let done = start;
  for (let at = file.text.indexOf('{{', start); at !== -1 && at < end; at = file.text.indexOf('{{', done)) {
    if (at > done) runs.push(written(file, done, at));
    if (file.text.startsWith('{{{{', at)) {
      // two braces, as written
      done = Math.min(at + 4, end);
      runs.push(written(file, at, at + 2));
      continue;
    }
    const expression = readExpression(file.text, { start: at + 2, end }, 'braces');
    done = Math.min(expression.end + 2, end);
    commands.push(...expression.commands);
    const value = evaluate(expression, { start: at, end: done });
    undecided.push(...value.undecided);
    runs.push(...value.runs);
  }
  if (end > done) runs.push(written(file, done, end));
  return { runs, undecided, commands };
}

/** A variable that nobody sets, unless the name of the variable is that of an engine, or it is just itself. */
function unknownRun({ parts = [] }: JustExpression, use: Span): Run {
  const [only, ...others] = parts;
  const engine = only !== undefined && 'name' in only && others.length === 0 ? engineNamedBy(only.name) : undefined;
  const program = ITSELF.test(spanText(use)) ? 'just' : engine;
  return program === undefined ? masked(use) : { text: program, span: () => use, use };
}

const ITSELF = /^\{\{[ \t]*just_executable\(\)[ \t]*\}\}$/;

function masked(use: Span): Run {
  return {
    text: maskedVariable(use.end - use.start),
    span: (from, to) => ({ ...use, start: use.start + from, end: use.start + to }),
  };
}
