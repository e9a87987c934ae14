import {
  type AndOr,
  type PipelineNode as AnyNode,
  type Case,
  type CompoundList,
  type Function as FunctionNode,
  forEachChild,
  type If,
  type Pipeline as PipelineNode,
  type Redirected,
  type Statement,
  type SyntaxNode,
  type Time,
  type While,
  type Word,
} from 'unbash';
import { DYNAMIC, type Dynamic } from '../../model/located.ts';
import type { Command, Pipeline, Redirect, ShellWord, Wrapper } from '../../model/shell.ts';
import type { Excerpt, Span } from '../../model/source.ts';
import { noteArithmetic } from './arithmetic.ts';
import { choicesOfLoop } from './choices.ts';
import { readCommand } from './command.ts';
import { knownOr } from './expansion.ts';
import { mayFail } from './failures.ts';
import { withDescriptors } from './files/descriptors.ts';
import type { Printed } from './files/files-of-script.ts';
import { FROM_INPUT, namesPrinted, narrowNames, setNames, setNamesRead } from './files/named-files.ts';
import { dataPrintedBy, printedBy, readSubstituted, redirectedFrom } from './files/output.ts';
import { roundsPlaced } from './files/placed-names.ts';
import { linkAsked } from './files/real-paths.ts';
import { readRedirect } from './files/redirects.ts';
import { announce, callsWithOwnValues, dependsOnWords, isUsedByCall, setFunction } from './functions.ts';
import { argumentRounds, branchTaken, LEAVING, leavesLoop, MOST_ROUNDS } from './given/argument-loops.ts';
import { expansionAt, isSetAfterUse, noteOwnValues, noteValues } from './given/later-values.ts';
import { valuesGiven } from './given-values.ts';
import { elementsNamed, POSITIONAL, setList } from './lists.ts';
import { type LoopValues, roundsByIndex, roundsOf, roundsRead } from './loop-values.ts';
import type { FoundSubstitution, Reading, Sink } from './reading.ts';
import { unfollowed } from './unfollowed.ts';
import {
  changesForLater,
  childOf,
  functionScope,
  isInFunction,
  isOption,
  keepAll,
  mergeBranch,
  mergeFunction,
  setChoices,
  setVariable,
  unlessUnknown,
  type Variables,
} from './variables.ts';
import { collectSubstitutions, readWord, readWords } from './words.ts';

/** The context of a list of commands. */
interface Place {
  readonly reading: Reading;
  readonly variables: Variables;
  readonly joinedBy: Pipeline['joinedBy'];
  readonly isConditional: boolean;
  /** The redirects of the surrounding groups and loops. */
  readonly redirects: readonly Redirect[];
  readonly out: Pipeline[];
  /** The output of the commands before it in a pipeline. */
  readonly piped: Printed;
  /** The files of the repository that these print. */
  readonly data?: Printed;
  /**
   * The round of a loop over the arguments that is read, in which these are known; `repeated` in any other loop, and `again` where it is read with
   * what an earlier round has set.
   */
  readonly round?: { isOver: boolean } | 'repeated' | 'again';
  /** Collects pipelines that must come before the current one; undefined outside of a pipeline. */
  readonly hoisted: Pipeline[] | undefined;
}

/** Appends the pipelines of a list of statements to `out`, in their written order. */
export function readStatements(
  statements: readonly Statement[],
  reading: Reading,
  variables: Variables,
  out: Pipeline[],
): void {
  readList(statements, {
    reading,
    variables,
    joinedBy: 'start',
    isConditional: false,
    redirects: [],
    out,
    piped: undefined,
    hoisted: undefined,
  });
}

function readList(statements: readonly Statement[], place: Place): void {
  let { joinedBy } = place;
  let end: number | undefined;
  for (const { command } of statements) if (command.type === 'Function') announceFunction(command, place);
  for (const statement of statements) {
    readStatement(statement, joinedBy, place);
    joinedBy = statement.background ? '&' : ';';
    if (leavesList(statement)) end ??= place.out.length;
  }
  if (end !== undefined) neverRun(place.out, end);
}

