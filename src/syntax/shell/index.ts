import type { ParsedScript, Script as ScriptNode } from 'unbash';
import { noteOutline } from '../../model/findings/outlines.ts';
import { DYNAMIC } from '../../model/located.ts';
import { type Command, everyCommand, type Pipeline, type Script, type ScriptProblem } from '../../model/shell.ts';
import type { Excerpt } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { groupBy } from '../../support/group-by.ts';
import type { Budget } from './budget.ts';
import { noFiles } from './files/files-of-script.ts';
import { readOutput } from './files/output.ts';
import type { WrittenFiles } from './files/script-files.ts';
import { worstPrinted } from './given/called-output.ts';
import { isForShell } from './inner.ts';
import { POSITIONAL, setList } from './lists.ts';
import { parsed } from './parsed.ts';
import { reportPutTogether } from './put-together.ts';
import type { Reading } from './reading.ts';
import { readStatements } from './script.ts';
import { mayHaveUnreadBraces, startsWithBash, twoReadings } from './two-readings.ts';
import { childOf, type LookUp, rootVariables, setAttribute, type Variables } from './variables.ts';

export type { LookUp };
export { isForShell, startsWithBash };

/** How deep substitutions and inner scripts are followed. */
const MAX_DEPTH = 60;
/** More `<<` than anyone writes on one line, including arithmetic shifts. The parser visits a line's here-documents once for each. */
const MAX_HERE_DOCUMENTS = 2_000;
/** Substitutions that are open at once. The parser visits the rest of the text for each. No real script comes near. */
const MAX_OPEN = 200;
/** In characters; see `Budget`. Twice the largest file. */
const BUDGET = 2_000_000;
/** Valid scripts may reach this, so the rest is an ordinary gap. */
const BUDGET_OF_CALLS = 1_000_000;

export interface ScriptOptions {
  readonly isSetLater?: Variables['isSetLater'];
  /** Whether bash or a similar shell certainly runs it. */
  readonly isBash?: boolean;
  /** Whether an unknown program whose options are those of `docker run` counts as an engine, as it does by default. */
  readonly guessesEngines?: boolean;
  /** Whether the text is a single command that is started without a shell. */
  readonly isExec?: boolean;
  /** The files written before it runs; the files that it writes are added. */
  readonly files?: WrittenFiles;
  /** Unless `files` has it; see `WrittenFiles`. */
  readonly sourced?: WrittenFiles['sourced'];
  /** The same. */
  readonly near?: WrittenFiles['near'];
  /** The same. */
  readonly takesAll?: boolean;
  /** The arguments that it is started with, as `argumentsGiven` writes them; not known by default. */
  readonly given?: string | undefined;
  /** The names of variables whose values the script does not replace. */
  readonly kept?: readonly string[];
}

/** Reads a POSIX-like shell script, including bash. Never throws: parts that it cannot understand are in `problems`. */
export function parseScript(excerpt: Excerpt, lookUp: LookUp, options: ScriptOptions = {}): Script {
  const { isSetLater = never, isBash = false, guessesEngines = true, isExec = false } = options;
  noteOutline(excerpt);
  const budget = budgetOf(BUDGET, budgetOf(BUDGET_OF_CALLS));
  const { sourced, near, takesAll, files = { ...noFiles(budget), sourced, near, takesAll } } = options;
  const variables = rootVariables(lookUp, isSetLater);
  if (options.given !== undefined) setList(variables, POSITIONAL, options.given);
  for (const name of options.kept ?? []) setAttribute(variables, name, 'read-only', false);
  const script = readText(excerpt, variables, {
    ...{ depth: 0, budget, open: [], atEnd: [], keepsLineEnds: false, isBash, guessesEngines, isExec, files },
  });
  reportPutTogether(script);
  if (budget.left >= 0 && budget.ofCalls.left >= 0) return script;
  return { ...script, problems: [...script.problems, outOfBudget(script, budget, excerpt.text)] };
}

function budgetOf(left: number, ofCalls?: Budget): Budget {
  const budget = {
    left,
    get ofCalls(): Budget {
      return ofCalls ?? budget;
    },
  };
  return budget;
}

function outOfBudget({ span }: Script, { left }: Budget, rest: string): ScriptProblem {
  if (left < 0) {
    const value = 'its variables, or the scripts in it, expand to more text than is read';
    return { kind: 'limit-reached', value, span, rest };
  }
  return {
    kind: 'unreadable-commands',
    value: 'it calls functions, or repeats loops, more often than is read',
    span,
    rest,
  };
}

function never(): boolean {
  return false;
}

type Within = Pick<
  Reading,
  'depth' | 'budget' | 'open' | 'atEnd' | 'keepsLineEnds' | 'isBash' | 'guessesEngines' | 'isExec' | 'files' | 'input'
>;

