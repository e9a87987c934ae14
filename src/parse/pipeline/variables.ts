import { usedPath } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { addToGroup } from '../../support/group-by.ts';
import { withHome } from '../../support/home-paths.ts';
import { worstOf } from '../../syntax/shell/given/worse-values.ts';
import type { LookUp } from '../../syntax/shell/index.ts';
import { asMapping, asScalar, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import type { PassedVariable } from '../frontend.ts';
import { lookUpIn } from '../run-options/passed-variables.ts';
import { type Documents, itemsOf, nodeAt, referred, textAt } from './documents.ts';
import { extendedBy } from './extended-jobs.ts';

/** The keys of the variables that commands below them get. */
const VARIABLES = ['variables', 'env', 'environment', 'env_vars'];

/** Keys with further variables in the mappings below them: of some runs of a job only, of the job that one extends, or of a template. */
const OTHERS = ['rules', 'workflow', 'parallel', 'strategy', 'matrix', 'extends', 'parameters'];

/** Whether a mapping may set variables for the commands below it. */
export function setsVariables(mapping: TreeMapping): boolean {
  return [...VARIABLES, ...OTHERS].some((key) => mapping.entries.has(key));
}

/** What determines the variables of a job. */
export interface Scope {
  readonly documents: Documents;
  /** The innermost mapping whose variables it has. */
  readonly level: Level | undefined;
}

export interface Level {
  readonly mapping: TreeMapping;
  readonly outer: Level | undefined;
}

/** The variables that a file gets from those that it includes. */
export function includedLevel({ included = [] }: Documents): Level | undefined {
  let level: Level | undefined;
  for (const root of included) {
    const mapping = asMapping(root);
    if (mapping !== undefined && setsVariables(mapping)) level = { mapping, outer: level };
  }
  return level;
}

/** The mappings whose variables a job has, the inner ones first. */
export function* levelsOf({ level }: Scope): Generator<TreeMapping> {
  for (let next = level; next !== undefined; next = next.outer) yield next.mapping;
}

/** The variables with a literal value; others may have any. */
export function variablesOf(scope: Scope): LookUp {
  const given = lookUpIn(scope.documents.given ?? []);
  return (name) => {
    for (const level of levelsOf(scope)) {
      const values = chosenAt(level, scope.documents);
      const value = values.get(name) ?? (isOfAzure(level) ? values.get(nameForShell(level, name, scope)) : undefined);
      if (value !== undefined) return value.includes('$') ? UNKNOWN_PIECE : value;
    }
    return given(name);
  };
}

function isOfAzure({ file }: TreeMapping): boolean {
  return /azure/i.test(usedPath(file));
}

/** The variable that a shell of Azure Pipelines gets under a name: `run.flags` as `RUN_FLAGS`. */
function nameForShell(level: TreeMapping, name: string, { documents }: Scope): string {
  const names = [...variablesSetAt(documents)(level).keys()];
  return names.find((one) => one.toUpperCase().replaceAll(/[.\s-]/g, '_') === name) ?? name;
}

/** Each run of a job may have another value: all that add options count, as the job runs with each of them, and so does one that takes isolation away. */
export function chosen(values: readonly string[]): string | undefined {
  const [first, ...others] = new Set(values);
  if (others.length === 0) return first;
  return values.filter((value) => value.startsWith('-')).join(' ') || (worstOf(values) ?? UNKNOWN_PIECE);
}

type Values = ReadonlyMap<string, readonly string[]>;

/** The values of all variables that a mapping sets, or takes from the jobs that it extends. The latter are few, as are their variables. */
function chosenAt(level: TreeMapping, documents: Documents): { get(name: string): string | undefined } {
  const known = chosenOf(level);
  return {
    get(name) {
      if (known.has(name)) return known.get(name);
      const value = chosen(valuesAt(level, name, documents));
      known.set(name, value);
      return value;
    },
  };
}

const chosenOf = remember((_level: TreeMapping) => new Map<string, string | undefined>());

function valuesAt(level: TreeMapping, name: string, documents: Documents): readonly string[] {
  for (const values of extendedValues(documents)(level).map((job) => job.get(name))) {
    if (values !== undefined) return values;
  }
  return [];
}

/** The values of a job, those of the last one that it extends, and so on: the first ones take precedence. */
const extendedValues = remember((documents: Documents) =>
  remember((level: TreeMapping): readonly Values[] =>
    extendedBy(documents)(level)
      .map(variablesSetAt(documents))
      .filter(({ size }) => size > 0),
  ),
);

/** The mappings that decide which variables a job has. */
export function settersOf(scope: Scope): readonly TreeMapping[] {
  const { documents } = scope;
  const all = [...levelsOf(scope)].flatMap((level) => extendedBy(documents)(level));
  return all.filter((one) => variablesSetAt(documents)(one).size > 0 || one.entries.has('parameters'));
}

/** The variables that commands of a job get, with each of their values. */
export function passedBy({ level, documents }: Scope): Passed {
  const all: Values = level === undefined ? new Map() : valuesOf(level, documents);
  const pairs = [
    ...[...all].flatMap(([name, values]) => [...new Set(values)].map((value) => ({ name, value }))),
    ...(documents.given ?? []).filter(({ name }) => !all.has(name)),
  ];
  const isOpen = ({ value }: PassedVariable): boolean => value.includes('$') || value.includes(UNKNOWN_PIECE);
  return { known: pairs.filter((one) => !isOpen(one)), unknown: pairs.filter(isOpen).map(({ name }) => name) };
}

interface Passed {
  readonly known: readonly PassedVariable[];
  readonly unknown: readonly string[];
}

/** More than are passed on: what passes them reports that. */
const ENOUGH = 400;

/** The values of the variables of a mapping and of those around it. Jobs with the same ones share them. */
function valuesOf(level: Level, documents: Documents): Values {
  const known = valuesOfLevel(level);
  if (known.values !== undefined) return known.values;
  const around = level.outer === undefined ? [] : [...valuesOf(level.outer, documents)];
  const found = new Map<string, readonly string[]>();
  for (const job of extendedValues(documents)(level.mapping)) addSome(found, job);
  addSome(found, around);
  known.values = found;
  return found;
}

const valuesOfLevel = remember((_level: Level): { values?: Values } => ({}));

/** Those that are not known yet, until there are enough. */
function addSome(found: Map<string, readonly string[]>, values: Iterable<readonly [string, readonly string[]]>): void {
  for (const [name, some] of values) {
    if (found.size >= ENOUGH) return;
    if (!found.has(name)) found.set(name, some.slice(0, ENOUGH));
  }
}

/** The values of variables that a mapping sets, also in its rules and in its matrix. */
export const variablesSetAt = remember((documents: Documents) =>
  remember((level: TreeMapping): Values => {
    const at = (...keys: readonly string[]): TreeNode | undefined => referred(nodeAt(level, ...keys), documents);
    const listed = [at('rules'), at('workflow', 'rules')].flatMap(itemsOf);
    const rules = listed
      .map((rule) => referred(rule, documents))
      .flatMap((rule) => (rule?.kind === 'sequence' ? itemsOf(rule) : (rule ?? [])));
    const nodes = [
      ...VARIABLES.map((key) => at(key)),
      ...rules.map((rule) => referred(nodeAt(rule, 'variables'), documents)),
      ...[at('parallel', 'matrix'), at('matrix'), ...legsOf(at('strategy', 'matrix'))],
    ];
    const found = new Map<string, string[]>();
    for (const [name, value] of nodes.flatMap((node) => namedIn(node, documents)))
      addToGroup(found, name, withHome(value) ?? value);
    return found;
  }),
);

/** The runs of a job of Azure Pipelines, each with variables of its own: `strategy: {matrix: {linux: {name: value}}}` */
function legsOf(matrix: TreeNode | undefined): readonly TreeNode[] {
  return [...(asMapping(matrix)?.entries.values() ?? [])].map(({ node }) => node);
}

type Named = readonly [name: string, value: string];

/** Keys that group variables: `env: {global: …}` of Travis CI, `env: {variables: …}` of CodeBuild, `environment: {matrix: …}` of AppVeyor. */
const GROUPS: ReadonlySet<string> = new Set(['variables', 'global', 'matrix', 'jobs']);

/** How deep groups are: `env: {jobs: [{NAME: value}]}`. */
const DEEPEST_GROUP = 3;

/** `NAME: value`, `NAME: {value: …}`, a text `NAME=value`, or a list of these or of `{name: NAME, value: …}`. */
function namedIn(node: TreeNode | undefined, documents: Documents, depth = 0): readonly Named[] {
  if (node === undefined || depth > DEEPEST_GROUP) return [];
  if (node.kind === 'sequence') return node.items.flatMap((item) => namedIn(item.node, documents, depth + 1));
  if (node.kind === 'scalar') return assignedIn(node.value);
  const named = textAt(node, 'name');
  const own = [...node.entries].flatMap(([name, { node: written }]): readonly Named[] => {
    const value = referred(written, documents) ?? written;
    if ((GROUPS.has(name) || name.startsWith('${{')) && value.kind !== 'scalar')
      return namedIn(value, documents, depth + 1);
    if (value.kind === 'sequence') return value.items.map((item) => [name, textOf(item.node, 'value')]);
    return [textOf(value, 'value'), ...choicesAt(value)].map((text) => [name, text]);
  });
  return named === undefined ? own : [...own, [named, textOf(node, 'value')]];
}

/** The values that a person may choose for a variable or a parameter in place of its own: `options` of GitLab, `enum` of CircleCI, `values` of Azure Pipelines. */
export function choicesAt(node: TreeNode): readonly string[] {
  const lists = ['options', 'enum', 'values'].map((key) => nodeAt(asMapping(node), key));
  return lists
    .flatMap((list) => (list?.kind === 'sequence' ? itemsOf(list) : []))
    .flatMap((one) => asScalar(one)?.value ?? []);
}

/** `NAME=value OTHER="some words"` */
function assignedIn(text: string): readonly Named[] {
  return [...text.matchAll(ASSIGNMENT)].map(([, name = '', double, single, plain]) => [
    name,
    double ?? single ?? plain ?? '',
  ]);
}

const ASSIGNMENT = /(?<!\S)([A-Za-z_]\w{0,200})=(?:"([^"]{0,2000})"|'([^']{0,2000})'|(\S*))/g;

/** A text, or the one that a mapping has at a key; unknown otherwise. */
export function textOf(node: TreeNode, key: string): string {
  return asScalar(node)?.value ?? textAt(asMapping(node), key) ?? UNKNOWN_PIECE;
}
