import { baseName } from '../../analysis/paths/shell-paths.ts';
import { looksLikeSecretValue } from '../../analysis/secrets/secret.ts';
import { DYNAMIC } from '../../model/located.ts';
import {
  type Command,
  everyCommand,
  type Pipeline,
  type Redirect,
  type Script,
  type ShellWord,
} from '../../model/shell.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import type { Budget } from './budget.ts';
import { isOfProject } from './files/placed-names.ts';
import { type FunctionBody, functionBody, namesFile, type WordDefaults } from './given/function-bodies.ts';
import { dialectOf } from './given/inline-calls.ts';
import { callsAgain, expansionAt, knownLater, type Later, noteFunction } from './given/later-values.ts';
import { isShell } from './inner.ts';
import {
  listValue,
  PASSED_ON_WORDS,
  POSITIONAL,
  passedOnBy,
  rawList,
  setList,
  setPassedOn,
  wordsOfList,
} from './lists.ts';
import type { Gathered, Reading } from './reading.ts';
import { isTelling, SWITCHED_ON } from './telling.ts';
import {
  childOf,
  FUNCTION,
  functionScope,
  getVariable,
  isInFunction,
  mergeCall,
  NAME,
  setVariable,
  unlessUnknown,
  type Variables,
} from './variables.ts';

/** Stores the commands of a function that is only defined later. The first definition counts. */
export function announce(name: string, body: string, budget: Budget, variables: Variables): void {
  noteFunction(name, budget);
  const later = FUNCTION + LATER + name;
  if (getVariable(variables, later) === undefined) setVariable(variables, later, body);
}

/** No name has a space. */
const LATER = 'later ';

/** The commands that a name calls: within a function also those of one that is defined later. */
export function commandsOf(name: string, variables: Variables): ReturnType<typeof getVariable> {
  const defined = getVariable(variables, FUNCTION + name);
  return defined === undefined && isInFunction(variables) ? getVariable(variables, FUNCTION + LATER + name) : defined;
}

function stringOf(value: ReturnType<typeof getVariable>): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Stores the commands of a function. */
export function setFunction(name: string, body: string, variables: Variables): void {
  setVariable(variables, FUNCTION + name, body);
}

/**
 * The commands of a function with the arguments of a call, if these may be options or a program, and with the variables in front of the call:
 * `o=--rm run`. All commands get the place of the call. Commands that depend on neither were read with the function itself.
 */
export function readCall(name: string, gathered: Gathered, { span, redirects }: Command): Script | undefined {
  const { words, reading, variables, assignments } = gathered;
  const text = commandsOf(name, variables);
  if (typeof text !== 'string') return undefined;
  const body = functionBody(text, reading.budget);
  const later = laterFor(text, body, gathered);
  const passed = [...new Set([...passedTo(gathered), ...later.variables])];
  const isLater = later.variables.length + later.functions.size > 0;
  const input = body.writesInput() ? redirects.filter(isInput) : [];
  if (passed.length === 0 && !isLater && !body.usesWords() && input.length === 0) return undefined;
  const given = words.slice(1);
  const isTold = (body.usesWords() && decides(given, body, gathered)) || input.length > 0;
  if (!isTold && !isLater && passed.length === 0 && !body.setsNamed()) return undefined;
  const branch = scopeOf(name, gathered, passed);
  const isRead = isTold || isLater || passed.some((one) => isToldBy(one, branch) || namesReader(one, body, branch));
  const interpreters = new Set(passed.map((one) => programIn(one, branch)));
  if (!isRead && !(body.usesWords() && body.setsNamed())) return undefined;
  const within: Reading = { ...reading, budget: reading.budget.ofCalls };
  const script = reading.readText({ text, span: () => span }, within, branch);
  for (const one of [...assignments.map((each) => each.name), PASSED, PASSED_ON_WORDS]) branch.own?.delete(one);
  mergeCall(branch, variables, body.locals());
  if (script === undefined || !isRead) return undefined;
  return commandsOfCall(
    script,
    input,
    (one) =>
      (isTold && (dependsOnWords(one) || startsShell(one) || startsNamed(one, given))) ||
      dependsOnVariables(one, passed) ||
      startsAny(one, interpreters) ||
      callsAny(one, later.functions),
  );
}

