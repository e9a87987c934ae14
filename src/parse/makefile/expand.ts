import { noteSecret } from '../../analysis/secrets/named-secrets.ts';
import { looksLikeSecretName } from '../../analysis/secrets/secret.ts';
import { type Excerpt, type Span, spanText } from '../../model/source.ts';
import type { Run } from '../../syntax/lists/runs.ts';
import { worstOf } from '../../syntax/shell/given/worse-values.ts';
import { maskedVariable } from '../../syntax/shell/masked.ts';
import { isOption } from '../../syntax/shell/variables.ts';
import { worstValuePrinted } from '../expressions/printed-value.ts';
import { mentionsEngine } from '../run-options/command-lines.ts';
import { engineNamedBy } from '../scripts/engine-name.ts';
import type { FilesNamed } from '../scripts/sourced-variables.ts';
import type { Allowance } from './allowance.ts';
import { mostArguments, resultOf } from './functions.ts';
import type { MakeLine } from './lines.ts';
import { listedBy } from './listed-files.ts';
import { argumentsIn, closing } from './references.ts';
import { textOfFile } from './shell-output.ts';
import type { MakeValue, MakeVariables } from './variables.ts';
import { wordsOf } from './word-functions.ts';

/** The cost of a piece of a text, or of a command in it, in addition to its characters. */
const COST_OF_PIECE = 100;

/** How deep references are followed through variables. */
const DEEPEST = 60;

interface Expansion {
  readonly source: Excerpt;
  readonly variables: MakeVariables;
  readonly allowance: Allowance;
  readonly runs: Run[];
  /** Variables being expanded, with the number of the value. Inside its own value, a name refers to the previous value. */
  readonly open: Map<string, number>;
  /** How many variables and functions surround it. */
  readonly depth: number;
  /** The values that `call` gives to `$(1)` and so on, and the variables of `foreach`. */
  readonly given: Given;
  /** The index of the value to use for variables with several possible values. */
  readonly choice: number;
  /** Whether the text is expanded once more by `eval`, as `$$(NAME)` needs. */
  readonly isEvaluated: boolean;
  readonly keepsPatterns?: boolean;
  readonly files: FilesNamed | undefined;
  readonly matching: PathsMatching | undefined;
  readonly notes: Notes;
}

interface Notes {
  /** The first place where a limit kept a variable from being replaced. */
  cut: Span | undefined;
  /** Functions and variables whose results the file does not determine. */
  readonly undecided: Span[];
  /** The undecided places that may start an engine. */
  readonly engines: Span[];
  /** How many values a variable may have. */
  choices: number;
  /** Names of the variables that were replaced. */
  readonly used: Set<string>;
}

export interface Expanded {
  readonly runs: readonly Run[];
  /** The first place where a limit kept a variable from being replaced. */
  readonly cut: Span | undefined;
  readonly undecided: readonly Span[];
  /** The undecided places that may start an engine. */
  readonly engines: readonly Span[];
  /** How many readings there are, one for each value of the undecided variables. */
  readonly choices: number;
}

export interface Reading {
  readonly source: Excerpt;
  readonly variables: MakeVariables;
  readonly allowance: Allowance;
  readonly used: Set<string>;
  /** The texts of files of the repository; none by default. */
  readonly files?: FilesNamed | undefined;
  /** The files and folders that a pattern matches, as make finds them; unknown by default. */
  readonly matching?: PathsMatching | undefined;
}

/** The paths that a pattern matches, written like the pattern; undefined if that is not known. */
export type PathsMatching = (pattern: string) => readonly string[] | undefined;

interface Choice {
  readonly choice: number;
  readonly isEvaluated: boolean;
  /** Whether functions that list files result in what a shell would list: `ops/*` for `$(wildcard ops/*)`. */
  readonly keepsPatterns?: boolean;
  /** Values that take precedence over those of the file. */
  readonly given?: Given;
}

/** The texts of variables by name, also of automatic ones such as `@`. */
export type Given = ReadonlyMap<string, readonly Run[]>;

const FIRST: Choice = { choice: 0, isEvaluated: false };
const NOTHING_GIVEN: Given = new Map();

/**
 * The text that the shell gets for a range of a Makefile. The value of a variable has the place where it is assigned, so that findings
 * point there. An unknown variable becomes one that nobody sets, as long as the original text.
 */
