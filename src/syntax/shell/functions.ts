import { DYNAMIC } from '../../model/located.ts';
import { everyCommand, type Pipeline, type Script, type ShellWord } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { isShell } from './inner.ts';
import { listValue, POSITIONAL, setList } from './lists.ts';
import type { Gathered, Reading } from './reading.ts';
import { isTelling, passesBuildArguments } from './telling.ts';
import {
  childOf,
  FUNCTION,
  functionScope,
  getVariable,
  mergeFunction,
  setVariable,
  type Variables,
} from './variables.ts';

/** Stores a function whose commands depend on its arguments. */
export function setFunction(name: string, body: string, variables: Variables): void {
  setVariable(variables, FUNCTION + name, USES_WORDS.test(body) ? body : DYNAMIC);
}

const USES_WORDS = /\$\{?[@*1-9]/;

/**
 * The commands of a function with the arguments of a call, if these may be options or a program. All commands get the place of the call.
 * Commands that do not depend on the arguments were read with the function itself.
 */
export function readCall(name: string, { words, reading, variables }: Gathered, span: Span): Script | undefined {
  const body = getVariable(variables, FUNCTION + name);
  const given = words.slice(1);
  if (typeof body !== 'string') return undefined;
  const isTold =
    given.some(({ pieces }) => isTelling(pieces)) ||
    (isShell(given[0]?.pieces ?? '') && RUNS_WORDS.test(body)) ||
    (NAMES_PROJECT.test(body) && given.some(({ pieces }) => NAMES_FILE.test(pieces))) ||
    (RUNS_FILE.test(body) &&
      (reading.files.copied !== undefined || given.some(({ pieces }) => NAMES_FILE.test(pieces)))) ||
    (given.length > 0 && passesBuildArguments(body)) ||
    takesDefault(body, given);
  if (!isTold && !SETS_NAMED.test(body) && !readsNamed(body)) return undefined;
  const scope = childOf(variables);
  // a recursive call is not followed
  setVariable(scope, FUNCTION + name, DYNAMIC);
  const branch = functionScope(scope);
  setList(branch, POSITIONAL, listValue(given));
  const within: Reading = { ...reading, budget: reading.budget.ofCalls };
  const script = reading.readText({ text: body, span: () => span }, within, branch);
  mergeFunction(branch, variables);
  if (script === undefined || !isTold) return undefined;
  const problems = script.problems.filter(({ kind }) => kind === 'limit-reached');
  return { ...script, pipelines: script.pipelines.filter((one) => dependsOnWords(one) || startsShell(one)), problems };
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

/** Whether a command has a word with an expansion. */
export function dependsOnWords(pipeline: Pipeline): boolean {
  const commands = everyCommand({ span: pipeline.span, pipelines: [pipeline], problems: [] });
  return commands.some(({ arguments: words }) => words.some(({ raw }) => raw.includes('$')));
}