/** The commands of a function that a call decides about, or that read what it gives. */
function commandsOfCall(script: Script, input: readonly Redirect[], depends: (one: Pipeline) => boolean): Script {
  const isWanted = (one: Pipeline): boolean => depends(one) || (input.length > 0 && readsInput(one));
  const pipelines = script.pipelines.filter((one) => !onlySets(one) && isWanted(one));
  const problems = script.problems.filter(({ kind }) => kind === 'limit-reached');
  return {
    ...script,
    pipelines: input.length === 0 ? pipelines : pipelines.map((one) => withInput(one, input)),
    problems,
  };
}

/** A here-document or a here-string. */
function isInput({ operator }: Redirect): boolean {
  return operator.startsWith('<<');
}

/** Whether the first command of a pipeline may read what the function gets. */
function readsInput({ commands: [first], inputFrom }: Pipeline): boolean {
  const isReader = first?.program === 'cat' || first?.program === 'tee';
  return isReader && inputFrom === undefined && !first.redirects.some(({ operator }) => operator.startsWith('<'));
}

function withInput(pipeline: Pipeline, input: readonly Redirect[]): Pipeline {
  const [first, ...others] = pipeline.commands;
  if (first === undefined || !readsInput(pipeline)) return pipeline;
  return { ...pipeline, commands: [{ ...first, redirects: [...first.redirects, ...input] }, ...others] };
}

/** What is known at a call and was not at the definition, if it may decide what the commands do. */
function laterFor(text: string, body: FunctionBody, { reading, variables }: Gathered): Later {
  const { budget } = reading;
  const textOf = (one: string): string | undefined => stringOf(commandsOf(one, variables));
  const isTold = (one: string, each: FunctionBody): boolean => {
    const value = stringOf(getVariable(variables, one)) ?? '';
    if (namesReader(one, each, variables)) return true;
    if (SWITCHED_ON.test(value)) return each.switches().has(one);
    return value !== '-' && (body.passesBuildArguments() || isShell(value) || isToldBy(one, variables));
  };
  const later = knownLater(text, { budget, variables, textOf, isTold });
  // what reads them may call others with them, and so on
  if (later.variables.length + later.functions.size > 0) budget.ofCalls.left -= text.length;
  return later;
}

function isInterpreter(program: string): boolean {
  return isShell(program) || dialectOf(program) !== undefined;
}

/** Whether a variable is the interpreter that reads what another command prints. */
function namesReader(name: string, { readers }: FunctionBody, variables: Variables): boolean {
  return readers().has(name) && isInterpreter(programIn(name, variables));
}

/** The program that the value of a variable begins with. */
function programIn(name: string, variables: Variables): string {
  return baseName(/\S*/.exec(stringOf(getVariable(variables, name)) ?? '')?.[0] ?? '');
}

/** Whether the arguments of a call may decide what the commands of a function do. */
function decides(given: readonly ShellWord[], body: FunctionBody, { reading, variables }: Gathered): boolean {
  return (
    (reading.files.definitions !== undefined && decidesInImage(given, body, reading)) ||
    given.some(({ pieces }) => isTelling(pieces) || SETS_VALUE.test(pieces)) ||
    (startsByWord(given) && body.startsOrFetches()) ||
    (isShell(given[0]?.pieces ?? '') && body.runsWords()) ||
    (given.some(({ pieces }) => COMMAND_LINE.test(pieces)) && body.runsText()) ||
    ((body.namesProject() || body.runsFile()) && given.some(({ pieces }) => namesFile(pieces))) ||
    (body.copiesFile() && given.some(({ pieces }) => isOfProject(pieces))) ||
    (reading.files.copied !== undefined && (body.runsFile() || body.runsPath())) ||
    (given.length > 0 && (body.passesBuildArguments() || body.setsEngine())) ||
    passesSecret(body.secretWords(), given) ||
    (given.some(({ pieces }) => pieces === '') && body.beginsMount()) ||
    (body.readsNamed() && given.some(({ pieces }) => isToldBy(pieces, variables) || body.startsOrFetches())) ||
    takesDefault(body.defaults(), given, passedOnBy(given, variables, reading.budget))
  );
}

/** `DB_PASSWORD=…`, `seccomp=unconfined`, `type=bind,source=/` */
const SETS_VALUE = /^[\w.-]{1,100}(?:=.|:\S+$)/;

