import { posix } from 'node:path';
import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import type { Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../model/value-bounds.ts';
import { lazy } from '../../support/caches/lazy.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  isNull,
  spanOf,
  type TreeMapping,
  type TreeNode,
} from '../../syntax/tree/nodes.ts';
import type { Call, PassedVariable } from '../frontend.ts';
import { environmentText, levelOf, matrixOf, textOf } from './contexts.ts';
import { type Contexts, inOrder } from './evaluate.ts';
import { itemsOf, matrixIn } from './matrix.ts';
import { runsReader } from './matrix-runs.ts';
import { jobsOf, stepHoldersOf, stepsIn } from './steps.ts';

/** The values that a caller gives to `inputs.NAME` and `env.NAME`, and one of the values of `matrix.NAME`. */
export function givenContexts(given: readonly PassedVariable[], variables: readonly PassedVariable[]): Contexts {
  const environment = variables.map(({ name, value }) => ({ name: `env.${name}`, value }));
  // names in expressions know no case
  const values = new Map([...environment, ...given].map(({ name, value }) => [name.toLowerCase(), value]));
  return (path) => values.get(path.toLowerCase().replace(/^github\.event\.inputs\./, 'inputs.'));
}

/** How many values of a matrix are tried. */
const MOST_VALUES = 10;

/**
 * What a workflow or an action can be read with: the defaults of its own inputs, each value of its matrices, and what it gives to the
 * workflows and actions of the repository that it uses.
 */
export function callsOf(root: TreeMapping | undefined, contexts: Contexts): readonly Call[] {
  if (root === undefined) return [];
  const runsFor = runsReader();
  const used = stepHoldersOf(root).flatMap((holder) => {
    const known = inOrder(contexts, matrixOf(holder));
    return [holder, ...stepsIn(holder)].filter(usesLocal).flatMap((user) => {
      const levels = user === holder ? [] : [root, holder, user];
      const decisive = [...(asMapping(entryOf(user, 'with')?.node)?.entries.values() ?? [])].map(({ node }) => node);
      const scope = levels.map((level) => levelOf(level));
      const runs = runsFor({ job: holder, decisive, scope, most: MOST_VALUES });
      return runs.flatMap((run) => callOf(user, inOrder(run, known), levels));
    });
  });
  return [...ownDefaults(root), ...jobsOf(root).flatMap(matrixCalls), ...used];
}

/** The workflows and actions of the repository that its jobs and steps use. */
export function usedLocally(root: TreeMapping | undefined): readonly { readonly path: string; readonly span: Span }[] {
  const users = stepHoldersOf(root).flatMap((holder) => [holder, ...stepsIn(holder)]);
  return users.filter(usesLocal).flatMap((user) => {
    const uses = asScalar(entryOf(user, 'uses')?.node);
    const path = uses && repositoryPath('', uses.value);
    return uses === undefined || path === undefined ? [] : [{ path, span: spanOf(uses) }];
  });
}

function usesLocal(user: TreeMapping | undefined): boolean {
  return asScalar(entryOf(user, 'uses')?.node)?.value.startsWith('./') === true;
}

/** `uses: ./.github/workflows/a.yml` of a job, `uses: ./action` of a step. */
function callOf(
  user: TreeMapping | undefined,
  contexts: Contexts,
  levels: readonly (TreeMapping | undefined)[],
): readonly Call[] {
  const uses = asScalar(entryOf(user, 'uses')?.node);
  if (uses?.value.startsWith('./') !== true) return [];
  const given = [...(asMapping(entryOf(user, 'with')?.node)?.entries ?? [])].flatMap(([name, { node }]) =>
    inputOf(`inputs.${name}`, node, contexts),
  );
  const variables = variablesIn(levels, contexts);
  const path = repositoryPath('', uses.value);
  if (path === undefined || given.length + variables.length === 0) return [];
  const files = /\.ya?ml$/.test(path) ? [path] : ['action.yml', 'action.yaml'].map((name) => posix.join(path, name));
  return [{ ...callWith(files, given, spanOf(uses)), variables }];
}

/** The variables that the steps of an action get from the step that uses it. */
function variablesIn(levels: readonly (TreeMapping | undefined)[], contexts: Contexts): readonly PassedVariable[] {
  const scope = levels.map((level) => levelOf(level));
  const names = new Set(scope.flatMap(({ env }) => [...(env?.entries.keys() ?? [])]));
  return [...names].flatMap((name) => {
    const value = environmentText(scope, name, contexts);
    return value === undefined || value.includes(UNKNOWN_PIECE) ? [] : [{ name, value }];
  });
}

function callWith(files: readonly string[], given: readonly PassedVariable[], span: Span): Call {
  return { format: 'workflow', files, folders: [''], isBelow: true, variables: [], given, span };
}

function variableOf(name: string, node: TreeNode, contexts: Contexts): readonly PassedVariable[] {
  const scalar = asScalar(node);
  const value = scalar === undefined || isNull(scalar) ? undefined : textOf(scalar.value, contexts);
  return value === undefined || value.length > LONGEST_VALUE ? [] : [{ name, value }];
}

