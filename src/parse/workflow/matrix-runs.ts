import { asMapping, asScalar, entryOf, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import type { Scope } from './contexts.ts';
import { type Contexts, NO_CONTEXTS } from './evaluate.ts';
import { itemsOf, matrixIn } from './matrix.ts';

/** The values of one run of a job, by the names of the matrix in lower case. */
type Run = ReadonlyMap<string, TreeNode>;
type Column = readonly [name: string, node: TreeNode];

/** How many runs of a job are told apart. GitHub refuses a matrix with more than 256. */
export const MOST_RUNS = 256;

/** How many combinations are made before `exclude` takes some of them away, and how many rows of `include` and `exclude` are read. */
const MOST_COMBINED = 1024;

const USED = /\bmatrix\s{0,9}(?:\.|\[\s{0,9}')([\w-]{1,100})/gi;

/** How many steps of a file that use a matrix are read with each run of their jobs. Nothing of the matrix is known in further ones. */
const MOST_STEPS = 200;

export type RunsOf = (step: {
  readonly job: TreeMapping | undefined;
  /** The texts in which a value of the matrix decides. */
  readonly decisive: readonly TreeNode[];
  readonly scope: Scope;
  /** How many runs are told apart at most. */
  readonly most?: number;
}) => readonly Contexts[];

/** Finds the runs of jobs that are different for a step, for the steps of one file. */
export function runsReader(): RunsOf {
  let left = MOST_STEPS;
  return ({ job, decisive, scope, most = MOST_RUNS }) => {
    const names = matrixNamesIn(decisive, scope);
    if (names.size === 0 || left === 0) return [NO_CONTEXTS];
    left--;
    return matrixRuns(job, names, most);
  };
}

/** The names of the matrix that expressions in texts of a step and in its variables use, in lower case. */
function matrixNamesIn(nodes: readonly TreeNode[], scope: Scope): ReadonlySet<string> {
  const variables = scope.flatMap(({ env }) => [...(env?.entries.values() ?? [])].map(({ node }) => node));
  const texts = [...nodes, ...variables].flatMap((node) => asScalar(node)?.value ?? []);
  return new Set(texts.flatMap((text) => [...text.matchAll(USED)].map(([, name = '']) => name.toLowerCase())));
}

/**
 * What `matrix.NAME` is in each run of a job that differs in some names. A name that a run does not have is empty, as for GitHub, unless an
 * expression makes a part of the matrix. Runs that are not told apart are one in which nothing is known.
 */
function matrixRuns(job: TreeMapping | undefined, names: ReadonlySet<string>, most: number): readonly Contexts[] {
  const node = matrixIn(job);
  if (node === undefined) return [NO_CONTEXTS];
  const matrix = asMapping(node);
  const columns = [...(matrix?.entries ?? [])]
    .map(([name, entry]): Column => [name.toLowerCase(), entry.node])
    .filter(([name]) => names.has(name));
  const included = entryOf(matrix, 'include')?.node;
  const isOpen = matrix === undefined || [included, ...columns.map(([, column]) => column)].some(isUnwritten);
  const all = productOf(columns);
  const combined = withoutExcluded(all, rowsOf(entryOf(matrix, 'exclude')?.node), names);
  const runs = withIncluded(combined, rowsOf(included), { columns, names });
  const hasOthers = isUnwritten(included) || all.length === MOST_COMBINED || runs.length > most;
  const known = runs.slice(0, most).map((run) => contextsOfRun(run, isOpen));
  return hasOthers ? [...known, NO_CONTEXTS] : known;
}

/** Whether an expression makes it: `fromJSON(…)`. */
function isUnwritten(node: TreeNode | undefined): boolean {
  return node !== undefined && node.kind !== 'sequence';
}

function productOf(columns: readonly Column[]): readonly Run[] {
  let runs: readonly Run[] = [new Map()];
  for (const [name, node] of columns) {
    const items = itemsOf(node).slice(0, MOST_COMBINED);
    if (items.length === 0) continue;
    const before = runs.slice(0, Math.ceil(MOST_COMBINED / items.length));
    runs = before.flatMap((run) => items.map((item) => new Map([...run, [name, item]]))).slice(0, MOST_COMBINED);
  }
  return runs;
}

function rowsOf(list: TreeNode | undefined): readonly Run[] {
  const rows = itemsOf(list).slice(0, MOST_RUNS).map(asMapping);
  return rows.map((row) => new Map([...(row?.entries ?? [])].map(([name, entry]) => [name.toLowerCase(), entry.node])));
}

/** A row that names something else as well leaves other runs with the same values. */
function withoutExcluded(runs: readonly Run[], rows: readonly Run[], names: ReadonlySet<string>): readonly Run[] {
  const excluded = rows.filter((row) => row.size > 0 && [...row.keys()].every((name) => names.has(name)));
  return runs.filter((run) => !excluded.some((row) => agrees(run, row)));
}

/** A row of `include` adds its values to the runs that it agrees with, and otherwise is a run of its own. */
function withIncluded(
  runs: readonly Run[],
  rows: readonly Run[],
  { columns, names }: { readonly columns: readonly Column[]; readonly names: ReadonlySet<string> },
): readonly Run[] {
  if (rows.length === 0) return runs;
  const own = new Set(columns.map(([name]) => name));
  const added = rows.flatMap((whole): readonly Run[] => {
    const row = new Map([...whole].filter(([name]) => names.has(name)));
    const shared = new Map([...row].filter(([name]) => own.has(name)));
    const joined = runs.filter((run) => run.size > 0 && agrees(run, shared)).map((run) => new Map([...run, ...row]));
    return joined.length > 0 ? joined : [row];
  });
  // those that rows complete are not runs without them
  return [...runs.filter((run) => run.size === names.size), ...added];
}

function agrees(run: Run, row: Run): boolean {
  return [...row].every(([name, node]) => asScalar(run.get(name))?.value === asScalar(node)?.value);
}

function contextsOfRun(run: Run, isOpen: boolean): Contexts {
  return (path) => {
    const [context, name = '', ...keys] = path.split('.');
    if (context?.toLowerCase() !== 'matrix') return undefined;
    const node = run.get(name.toLowerCase());
    if (node === undefined) return isOpen ? undefined : '';
    return textAt(node, keys);
  };
}

function textAt(node: TreeNode, [key, ...keys]: readonly string[]): string | undefined {
  if (key === undefined) {
    const value = asScalar(node)?.value;
    return value?.includes('${{') ? undefined : value;
  }
  const mapping = asMapping(node);
  const inner = entryOf(mapping, key)?.node;
  if (mapping === undefined) return undefined;
  return inner === undefined ? '' : textAt(inner, keys);
}
