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
}

/** The commands of a Taskfile, each once, whatever repeats it: https://taskfile.dev/docs/reference/schema */
export function commandsIn(root: TreeMapping | undefined): readonly TaskCommand[] {
  if (root === undefined) return [];
  const found = new Map<TreeScalar, TaskCommand>();
  const add = (runs: readonly TreeScalar[], levels: readonly TreeMapping[]): void => {
    for (const run of runs) if (!found.has(run)) found.set(run, { run, levels });
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

/** The commands of tasks, and of those that they need or call, which come first. */
export function commandsForTasks(
  root: TreeMapping | undefined,
  names: readonly string[],
): readonly (TaskCommand & { readonly folder: string | undefined })[] {
  const tasks = asMapping(entryOf(root, 'tasks')?.node);
  if (root === undefined || tasks === undefined) return [];
  const seen = new Set<string>();
  const commands: (TaskCommand & { readonly folder: string | undefined })[] = [];
  const add = (name: string): void => {
    const node = entryOf(tasks, name)?.node;
    if (node === undefined || seen.has(name)) return;
    seen.add(name);
    const task = asMapping(node);
    for (const needed of neededBy(node)) add(needed);
    const levels = task === undefined ? [root] : [root, task];
    const folder = asScalar(entryOf(task, 'dir')?.node)?.value;
    for (const run of commandsOfTask(node)) commands.push({ run, levels, folder });
  };
  for (const run of ofVariables(root)) commands.push({ run, levels: [root], folder: undefined });
  for (const name of names.length === 0 ? ['default'] : names) add(name);
  return commands;
}

/** `deps: [name]`, `deps: [{ task: name }]`, `cmds: [{ task: name }]` */
function neededBy(task: TreeNode): readonly string[] {
  const called = callsOf(task).flatMap((call) => asScalar(entryOf(call, 'task')?.node)?.value ?? []);
  const needed = partsOf(asMapping(task), 'deps').flatMap((node) => asScalar(node)?.value ?? []);
  return [...needed, ...called];
}

export function tasksOf(root: TreeMapping | undefined): readonly TreeNode[] {
  return [...(asMapping(entryOf(root, 'tasks')?.node)?.entries.values() ?? [])].map(({ node }) => node);
}

/** A task may be a command, or a list of them. */
function commandsOfTask(node: TreeNode): readonly TreeScalar[] {
  if (node.kind !== 'mapping') return itemsOf(node).flatMap(commandOf);
  const lists = ['cmds', 'cmd', 'status', 'preconditions', 'if'].flatMap((key) => partsOf(node, key));
  return [...lists.flatMap(commandOf), ...[node, ...callsOf(node)].flatMap(ofVariables)];
}

/** The mappings among the commands and dependencies of a task, which may call others with variables. */
export function callsOf(task: TreeNode): readonly TreeMapping[] {
  if (task.kind !== 'mapping') return itemsOf(task).flatMap(callsIn);
  return ['cmds', 'cmd', 'deps'].flatMap((key) => partsOf(task, key)).flatMap(callsIn);
}

/** A call of another task, also a deferred one: the values of its variables may come from commands. */
function callsIn(node: TreeNode): readonly TreeMapping[] {
  return [node, entryOf(asMapping(node), 'defer')?.node].flatMap((call) => asMapping(call) ?? []);
}

/** `cmd`, `defer`, or the `sh` of a precondition. */
function commandOf(node: TreeNode): readonly TreeScalar[] {
  const scalar = asScalar(node);
  if (scalar !== undefined) return [scalar];
  const mapping = asMapping(node);
  return ['cmd', 'defer', 'sh', 'if'].flatMap((key) => asScalar(entryOf(mapping, key)?.node) ?? []);
}

/** The commands whose output is the value of a variable. */
function ofVariables(level: TreeMapping | undefined): readonly TreeScalar[] {
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

function itemsOf(node: TreeNode): readonly TreeNode[] {
  return node.kind === 'sequence' ? node.items.map((item) => item.node) : [node];
}