/** Whether all words of a call are known, with a command of an engine among them, as in `dc() { docker "$1" web; }`. */
function startsByWord(given: readonly ShellWord[]): boolean {
  return given.some(({ pieces }) => STARTS.test(pieces)) && !given.some(({ pieces }) => pieces.includes(UNKNOWN_PIECE));
}

const STARTS = /^(?:compose|container|create|exec|run|service|up)$/;

/** In an image, any command may be a danger, and not only one that starts a container. */
function decidesInImage(given: readonly ShellWord[], body: FunctionBody, reading: Reading): boolean {
  if (given.length === 0) return false;
  const words = given.map(({ pieces }) => pieces);
  return (
    body.runsAny() ||
    words.some((word) => OF_SETTING.test(word)) ||
    (body.setsUp() && words.some((word) => PROTECTS.test(word))) ||
    body.writesInput() ||
    ((body.writesFile() || body.setsUp()) && given.some((word) => mayReadSecret(word, reading)))
  );
}

/** `"$(cat /run/secrets/token)"`, and a variable of a script that reads a file. */
function mayReadSecret({ raw, value }: ShellWord, reading: Reading): boolean {
  return value === DYNAMIC && (READS_FILE.test(raw) || (raw.includes('$') && readsFile(reading)));
}

/** A mount has secrets wherever it says, so any file may be one. */
const readsFile = remember(({ source }: Reading): boolean => READS_FILE.test(source) || source.includes(SECRETS));