function readStatement({ command, background }: Statement, joinedBy: Pipeline['joinedBy'], place: Place): void {
  // a background command runs in a subshell
  const variables = background ? childOf(place.variables) : place.variables;
  const before = place.out.length;
  readNode(command, joinedBy === place.joinedBy && !background ? place : { ...place, joinedBy, variables });
  if (background) sendToBackground(place.out, before);
}

/** Whether what is behind a statement in its list never runs. Without a program, `exec` only changes descriptors. */
function leavesList({ command, background }: Statement): boolean {
  if (background || command.type !== 'Command') return false;
  const name = command.name?.text ?? '';
  return (
    LEAVING.has(name) || name === 'continue' || (name === 'exec' && command.suffix.some(({ type }) => type === 'Word'))
  );
}

function neverRun(out: Pipeline[], from: number): void {
  for (let at = from; at < out.length; at += 1) change(out, at, (one) => ({ ...one, neverRuns: true }));
}

function sendToBackground(out: Pipeline[], from: number): void {
  for (let at = from; at < out.length; at += 1) change(out, at, (one) => ({ ...one, isBackground: true }));
}

function readNode(node: AnyNode | AndOr | CompoundList, place: Place): void {
  switch (node.type) {
    case 'Command':
      addCommand(readCommand(node, place.reading, place.variables, place.redirects, place), place);
      break;
    case 'Pipeline':
      readPipeline(node, place);
      break;
    case 'AndOr':
      readAndOr(node, place);
      break;
    case 'TestCommand':
    case 'ArithmeticCommand':
      addCommand(readTest(node, place), place);
      addPosixReading(node, place);
      break;
    case 'CompoundList':
      readList(node.commands, place);
      break;
    case 'BraceGroup':
    case 'Subshell':
    case 'Coproc':
    case 'Redirected':
    case 'Function':
      readGroup(node, place);
      break;
    case 'If':
      readIf(node, place);
      break;
    case 'Case':
      readCase(node, place);
      break;
    case 'While':
    case 'For':
    case 'Select':
    case 'ArithmeticFor':
      readLoop(node, place);
      break;
  }
}

function addCommand(command: Command, { joinedBy, isConditional, out }: Place): void {
  out.push({ span: command.span, commands: [command], joinedBy, isConditional, isNegated: false });
}

/** After the list, it is not known whether the commands after the first operator have run. */
function readAndOr({ commands, operators }: AndOr, place: Place): void {
  let variables = childOf(place.variables);
  let current = place;
  for (let index = 0; index < commands.length; index += 1) {
    const joinedBy = operators[index - 1];
    if (joinedBy === '||' && current.joinedBy === '&&' && current !== place) {
      // `a && p=true || p=false`: one of them runs
      mergeBranch(variables, place.variables);
      variables = childOf(place.variables);
    }
    if (joinedBy !== undefined && (current === place || current.joinedBy !== joinedBy)) {
      current = { ...place, joinedBy, variables };
    }
    readNode(commands[index] as AnyNode, current);
  }
  mergeBranch(variables, place.variables);
}

/** If a group or loop is part of a pipeline, its first pipeline continues the commands before it, and its last one is continued. */
function readPipeline({ commands, prefixes, pos, end }: PipelineNode, place: Place): void {
  const { out, reading } = place;
  const first = out.length;
  const hoisted = place.hoisted ?? [];
  let { piped, data } = place;
  let group = first;
  const names = namesPiped(commands, place);
  for (const command of commands) {
    const before = out.length;
    const variables = scopeIn(commands, command, names, place);
    readNode(command, { ...place, reading: inPipe(reading, out.length > first), variables, hoisted, piped, data });
    data = dataPrintedBy(command, reading, variables);
    piped = printedBy(command, piped, reading, variables, valuesGiven(reading, variables));
    if (out.length === before) continue;
    if (before > first) {
      passInput(out, before);
      joinAt(out, before, printedBeside(out, group, before - 1));
    }
    group = Math.max(first, before - 1);
  }
  if (out.length === first) return;
  if (prefixes.length > 0) addPrefixes(prefixes, commands[0]?.pos ?? end, first, place);
  const last = out.length - 1;
  // a single pipeline gets the place of the whole node, including prefixes
  if (last === first) change(out, last, (one) => ({ ...one, span: reading.excerpt.span(pos, end) }));
  if (place.hoisted === undefined && hoisted.length > 0) out.splice(first, 0, ...hoisted);
}

