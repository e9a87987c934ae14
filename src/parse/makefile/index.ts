import type { GapNotification } from '../../model/gap.ts';
import { UNKNOWN_PIECE } from '../../model/image.ts';
import type { Script } from '../../model/shell.ts';
import { type Excerpt, type SourceFile, type Span, spanText } from '../../model/source.ts';
import { makefileFormat } from '../formats.ts';
import type { Frontend } from '../frontend.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { undecidedOptions, withoutFlood } from '../run-options/undecided-options.ts';
import { NOTHING_STARTED, startedIn } from '../scripts/started.ts';
import { type LookUp, parseScript } from '../shell/index.ts';
import { excerptOf, type Run } from '../written/runs.ts';
import type { Allowance } from './allowance.ts';
import { expandedRuns } from './expand.ts';
import { logicalLines, type MakeLine } from './lines.ts';
import { partsOf } from './parts.ts';
import { type MakeVariables, variablesOf } from './variables.ts';

/** Makefiles, for the containers that their recipes start. */
export const makefile: Frontend = {
  ...makefileFormat,
  parse(file) {
    if (!mentionsEngine(file.text)) return NOTHING_STARTED;
    const recipes = readRecipes(file);
    const started = startedIn(
      recipes.map(({ script }) => script),
      { format: 'makefile', file, isBrief: false },
    );
    const gaps = withoutFlood(recipes.flatMap(undecidedIn));
    return gaps.length === 0 ? started : { ...started, notifications: [...started.notifications, ...gaps] };
  },
};

/** Enough for every Makefile that a person can read. In characters. */
const ALLOWANCE = 4_000_000;

interface Recipe {
  readonly script: Script;
  /** Where functions and variables stand of which the file does not decide what they give. */
  readonly undecided: readonly Span[];
}

interface Reading {
  readonly file: SourceFile;
  readonly variables: MakeVariables;
  readonly environment: LookUp;
  readonly allowance: Allowance;
  /** Names of the variables that recipes use. */
  readonly used: Set<string>;
}

/** Each line of a recipe is a script of its own, unless one shell runs all of them. */
function readRecipes(file: SourceFile): readonly Recipe[] {
  const { statements, recipes, isOneShell } = partsOf(file.text, logicalLines(file.text));
  const variables = variablesOf(file.text, statements);
  const allowance: Allowance = { left: ALLOWANCE };
  const environment = environmentOf(file, variables, allowance);
  const reading: Reading = { file, variables, environment, allowance, used: new Set() };
  const scripts = isOneShell ? recipes : recipes.flat().map((line) => [line]);
  const found = scripts.flatMap((lines) => readScript(reading, lines) ?? []);
  // a definition that no recipe uses may become rules
  const bodies = new Set([...reading.used].map((name) => variables.values.get(name)?.ranges[0]));
  const others = statements.flatMap(({ body = [] }) => (bodies.has(body[0]) ? [] : body));
  return [...found, ...others.flatMap((line) => readScript(reading, [line]) ?? [])];
}

/** Those without the name of an engine are of no interest. */
function readScript(
  { file, variables, environment, allowance, used }: Reading,
  lines: readonly MakeLine[],
): Recipe | undefined {
  const texts = lines.map(({ start, end }) => file.text.slice(start, end));
  if (!texts.some((text) => text.includes('$') || mentionsEngine(text))) return undefined;
  const expanded = lines.map((line) => expandedRuns(file, line, variables, allowance, used));
  const runs = expanded.flatMap((one, at): readonly Run[] =>
    at === 0 ? one.runs : [lineEnd(lines[at] as MakeLine, file), ...one.runs],
  );
  const excerpt = withoutMarks(excerptOf(runs));
  const cut = expanded.find((one) => one.cut !== undefined)?.cut;
  if (cut === undefined && !mentionsEngine(excerpt.text)) return undefined;
  const script = parseScript(excerpt, environment);
  const undecided = expanded.flatMap((one) => one.undecided);
  if (cut === undefined) return { script, undecided };
  return { script: { ...script, problems: [...script.problems, notReplaced(cut)] }, undecided };
}

/** The variables that shells get, as far as these are known texts. */
function environmentOf(file: SourceFile, variables: MakeVariables, allowance: Allowance): LookUp {
  const exportedValue = (name: string): string | undefined => {
    if (!variables.isExported(name)) return undefined;
    const value = variables.values.get(name);
    if (value === undefined) return variables.undecided.has(name) ? UNKNOWN_PIECE : undefined;
    const texts = value.ranges.map(
      (range) => excerptOf(expandedRuns(file, range, variables, allowance, new Set()).runs).text,
    );
    const text = texts.join(value.joint);
    return text.includes('$') || text.length > LONGEST_EXPORT ? UNKNOWN_PIECE : text;
  };
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, exportedValue(name));
    return known.get(name);
  };
}

/** In characters. */
const LONGEST_EXPORT = 10_000;

function lineEnd({ start }: MakeLine, file: SourceFile): Run {
  return { text: '\n', span: () => ({ file, start, end: start }) };
}

/** `@` is not echoed, `-` may fail, `+` runs always. Blanks in their place keep all places as they are. */
function withoutMarks({ text, span }: Excerpt): Excerpt {
  return {
    text: text.replaceAll(MARKS, (marks, before: string) => before + ' '.repeat(marks.length - before.length)),
    span,
  };
}

/** At the beginning, or behind a line that the next one does not continue. */
const MARKS = /(^|[^\\\r]\r?\n)[ \t]*[@+-][ \t@+-]*/g;

function notReplaced(span: Span): Script['problems'][number] {
  const value = 'variables stand in each other too deeply, or come to more characters than are read';
  return { kind: 'limit-reached', value, span, rest: spanText(span) };
}

function undecidedIn({ script, undecided }: Recipe): readonly GapNotification[] {
  return undecidedOptions([script], undecided, 'A variable or a function of make');
}