/** With a mark as its value if only run time knows it. */
function inputOf(name: string, node: TreeNode, contexts: Contexts): readonly PassedVariable[] {
  const known = variableOf(name, node, contexts);
  const isOpen = known.length === 0 && asScalar(node)?.value.includes('${{') === true;
  return isOpen ? [{ name, value: UNKNOWN_PIECE }] : known;
}

/**
 * Each input without a value has its default, or what expressions name in its place; an input with a list of options has one of them. Expressions
 * name values in the place of variables of the repository, too, and of inputs that nobody declares.
 */
function ownDefaults(root: TreeMapping): readonly Call[] {
  const otherwise = otherwiseIn(root.file.text);
  const declared = declaredDefaults(root, otherwise);
  if (otherwise.length === 0 || declared.length > 0) return declared;
  return [callWith([root.file.path], otherwise, spanOf(root))];
}

function declaredDefaults(root: TreeMapping, otherwise: readonly PassedVariable[]): readonly Call[] {
  const events = asMapping(entryOf(root, 'on')?.node);
  const owners = [
    root,
    ...['workflow_dispatch', 'workflow_call'].map((event) => asMapping(entryOf(events, event)?.node)),
  ];
  return owners.flatMap((owner) => {
    const inputs = asMapping(entryOf(owner, 'inputs')?.node);
    if (inputs === undefined) return [];
    const all = [...inputs.entries].map(([name, { node }]) => valuesOfInput(name, asMapping(node)));
    return [otherwise, ...inTurn(all)]
      .filter(({ length }) => length > 0)
      .map((given) => callWith([root.file.path], given, spanOf(inputs)));
  });
}

function otherwiseIn(text: string): readonly PassedVariable[] {
  const found = [...text.matchAll(OTHERWISE)];
  return found.map(([, name = '', value = '']) => ({ name: name.replace(/^github\.event\./i, ''), value }));
}

/** `inputs.name || 'value'` */
const OTHERWISE = /\b((?:(?:github\.event\.)?inputs|vars)\.[\w-]{1,100})\s{0,9}\|\|\s{0,9}'([^'\n]{0,1000})'/gi;

function valuesOfInput(name: string, input: TreeMapping | undefined): readonly (readonly PassedVariable[])[] {
  const otherwise = entryOf(input, 'default')?.node;
  const nodes = [...(otherwise === undefined ? [] : [otherwise]), ...itemsOf(entryOf(input, 'options')?.node)];
  return nodes.map((node) => variableOf(`inputs.${name}`, node, () => undefined)).filter(({ length }) => length > 0);
}

/** The first values of all names, then the second ones, and so on. */
function inTurn(columns: readonly (readonly (readonly PassedVariable[])[])[]): readonly (readonly PassedVariable[])[] {
  const count = Math.min(MOST_VALUES, Math.max(0, ...columns.map(({ length }) => length)));
  return Array.from({ length: count }, (_, at) =>
    columns.flatMap((values) => values[Math.min(at, values.length - 1)] ?? []),
  );
}

/**
 * The inputs whose values further readings have: those with defaults, and, until a caller gives some, all that callers give. Who starts a
 * workflow by hand gives any.
 */
export function readLater(root: TreeMapping | undefined, given: readonly PassedVariable[]): (name: string) => boolean {
  const names = lazy(() => {
    const own = root === undefined ? [] : ownDefaults(root).flatMap((call) => call.given.map(({ name }) => name));
    const isFirst = !given.some(({ name }) => name.startsWith('inputs.'));
    const called = isFirst
      ? [root, asMapping(entryOf(asMapping(entryOf(root, 'on')?.node), 'workflow_call')?.node)]
      : [];
    const inputs = called.flatMap((owner) => [...(asMapping(entryOf(owner, 'inputs')?.node)?.entries.keys() ?? [])]);
    return new Set([...own, ...inputs.map((name) => `inputs.${name}`)].map((name) => name.toLowerCase()));
  });
  return (name) => names().has(name.toLowerCase().replace(/^github\.event\.inputs\./, 'inputs.'));
}

function matrixCalls(job: TreeMapping | undefined): readonly Call[] {
  const matrix = asMapping(matrixIn(job));
  if (matrix === undefined) return [];
  const columns = [...matrix.entries]
    .filter(([name]) => name !== 'include' && name !== 'exclude')
    .map(([name, { node }]) => itemsOf(node).map((item) => valuesIn(`matrix.${name}`, item)));
  const rows = itemsOf(entryOf(matrix, 'include')?.node).map((row) => valuesIn('matrix', row));
  return [...inTurn(columns), ...rows.slice(0, MOST_VALUES)]
    .filter(({ length }) => length > 0)
    .map((given) => callWith([matrix.file.path], given, spanOf(matrix)));
}

/** How deep the values of a matrix are nested. */
const DEEPEST = 3;

function valuesIn(name: string, node: TreeNode): readonly PassedVariable[] {
  const mapping = asMapping(node);
  if (mapping !== undefined && name.split('.').length > DEEPEST) return [];
  if (mapping === undefined)
    return variableOf(name, node, () => undefined).filter(({ value }) => !value.includes('${{'));
  return [...mapping.entries].flatMap(([key, entry]) => valuesIn(`${name}.${key}`, entry.node));
}