/** What a pipe gives to a command replaces the input of the script. */
function inPipe(reading: Reading, isBehind: boolean): Reading {
  return isBehind && reading.input !== undefined ? { ...reading, input: undefined } : reading;
}

/** Each command of a pipeline runs in a subshell. */
function scopeIn(
  commands: PipelineNode['commands'],
  command: AnyNode,
  names: readonly string[],
  { variables }: Place,
): Variables {
  if (commands.length === 1) return variables;
  const scope = childOf(variables);
  if (names.length > 0 && command !== commands[0]) setNames(scope, FROM_INPUT, names);
  return scope;
}

/** The names of files that the first command of a pipeline prints for the others. */
function namesPiped([first, second]: PipelineNode['commands'], place: Place): readonly string[] {
  if (first === undefined || second === undefined) return [];
  return namesPrinted(place.reading.source.slice(first.pos, first.end), place);
}

/** The rest of a group has the same standard input as its first pipeline, which is at `index`. */
function passInput(out: Pipeline[], index: number): void {
  if (out.length === index + 1) return;
  const inputFrom = [...(out[index - 1]?.commands ?? [])];
  for (let at = index + 1; at < out.length; at += 1) change(out, at, (one) => ({ inputFrom, ...one }));
}

function change(out: Pipeline[], index: number, changed: (one: Pipeline) => Pipeline): void {
  const one = out[index];
  if (one !== undefined) out[index] = changed(one);
}

/** The last commands of the pipelines from one index to another, whose output goes where that of the pipeline at the second one goes. */
function printedBeside(out: readonly Pipeline[], from: number, to: number): readonly Command[] {
  return from === to ? [] : out.slice(from, to).flatMap(({ commands }) => commands.slice(-1));
}

/** Makes the pipeline at `index` the continuation of the one before it. */
function joinAt(out: Pipeline[], index: number, others: readonly Command[]): void {
  const [next] = out.splice(index, 1);
  const previous = out[index - 1];
  if (next === undefined || previous === undefined) return;
  const span: Span = { ...previous.span, end: next.span.end };
  // this module created the array, so it may change it while the pipeline is being read
  const commands = previous.commands as Command[];
  const input = commands.slice(-1);
  for (const command of next.commands.slice(0, 1)) commands.push(fedBy(input, command));
  for (const command of next.commands.slice(1)) commands.push(command);
  // copied only if it grows, which it does once for each group
  const grown = others.length > 0 && { printsWith: [...(previous.printsWith ?? []), ...others] };
  out[index - 1] = { ...previous, commands, span, ...grown };
}

/** What a command runs may read what the command gets. */
function fedBy(input: readonly Command[], command: Command): Command {
  const { inner } = command;
  if (inner === undefined) return command;
  return { ...command, inner: { ...inner, pipelines: inner.pipelines.map((one) => ({ inputFrom: input, ...one })) } };
}

/** Applies `!` and `time`. */
function addPrefixes(prefixes: PipelineNode['prefixes'], start: number, first: number, { out, reading }: Place): void {
  const pipeline = out[first] as Pipeline;
  const [command, ...others] = pipeline.commands;
  const times = prefixes.filter((prefix): prefix is Time => prefix.type === 'Time');
  const wrappers: Wrapper[] = times.map(({ pos, keywordEnd }) => ({
    program: 'time',
    span: reading.excerpt.span(pos, keywordEnd),
    entry: reading.excerpt.span(pos, start),
  }));
  const isNegated = (prefixes.length - times.length) % 2 === 1;
  const timed: Command[] = command === undefined ? [] : [{ ...command, wrappers: [...wrappers, ...command.wrappers] }];
  out[first] = { ...pipeline, isNegated, commands: [...timed, ...others] };
}

type Group = Extract<AnyNode, { type: 'BraceGroup' | 'Subshell' | 'Coproc' | 'Redirected' | 'Function' }>;

function readGroup(node: Group, place: Place): void {
  switch (node.type) {
    case 'BraceGroup':
      readList(node.body.commands, place);
      break;
    case 'Subshell':
      readList(node.body.commands, { ...place, variables: childOf(place.variables) });
      break;
    case 'Coproc':
      place.reading.problems.push(unfollowed('what reads from a coprocess is not known', node, place.reading));
      readCoprocess(node.body, place);
      break;
    case 'Redirected':
      readRedirected(node, place);
      break;
    case 'Function':
      readFunction(node, place);
      break;
  }
}

