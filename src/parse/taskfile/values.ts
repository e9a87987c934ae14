import { noteSecret } from '../../analysis/secrets/named-secrets.ts';
import { looksLikeSecretName } from '../../analysis/secrets/secret.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { LookUp } from '../../syntax/shell/index.ts';
import { asMapping, asScalar, entryOf, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import { worstValuePrinted } from '../expressions/printed-value.ts';
import type { PassedVariable } from '../frontend.ts';
import { lookUpIn } from '../run-options/passed-variables.ts';
import { engineNamedBy } from '../scripts/engine-name.ts';
import type { TemplateLanguage } from '../scripts/templated-script.ts';
import { hasWordOfCommand, wordOfCommand } from '../scripts/word-commands.ts';
import { onlyAddsOptions } from './harmless-values.ts';
import { type GivenValues, partsOf, type TaskCommand, tasksOf } from './tasks.ts';
import { templatesIn, worstTemplate } from './templates.ts';

/** In characters. A longer value is unknown. */
const LONGEST_VALUE = 10_000;
/** How many variables a value may go through. */
const DEEPEST = 60;
/** What all replaced templates of a file may add to its commands, in characters; further ones are unknown. */
const ALLOWANCE = 4_000_000;

/** `{{-` would also remove the blanks before it. */
const VARIABLE = /^\{\{[ \t]*(?:\.|env[ \t]{1,9}"(?=HOME"))(\w+(?:\.\w+)?)"?[ \t]*\}\}$/;

/** Where a text is, which decides what its variables are. */
export type TaskScope = Pick<TaskCommand, 'levels' | 'called' | 'items'>;

export interface TaskValues {
  /** A text with its variables replaced; undefined if one of them is unknown. */
  readonly textOf: (text: string, scope: TaskScope) => string | undefined;
  /** The node of a variable, or the text that it is given; undefined if that is unknown. */
  readonly valueOf: (name: string, scope: TaskScope) => TreeNode | string | undefined;
  /** The templates in a command. */
  readonly templatesOf: (command: TaskCommand) => TemplateLanguage;
  /** The variables that the shell of a command gets. */
  readonly environmentOf: (command: TaskCommand) => LookUp;
  /** Those of them whose values are known. */
  readonly variablesOf: (command: TaskCommand) => readonly PassedVariable[];
}

/** The values of the variables of a Taskfile. */
export function valuesIn(root: TreeMapping | undefined, caller: TaskCaller = NO_CALLER): TaskValues {
  const inherited = lookUpIn(caller.variables);
  const reading: Reading = {
    given: givenNames(root),
    ...{ passed: lookUpIn(caller.given), inherited, included: caller.included ?? (() => undefined) },
    known: new Map(),
    open: new Set(),
    left: ALLOWANCE,
  };
  const environmentOf =
    ({ levels }: TaskCommand): LookUp =>
    (name) => {
      const node = levels.map((level) => variableIn(level, 'env', name)).findLast((one) => one !== undefined);
      if (node === undefined) return inherited(name);
      const value = wordOf(node) ?? rendered(asScalar(node)?.value, { levels }, reading, 0);
      return value === undefined || hasWordOfCommand(value) ? UNKNOWN_PIECE : value;
    };
  return {
    textOf: (text, scope) => {
      const value = rendered(text, scope, reading, 0);
      return value === undefined || hasWordOfCommand(value) ? undefined : value;
    },
    valueOf: (name, scope) => listIn(name, scope) ?? valueOfVariable(name, scope, reading, 0),
    templatesOf: (command) => ({
      expressions: templatesIn,
      evaluate: (expression) => evaluated(expression, command, reading),
      mark: '{{',
    }),
    environmentOf,
    variablesOf: (command) => passedOn(command, environmentOf(command), caller),
  };
}

/** The variables that commands of a task get: those of the caller, and those of `env` with a known value. */
function passedOn({ levels }: TaskCommand, lookUp: LookUp, caller: TaskCaller): readonly PassedVariable[] {
  const names = new Set(levels.flatMap((level) => [...(asMapping(entryOf(level, 'env')?.node)?.entries.keys() ?? [])]));
  const outer = caller.variables.filter(({ name }) => !names.has(name));
  const own = [...names].flatMap((name) => {
    const value = lookUp(name);
    return value === undefined || value.includes(UNKNOWN_PIECE) ? [] : [{ name, value }];
  });
  return [...outer, ...own];
}

/** The list that a variable is. */
function listIn(name: string, { levels }: TaskScope): TreeNode | undefined {
  const node = levels.map((level) => variableIn(level, 'vars', name)).findLast((one) => one !== undefined);
  return node?.kind === 'sequence' ? node : undefined;
}

/** What Task gets from the command that starts it. */
export interface TaskCaller {
  /** Its environment, with the files that `dotenv` names. */
  readonly variables: readonly PassedVariable[];
  /** The variables on its command line. */
  readonly given: readonly PassedVariable[];
  /** The variables of the files that it includes; none by default. */
  readonly included?: LookUp;
}

const NO_CALLER: TaskCaller = { variables: [], given: [] };

interface Reading {
  /** The names of variables that calls of tasks set. */
  readonly given: ReadonlySet<string>;
  /** The variables that the command line of Task sets. */
  readonly passed: LookUp;
  /** The environment of Task. */
  readonly inherited: LookUp;
  /** The variables of included files. */
  readonly included: LookUp;
  /** By what a call gives, and the nodes of variables. */
  readonly known: Map<GivenValues | undefined, Map<TreeNode, string | undefined>>;
  /** Variables whose values are being read: there, their names are those of an outer level. */
  readonly open: Set<TreeNode>;
  left: number;
}

/** The names of variables that calls of tasks and includes set, other than to what the file has with further harmless options. */
function givenNames(root: TreeMapping | undefined): ReadonlySet<string> {
  const calls = tasksOf(root).flatMap((task) =>
    ['cmds', 'cmd', 'deps'].flatMap((key) => partsOf(asMapping(task), key)),
  );
  const includes = [...(asMapping(entryOf(root, 'includes')?.node)?.entries.values() ?? [])].map(({ node }) => node);
  const deferred = calls.flatMap((node) => entryOf(asMapping(node), 'defer')?.node ?? []);
  const givers = [...new Set([...calls, ...deferred, ...includes])];
  const given = givers.flatMap((node) => [...(asMapping(entryOf(asMapping(node), 'vars')?.node)?.entries ?? [])]);
  const isOther = ([name, { node }]: (typeof given)[number]): boolean => {
    const own = root && asScalar(variableIn(root, 'vars', name))?.value;
    return own === undefined || !onlyAddsOptions(own, asScalar(node)?.value ?? '{{');
  };
  return new Set(given.filter(isOther).map(([name]) => name));
}

function evaluated(expression: string, scope: TaskScope, reading: Reading): string | undefined {
  const [, name = ''] = VARIABLE.exec(expression) ?? [];
  const value = reading.left < 0 ? undefined : valueOfTemplate(expression, scope, reading, 0);
  reading.left -= value?.length ?? 0;
  return value ?? (name === 'TASK_EXE' ? 'task' : (engineNamedBy(name) ?? worstTemplate(expression)));
}

/** The value of `{{.NAME}}`, or of `{{.NAME | default "text"}}` where nothing sets the variable. */
function valueOfTemplate(template: string, scope: TaskScope, reading: Reading, depth: number): string | undefined {
  const [, plain] = VARIABLE.exec(template) ?? [];
  if (plain !== undefined) return valueOfVariable(plain, scope, reading, depth);
  const { before, after, text } = DEFAULT.exec(template)?.groups ?? {};
  const name = before ?? after;
  if (name === undefined) return undefined;
  const value = valueOfVariable(name, scope, reading, depth);
  if (value !== undefined || scope.called?.has(name) === true) return value;
  return reading.given.has(name) || isSet(name, scope) ? undefined : text;
}

const DEFAULT =
  /^\{\{-?[ \t]*(?:\.(?<before>\w+)[ \t]*\|[ \t]*)?default[ \t]+["`](?<text>[^"`{}]*)["`](?:[ \t]+\.(?<after>\w+))?[ \t]*-?\}\}$/;

function isSet(name: string, { levels, items }: TaskScope): boolean {
  return items?.has(name) === true || levels.some((level) => variableIn(level, 'vars', name) !== undefined);
}

/** A variable of the file may be set by a call; one of the task itself is not. */
function valueOfVariable(name: string, scope: TaskScope, reading: Reading, depth: number): string | undefined {
  const { open } = reading;
  const { levels, called, items } = scope;
  if (items?.has(name)) return items.get(name);
  const isOpen = (node: TreeNode | undefined): boolean => node === undefined || open.has(node);
  const at = levels.findLastIndex((level) => !isOpen(variableIn(level, 'vars', name)));
  const level = levels[at];
  const node = level && variableIn(level, 'vars', name);
  const outer = at <= 0 ? valueFromOutside(name, node, called, reading) : OWN;
  if (outer !== OWN) return outer;
  // a path of a person, whatever it is
  if (node === undefined) return name === 'HOME' ? '~' : reading.included(name);
  const known = knownFor(called, reading);
  if (known.has(node)) return known.get(node);
  open.add(node);
  const value =
    wordOf(node) ?? rendered(asScalar(node)?.value, { levels: levels.slice(0, at + 1), called }, reading, depth + 1);
  open.delete(node);
  known.set(node, value);
  if (value !== undefined && looksLikeSecretName(name)) noteSecret(name, value);
  return value;
}

/** `{sh: id -u}` as a word of the shell, or what the command prints in some runs, if that takes isolation away. */
function wordOf(node: TreeNode): string | undefined {
  const command = asScalar(entryOf(asMapping(node), 'sh')?.node)?.value;
  return command === undefined ? undefined : (wordOfCommand(command) ?? worstValuePrinted(command));
}

/** The variable is that of the file. */
const OWN = Symbol('own');

/** The value that calls, the command line or the environment give a variable in place of the file, or if it has none. */
function valueFromOutside(
  name: string,
  node: TreeNode | undefined,
  called: GivenValues | undefined,
  { passed, inherited, given }: Reading,
): string | undefined | typeof OWN {
  if (called?.has(name)) return called.get(name);
  const value = passed(name) ?? (node === undefined ? inherited(name) : undefined);
  // of a call that is known, all variables are known
  return value !== undefined || (called === undefined && given.has(name)) ? value : OWN;
}

function knownFor(called: GivenValues | undefined, { known }: Reading): Map<TreeNode, string | undefined> {
  const found = known.get(called) ?? new Map<TreeNode, string | undefined>();
  known.set(called, found);
  return found;
}

/** The node of `NAME`, or of `NAME.key` in a map. */
function variableIn(level: TreeMapping, key: 'vars' | 'env', name: string): TreeNode | undefined {
  const variables = asMapping(entryOf(level, key)?.node);
  const [map = '', inner] = name.split('.');
  if (inner === undefined) return entryOf(variables, name)?.node;
  return entryOf(asMapping(entryOf(asMapping(entryOf(variables, map)?.node), 'map')?.node), inner)?.node;
}

/** A text with its variables replaced; undefined if one of them is unknown. */
function rendered(text: string | undefined, scope: TaskScope, reading: Reading, depth: number): string | undefined {
  if (text === undefined || text.length > LONGEST_VALUE || depth > DEEPEST) return undefined;
  let result = '';
  let done = 0;
  for (const { 0: expression, index } of templatesIn(text)) {
    const value = valueOfTemplate(expression, scope, reading, depth) ?? worstTemplate(expression);
    if (value === undefined) return undefined;
    result += text.slice(done, index) + value;
    if (result.length > LONGEST_VALUE) return undefined;
    done = index + expression.length;
  }
  result += text.slice(done);
  return result.includes('{{') ? undefined : result;
}
