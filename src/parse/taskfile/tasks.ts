import { worstOf } from '../../syntax/shell/given/worse-values.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';

/** A command that Task runs. */
export interface TaskCommand {
  readonly run: TreeScalar;
  /** The mappings whose `vars` and `env` apply to it, the outer one first. */
  readonly levels: readonly TreeMapping[];
  /** The variables that a call of the task gives it. */
  readonly called?: GivenValues | undefined;
  /** The variables of the loop that runs it. */
  readonly items?: GivenValues | undefined;
}

/** By the names of variables; undefined for a value that is not known. */
export type GivenValues = ReadonlyMap<string, string | undefined>;

/** The commands of a Taskfile, each once, whatever repeats it: https://taskfile.dev/docs/reference/schema */
export function commandsIn(root: TreeMapping | undefined): readonly TaskCommand[] {
  if (root === undefined) return [];
  const found = new Map<TreeScalar, TaskCommand>();
  const loops = new Map(
    tasksOf(root)
      .flatMap(stepsOf)
      .flatMap((step) => valuesInLoop(step, root)),
  );
  const add = (runs: readonly TreeScalar[], levels: readonly TreeMapping[]): void => {
    for (const run of runs) if (!found.has(run)) found.set(run, { run, levels, items: loops.get(run) });
  };
  const included = asMapping(entryOf(root, 'includes')?.node)?.entries.values() ?? [];
  const givenToFiles = [...included].flatMap(({ node }) => ofVariables(asMapping(node)));
  add([...ofVariables(root), ...givenToFiles, ...partsOf(root, 'preconditions').flatMap(commandOf)], [root]);
  for (const node of tasksOf(root)) {
    const task = asMapping(node);
    add(commandsOfTask(node), task === undefined ? [root] : [root, task]);
  }
  return [...found.values()];
}

/** The commands of a loop with its values, where one of these takes isolation away: `for: [bridge, host]` */
function valuesInLoop(step: TreeNode, root: TreeMapping): readonly (readonly [run: TreeScalar, items: GivenValues])[] {
  const list = entryOf(asMapping(step), 'for')?.node;
  if (list === undefined) return [];
  const name = asScalar(entryOf(asMapping(list), 'as')?.node)?.value ?? 'ITEM';
  const matrix = [...(asMapping(entryOf(asMapping(list), 'matrix')?.node)?.entries ?? [])];
  const lists = [[name, list] as const, ...matrix.map(([key, { node }]) => [`${name}.${key}`, node] as const)];
  const worst = lists.flatMap(([key, node]) => {
    const value = worstOf(wordsIn(node, root));
    return value === undefined ? [] : [[key, value] as const];
  });
  return worst.length === 0 ? [] : commandOf(step).map((run) => [run, new Map(worst)] as const);
}

/** The texts of a list, or the words of a variable with this name, which any task may set. */
function wordsIn(list: TreeNode, root: TreeMapping): readonly string[] {
  if (list.kind === 'sequence') return itemsOf(list).flatMap((one) => asScalar(one)?.value ?? []);
  const name = asScalar(entryOf(asMapping(list), 'var')?.node)?.value;
  if (name === undefined) return [];
  return [root, ...tasksOf(root)].flatMap((level) => {
    const value = entryOf(asMapping(entryOf(asMapping(level), 'vars')?.node), name)?.node;
    if (value?.kind === 'sequence') return wordsIn(value, root);
    return asScalar(value)?.value.split(/[\s,:;]+/) ?? [];
  });
}

export function tasksOf(root: TreeMapping | undefined): readonly TreeNode[] {
  return [...(asMapping(entryOf(root, 'tasks')?.node)?.entries.values() ?? [])].map(({ node }) => node);
}

/** A task may be a command, or a list of them. */
function commandsOfTask(node: TreeNode): readonly TreeScalar[] {
  return [...stepsOf(node).flatMap(commandOf), ...[asMapping(node), ...callsOf(node)].flatMap(ofVariables)];
}

/** What a task runs, one after the other: commands, calls of other tasks, and checks. */
export function stepsOf(node: TreeNode): readonly TreeNode[] {
  if (node.kind !== 'mapping') return itemsOf(node);
  return ['cmds', 'cmd', 'status', 'preconditions', 'if'].flatMap((key) => partsOf(node, key));
}

/** The mappings among the commands and dependencies of a task, which may call others with variables. */
export function callsOf(task: TreeNode): readonly TreeMapping[] {
  if (task.kind !== 'mapping') return itemsOf(task).flatMap(callsIn);
  return ['cmds', 'cmd', 'deps'].flatMap((key) => partsOf(task, key)).flatMap(callsIn);
}

/** A call of another task, also a deferred one: the values of its variables may come from commands. */
export function callsIn(node: TreeNode): readonly TreeMapping[] {
  return [node, entryOf(asMapping(node), 'defer')?.node].flatMap((call) => asMapping(call) ?? []);
}

/** `cmd`, `defer`, or the `sh` of a precondition. */
export function commandOf(node: TreeNode): readonly TreeScalar[] {
  const scalar = asScalar(node);
  if (scalar !== undefined) return [scalar];
  const mapping = asMapping(node);
  return ['cmd', 'defer', 'sh', 'if'].flatMap((key) => asScalar(entryOf(mapping, key)?.node) ?? []);
}

/** The commands whose output is the value of a variable. */
export function ofVariables(level: TreeMapping | undefined): readonly TreeScalar[] {
  return ['vars', 'env'].flatMap((key) => {
    const variables = asMapping(entryOf(level, key)?.node)?.entries.values() ?? [];
    return [...variables].flatMap(({ node }) => asScalar(entryOf(asMapping(node), 'sh')?.node) ?? []);
  });
}

/** The variables of a file and its tasks, with the texts that define them. */
export function definitionsIn(root: TreeMapping | undefined): readonly (readonly [name: string, text: string])[] {
  return [root, ...tasksOf(root)].flatMap((level) =>
    [...(asMapping(entryOf(asMapping(level), 'vars')?.node)?.entries ?? [])].flatMap(([name, { node }]) => {
      const text = asScalar(node) ?? asScalar(entryOf(asMapping(node), 'sh')?.node);
      return text === undefined ? [] : [[name, text.value] as const];
    }),
  );
}

/** The parts of a list, or the single value. */
export function partsOf(mapping: TreeMapping | undefined, key: string): readonly TreeNode[] {
  const node = entryOf(mapping, key)?.node;
  return node === undefined ? [] : itemsOf(node);
}

export function itemsOf(node: TreeNode): readonly TreeNode[] {
  return node.kind === 'sequence' ? node.items.map((item) => item.node) : [node];
}
