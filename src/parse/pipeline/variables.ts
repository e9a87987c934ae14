import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { remember } from '../../support/caches/remember.ts';
import { addToGroup } from '../../support/group-by.ts';
import type { LookUp } from '../../syntax/shell/index.ts';
import { asMapping, asScalar, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import type { PassedVariable } from '../frontend.ts';

/** The keys of the variables that commands below them get. */
const VARIABLES = ['variables', 'env', 'environment', 'env_vars'];

/** Keys with further variables in the mappings below them: of some runs of a job only, of the job that one extends, or of a template. */
const OTHERS = ['rules', 'workflow', 'parallel', 'matrix', 'extends', 'parameters'];

/** Whether a mapping may set variables for the commands below it. */
export function setsVariables(mapping: TreeMapping): boolean {
  return [...VARIABLES, ...OTHERS].some((key) => mapping.entries.has(key));
}

/** What determines the variables of a job. */
export interface Levels {
  /** The mappings whose variables it has, the outer ones first. */
  readonly levels: readonly TreeMapping[];
  /** The roots of the documents of the file. */
  readonly roots: readonly (TreeNode | undefined)[];
}

/** The variables with a literal value; others may have any. */
export function variablesOf({ levels, roots }: Levels): LookUp {
  return (name) => {
    for (const level of levels.toReversed()) {
      const value = chosen(valuesAt(level, name, roots));
      if (value !== undefined) return value.includes('$') ? UNKNOWN_PIECE : value;
    }
    return undefined;
  };
}

/** The variables that commands of a job get, with each of their values. */
export function passedBy(of: Levels): {
  readonly known: readonly PassedVariable[];
  readonly unknown: readonly string[];
} {
  const levels = of.levels.flatMap((level) => [level, ...everyExtended(level, of.roots)]);
  const names = [...new Set(levels.flatMap((level) => [...namedAt(level).keys()]))];
  const all = names.flatMap((name) => {
    const inner = of.levels.findLast((level) => valuesAt(level, name, of.roots).length > 0);
    return [...new Set(inner && valuesAt(inner, name, of.roots))].map((value) => ({ name, value }));
  });
  const isOpen = ({ value }: PassedVariable): boolean => value.includes('$') || value.includes(UNKNOWN_PIECE);
  return { known: all.filter((one) => !isOpen(one)), unknown: all.filter(isOpen).map(({ name }) => name) };
}

/** The jobs that one extends, and those that these extend. */
function everyExtended(level: TreeMapping, roots: Levels['roots']): readonly TreeMapping[] {
  const found = new Set<TreeMapping>();
  let last = [level];
  for (let depth = 0; depth < MOST_EXTENDED; depth++) {
    last = last.flatMap((one) => extendedBy(one, roots)).filter((one) => !found.has(one));
    for (const one of last) found.add(one);
  }
  return [...found];
}

/** The default of a parameter, which callers may replace. */
export function parametersOf({ levels, roots }: Levels): LookUp {
  return (name) => {
    const own = levels.toReversed().map((level) => level.entries.get('parameters')?.node);
    const [value] = [...own, ...roots.map(inputsOf)].flatMap((node) => (node && defaultsIn(node).get(name)) ?? []);
    return value === UNKNOWN_PIECE ? undefined : value;
  };
}

/** `spec: {inputs: …}` of GitLab, in a document of its own. */
function inputsOf(root: TreeNode | undefined): TreeNode | undefined {
  return asMapping(asMapping(root)?.entries.get('spec')?.node)?.entries.get('inputs')?.node;
}

/** `NAME: {default: value}`, `NAME: value`, or a list of `{name: NAME, default: value}`. */
const defaultsIn = remember((node: TreeNode): ReadonlyMap<string, string> => {
  const listed = itemsOf(node).flatMap((item): readonly Named[] => {
    const name = textAt(asMapping(item), 'name');
    return name === undefined ? [] : [[name, textAt(asMapping(item), 'default') ?? UNKNOWN_PIECE]];
  });
  const keyed = [...(asMapping(node)?.entries ?? [])].map(
    ([name, entry]): Named => [name, textOf(entry.node, 'default')],
  );
  return new Map([...keyed, ...listed]);
});

type Named = readonly [name: string, value: string];

/** Each run of a job may have another value: all that add options count, as the job runs with each of them. */
function chosen(values: readonly string[]): string | undefined {
  const [first, ...others] = new Set(values);
  if (others.length === 0) return first;
  return values.filter((value) => value.startsWith('-')).join(' ') || UNKNOWN_PIECE;
}

/** How many jobs may extend one another in a row. GitLab follows eleven. */
const MOST_EXTENDED = 11;

function valuesAt(level: TreeMapping, name: string, roots: Levels['roots'], depth = 0): readonly string[] {
  const values = namedAt(level).get(name) ?? [];
  if (values.length > 0 || depth === MOST_EXTENDED) return values;
  return extendedBy(level, roots).flatMap((job) => valuesAt(job, name, roots, depth + 1));
}

/** The values of variables that a mapping sets, also in its rules and in its matrix. */
const namedAt = remember((level: TreeMapping): ReadonlyMap<string, readonly string[]> => {
  const of = (key: string): TreeNode | undefined => level.entries.get(key)?.node;
  const rules = [of('rules'), asMapping(of('workflow'))?.entries.get('rules')?.node].flatMap(itemsOf);
  const nodes = [
    ...VARIABLES.map(of),
    ...rules.map((rule) => asMapping(rule)?.entries.get('variables')?.node),
    ...[asMapping(of('parallel'))?.entries.get('matrix')?.node, of('matrix')],
  ];
  const found = new Map<string, string[]>();
  for (const [name, value] of nodes.flatMap((node) => namedIn(node))) addToGroup(found, name, value);
  return found;
});

/** The last of the jobs that one extends, which takes precedence. */
function extendedBy(level: TreeMapping, roots: Levels['roots']): readonly TreeMapping[] {
  const node = level.entries.get('extends')?.node;
  const name = asScalar(node?.kind === 'sequence' ? node.items.at(-1)?.node : node)?.value;
  if (name === undefined) return [];
  return roots.flatMap((root) => asMapping(asMapping(root)?.entries.get(name)?.node) ?? []);
}

function itemsOf(node: TreeNode | undefined): readonly TreeNode[] {
  return node?.kind === 'sequence' ? node.items.map((item) => item.node) : [];
}

/** Keys that group variables: `env: {global: …}` of Travis CI, `env: {variables: …}` of CodeBuild, `environment: {matrix: …}` of AppVeyor. */
const GROUPS: ReadonlySet<string> = new Set(['variables', 'global', 'matrix', 'jobs']);

/** How deep groups are: `env: {jobs: [{NAME: value}]}`. */
const DEEPEST_GROUP = 3;

/** `NAME: value`, `NAME: {value: …}`, a text `NAME=value`, or a list of these or of `{name: NAME, value: …}`. */
function namedIn(node: TreeNode | undefined, depth = 0): readonly Named[] {
  if (node === undefined || depth > DEEPEST_GROUP) return [];
  if (node.kind === 'sequence') return node.items.flatMap((item) => namedIn(item.node, depth + 1));
  if (node.kind === 'scalar') return assignedIn(node.value);
  const named = textAt(node, 'name');
  const own = [...node.entries].flatMap(([name, { node: value }]): readonly Named[] => {
    if (GROUPS.has(name) && value.kind !== 'scalar') return namedIn(value, depth + 1);
    if (value.kind === 'sequence') return value.items.map((item) => [name, textOf(item.node, 'value')]);
    return [[name, textOf(value, 'value')]];
  });
  return named === undefined ? own : [...own, [named, textOf(node, 'value')]];
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
function textOf(node: TreeNode, key: string): string {
  return asScalar(node)?.value ?? textAt(asMapping(node), key) ?? UNKNOWN_PIECE;
}

/** The text of a key. */
export function textAt(mapping: TreeMapping | undefined, key: string): string | undefined {
  return asScalar(mapping?.entries.get(key)?.node)?.value;
}
