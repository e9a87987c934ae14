import { addToGroup } from '../../support/group-by.ts';
import { keysBehind, nodeOf, type Origin, type Step, type TextFlow } from './text-flow.ts';

/** A key of an origin, the output of a step, another origin, steps whose outputs come together, or keys that come together. */
export type FlowNode = string | Step | Origin | readonly Step[] | readonly string[];

/** Where text goes from each node, directly. */
export type FlowGraph = ReadonlyMap<FlowNode, readonly FlowNode[]>;

/** The node of what the things with a key are made of, without the thing itself. */
export function behind(key: string): string {
  return `behind ${key}`;
}

/**
 * The graph of some origins, with the nodes behind some keys. Its size is in proportion to that of the script, so that a search takes linear
 * time.
 */
export function flowGraph(
  origins: readonly Origin[],
  { origins: byKey }: TextFlow,
  keysAskedBehind: ReadonlySet<string>,
): FlowGraph {
  const graph = new Map<FlowNode, FlowNode[]>();
  for (const [key, group] of byKey) for (const origin of group) addToGroup(graph, nodeOf(origin), key);
  addOrigins(graph, origins);
  addBehind(graph, byKey, keysAskedBehind);
  return graph;
}

function addOrigins(graph: Map<FlowNode, FlowNode[]>, origins: readonly Origin[]): void {
  const lists = new Set<readonly Step[]>();
  for (const origin of origins) {
    const node = nodeOf(origin);
    for (const key of keysBehind(origin)) addToGroup(graph, key, node);
    if (origin.kind === 'loop') continue;
    const { inside, given } = origin.step;
    const before = listsBefore(origin);
    for (const list of before) addToGroup(graph, list, node);
    for (const list of [...before, given]) lists.add(list);
    for (const { step } of inside) addToGroup(graph, step, node);
  }
  for (const list of lists) for (const step of list) addToGroup(graph, step, list);
}

/** A function is given its arguments, and not what it reads. */
function listsBefore({ kind, step }: Exclude<Origin, { readonly kind: 'loop' }>): Step['before'] {
  return kind === 'call' ? [] : step.before;
}

/** A command that sets many variables has one node for all that it reads; only one that sets a single variable tells it from its value before. */
function addBehind(
  graph: Map<FlowNode, FlowNode[]>,
  byKey: TextFlow['origins'],
  keysAskedBehind: ReadonlySet<string>,
): void {
  const keysOf = new Map<Origin, string[]>();
  for (const key of keysAskedBehind) for (const origin of byKey.get(key) ?? []) addToGroup(keysOf, origin, key);
  for (const [origin, keys] of keysOf) {
    const read = [...keysBehind(origin)];
    const [own] = keys;
    const others = keys.length > 1 ? read : read.filter((key) => key !== own);
    for (const key of others) addToGroup(graph, key, read);
    graph.set(read, keys.map(behind));
  }
}

/** The nodes that a text from some nodes reaches, with these nodes. `isOpen` is whether it gets through a node. */
export function reachedFrom(
  nodes: readonly FlowNode[],
  graph: FlowGraph,
  isOpen: (node: FlowNode) => boolean,
): ReadonlySet<FlowNode> {
  const reached = new Set(nodes);
  // a set also visits what is added meanwhile
  for (const node of reached) for (const next of isOpen(node) ? (graph.get(node) ?? []) : []) reached.add(next);
  return reached;
}