function readingOf(excerpt: Excerpt, within: Within, problems: ScriptProblem[]): Reading {
  const isWindows = !within.keepsLineEnds && excerpt.text.includes('\r\n');
  const source = normalised(excerpt.text, isWindows);
  return {
    excerpt,
    source,
    isWindows,
    keepsLineEnds: within.keepsLineEnds,
    depth: within.depth,
    isBash: within.isBash,
    guessesEngines: within.guessesEngines,
    isExec: within.isExec && within.depth === 0,
    files: within.files,
    input: within.input,
    values: new WeakMap(),
    open: within.open,
    atEnd: within.atEnd,
    problems,
    budget: within.budget,
    readSubstitution,
    readOutput,
    worstPrinted,
    readText: readInnerText,
  };
}

function readText(outer: Excerpt, variables: Variables, within: Within): Script {
  const excerpt = clamped(outer);
  const problems: ScriptProblem[] = [];
  const reading = readingOf(excerpt, within, problems);
  const { source, isWindows } = reading;
  const pipelines: Pipeline[] = [];
  try {
    if (hasTooManyHereDocuments(source)) throw new RangeError('too many here-documents');
    if (isNestedTooDeeply(source)) throw new RangeError('nested too deeply');
    const others = isWindows ? readAsWritten(reading, childOf(variables)) : [];
    const tree = parsed(source);
    readParsed(tree, reading, variables, pipelines);
    const reason = within.isBash ? undefined : twoReadings(source, tree);
    if (reason !== undefined) problems.push(ambiguous(reading, reason));
    if (mayHaveUnreadBraces(source)) problems.push(ambiguous(reading, 'braces begin with a carriage return'));
    for (const pipeline of withoutKnown(others, pipelines)) pipelines.push(pipeline);
    // a trap may set another one
    for (const read of within.depth === 0 ? within.atEnd : []) read();
  } catch (error) {
    // the parser is young, and the text is untrusted: deep nesting may overflow the stack
    const span = excerpt.span(0, source.length);
    problems.push({ ...unreadable(error), span, rest: source });
  }
  return { span: excerpt.span(0, source.length), pipelines, problems };
}

/**
 * As a shell reads the text, to which a `\r` is an ordinary character: `x=a \r` runs a program of that name, and does not set the variable.
 * Git may have removed the `\r` before, so that both readings count.
 */
function readAsWritten(reading: Reading, variables: Variables): readonly Pipeline[] {
  const source = normalised(reading.excerpt.text, false);
  const pipelines: Pipeline[] = [];
  const written: Reading = { ...reading, source, isWindows: false, keepsLineEnds: true, problems: [] };
  readParsed(parsed(source), written, variables, pipelines);
  return pipelines;
}

/** The other pipelines with a command that is at a new place, or has other words. */
function withoutKnown(others: readonly Pipeline[], pipelines: readonly Pipeline[]): readonly Pipeline[] {
  if (others.length === 0) return others;
  const known = groupBy(pipelines.flatMap(commandsOf), ({ programSpan }) => programSpan.start);
  const isKnown = (command: Command): boolean => {
    const words = wordsOf(command);
    return words === '' || known.get(command.programSpan.start)?.some((one) => wordsOf(one).startsWith(words)) === true;
  };
  return others.filter((pipeline) => !commandsOf(pipeline).every(isKnown));
}

/** The words of a command, each after a NUL, without line ends. */
function wordsOf({ program, arguments: words }: Command): string {
  const all = [
    program === DYNAMIC ? UNKNOWN_PIECE : program,
    ...words.map(({ pieces }) => pieces.replaceAll('\r\n', '\n').trim()),
  ];
  return all.flatMap((word) => (word === '' || word === '\r' ? [] : `\0${word}`)).join('');
}

function commandsOf(pipeline: Pipeline): readonly Command[] {
  return everyCommand({ span: pipeline.span, pipelines: [pipeline], problems: [] });
}

function ambiguous({ excerpt, source }: Reading, value: string): ScriptProblem {
  return { kind: 'unreadable-commands', value, span: excerpt.span(0, source.length), rest: source };
}

function readParsed(node: ParsedScript, reading: Reading, variables: Variables, out: Pipeline[]): void {
  const error = node.errors?.[0];
  if (error !== undefined) reading.problems.push(problemAt(error, reading));
  readStatements(node.commands, reading, variables, out);
}

type ParseError = NonNullable<ParsedScript['errors']>[number];

/** After its first error the parser may skip the rest of the text. The reported place is the rest of the line. */
function problemAt({ message, pos }: ParseError, { source, excerpt }: Reading): ScriptProblem {
  const lineEnd = source.indexOf('\n', pos);
  const end = lineEnd > pos ? lineEnd : Math.min(pos + 1, source.length);
  const span = excerpt.span(Math.min(pos, end), end);
  const kind = message.startsWith('maximum') ? 'limit-reached' : 'unreadable-commands';
  return { kind, value: withoutSource(message), span, rest: source.slice(pos) };
}