function readCoprocess(body: Parameters<typeof readNode>[0], place: Place): void {
  const before = place.out.length;
  readNode(body, { ...place, variables: childOf(place.variables) });
  sendToBackground(place.out, before);
}

/** Functions may call those that the script defines after them: `main() { start; }`, `start() { … }`, `main` */
function announceFunction({ name, body }: FunctionNode, { reading, variables }: Place): void {
  announce(name.text, reading.excerpt.text.slice(body.pos, body.end), reading.budget, variables);
}

function readFunction({ name, body }: FunctionNode, place: Place): void {
  const { reading, variables, out } = place;
  const branch = functionScope(variables);
  setList(branch, POSITIONAL, DYNAMIC);
  const text = reading.excerpt.text.slice(body.pos, body.end);
  noteValues(text, reading.budget, variables);
  const before = out.length;
  readNode(body, { ...place, variables: branch, joinedBy: 'start', isConditional: false });
  for (let index = before; index < out.length; index += 1) change(out, index, (one) => ofFunction(name.text, one));
  mergeFunction(branch, variables);
  noteOwnValues(branch, text, reading.budget, variables);
  setFunction(name.text, text, variables);
}

function readIf(node: If, place: Place): void {
  const { out, reading } = place;
  const before = out.length;
  readList(node.clause.commands, place);
  if (out.length > before)
    change(out, out.length - 1, (one) => ({ ...one, decides: reading.excerpt.span(node.pos, node.end) }));
  const isNever = out.length === before + 1 && isFalse(out[before]);
  const link = linkIn(node.clause, place);
  readBranch(node.then, link !== undefined && link.real === link.path ? withOwnVariables(place) : place);
  if (isNever) neverRun(out, before + 1);
  for (const { clause, then } of node.elif) {
    readBranch(clause, place);
    readBranch(then, place);
  }
  if (node.else !== undefined) readBranch(node.else, place);
}

function ofFunction(name: string, pipeline: Pipeline): Pipeline {
  if (pipeline.isConditional) return { inFunction: name, ...pipeline };
  return { inFunction: name, ...pipeline, isConditional: true, inEachCall: true };
}

/** The path whose links a condition asks for. */
function linkIn({ pos, end }: CompoundList, { reading, variables }: Place): ReturnType<typeof linkAsked> {
  return linkAsked(reading.source.slice(pos, end), { reading, variables });
}

/** What commands set is lost, as they never run, or what they set is known. */
function withOwnVariables(place: Place): Place {
  return { ...place, variables: childOf(place.variables) };
}

/** `false` alone */
function isFalse(pipeline: Pipeline | undefined): boolean {
  const [command] = pipeline?.commands ?? [];
  return pipeline?.commands.length === 1 && !pipeline.isNegated && command?.program === 'false';
}

function readCase(node: Case, place: Place): void {
  const { word, items } = node;
  hoistSubstitutions([word], place);
  const known = { variables: place.variables, budget: place.reading.budget };
  const taken = typeof place.round === 'string' ? 'unknown' : branchTaken(node, known);
  for (const item of items) {
    const { pattern, body } = item;
    hoistSubstitutions(pattern, place);
    if (item === taken) readTaken(item, place);
    else if (taken !== 'unknown') readNode(body, { ...place, ...BRANCH, variables: childOf(place.variables) });
    else
      readBranch(body, place, (within) =>
        narrowNames(
          within,
          word.text,
          pattern.map(({ text }) => text),
        ),
      );
  }
}

const BRANCH: Pick<Place, 'joinedBy' | 'isConditional'> = { joinedBy: 'start', isConditional: true };

/** Reads the branch that certainly runs with the known arguments. */
function readTaken({ body }: Case['items'][number], place: Place): void {
  readNode(body, { ...place, ...BRANCH });
  if (typeof place.round === 'object' && leavesLoop(body)) place.round.isOver = true;
}

