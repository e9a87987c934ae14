import type { GapNotification } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { Script } from '../../model/shell.ts';
import { type Excerpt, type SourceFile, type Span, spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { paired } from '../../support/paired.ts';
import { excerptOf, type Run } from '../../syntax/lists/runs.ts';
import { type LookUp, parseScript } from '../../syntax/shell/index.ts';
import { variablesInDotenv } from '../compose/variables/dotenv-variables.ts';
import { justfileFormat } from '../formats.ts';
import {
  type CompanionFiles,
  type Frontend,
  type NamedFile,
  NO_COMPANIONS,
  type ParseContext,
  type PassedVariable,
} from '../frontend.ts';
import { mayMatter } from '../run-options/calls.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { mayStartAnything, OWN_FOLDER } from '../run-options/may-run-files.ts';
import { passedArguments } from '../run-options/passed-arguments.ts';
import { lookUpIn } from '../run-options/passed-variables.ts';
import { undecidedOptions, undecidedPrograms } from '../run-options/undecided-options.ts';
import { engineVariables, mayNameEngine } from '../scripts/engine-variables.ts';
import { withDefinitions, withReferenced } from '../scripts/gap-definitions.ts';
import { type FilesNamed, fileNear, filesNamed } from '../scripts/sourced-variables.ts';
import { startedIn, startsNothing } from '../scripts/started.ts';
import { ENVIRONMENT, unknownVariables } from '../scripts/unknown-variables.ts';
import { isBash, isPosixShell, unreadShell } from '../scripts/unread-shell.ts';
import { justfileComments } from './comments.ts';
import { definitionsIn } from './definitions.ts';
import type { JustCommand, JustRange } from './expressions.ts';
import { importedValues } from './imported-values.ts';
import { itemsOf, type JustItems, type JustRecipe } from './items.ts';
import { continuedLines, withoutMarks } from './lines.ts';
import { type ParameterValues, parameterValues } from './parameter-values.ts';
import { harmlessExpressions, type IsHarmless } from './possible-texts.ts';
import { type HiddenNames, type JustValues, valuesOf } from './values.ts';

/** Justfiles, for the containers that their recipes start. */
export const justfile: Frontend = {
  ...justfileFormat,
  comments: justfileComments,
  parse(file, context, together = NO_COMPANIONS) {
    const isWorthwhile = mayStartAnything(file.text) || IMPORTS.test(file.text);
    const nothing = isWorthwhile ? undefined : startsNothing(file, together, context);
    if (nothing !== undefined) return nothing;
    const items = itemsOf(file.text);
    const found = readItems(
      file,
      items,
      {
        ...together,
        variables: [...(together.variables ?? []), ...dotenvOf(file, context)],
      },
      {
        files: filesNamed(file.path, context.repository),
        isHarmless: harmlessExpressions(file, items, context.repository),
        imported: importedValues(file, items, context.repository),
      },
    );
    const isMoved = ENTERS.test(file.text);
    const mayStartIn = isMoved ? [...file.text.matchAll(ENTERED)].flatMap(([, folder]) => folder ?? []) : [];
    const scripts = found.map(
      ({ script }): Script => (isMoved ? { ...script, startsIn: DYNAMIC, mayStartIn } : script),
    );
    const started = startedIn(scripts, { format: 'justfile', file, isBrief: false }, context);
    const gaps = [
      ...withoutFlood(withDefinitions(found.flatMap(undecidedIn), () => definitionsIn(file, items), NAMES)),
      ...passedArguments(scripts),
      ...unreadRecipes(file, items),
    ];
    return {
      ...started,
      scripts: [...(started.scripts ?? []), ...importsOf(items, file.path)],
      notifications: [...withReferenced(started.notifications, () => definitionsIn(file, items), NAMES), ...gaps],
    };
  },
};

/** Recipes that may run in another folder than that of the file: `[no-cd]`, `set working-directory := 'services'`. */
const ENTERS = /^(?:\[[^\]\n]{0,200}\b(?:working-directory|no-cd)\b|set[ \t]+working-directory\b)/m;
/** The folder of such a setting. */
const ENTERED = /\bworking-directory[ \t]*(?::=?|\()[ \t]*["']([^"'\n]{1,200})["']/g;
const IMPORTS = /^(?:import|mod)\b/m;
const NAMES = /([A-Za-z_][\w-]*)/g;
const WHO = 'An expression of just';

function undecidedIn({ script, undecided, given, unknown, engines }: Found): readonly GapNotification[] {
  return [
    ...undecidedOptions([script], undecided, WHO),
    ...undecidedOptions([script], given, 'An argument of the recipe'),
    ...undecidedOptions([script], unknown, ENVIRONMENT),
    ...undecidedPrograms([script], engines, WHO),
  ];
}

interface Found {
  readonly script: Script;
  /** Expressions whose values are unknown. */
  readonly undecided: readonly Span[];
  /** Variables that arguments of the recipe set. */
  readonly given: readonly Span[];
  /** Exported variables whose values are unknown. */
  readonly unknown: readonly Span[];
  /** Those of `undecided` that may name an engine. */
  readonly engines: readonly Span[];
}

/** The variables of the file that `set dotenv-load` and the like name: https://just.systems/man/en/settings.html#dotenv-settings */
function dotenvOf(file: SourceFile, context: ParseContext): readonly PassedVariable[] {
  const settings = new Map(
    [...file.text.matchAll(DOTENV)].map(([, name = '', double, single]) => [name, double ?? single]),
  );
  if (settings.size === 0) return [];
  const name = settings.get('path') ?? settings.get('filename') ?? '.env';
  const found = fileNear(file.path, name, context.repository);
  return found === undefined ? [] : variablesInDotenv(found);
}

const DOTENV =
  /^set[ \t]+dotenv-(load|filename|path|required|override)(?:[ \t]*:=[ \t]*(?:true|"([^"\n]*)"|'([^'\n]*)'))?[ \t]*(?:#.*)?\r?$/gm;

interface ItemReading {
  readonly file: SourceFile;
  readonly items: JustItems;
  readonly values: JustValues;
  /** The names of variables that shells get. */
  readonly exported: ReadonlySet<string>;
  /** The names of variables that may name an engine. */
  readonly engineNames: ReadonlySet<string>;
  /** The environment of just, with the variables of `.env`. */
  readonly inherited: readonly PassedVariable[];
  readonly files: FilesNamed;
  readonly isHarmless: IsHarmless;
  readonly parameterValues: ParameterValues;
}

/** What other files of the repository say. */
interface Around extends Pick<ItemReading, 'files' | 'isHarmless'> {
  /** The texts of the variables that imported files assign. */
  readonly imported: (name: string) => string | undefined;
}

function readItems(
  file: SourceFile,
  items: JustItems,
  { variables: inherited = [], given = [] }: CompanionFiles,
  { imported, ...around }: Around,
): readonly Found[] {
  const { assignments, exportsAll } = items;
  const exported = new Set(assignments.filter(({ isExported }) => isExported || exportsAll).map(({ name }) => name));
  const engineNames = engineVariables(
    assignments.map(({ name, value: { start, end } }) => [name, file.text.slice(start, end)]),
  );
  const values = valuesOf(file, assignments, given, imported);
  const reading: ItemReading = {
    file,
    items,
    values,
    parameterValues: parameterValues(file.text, items, values.textOf),
    exported,
    engineNames,
    inherited,
    ...around,
  };
  const own = isPosixShell(items.shell) ? items.commands.flatMap((one) => readCommand(reading, one, NO_NAMES)) : [];
  const shells = items.shellWords.flatMap((words) => readShell(file, words));
  return [...items.recipes.flatMap((recipe) => readRecipe(reading, recipe)), ...own, ...shells];
}

const NO_NAMES: HiddenNames = new Set();

/** A shell that is a command of an engine: `set shell := ["docker", "run", "alpine", "sh", "-c"]`. */
function readShell(file: SourceFile, words: readonly JustRange[]): readonly Found[] {
  const runs = words.flatMap(({ start, end }): readonly Run[] => [
    { text: file.text.slice(start, end), span: (from, to) => ({ file, start: start + from, end: start + to }) },
    { text: ' ', span: () => ({ file, start: end, end }) },
  ]);
  if (!runs.some(({ text }) => mentionsEngine(text))) return [];
  return [
    { script: parseScript(excerptOf(runs), () => undefined), undecided: [], given: [], unknown: [], engines: [] },
  ];
}

/** Each line is a script, unless a program reads all of them. */
function readRecipe(reading: ItemReading, recipe: JustRecipe): readonly Found[] {
  const { lines, interpreter } = recipe;
  const shell = interpreter ?? reading.items.shell;
  if (!isPosixShell(shell)) return [];
  const scripts = interpreter === undefined ? continuedLines(reading.file.text, lines) : [lines];
  return scripts.flatMap((one) => readScript(reading, one, recipe));
}

function readScript(reading: ItemReading, lines: readonly JustRange[], recipe: JustRecipe): readonly Found[] {
  const { file, values, items } = reading;
  const { interpreter } = recipe;
  const parameters = reading.parameterValues(recipe);
  const replaced = lines.map((line) => values.replace(line, parameters));
  const runs = paired(lines, replaced).flatMap(([line, one], at): readonly Run[] =>
    at === 0 ? one.runs : [lineEndBefore(file, line), ...one.runs],
  );
  const text = runs.map((run) => run.text).join('');
  const commands = replaced.flatMap((one) =>
    one.commands.flatMap((command) => readCommand(reading, command, parameters)),
  );
  const undecided = replaced
    .flatMap((one) => one.undecided)
    .filter((one) => !reading.isHarmless(spanText(one), recipe.parameters));
  const engines = enginesIn(undecided, reading);
  const isOfFolder = lines.some(({ start, end }) => OWN_FOLDER.test(file.text.slice(start, end)));
  if (!isOfFolder && !mayMatter(text) && engines.length === 0) return commands;
  const whole = excerptOf(runs);
  const excerpt = interpreter === undefined ? withoutMarks(whole) : whole;
  const environment = environmentOf(reading, parameters);
  const script = parseScript(excerpt, environment, {
    isBash: isBash(interpreter ?? items.shell),
    ...reading.files,
  });
  const given = variablesIn(excerpt, recipe.exported);
  const unknown = unknownVariables(excerpt, (name) => (parameters.has(name) ? undefined : environment(name)));
  const withVariables = { ...script, given: () => variablesFor(reading, recipe) };
  return [{ script: withVariables, undecided, given, unknown, engines }, ...commands];
}

function variablesIn({ text, span }: Excerpt, names: ReadonlySet<string>): readonly Span[] {
  if (names.size === 0) return [];
  return [...text.matchAll(/\$\{?(\w+)/g)].flatMap(({ 0: variable, 1: name = '', index }) =>
    names.has(name) ? [span(index, index + variable.length)] : [],
  );
}

function enginesIn(undecided: readonly Span[], { engineNames }: ItemReading): readonly Span[] {
  return undecided.filter((place) => mayNameEngine(spanText(place), engineNames));
}

function lineEndBefore(file: SourceFile, { start }: JustRange): Run {
  return { text: '\n', span: () => ({ file, start, end: start }) };
}

/** just reads the output of the command. */
function readCommand(reading: ItemReading, command: JustCommand, hidden: HiddenNames): readonly Found[] {
  const { file, values } = reading;
  const { start, end, expression } = command;
  const place = (from: number, to: number) => ({ file, start: start + from, end: start + to });
  const { runs, undecided } =
    expression === undefined
      ? { runs: [{ text: file.text.slice(start, end), span: place }], undecided: [] }
      : values.evaluatorOf(hidden)(expression, command);
  const engines = enginesIn(undecided, reading);
  if (!runs.some(({ text }) => mayStartAnything(text)) && engines.length === 0) return [];
  const at = { file, start, end: start };
  const excerpt = excerptOf([
    { text: '_=$(', span: () => at },
    ...runs,
    { text: '\n)', span: () => ({ file, start: end, end }) },
  ]);
  const environment = environmentOf(reading, hidden);
  const unknown = unknownVariables(excerpt, environment);
  return [{ script: parseScript(excerpt, environment), undecided, given: [], unknown, engines }];
}

function variablesFor(
  { exported, values, inherited }: ItemReading,
  { parameters, defaults }: JustRecipe,
): readonly PassedVariable[] {
  const own = [...exported].flatMap((name) => {
    const value = parameters.has(name) ? undefined : values.textOf(name);
    return value === undefined ? [] : [{ name, value }];
  });
  return [...inherited.filter(({ name }) => !exported.has(name)), ...own, ...defaults];
}

/** The variables that shells get. */
function environmentOf({ exported, values, inherited }: ItemReading, hidden: HiddenNames): LookUp {
  const outer = lookUpIn(inherited);
  return (name) => {
    const own = 'get' in hidden ? hidden.get(name) : undefined;
    if (own !== undefined) return own;
    if (!exported.has(name)) return hidden.has(name) ? undefined : outer(name);
    return hidden.has(name) ? UNKNOWN_PIECE : (values.textOf(name) ?? UNKNOWN_PIECE);
  };
}

/** Recipes that may start containers in a shell that is not read. */
function unreadRecipes(file: SourceFile, { recipes, shell }: JustItems): readonly GapNotification[] {
  return recipes.flatMap(({ lines, interpreter = shell }) => {
    const first = lines[0];
    const last = lines.at(-1);
    if (first === undefined || last === undefined || isPosixShell(interpreter)) return [];
    const span = { file, start: first.start, end: last.end };
    return unreadShell(spanText(span), { shell: interpreter, what: 'This recipe', span });
  });
}

function importsOf({ imports }: JustItems, by: string): readonly NamedFile[] {
  return [...new Set(imports)].map((written) => ({
    written,
    isCertain: true,
    format: justfileFormat.id,
    folders: [],
    by,
  }));
}