function readSubstitution(node: ScriptNode, within: Reading, variables: Variables): Script {
  const span = within.excerpt.span(node.pos, node.end);
  const problems: ScriptProblem[] = [];
  const pipelines: Pipeline[] = [];
  if (within.depth >= MAX_DEPTH) {
    const rest = within.source.slice(node.pos, node.end);
    problems.push({ kind: 'limit-reached', value: 'command substitutions are nested too deeply', span, rest });
  } else readParsed(node, { ...within, depth: within.depth + 1, problems }, childOf(variables), pipelines);
  return { span, pipelines, problems };
}

function readInnerText(given: Excerpt, within: Reading, variables: Variables): Script | undefined {
  within.budget.left -= given.text.length;
  noteOutline(given);
  const excerpt = { ...given, text: withNamesOfArrays(given.text) };
  if (within.depth < MAX_DEPTH && within.budget.left >= 0) {
    return readText(excerpt, variables, { ...within, depth: within.depth + 1 });
  }
  // an exceeded budget is reported once, for the whole script
  if (within.depth < MAX_DEPTH) return undefined;
  within.problems.push({
    kind: 'limit-reached',
    value: 'scripts inside of scripts are nested too deeply',
    span: excerpt.span(0, excerpt.text.length),
    rest: excerpt.text,
  });
  return undefined;
}

/** `eval "$list+=(x)"` sets a list with an unknown name, which the parser rejects. A placeholder of the same length keeps the offsets. */
function withNamesOfArrays(text: string): string {
  if (!text.includes('=(')) return text;
  return text.replaceAll(/(?<![^\s;&|])\$(?:\w+|\{\w+\})(?=\+?=\()/g, (variable) => '_'.repeat(variable.length));
}

/**
 * A text of the same length without NUL and without Windows line ends. Such a line end becomes two line ends, so that a here-document still
 * ends at its delimiter. After a backslash only one may follow, so the backslash moves next to it. Any other `\r` is an ordinary
 * character, as it is for a shell.
 */
function normalised(text: string, isWindows: boolean): string {
  const plain = text.includes('\u0000') ? text.replaceAll('\u0000', '\ufffd') : text;
  // the parser does not join lines between a dollar sign and what it expands
  const clean = plain.includes('$\\\n') ? plain.replaceAll(/(?<!\\)\$((?:\\\n)+)(?=[\w{('"@*#?!$-])/g, '$1$$') : plain;
  if (!isWindows) return clean;
  return clean.replaceAll(/(?<!\\)(\\*)\r\n/g, (_, backslashes: string) =>
    backslashes.length % 2 === 0 ? `${backslashes}\n\n` : `${backslashes.slice(1)} \\\n`,
  );
}

/** For a broken script, the parser may return places outside of it, or ends before starts. */
function clamped(outer: Excerpt): Excerpt {
  const { length } = outer.text;
  return {
    text: outer.text,
    span: (start, end) => {
      if (start >= 0 && start <= end && end <= length) return outer.span(start, end);
      const last = Math.max(0, Math.min(end, length));
      return outer.span(Math.max(0, Math.min(start, last)), last);
    },
  };
}

function hasTooManyHereDocuments(source: string): boolean {
  if (!exceedsHereDocuments(source)) return false;
  // a body may be a program with many `<<`, so they are counted for each line, with its continuations
  return source.split(/(?<!\\)\n/).some(exceedsHereDocuments);
}

function exceedsHereDocuments(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('<<'); at !== -1; at = text.indexOf('<<', at + 3)) {
    if (text[at + 2] !== '<') count += 1;
  }
  return count > MAX_HERE_DOCUMENTS;
}

/** Counts parentheses, ignoring quotes. */
function isNestedTooDeeply(source: string): boolean {
  let open = 0;
  for (let at = source.indexOf('('); at !== -1; at = nextParenthesis(source, at + 1)) {
    if (source[at] === ')') open = Math.max(0, open - 1);
    else if ('$<>'.includes(source[at - 1] ?? ' ')) open += 1;
    if (open > MAX_OPEN) return true;
  }
  return false;
}

function nextParenthesis(source: string, from: number): number {
  PARENTHESIS.lastIndex = from;
  return PARENTHESIS.exec(source)?.index ?? -1;
}

const PARENTHESIS = /[()]/g;

/** The parser quotes the unexpected token, which may be a secret; only operators are kept. */
function withoutSource(message: string): string {
  return message.replace(/^unexpected (token|argument) '(?!\W{1,3}').*/s, 'unexpected word');
}

function unreadable(error: unknown): Pick<ScriptProblem, 'kind' | 'value'> {
  return error instanceof RangeError
    ? { kind: 'limit-reached', value: 'the script is nested too deeply, or has too many here-documents' }
    : { kind: 'unreadable-commands', value: 'the parser failed' };
}
