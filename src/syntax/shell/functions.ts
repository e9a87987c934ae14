import { DYNAMIC } from '../../model/located.ts';
import { everyCommand, type Pipeline, type Script, type ShellWord } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { isShell } from './inner.ts';
import { listValue, POSITIONAL, rawList, setList, wordsOfList } from './lists.ts';
import type { Gathered, Reading } from './reading.ts';
import { isTelling, passesBuildArguments } from './telling.ts';
import {
  childOf,
  FUNCTION,
  functionScope,
  getVariable,
  mergeFunction,
  NAME,
  setVariable,
  unlessUnknown,
  type Variables,
} from './variables.ts';

/** Stores the commands of a function. */
export function setFunction(name: string, body: string, variables: Variables): void {
  setVariable(variables, FUNCTION + name, body);
}

const USES_WORDS = /\$\{?[!@*1-9]|\bfor[ \t]{1,9}\w{1,100}[ \t]{0,9}(?:[;\r\n]|do\b)|\bshift\b|\bgetopts\b/;

/**
 * The commands of a function with the arguments of a call, if these may be options or a program, and with the variables in front of the call:
 * `o=--rm run`. All commands get the place of the call. Commands that depend on neither were read with the function itself.
 */
export function readCall(name: string, gathered: Gathered, span: Span): Script | undefined {
  const { words, reading, variables } = gathered;
  const body = getVariable(variables, FUNCTION + name);
  if (typeof body !== 'string') return undefined;
  const given = words.slice(1);
  const isTold = USES_WORDS.test(body) && decides(given, body, gathered);
  const passed = passedTo(gathered);
  const branch = scopeOf(name, gathered, passed);
  const isRead = isTold || passed.some((one) => isToldBy(one, branch));
  if (!isRead && !(USES_WORDS.test(body) && (SETS_NAMED.test(body) || readsNamed(body)))) return undefined;
  setList(branch, POSITIONAL, listValue(given));
  const within: Reading = { ...reading, budget: reading.budget.ofCalls };
  const script = reading.readText({ text: body, span: () => span }, within, branch);
  for (const one of [...passed, PASSED]) branch.own?.delete(one);
  mergeFunction(branch, variables);
  if (script === undefined || !isRead) return undefined;
  const problems = script.problems.filter(({ kind }) => kind === 'limit-reached');
  const depends = (one: Pipeline): boolean =>
    isTold ? dependsOnWords(one) || startsShell(one) : dependsOnVariables(one, passed);
  return { ...script, pipelines: script.pipelines.filter(depends), problems };
}

/** Whether the arguments of a call may decide what the commands of a function do. */
function decides(given: readonly ShellWord[], body: string, { reading, variables }: Gathered): boolean {
  return (
    given.some(({ pieces }) => isTelling(pieces)) ||
    (isShell(given[0]?.pieces ?? '') && RUNS_WORDS.test(body)) ||
    (NAMES_PROJECT.test(body) && given.some(({ pieces }) => NAMES_FILE.test(pieces))) ||
    (RUNS_FILE.test(body) &&
      (reading.files.copied !== undefined || given.some(({ pieces }) => NAMES_FILE.test(pieces)))) ||
    (given.length > 0 && passesBuildArguments(body)) ||
    (given.some(({ pieces }) => pieces === '') && BEGINS_MOUNT.test(body)) ||
    (READS_NAMED.test(body) && given.some(({ pieces }) => isToldBy(pieces, variables))) ||
    takesDefault(body, given)
  );
}

/** `-v "$1/:/host"` is the whole disk with an empty argument. */
const BEGINS_MOUNT = /\$(?:[1-9]|\{[1-9]\d{0,4}\})["']?\/["']?:["']?\//;

/** Functions that read a variable whose name they are given: `local -n o=$1`, `${!1}`, `eval "a \$$1"` */
const READS_NAMED = /\b(?:local|declare|typeset)[ \t]+-\w*n|\$\{!|\beval[ \t]/;

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

function scopeOf(name: string, { assignments, variables }: Gathered, passed: readonly string[]): Variables {
  const scope = childOf(variables);
  // a recursive call is not followed
  setVariable(scope, FUNCTION + name, DYNAMIC);
  const branch = functionScope(scope);
  if (passed.length > 0) setVariable(branch, PASSED, passed.join(' '));
  for (const { name: one, value } of assignments) setVariable(branch, one, unlessUnknown(value?.pieces ?? DYNAMIC));
  return branch;
}

/** `"$@"` in front of a command, or after the words that may come there. */
const RUNS_WORDS = /(?:^|[;&|{(\n!]|\b(?:do|then|else|if|while|until|exec|command|sudo))[ \t]*"?\$[@*1]/;

/** Functions that run a file which they are given: `load() { . "/lib/$1.sh"; }` */
const RUNS_FILE = /(?<![\w./$"'-])(?:\.|source|(?:ba|da|z|k)?sh)[ \t]{1,20}"?[^\s"'$;&|]{0,200}\$\{?[@*1-9]/;

/** Whether a call leaves an argument out that is an option, a path of the machine or a file by default: `${1:---privileged}` */
function takesDefault(body: string, given: readonly ShellWord[]): boolean {
  return [...body.matchAll(DEFAULT)].some(([, name = '', operand = '']) => {
    const argument = given[/\d/.test(name) ? Number(name) - 1 : 0];
    const value = operand.replaceAll(/["']/g, '');
    return (argument === undefined || argument.pieces === '') && (isTelling(value) || NAMES_FILE.test(value));
  });
}

const DEFAULT = /\$\{([@*]|[1-9]\d{0,4}):?[-=]([^}\n]{1,200})/g;

/** `run sh` */
function startsShell({ commands }: Pipeline): boolean {
  return commands.some(({ program, arguments: words }) => words.length === 0 && isShell(String(program)));
}

/** Functions that set a variable whose name they are given. Of these only the variables count. */
const SETS_NAMED = /\b(?:local|declare|typeset)[ \t]+-\w*n|\beval[ \t]|\bprintf[ \t]+-v/;

/** `read -r "$1"` */
function readsNamed(body: string): boolean {
  return [...body.matchAll(/\bread[ \t]/g)].some(({ index }) => {
    const [words = ''] = body.slice(index, index + NEAR).split(/[\n;|&]/, 1);
    return words.includes('$');
  });
}

/** How far behind `read` a variable is searched, in characters. */
const NEAR = 100;

/** Functions that start a project in a file that they are given. */
const NAMES_PROJECT = /compose|\bstack\b/;
const NAMES_FILE = /[\w-]\.[A-Za-z]{2,8}$/;

/** Whether a command has a word with one of some variables. */
function dependsOnVariables(pipeline: Pipeline, names: readonly string[]): boolean {
  const commands = everyCommand({ span: pipeline.span, pipelines: [pipeline], problems: [] });
  const isNamed = (raw: string): boolean =>
    names.some((name) => raw.includes(`$${name}`) || raw.includes(`\${${name}`));
  return commands.some(({ arguments: words }) => words.some(({ raw }) => isNamed(raw)));
}

/** Whether a command has a word with an expansion. */
export function dependsOnWords(pipeline: Pipeline): boolean {
  const commands = everyCommand({ span: pipeline.span, pipelines: [pipeline], problems: [] });
  return commands.some(({ arguments: words }) => words.some(({ raw }) => raw.includes('$')));
}