/**
 * Adds the commands that a shell without `((…))` and `[[…]]`, such as dash, would run: nested subshells, or a program called `[[`. If the
 * text really is an expression, the program is one that no rule knows, so this causes no false findings.
 */
function addPosixReading(
  { type, pos, end }: Extract<AnyNode, { type: 'TestCommand' | 'ArithmeticCommand' }>,
  { reading, variables, out }: Place,
): void {
  const { excerpt, source } = reading;
  const isTest = type === 'TestCommand';
  const from = pos + 1;
  const text = isTest ? `[ ${source.slice(pos + 2, end)}` : source.slice(from, end - 1);
  const offset = isTest ? pos : from;
  const place: Excerpt = { text, span: (start, last) => excerpt.span(offset + start, offset + last) };
  const script = reading.readText(place, reading, childOf(variables));
  for (const pipeline of script?.pipelines ?? []) {
    if (!isComparison(pipeline, isTest ? text : '')) out.push({ ...pipeline, isConditional: true });
  }
}

/** Whether it is part of an expression such as `[[ -f a && $b == c ]]` or `((a + 1))`, which does not name a program. */
function isComparison({ commands }: Pipeline, text: string): boolean {
  const [{ program, arguments: words } = { program: DYNAMIC, arguments: [] }] = commands;
  if (commands.length > 1) return false;
  if (program === '[' || String(program).startsWith('-')) return true;
  const isWritten = /^[A-Za-z]/.test(String(program)) && text.includes(` ${String(program)} `);
  return !isWritten && COMPARES.test(words[0]?.pieces ?? '');
}