export function expandedRuns(reading: Reading, range: MakeLine, choice: Choice = FIRST): Expanded {
  const { used, files, matching, ...from } = reading;
  const notes: Notes = { cut: undefined, undecided: [], engines: [], choices: 1, used };
  const runs: Run[] = [];
  expand({ ...from, files, matching, given: NOTHING_GIVEN, ...choice, runs, open: new Map(), depth: 0, notes }, range);
  const { cut, undecided, engines, choices } = notes;
  return { runs, cut, undecided, engines, choices };
}

function expand(expansion: Expansion, { start, end }: MakeLine, use?: Span): void {
  const { source, runs } = expansion;
  let done = start;
  for (let at = source.text.indexOf('$', start); at !== -1 && at < end; at = source.text.indexOf('$', done)) {
    if (at > done) runs.push(literal(source, done, at, use));
    done = expandOne(expansion, { start: at, end }, use);
    expansion.allowance.left -= COST_OF_PIECE;
  }
  if (end > done) runs.push(literal(source, done, end, use));
  expansion.allowance.left -= use === undefined ? end - start : costOf(source.text.slice(start, end));
}

/** The cost of a text that a variable may repeat. Each command takes far more time and memory than its characters. */
function costOf(text: string): number {
  return text.length + COST_OF_PIECE * (text.match(SEPARATORS)?.length ?? 0);
}

