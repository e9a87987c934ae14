import type { GapNotification } from '../../model/findings/gap.ts';
import { withoutFlood } from '../../model/findings/without-flood.ts';
import type { Script } from '../../model/shell.ts';
import { type Excerpt, type SourceFile, type Span, spanText, wholeFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { remember } from '../../support/caches/remember.ts';
import { withHome } from '../../support/home-paths.ts';
import { paired } from '../../support/paired.ts';
import { excerptOf, type Run } from '../../syntax/lists/runs.ts';
import { type LookUp, parseScript } from '../../syntax/shell/index.ts';
import { bakeFormat, makefileFormat } from '../formats.ts';
import {
  type CompanionFiles,
  type ComposeList,
  type Frontend,
  type NamedFile,
  NO_COMPANIONS,
  type PassedVariable,
} from '../frontend.ts';
import { FILES_VARIABLE, filesListed } from '../run-options/builds/build-files.ts';
import { mayMatter } from '../run-options/calls.ts';
import { mayStartAnything } from '../run-options/may-run-files.ts';
import { lookUpIn } from '../run-options/passed-variables.ts';
import {
  type CommandGap,
  countedByCommand,
  optionGaps,
  programGaps,
  undecidedOption,
} from '../run-options/undecided-options.ts';
import { withWeakeningDefinitions } from '../scripts/gap-definitions.ts';
import { type FilesNamed, filesNamed } from '../scripts/sourced-variables.ts';
import { startedIn, startsNothing } from '../scripts/started.ts';
import { ENVIRONMENT, unknownVariables } from '../scripts/unknown-variables.ts';
import type { Allowance } from './allowance.ts';
import { automaticVariables } from './automatic.ts';
import { type Combined, combined, withLines } from './combined.ts';
import { commandsOfMake } from './commands.ts';
import { makefileComments } from './comments.ts';
import { definitionsIn, MAKE_NAMES } from './definitions.ts';
import { type Expanded, expandedRuns, type Given, type Reading } from './expand.ts';
import { includedIn } from './included.ts';
import { keptRanges } from './kept-ranges.ts';
import { logicalLines, type MakeLine, type RecipeLine } from './lines.ts';
import { withoutMarks } from './marks.ts';
import { isEvaluating, type MakeStatement, partsOf } from './parts.ts';
import { filesRunByRules } from './run-files.ts';
import { type MakeVariables, variablesOf } from './variables.ts';

/** Makefiles, for the containers that their recipes start. */
export const makefile: Frontend = {
  ...makefileFormat,
  comments: makefileComments,
  parse(file, context, together = NO_COMPANIONS) {
    const included = includedIn(file.text, file.path);
    const source = givenTo(combined(file, context), together);
    const nothing = mayStartAnything(source.text)
      ? undefined
      : startsNothing({ ...file, text: source.text }, together, context);
    if (nothing !== undefined) return { ...nothing, scripts: included };
    const recipes = readRecipes(source, together, filesNamed(file.path, context.repository));
    const {
      scripts = [],
      lists = [],
      ...others
    } = startedIn(
      recipes.map(({ script }) => script),
      { format: 'makefile', file, isBrief: false },
      context,
    );
    const known = new Set(scripts.map(({ written }) => written));
    const ofRules = filesRunByRules(source, file.path).filter(({ written }) => !known.has(written));
    const started = {
      ...others,
      scripts: [...scripts, ...ofRules, ...included, ...exportedBakeFiles(source, file.path)],
      lists: [...lists, ...exportedLists(source)],
    };
    const undecided = withWeakeningDefinitions(undecidedIn(recipes), () => definitionsIn(source.text), MAKE_NAMES);
    const gaps = withoutFlood(undecided);
    return gaps.length === 0 ? started : { ...started, notifications: [...started.notifications, ...gaps] };
  },
};

/** With the variables of the caller: those of its command line replace what the file assigns, and those of its environment do not. */
function givenTo(source: Combined, { variables = [], given = [] }: CompanionFiles): Combined {
  const assigned = new Set([...source.text.matchAll(ASSIGNED)].map(([, name]) => name));
  const all = [...given, ...variables.filter(({ name }) => !assigned.has(name))];
  const lines = all.filter(({ value }) => !/[\n#$]/.test(value)).map(({ name, value }) => `${name} = ${value}\n`);
  return withLines(source, lines.join(''));
}

/** Not with `?=`, which keeps what is set. */
const ASSIGNED = /^ *(?:export +|override +)*([\w.-]+)[ \t]*(?:[+:!]|::)?=/gm;

/** The compose files of an exported `COMPOSE_FILE`, which every `docker compose` of the recipes gets. */
function exportedLists(source: Excerpt): readonly ComposeList[] {
  const { text } = source;
  if (!text.includes('COMPOSE_FILE')) return [];
  const { value, place } = exportedValue(source, 'COMPOSE_FILE');
  if (value === undefined || place === undefined) return [];
  const files = value.split(/[:;]/).filter((name) => name !== '');
  return files.length === 0 ? [] : [{ files, folders: [], span: source.span(place.start, place.end) }];
}

/** The bake files of an exported `BUILDX_BAKE_FILE`. */
function exportedBakeFiles(source: Excerpt, path: string): readonly NamedFile[] {
  if (!source.text.includes(FILES_VARIABLE)) return [];
  return filesListed(exportedValue(source, FILES_VARIABLE).value ?? '').map((written) => ({
    written,
    folders: [],
    by: path,
    isCertain: true,
    format: bakeFormat.id,
  }));
}

function exportedValue(source: Excerpt, name: string) {
  const { text } = source;
  const variables = variablesOf(text, partsOf(text, logicalLines(text)).statements);
  const value = environmentOf(source, variables, { left: ALLOWANCE })(name);
  return { value, place: variables.values.get(name)?.ranges[0] };
}

/** Enough for every Makefile that a person can read. In characters. */
const ALLOWANCE = 4_000_000;

interface Recipe {
  readonly script: Script;
  /** Functions and variables whose results the file does not determine. */
  readonly undecided: readonly Span[];
  /** The undecided places that may start an engine. */
  readonly engines: readonly Span[];
  /** Exported variables whose values are unknown. */
  readonly unknown: readonly Span[];
  /** The command, if a variable may have more values than are tried. */
  readonly unread: Span | undefined;
}

interface RecipeReading extends Reading {
  readonly environment: LookUp;
  /** The variables that shells get, if their texts are known. A name may have several. */
  readonly exported: () => readonly PassedVariable[];
  readonly files: FilesNamed;
}

/** Each line of a recipe is a separate script, unless one shell runs all of them. */
function readRecipes(
  source: Combined,
  { variables: environmentOfCaller = [], given = [] }: CompanionFiles,
  files: FilesNamed,
): readonly Recipe[] {
  const parts = partsOf(source.text, logicalLines(source.text));
  const { statements, recipes, isOneShell } = parts;
  const variables = variablesOf(source.text, statements, new Set(given.map(({ name }) => name)));
  const allowance: Allowance = { left: ALLOWANCE };
  const own = environmentOf(source, variables, allowance);
  const inherited = lookUpIn([...environmentOfCaller, ...given]);
  const environment: LookUp = (name) => own(name) ?? inherited(name);
  const exported = lazy(() => [...environmentOfCaller, ...given, ...exportedIn(source, variables, allowance)]);
  const reading: RecipeReading = {
    source,
    variables,
    environment,
    exported,
    files,
    allowance,
    used: new Set(),
  };
  const isNew = newIn(source, reading);
  const automatic = automaticVariables(parts, reading);
  const found = recipes.flatMap((lines) =>
    (isOneShell ? [lines] : lines.map((line) => [line]))
      .filter((script) => script.some(isNew))
      .flatMap((script) => automatic(lines).flatMap((given) => readScript(reading, script, { given }))),
  );
  const evaluated = statements.filter(isNew).flatMap((statement) => readEvaluated(reading, statement));
  const commands = commandsOfMake(source.text, parts).filter(isNew);
  const captured = commands.flatMap((command) => readScript(reading, [command], { around: CAPTURED }));
  // a definition that no recipe uses may become rules
  const bodies = new Set([...reading.used].map((name) => variables.values.get(name)?.ranges[0]));
  const others = statements.flatMap(({ body = [] }) => (bodies.has(body[0]) ? [] : body)).filter(isNew);
  const shells = shellsIn(reading);
  return [...found, ...shells, ...evaluated, ...captured, ...others.flatMap((line) => readScript(reading, [line]))];
}

/** Each value of `SHELL` that is a command of an engine, with the options of `.SHELLFLAGS`, and these for the usual shell. */
function shellsIn(reading: RecipeReading): readonly Recipe[] {
  const { assigned } = reading.variables;
  const flags = assigned.get('.SHELLFLAGS') ?? [];
  const shells = assigned.get('SHELL') ?? [];
  const all = shells.flatMap(({ ranges }) => [ranges, ...flags.map((more) => [...ranges, ...more.ranges])]);
  return [
    ...all.flatMap((ranges) => readShell(reading, ranges)),
    ...(shells.length > 0 ? [] : flags.flatMap(({ ranges }) => readShell(reading, ranges, 'sh'))),
  ];
}

/** The texts of ranges with blanks between them, after the name of a program that no range has. */
function readShell(reading: RecipeReading, ranges: readonly MakeLine[], program?: string): readonly Recipe[] {
  const [first] = ranges;
  if (first === undefined) return [];
  const implied = (text: string): Run => ({ text, span: () => reading.source.span(first.start, first.start) });
  const expanded = ranges.map((range) => expandedRuns(reading, range));
  const runs = expanded.flatMap((one, at) => (at === 0 ? one.runs : [implied(' '), ...one.runs]));
  return readExcerpt(reading, excerptOf(program === undefined ? runs : [implied(`${program} `), ...runs]), expanded);
}

/** Whether a range is of the Makefile itself, or of an included file that reads otherwise on its own. */
function newIn(source: Combined, reading: Reading): (range: MakeLine) => boolean {
  return (range) => {
    const file = source.includedAt(range.start);
    if (file === undefined) return true;
    if (!source.text.slice(range.start, range.end).includes('$')) return false;
    return textsOf(reading, range) !== textsOf(alone(file), source.span(range.start, range.end));
  };
}

const alone = remember(readingOf);

function readingOf(file: SourceFile): Reading {
  const { statements } = partsOf(file.text, logicalLines(file.text));
  const allowance: Allowance = { left: ALLOWANCE };
  return { source: wholeFile(file), variables: variablesOf(file.text, statements), allowance, used: new Set() };
}

/** With each value of undecided variables. */
function textsOf(reading: Reading, range: MakeLine): string {
  const attempts = everyChoice((choice) => {
    const expanded = expandedRuns({ ...reading, used: new Set() }, range, { choice, isEvaluated: false });
    return { expanded: [expanded], excerpt: excerptOf(expanded.runs) };
  });
  return attempts.map(({ excerpt }) => excerpt.text).join('\n');
}

/** The most values of a variable that are tried; real files do not have more. */
const MOST_CHOICES = 8;

/** The text around a script. */
const NOTHING: readonly [before: string, after: string] = ['', ''];

/** Make reads the output of the command. */
const CAPTURED: typeof NOTHING = ['_=$(', '\n)'];

/** Scripts without the name of an engine are of no interest. */
function readScript(
  reading: RecipeReading,
  lines: readonly RecipeLine[],
  {
    around: [before, after] = NOTHING,
    given,
  }: { readonly around?: typeof NOTHING; readonly given?: Given | undefined } = {},
): readonly Recipe[] {
  const { text } = reading.source;
  const texts = lines.map(({ start, end }) => text.slice(start, end));
  if (!texts.some((one) => one.includes('$') || mayMatter(one))) return [];
  const implied = (implies: string, { start }: MakeLine): Run => ({
    text: implies,
    span: () => reading.source.span(start, start),
  });
  return everyChoice((choice) => {
    const expanded = lines.map((line) =>
      keptRanges(text, line).map((range) =>
        expandedRuns(reading, range, { choice, isEvaluated: false, ...(given && { given }) }),
      ),
    );
    const runs = paired(lines, expanded).flatMap(([line, ranges], at): readonly Run[] => {
      const own = ranges.flatMap((range) => range.runs);
      return at === 0 ? own : [implied('\n', line), ...own];
    });
    const begins = lines.slice(0, 1).map((line) => implied(before, line));
    const ends = lines.slice(-1).map((line) => implied(after, line));
    return { expanded: expanded.flat(), excerpt: excerptOf([...begins, ...runs, ...ends]) };
  }).flatMap(({ expanded, excerpt }) => readExcerpt(reading, withoutMarks(excerpt), expanded));
}

interface Attempt {
  readonly expanded: readonly Expanded[];
  readonly excerpt: Excerpt;
}

/** The distinct texts for the possible values of undecided variables. */
function everyChoice(expand: (choice: number) => Attempt): readonly Attempt[] {
  const first = expand(0);
  const choices = Math.max(...first.expanded.map((one) => one.choices));
  const further = Array.from({ length: Math.min(choices, MOST_CHOICES) - 1 }, (_, at) => expand(at + 1));
  return [...new Map([first, ...further].map((attempt) => [attempt.excerpt.text, attempt])).values()];
}

function readExcerpt(
  { environment, exported, files }: RecipeReading,
  excerpt: Excerpt,
  expanded: readonly Expanded[],
): readonly Recipe[] {
  const cut = expanded.find((one) => one.cut !== undefined)?.cut;
  const undecided = expanded.flatMap((one) => one.undecided);
  const engines = expanded.flatMap((one) => one.engines);
  if (cut === undefined && engines.length === 0 && !mayMatter(excerpt.text)) return [];
  // otherwise the place is reported, or read with another value
  const guessesEngines = engines.length === 0 && expanded.every(({ choices }) => choices === 1);
  const script = parseScript(excerpt, environment, { guessesEngines, ...files });
  const problems = cut === undefined ? script.problems : [...script.problems, notReplaced(cut)];
  const isUnread = expanded.some(({ choices }) => choices > MOST_CHOICES);
  const unread = isUnread ? excerpt.span(0, excerpt.text.length) : undefined;
  const unknown = unknownVariables(excerpt, environment);
  return [{ script: { ...script, problems, given: exported }, undecided, engines, unknown, unread }];
}

/** The recipes of rules that functions create: `$(eval $(call RULE,name))`. */
function readEvaluated(reading: RecipeReading, statement: MakeStatement): readonly Recipe[] {
  if (!isEvaluating(statement, reading.source.text)) return [];
  const { start, end } = statement;
  return everyChoice((choice) => {
    const expanded = expandedRuns(reading, { start, end }, { choice, isEvaluated: true });
    return { expanded: [expanded], excerpt: excerptOf(expanded.runs) };
  }).flatMap(({ expanded, excerpt }) => {
    const { recipes } = partsOf(excerpt.text, logicalLines(excerpt.text));
    return recipes.flat().flatMap((line) => readExcerpt(reading, withoutMarks(sliceOf(excerpt, line)), expanded));
  });
}

function sliceOf({ text, span }: Excerpt, { start, end }: MakeLine): Excerpt {
  return { text: text.slice(start, end), span: (from, to) => span(start + from, start + to) };
}

/** The variables that shells get, if their texts are known. */
function environmentOf(source: Excerpt, variables: MakeVariables, allowance: Allowance): LookUp {
  const exportedValue = (name: string): string | undefined => {
    if (!variables.isExported(name)) return undefined;
    const value = variables.values.get(name);
    if (value?.isCommand) return UNKNOWN_PIECE;
    if (value === undefined) return variables.undecided.has(name) ? UNKNOWN_PIECE : undefined;
    const texts = value.ranges.map(
      (range) => excerptOf(expandedRuns({ source, variables, allowance, used: new Set() }, range).runs).text,
    );
    const text = inHome(texts.join(value.joint));
    return text.includes('$') || text.length > LONGEST_EXPORT ? UNKNOWN_PIECE : text;
  };
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, exportedValue(name));
    return known.get(name);
  };
}

/** `$(HOME)/.ssh` is a path of a person, whatever it is. */
function inHome(text: string): string {
  return withHome(text) ?? text;
}

function exportedIn(source: Excerpt, variables: MakeVariables, allowance: Allowance): readonly PassedVariable[] {
  const exported = [...variables.assigned].filter(([name]) => variables.isExported(name));
  return exported.flatMap(([name, values]) =>
    values.flatMap((value) => {
      const texts = value.ranges.map(
        (range) => excerptOf(expandedRuns({ source, variables, allowance, used: new Set() }, range).runs).text,
      );
      const text = inHome(texts.join(value.joint));
      return text.includes('$') || text.length > LONGEST_EXPORT ? [] : [{ name, value: text }];
    }),
  );
}

/** In characters. */
const LONGEST_EXPORT = 10_000;

function notReplaced(span: Span): Script['problems'][number] {
  const value = 'variables are nested too deeply, or result in more characters than are read';
  return { kind: 'limit-reached', value, span, rest: spanText(span) };
}

/** The gaps that the file leaves undecided. */
function undecidedIn(recipes: readonly Recipe[]): readonly GapNotification[] {
  const gaps = recipes.flatMap(({ script, undecided, engines, unknown, unread }): readonly CommandGap[] => [
    ...optionGaps([script], undecided, WHO),
    ...optionGaps([script], unknown, ENVIRONMENT),
    ...programGaps([script], engines, WHO),
    ...(unread === undefined ? [] : [{ gap: undecidedOption(unread, 'A variable with many values'), at: '' }]),
  ]);
  return countedByCommand(gaps);
}

const WHO = 'A variable or a function of make';