const COMPARES = /^(?:[-+*/%<>=!~&|^?:,]{1,3}|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/;

function readLoop(node: Loop, place: Place): void {
  const rounds = readHead(node, place);
  if (node.type === 'While' && readArgumentLoop(node, place)) return;
  const link = node.type === 'While' && node.kind === 'while' ? linkIn(node.clause, place) : undefined;
  const isAgain = place.round === 'again';
  const first: Place = {
    ...(link === undefined ? place : withOwnVariables(place)),
    round: isAgain ? 'again' : 'repeated',
  };
  let isNew = false;
  readBranch(node.body, first, (within) => () => {
    isNew = !isAgain && setsForLater(node, within, place);
  });
  if (link !== undefined && link.real !== link.path) setVariable(place.variables, link.name, link.real);
  if (rounds !== undefined && rounds.rounds.length > 0) readRounds(node, rounds, place);
  if (isNew) readLater(node, place);
}

/** Whether the body sets what its commands, or those that decide whether it goes on, expand in a later round: `until curl $o …; do o=-k; done`. */
function setsForLater({ pos, end }: Loop, within: Variables, { reading, variables, round }: Place): boolean {
  const text = reading.source.slice(pos, end);
  const isSetFor = (name: string): boolean => {
    if (expansionAt(name, text) === -1) return isUsedByCall(name, text, variables);
    // what is not set here, a function or a program sets
    return isSetAfterUse(name, text) || !text.includes(`${name}=`);
  };
  // what a function does with its words is read for each call
  const onlyOptions = round !== undefined || isInFunction(variables);
  return changesForLater(within, variables, onlyOptions).some(isSetFor) || callsWithOwnValues(text, reading, variables);
}

/** Reads a loop once more with what its body has set. Loops in it are read once. */
function readLater(node: Loop, place: Place): void {
  const { reading, variables, out } = place;
  const { ofCalls } = reading.budget;
  ofCalls.left -= node.end - node.pos;
  if (ofCalls.left < 0) return;
  const found: Pipeline[] = [];
  const later: Place = { ...place, ...BRANCH, variables: childOf(variables), out: found, round: 'again' };
  if (node.type === 'While') readList(node.clause.commands, later);
  readNode(node.body, later);
  for (const pipeline of found) if (dependsOnWords(pipeline)) out.push(pipeline);
}

type Loop = Extract<AnyNode, { type: 'While' | 'For' | 'Select' | 'ArithmeticFor' }>;

/** Reads a loop over known arguments round by round. */
function readArgumentLoop(node: While, place: Place): boolean {
  const { reading, variables, out } = place;
  const { ofCalls } = reading.budget;
  const rounds = argumentRounds(node, reading.source, { variables, budget: reading.budget });
  if (rounds === undefined) return false;
  const scope = childOf(variables);
  const round = { isOver: false };
  let count = 0;
  for (; count < MOST_ROUNDS && !round.isOver && rounds.next(scope); count += 1) {
    ofCalls.left -= Math.max((node.body.end - node.body.pos) / COST_OF_TEXT, COST_OF_ARGUMENT);
    if (ofCalls.left < 0) return true;
    const found: Pipeline[] = [];
    readNode(node.body, { ...place, ...BRANCH, variables: scope, out: found, round });
    for (const pipeline of found) if (count === 0 || dependsOnWords(pipeline)) out.push(pipeline);
  }
  if (round.isOver || (!rounds.next(scope) && rounds.isDone(scope))) keepAll(scope, variables);
  else mergeBranch(scope, variables);
  return true;
}

/** In characters of the budget, and characters for one of it: the text has been parsed. */
const COST_OF_ARGUMENT = 200;
const COST_OF_TEXT = 4;

/** Reads what is in front of the body, and returns the rounds to read after the first reading of the body. */
function readHead(node: Loop, place: Place): LoopValues | undefined {
  const { variables, reading } = place;
  const bodyText = reading.source.slice(node.body.pos, node.body.end);
  if (node.type === 'While') {
    readList(node.clause.commands, place);
    const values = roundsRead(node, place);
    const read = setNamesRead(variables, reading.source.slice(node.clause.pos, node.clause.end));
    return roundsPlaced(read, bodyText, place) ?? (values && withFirst(values, variables));
  }
  if (node.type === 'ArithmeticFor') {
    hoistSubstitutions([node.initialize, node.test, node.update], place);
    const head = reading.source.slice(node.pos, node.body.pos);
    noteArithmetic(head, variables);
    const counter = COUNTS_UP.exec(head)?.[1];
    if (counter === undefined) return undefined;
    return roundsByIndex(counter, undefined, bodyText, { variables, budget: reading.budget });
  }
  return readWordList(node, bodyText, place);
}

/** The same for a loop over words. */
function readWordList(
  node: Extract<Loop, { type: 'For' | 'Select' }>,
  bodyText: string,
  place: Place,
): LoopValues | undefined {
  const { variables, reading } = place;
  const { text: name } = node.name;
  const words = loopWords(node, place);
  if (words === undefined) return undefined;
  const value = node.type === 'For' ? soleValue(node.wordlist, words) : DYNAMIC;
  setVariable(variables, name, value);
  if (words === DYNAMIC) return undefined;
  if (value === DYNAMIC) setChoices(variables, name, choicesOfLoop(words));
  const placed = roundsPlaced(name, bodyText, place);
  if (placed !== undefined) return placed;
  // in quotes, options do not become several words
  const isSplit = value === DYNAMIC || bodyText.includes(`"$${name}"`);
  if (!isSplit || words.length < 2) return undefined;
  const known = { variables, budget: reading.budget };
  const selecting = roundsByIndex(
    name,
    words.map(({ pieces }) => pieces),
    bodyText,
    known,
  );
  if (selecting !== undefined) return selecting;
  const values = roundsOf(name, words, bodyText);
  return values.isWhole ? withFirst(values, variables) : values;
}

/** `for ((i = 0; …` */
const COUNTS_UP = /^for\s{0,20}\(\(\s{0,20}([A-Za-z_]\w{0,60})\s{0,20}=\s{0,20}0\s{0,20};/;

/** Sets the values of the first round, and returns the others. */
function withFirst(values: LoopValues, variables: Variables): LoopValues {
  const [first, ...rounds] = values.rounds;
  if (first !== undefined)
    for (const [at, name] of values.names.entries()) setVariable(variables, name, first[at] ?? '');
  return { ...values, rounds };
}

/**
 * Reads the body once more for each value that decides what its commands do, such as one with options. Of commands that do not depend on it,
 * the first reading is enough.
 */
function readRounds(
  { pos, body }: { readonly pos: number; readonly body: CompoundList },
  values: LoopValues,
  place: Place,
): void {
  const { reading, variables, out } = place;
  const text = reading.source.slice(body.pos, body.end);
  const { names, isCut } = values;
  const { ofCalls } = reading.budget;
  const least = values.isPlaced && !ENGINES.test(text) ? COST_OF_ARGUMENT : COST_OF_ROUND;
  for (const round of roundsToRead(text, values, reading.files.definitions !== undefined)) {
    ofCalls.left -= Math.max(text.length, least);
    if (ofCalls.left < 0) return;
    const found: Pipeline[] = [];
    const scope = childOf(variables);
    for (const [at, name] of names.entries()) setVariable(scope, name, round[at] ?? '');
    readNode(body, { ...place, ...BRANCH, variables: scope, out: found, round: 'repeated' });
    for (const pipeline of found) if (dependsOnWords(pipeline)) out.push(pipeline);
    mergeBranch(scope, variables);
  }
  if (isCut && ENGINES.test(text) && names.some((name) => text.includes(name)))
    reading.problems.push(
      unfollowed('a loop has more rounds with options than are read', { pos, end: body.end }, reading),
    );
}

/** Of what is fetched, and of other commands of an image, only the options matter. */
function roundsToRead(
  text: string,
  { names, rounds, isChosen, isPlaced }: LoopValues,
  isOfImage: boolean,
): LoopValues['rounds'] {
  if (isPlaced) return rounds;
  if (!names.some((name) => text.includes(name))) return [];
  if (MAY_START.test(text)) return rounds;
  return isOfImage || FETCHES.test(text) ? rounds.filter((round) => isChosen === true || round.some(isOption)) : [];
}

/** In characters of the budget, so that loops within loops do not make thousands of containers out of one line. */
const COST_OF_ROUND = 5_000;

const ENGINES = /docker|podman|nerdctl/;

/** An engine, a variable that may name one, or a setting that one may get. */
const MAY_START = /docker|podman|nerdctl|\$\{?\w+\}?["']?[ \t]+(?:run|create)\b|\bset[ \t]+--|\beval[ \t]|=/;

const FETCHES = /\b(?:apk|apt(?:-get)?|cargo|conda|curl|dnf|gem|git|helm|npm|pip3?|pnpm|wget|yarn|yum|zypper)\b/;

/** The words of a loop; `DYNAMIC` for those of the script, and undefined for an empty list. */
function loopWords(
  { wordlist: nodes, name: { text: name, pos, end } }: Extract<Loop, { type: 'For' | 'Select' }>,
  place: Place,
): readonly ShellWord[] | Dynamic | undefined {
  const { reading, variables } = place;
  if (nodes === undefined) {
    const given = elementsNamed({ name: POSITIONAL, isJoined: false, from: 0 }, variables, reading.budget);
    const span = reading.excerpt.span(pos, end);
    setNames(variables, name, given ?? []);
    return given?.map((pieces) => ({ value: knownOr(pieces), span, raw: '"$@"', pieces })) ?? DYNAMIC;
  }
  if (nodes.length === 0) return undefined;
  const substitutions: FoundSubstitution[] = [];
  const words = nodes.flatMap((node) => readWords(node, { reading, variables, substitutions }, -1));
  hoist(substitutions, place);
  const printed = nodes.flatMap(({ text }) => namesPrinted(/^\$\(([\s\S]*)\)$/.exec(text)?.[1] ?? '', place));
  setNames(variables, name, [...words.map(({ pieces }) => pieces), ...printed]);
  return words;
}

/** The value of the loop variable if the loop runs exactly once, and all values if they are options. */
function soleValue(nodes: readonly Word[] | undefined, words: readonly ShellWord[] | Dynamic): string | Dynamic {
  if (words === DYNAMIC) return DYNAMIC;
  const [only] = words;
  if (only === undefined) return DYNAMIC;
  if (words.length > 1)
    return words.every(({ pieces }) => isOption(pieces)) ? words.map(({ pieces }) => pieces).join(' ') : DYNAMIC;
  // a pattern expands to files
  return GLOB.test(only.pieces) && nodes?.some(hasUnquoted) === true ? DYNAMIC : unlessUnknown(only.pieces);
}

function hasUnquoted({ parts }: Word): boolean {
  return parts?.some(({ type }) => UNQUOTED.has(type)) === true;
}

const GLOB = /[*?[]/;
const UNQUOTED: ReadonlySet<string> = new Set([
  'Glob',
  'ExtendedGlob',
  'BraceExpansion',
  'SimpleExpansion',
  'ParameterExpansion',
]);

function readBranch(
  node: AnyNode | CompoundList,
  place: Place,
  enter?: (within: Variables) => (() => void) | undefined,
): void {
  const variables = childOf(place.variables);
  const leave = enter?.(variables);
  readNode(node, { ...place, variables, joinedBy: 'start', isConditional: true });
  leave?.();
  mergeBranch(variables, place.variables);
}

/** The redirects of a group apply to each of its commands. Substitutions in the redirects are added to the first command. */
function readRedirected({ command, redirects }: Redirected, place: Place): void {
  const { out, reading, variables } = place;
  const substitutions: FoundSubstitution[] = [];
  const own = redirects.map((node) => readRedirect(node, { reading, variables, substitutions }));
  const before = out.length;
  // nothing of it runs without the file
  const scope = redirects.some(mayFail) ? childOf(variables) : variables;
  // a loop reads its input by itself, line by line
  const isByLine = command.type === 'While' && /\bread\b/.test(reading.source.slice(command.pos, command.end));
  const substituted = isByLine ? redirectedFrom({ redirects }) : undefined;
  const read = substituted && (() => readSubstituted(substituted, reading, variables, false));
  const input = read === undefined ? {} : { piped: undefined, data: read };
  withDescriptors(redirects, { reading, variables: scope }, !isByLine, () =>
    readNode(command, { ...place, ...input, variables: scope, redirects: [...place.redirects, ...own] }),
  );
  if (scope !== variables) mergeBranch(scope, variables);
  const [first, ...others] = out[before]?.commands ?? [];
  if (substitutions.length === 0) return;
  if (first === undefined) hoist(substitutions, place);
  else {
    const added = substitutions.map(({ kind, script }) => ({ kind, argument: -1, script }));
    const commands = [{ ...first, substitutions: [...first.substitutions, ...added] }, ...others];
    change(out, before, (one) => ({ ...one, commands }));
  }
}

/** Substitutions in words outside of a command, as in `for x in $(…)`, become separate commands. */
function hoistSubstitutions(nodes: readonly (SyntaxNode | undefined)[], place: Place): void {
  const { reading, variables } = place;
  const substitutions: FoundSubstitution[] = [];
  for (const node of nodes) {
    if (node !== undefined) {
      collectSubstitutions(node, { reading, variables, substitutions }, -1);
    }
  }
  hoist(substitutions, place);
}

function hoist(substitutions: readonly FoundSubstitution[], { out, hoisted, isConditional, reading }: Place): void {
  for (const { script } of substitutions) {
    for (const pipeline of script.pipelines)
      (hoisted ?? out).push(isConditional ? { ...pipeline, isConditional } : pipeline);
    for (const problem of script.problems) reading.problems.push(problem);
  }
}

const SUBSTITUTIONS: ReadonlySet<string> = new Set([
  'ArithmeticCommandExpansion',
  'CommandExpansion',
  'ProcessSubstitution',
]);

/** `[[ … ]]` and `(( … ))`, as if they were programs. */
function readTest(node: Extract<AnyNode, { type: 'TestCommand' | 'ArithmeticCommand' }>, place: Place): Command {
  const { reading, variables, redirects } = place;
  const words: ShellWord[] = [];
  const substitutions: FoundSubstitution[] = [];
  const sink: Sink = { reading, variables, substitutions };
  const visit = (child: SyntaxNode): void => {
    if (child.type === 'Word') words.push(readWord(child, sink, words.length));
    else if (SUBSTITUTIONS.has(child.type)) collectSubstitutions(child, sink, -1);
    else forEachChild(child, visit);
  };
  visit(node);
  if (node.type === 'ArithmeticCommand') noteArithmetic(reading.source.slice(node.pos, node.end), variables);
  return {
    span: reading.excerpt.span(node.pos, node.end),
    program: node.type === 'TestCommand' ? '[[' : '((',
    programSpan: reading.excerpt.span(node.pos, node.pos + 2),
    arguments: words,
    wrappers: [],
    assignments: [],
    redirects,
    substitutions: substitutions.map(({ kind, word, script }) => ({ kind, argument: word, script })),
    inner: undefined,
  };
}