/** The folder of mounted secrets. */
const SECRETS = '/run/secrets/';
const READS_FILE = /(?:\$\(|`)\s{0,9}(?:cat\s|<)/;

/** A switch, a setting with its value, a source of packages, and what comes before them. */
const OF_SETTING = /^(?:0|1|false|never|no|none|off|on|true|yes|config|env|install|set)$|^[\w.:-]{1,100}=|^deb[ \t]/i;
/** The name of a setting that may protect, or of a host: only where something is set up, as other things have such names, too. */
const PROTECTS = /^\S{0,100}(?:ssl|tls|verif|secur|trust|http|proxy|registry|sumdb|auth|\w\.\w)\S*$/i;

/** Several words with an option or an operator, or with the name of a setting: no message. */
const COMMAND_LINE = /\S\s{1,9}(?:-{1,2}\w|(?:config|set|install|add)\s)|\s[|;&>]|[;&]\s/;

/** Whether a variable or a list has a value that decides what a command does. */
function isToldBy(name: string, variables: Variables): boolean {
  if (!NAME.test(name)) return false;
  const value = getVariable(variables, name);
  const list = rawList(variables, name);
  return (
    (typeof value === 'string' && isTelling(value)) || (typeof list === 'string' && wordsOfList(list).some(isTelling))
  );
}

/** The names of the variables in front of a call, and of those around it. The values are set in the scope of the call. */
function passedTo({ assignments, variables }: Gathered): readonly string[] {
  const outer = getVariable(variables, PASSED);
  const before = typeof outer === 'string' && outer !== '' ? outer.split(' ') : [];
  return assignments.length === 0 ? before : [...new Set([...before, ...assignments.map(({ name }) => name)])];
}

/** Kept among the variables, under a name that none can have. */
const PASSED = 'passed ';

/** The variables of a function that is called with some words. */
export function calledScope(name: string, given: readonly ShellWord[], variables: Variables): Variables {
  const scope = childOf(variables);
  // a recursive call is not followed
  setVariable(scope, FUNCTION + name, DYNAMIC);
  const branch = functionScope(scope);
  setList(branch, POSITIONAL, listValue(given));
  return branch;
}

function scopeOf(
  name: string,
  { words, assignments, variables, reading }: Gathered,
  passed: readonly string[],
): Variables {
  const branch = calledScope(name, words.slice(1), variables);
  setPassedOn(branch, passedOnBy(words.slice(1), variables, reading.budget));
  if (passed.length > 0) setVariable(branch, PASSED, passed.join(' '));
  for (const { name: one, value } of assignments) setVariable(branch, one, unlessUnknown(value?.pieces ?? DYNAMIC));
  return branch;
}

/** Whether a call gives a secret as one of the words that may be one. */
function passesSecret(indices: ReadonlySet<number> | 'all', given: readonly ShellWord[]): boolean {
  if (indices !== 'all' && indices.size === 0) return false;
  return given.some(({ value }, at) => (indices === 'all' || indices.has(at)) && mayBeSecret(value));
}

function mayBeSecret(value: ShellWord['value']): boolean {
  return value !== DYNAMIC && value.length >= SHORTEST_SECRET && looksLikeSecretValue(value);
}

/** In characters. */
const SHORTEST_SECRET = 4;

/** Whether a call leaves out one of the arguments with such an index, gives an empty one, or passes one on that may be missing. */
function takesDefault(
  { indices, last }: WordDefaults,
  given: readonly ShellWord[],
  passedOn: ReadonlySet<string>,
): boolean {
  if (last >= given.length || [...indices].some((at) => passedOn.has(`${at + 1}`))) return true;
  return given.some(({ pieces }, at) => pieces === '' && indices.has(at));
}

/** `local c="$1"`: what it sets was read, so that no other command has to be followed for it. */
function onlySets({ commands }: Pipeline): boolean {
  return commands.every(({ program, substitutions }) => SETTERS.has(String(program)) && substitutions.length === 0);
}

const SETTERS: ReadonlySet<string> = new Set(['', 'declare', 'local', 'typeset']);

/** `run sh` */
function startsShell({ commands }: Pipeline): boolean {
  return commands.some(({ program, arguments: words }) => words.length === 0 && isShell(String(program)));
}

/** Whether a program has a path with one of the numbered words: `run ./a.sh` */
function startsNamed({ commands }: Pipeline, words: readonly ShellWord[]): boolean {
  const numbered = words.slice(0, 9).filter(({ pieces }) => pieces !== '');
  return commands.some(({ path }) => path !== undefined && numbered.some(({ pieces }) => path.includes(pieces)));
}

/** Whether an interpreter that a variable names reads what another command prints. */
function startsAny({ commands }: Pipeline, programs: ReadonlySet<string>): boolean {
  return commands.slice(1).some(({ program }) => programs.has(String(program)) && isInterpreter(String(program)));
}

function callsAny(pipeline: Pipeline, functions: ReadonlySet<string>): boolean {
  return functions.size > 0 && commandsIn(pipeline).some(({ program }) => functions.has(String(program)));
}

function commandsIn(pipeline: Pipeline): readonly Command[] {
  return everyCommand({ span: pipeline.span, pipelines: [pipeline], problems: [] });
}

/** Whether a command has a word with one of some variables. */
function dependsOnVariables(pipeline: Pipeline, names: readonly string[]): boolean {
  const isNamed = (raw: string): boolean =>
    names.some((name) => raw.includes(`$${name}`) || raw.includes(`\${${name}`));
  return commandsIn(pipeline).some(({ arguments: words }) => words.some(({ raw }) => isNamed(raw)));
}

/** Whether a text calls a function that goes on with what it has set the last time. */
export function callsWithOwnValues(text: string, { budget }: Reading, variables: Variables): boolean {
  return callsAgain(text, budget, (name) => stringOf(commandsOf(name, variables)));
}

/** Whether a text has the name of a function that expands a variable. */
export function isUsedByCall(variable: string, text: string, variables: Variables): boolean {
  for (let scope: Variables | undefined = variables; scope !== undefined; scope = scope.parent)
    for (const [name, body] of scope.own ?? [])
      if (typeof body === 'string' && name.startsWith(FUNCTION) && expansionAt(variable, body) !== -1)
        if (text.includes(name.slice(FUNCTION.length))) return true;
  return false;
}

/** Whether a command has a program or a word with an expansion, or a variable in front of it that has one: `A=$1 docker compose up` */
export function dependsOnWords(pipeline: Pipeline): boolean {
  return commandsIn(pipeline).some(
    ({ arguments: words, assignments, program, isExpanded, redirects }) =>
      isExpanded === true ||
      words.some(({ raw }) => raw.includes('$')) ||
      redirects.some(({ operator, target }) => operator.includes('>') && target?.raw.includes('$') === true) ||
      (program !== '' && assignments.some(({ value }) => value?.raw.includes('$') === true)),
  );
}