/** Characters that begin another command. */
const SEPARATORS = /[\n;&|`(]/g;

/** Replaces the text that a `$` begins, and returns its end. */
function expandOne(expansion: Expansion, { start, end }: MakeLine, use?: Span): number {
  const { source, runs } = expansion;
  const next = source.text[start + 1] ?? '';
  if (next === '$') return expandDollars(expansion, { start, end }, use);
  const isLong = next === '(' || next === '{';
  const close = isLong ? closing(source.text, start + 1, end) : Math.min(start + 2, end);
  const inside = isLong ? { start: start + 2, end: close - 1 } : { start: start + 1, end: close };
  const { name, isKnown } = replaceReference(expansion, inside, use ?? source.span(start, close));
  if (isKnown) return close;
  if (name === undefined || isUndecided(expansion, name)) noteUndecided(expansion, source.span(start, close));
  const engine = engineNamedBy(name ?? '');
  if (engine !== undefined) {
    runs.push({ text: engine, span: () => source.span(start, close), use: use ?? source.span(start, close) });
    return close;
  }
  const text = unknown(name ?? '', close - start);
  runs.push({ text, span: (from, to) => source.span(start + from, start + to), ...(use && { use }) });
  return close;
}

/** Automatic variables do not have such names, and make itself sets the excluded ones. */
const NAMED = /^(?!(?:MAKE\w*|CURDIR|SHELL|HOME|USER|PWD|PATH)$)[\w.-]{2,}$/;

function isUndecided({ variables }: Expansion, name: string): boolean {
  if (variables.hasIncludes && NAMED.test(name)) return true;
  return ARGUMENT.test(name) || variables.undecided.has(name) || variables.values.get(name)?.isCommand === true;
}

/** `$$` is a dollar, which `eval` expands again. */
function expandDollars(expansion: Expansion, { start, end }: MakeLine, use?: Span): number {
  const { source, runs, isEvaluated } = expansion;
  const isTwice = isEvaluated && source.text.startsWith('$$', start + 2);
  if (isEvaluated && !isTwice && start + 2 < end) return expandOne(expansion, { start: start + 1, end }, use);
  const close = Math.min(start + (isTwice ? 4 : 2), end);
  runs.push({ text: '$', span: () => source.span(start, close), ...(use && { use }) });
  return close;
}

interface Reference {
  /** Undefined for a function, and if the name of the variable is unknown. */
  readonly name: string | undefined;
  readonly isKnown: boolean;
}

/** Replaces the reference between brackets, or after a dollar. */
function replaceReference(expansion: Expansion, inside: MakeLine, use: Span): Reference {
  const written = expansion.source.text.slice(inside.start, inside.end);
  if (FUNCTION.test(written)) {
    const isKnown = replaceVariable(expansion, written, use) || replaceFunction(expansion, inside, use);
    return { name: undefined, isKnown };
  }
  const isComputed = written.length > 1 && written.includes('$');
  if (isComputed && !isAllowed(expansion, use)) return { name: undefined, isKnown: false };
  const name = isComputed ? textOf(runsOf(expansion, (inner) => expand(inner, inside, use))) : written;
  if (isComputed && name.includes('$')) return { name: undefined, isKnown: false };
  return { name, isKnown: replaceVariable(expansion, name, use) };
}

function noteUndecided({ notes }: Expansion, place: Span): void {
  notes.undecided.push(place);
  const text = spanText(place);
  if (mentionsEngine(text) && !RUNS_ENGINE.test(text)) notes.engines.push(place);
}

/** The output of an engine does not name an engine. */
const RUNS_ENGINE = /^\$[({]shell[ \t]+(?:sudo[ \t]+)?(?:docker|podman|nerdctl)[ \t]/;

/** `subst a,b,c`, `NAME:%.a=%.b` */
const FUNCTION = /^(?:[a-z-]+[ \t]|[\w.-]+:[^=]*=)/;

/** The arguments that `call` gives to a definition. */
const ARGUMENT = /^\d$/;

/** Returns whether the value of a variable, or of an argument of a call, is known. */
function replaceVariable(expansion: Expansion, name: string, use: Span): boolean {
  const { given, runs, allowance, source } = expansion;
  const argument = given.get(name);
  if (argument !== undefined) {
    for (const run of argument) allowance.left -= COST_OF_PIECE + costOf(run.text);
    if (!isAllowed(expansion, use)) return false;
    for (const run of argument) runs.push(run);
    return true;
  }
  const chosen = chosenValue(expansion, name);
  if (chosen === undefined) return false;
  noteValue(name, chosen.value, source);
  return isAllowed(expansion, use) && expandValue(expansion, name, chosen, use);
}

interface ChosenValue {
  readonly value: MakeValue;
  readonly at: number;
}

function chosenValue({ variables, open, choice, notes }: Expansion, name: string): ChosenValue | undefined {
  const before = open.get(name);
  const single = variables.values.get(name);
  if (single !== undefined) return before === undefined ? { value: single, at: 0 } : undefined;
  const candidates = variables.candidates.get(name) ?? [];
  notes.choices = Math.max(notes.choices, candidates.length);
  const at = before === undefined ? Math.min(choice, candidates.length - 1) : before - 1;
  const value = candidates[at];
  return value && { value, at };
}

function noteValue(name: string, { ranges }: MakeValue, { text }: Excerpt): void {
  if (looksLikeSecretName(name)) noteSecret(name, ranges.map(({ start, end }) => text.slice(start, end)).join(''));
}

function isAllowed({ depth, allowance, notes }: Expansion, use: Span): boolean {
  if (depth < DEEPEST && allowance.left >= 0) return true;
  notes.cut ??= use;
  return false;
}

function expandValue(expansion: Expansion, name: string, { value, at }: ChosenValue, use: Span): boolean {
  const { runs, open, notes } = expansion;
  const { ranges, joint, isCommand } = value;
  if (open.size > DEEPEST) return false;
  notes.used.add(name);
  const inner = {
    ...expansion,
    runs: isCommand ? [] : runs,
    open: new Map(open).set(name, at),
    depth: expansion.depth + 1,
  };
  for (const [index, range] of ranges.entries()) {
    if (index > 0) inner.runs.push({ text: joint, span: () => use, use });
    expansion.allowance.left -= costOf(joint);
    expand(inner, range, use);
  }
  if (!isCommand) return true;
  if (addResult(expansion, 'shell', [textOf(inner.runs)], use)) return true;
  if (mentionsEngine(textOf(inner.runs))) notes.engines.push(use);
  return false;
}

/** Returns whether the result of a function is known: https://www.gnu.org/software/make/manual/html_node/Functions.html */
function replaceFunction(expansion: Expansion, inside: MakeLine, use: Span): boolean {
  if (!isAllowed(expansion, use)) return false;
  const { source } = expansion;
  const [before, name = ''] =
    NAME.exec(source.text.slice(inside.start, Math.min(inside.end, inside.start + 100))) ?? [];
  if (before === undefined) return false;
  const start = inside.start + before.length;
  if (before.endsWith(':')) return replaceSuffix(expansion, name, { start, end: inside.end }, use);
  if (name === 'eval') return evaluate(expansion, { start, end: inside.end }, use);
  const ranges = argumentsIn(source.text, start, inside.end, mostArguments(name));
  if (name === 'foreach') return repeat(expansion, ranges, use);
  if (name === 'let') return bind(expansion, ranges, use);
  if (name === 'value') return addValue(expansion, ranges[0], use);
  if (CONDITIONS.has(name)) return choose(expansion, name, ranges, use);
  const args = ranges.map((range) => runsOf(expansion, (inner) => expand(inner, range, use)));
  if (name === 'call') return call(expansion, args, use);
  return addResult(expansion, name, args.map(textOf), use);
}

/** The result becomes lines of the Makefile. */
function evaluate(expansion: Expansion, range: MakeLine, use: Span): true {
  if (!expansion.isEvaluated) return true;
  const end = { text: '\n', span: () => use, use };
  expansion.runs.push(end);
  expand({ ...expansion, depth: expansion.depth + 1 }, range, use);
  expansion.runs.push(end);
  return true;
}

function call(expansion: Expansion, args: readonly (readonly Run[])[], use: Span): boolean {
  const { given, allowance } = expansion;
  const name = textOf(args[0] ?? []).trim();
  const chosen = chosenValue(expansion, name);
  if (chosen === undefined) return addResult(expansion, name, args.slice(1).map(textOf), use);
  const inner = new Map(given);
  for (let at = 0; at < Math.max(args.length, 10); at += 1) inner.set(String(at), args[at] ?? []);
  allowance.left -= COST_OF_PIECE + inner.size;
  return expandValue({ ...expansion, given: inner }, name, chosen, use);
}

/** `$(foreach NAME,words,text)`; an unknown list counts as one word if the text starts an engine. */
function repeat(expansion: Expansion, ranges: readonly MakeLine[], use: Span): boolean {
  const { source, given, runs, allowance } = expansion;
  const [name = '', list = ''] = ranges
    .slice(0, 2)
    .map((range) => textOf(runsOf(expansion, (inner) => expand(inner, range, use))));
  const body = ranges[2];
  if (body === undefined || (list.includes('$') && !mentionsEngine(source.text.slice(body.start, body.end))))
    return false;
  for (const [at, text] of (list.match(/\S+/g) ?? []).entries()) {
    allowance.left -= COST_OF_PIECE + given.size;
    if (!isAllowed(expansion, use)) return false;
    if (at > 0) runs.push({ text: ' ', span: () => use, use });
    const word = [{ text, span: () => use, use }];
    expand({ ...expansion, given: new Map(given).set(name.trim(), word), depth: expansion.depth + 1 }, body, use);
  }
  return true;
}

/** `$(let NAMES,words,text)`: each name is one word, and the last one the rest. */
function bind(expansion: Expansion, ranges: readonly MakeLine[], use: Span): boolean {
  const { given, allowance } = expansion;
  const [names = '', list = ''] = ranges
    .slice(0, 2)
    .map((range) => textOf(runsOf(expansion, (inner) => expand(inner, range, use))));
  const body = ranges[2];
  if (body === undefined || list.includes('$') || names.includes('$')) return false;
  const words = wordsOf(list);
  const bound = wordsOf(names);
  allowance.left -= COST_OF_PIECE * (1 + given.size + bound.length);
  if (!isAllowed(expansion, use)) return false;
  const inner = new Map(given);
  for (const [at, name] of bound.entries()) {
    const text = at === bound.length - 1 ? words.slice(at).join(' ') : (words[at] ?? '');
    inner.set(name, text === '' ? [] : [{ text, span: () => use, use }]);
  }
  expand({ ...expansion, given: inner, depth: expansion.depth + 1 }, body, use);
  return true;
}

/** `$(value NAME)` is the text as it is assigned. */
function addValue(expansion: Expansion, range: MakeLine | undefined, use: Span): boolean {
  const name = range && textOf(runsOf(expansion, (inner) => expand(inner, range, use))).trim();
  const chosen = name === undefined ? undefined : chosenValue(expansion, name);
  if (chosen === undefined || chosen.value.isCommand) return false;
  const { ranges, joint } = chosen.value;
  const { source, runs, allowance, notes } = expansion;
  notes.used.add(name ?? '');
  for (const [at, { start, end }] of ranges.entries()) {
    allowance.left -= COST_OF_PIECE + end - start;
    if (!isAllowed(expansion, use)) return false;
    if (at > 0) runs.push({ text: joint, span: () => use, use });
    runs.push(literal(source, start, end, use));
  }
  return true;
}

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'or', 'and']);

/** If the condition is unknown and one of the choices starts an engine, all choices are read. */
function choose(expansion: Expansion, name: string, ranges: readonly MakeLine[], use: Span): boolean {
  const choices = name === 'if' ? ranges.slice(1) : ranges;
  const decided = decidedChoice(expansion, name, ranges, use);
  if (decided === 'unknown') return chooseAny(expansion, { name, choices }, use);
  if (decided !== undefined) expand({ ...expansion, depth: expansion.depth + 1 }, decided, use);
  return true;
}

interface Conditional {
  readonly name: string;
  readonly choices: readonly MakeLine[];
}

function chooseAny(expansion: Expansion, { name, choices }: Conditional, use: Span): boolean {
  const { source, notes, choice } = expansion;
  const texts = choices.map((range) => textOf(runsOf(expansion, (inner) => expand(inner, range, use))).trim());
  if (addWorst(expansion, texts, use)) return true;
  if (!choices.some(({ start, end }) => mentionsEngine(source.text.slice(start, end))))
    return name === 'if' && addOptions(expansion, { choices, texts }, use);
  notes.choices = Math.max(notes.choices, choices.length);
  const chosen = choices[Math.min(choice, choices.length - 1)];
  if (chosen !== undefined) expand({ ...expansion, depth: expansion.depth + 1 }, chosen, use);
  return true;
}

/** A text that takes isolation away in some runs counts: `--network=$(if $(CI),bridge,host)`. Returns whether there is one. */
function addWorst({ runs }: Expansion, texts: readonly string[], use: Span): boolean {
  const text = worstOf(texts);
  if (text === undefined) return false;
  runs.push({ text, span: () => use, use });
  return true;
}

interface ChosenTexts {
  readonly choices: readonly MakeLine[];
  readonly texts: readonly string[];
}

/** Options that a container gets in some runs count as given: `$(if $(CI),,-v a:/b)`. Returns whether the texts are nothing else. */
function addOptions(expansion: Expansion, { choices, texts }: ChosenTexts, use: Span): boolean {
  if (!texts.every((text) => text === '' || isOption(text))) return false;
  for (const [at, range] of choices.entries()) {
    if (at > 0) expansion.runs.push({ text: ' ', span: () => use, use });
    expand({ ...expansion, depth: expansion.depth + 1 }, range, use);
  }
  return true;
}

function decidedChoice(
  expansion: Expansion,
  name: string,
  ranges: readonly MakeLine[],
  use: Span,
): MakeLine | undefined | 'unknown' {
  const conditions = name === 'if' ? ranges.slice(0, 1) : ranges;
  for (const range of conditions) {
    const text = textOf(runsOf(expansion, (inner) => expand(inner, range, use))).trim();
    // an unknown text may be empty
    if (text.includes('$')) return 'unknown';
    if (name === 'if') return text === '' ? ranges[2] : ranges[1];
    if ((text === '') === (name === 'and')) return text === '' ? undefined : range;
  }
  return name === 'and' ? ranges.at(-1) : undefined;
}

const NAME = /^([\w.-]+)(?:[ \t]+|:)/;

/** `$(NAME:.a=.b)` */
function replaceSuffix(expansion: Expansion, name: string, { start, end }: MakeLine, use: Span): boolean {
  const { source } = expansion;
  const sign = source.text.indexOf('=', start);
  const value = chosenValue(expansion, name);
  if (value === undefined || source.text.slice(start, end).includes('$')) return false;
  const [from, to] = [source.text.slice(start, sign), source.text.slice(sign + 1, end)];
  const text = textOf(runsOf(expansion, (inner) => expandValue(inner, name, value, use)));
  const [pattern, result] = from.includes('%') ? [from, to] : [`%${from}`, `%${to}`];
  return addResult(expansion, 'patsubst', [pattern, result, text], use);
}

function addResult(expansion: Expansion, name: string, args: readonly string[], use: Span): boolean {
  const { runs, allowance, files, matching, keepsPatterns, source } = expansion;
  const listed = keepsPatterns === true ? listedBy(name, args) : undefined;
  const text =
    resultOf(name, args, allowance) ??
    textOfFile(name, args, files, source.text) ??
    listed ??
    pathsIn(name, args, matching) ??
    (name === 'shell' ? worstValuePrinted(args.join(',')) : undefined);
  if (!isAllowed(expansion, use) || text === undefined) return false;
  allowance.left -= costOf(text);
  runs.push({ text, span: () => use, use });
  return true;
}

/** `$(wildcard a/*.sh)`, if something matches. */
function pathsIn(
  name: string,
  [argument = '']: readonly string[],
  matching: PathsMatching | undefined,
): string | undefined {
  if (name !== 'wildcard' || matching === undefined || argument.includes('$')) return undefined;
  const found = wordsOf(argument).map(matching);
  return found.includes(undefined) || found.flat().length === 0 ? undefined : found.flat().join(' ');
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

function literal(source: Excerpt, start: number, end: number, use: Span | undefined): Run {
  const span = (from: number, to: number) => source.span(start + from, start + to);
  return { text: source.text.slice(start, end), span, ...(use && { use }) };
}
