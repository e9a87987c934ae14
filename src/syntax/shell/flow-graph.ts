import { addToGroup } from '../../support/group-by.ts';
import { keysBehind, nodeOf, type Origin, type Step, type TextFlow } from './text-flow.ts';

/** A key of an origin, the output of a step, another origin, or steps whose outputs come together. */
export type FlowNode = string | Step | Origin | readonly Step[];

/** Where text goes from each node, directly. */
export type FlowGraph = ReadonlyMap<FlowNode, readonly FlowNode[]>;

/** The graph of some origins. Its size is in proportion to that of the script, so that a search takes linear time. */
export function flowGraph(origins: readonly Origin[], { origins: byKey }: TextFlow): FlowGraph {
  const graph = new Map<FlowNode, FlowNode[]>();
  for (const [key, group] of byKey) for (const origin of group) addToGroup(graph, nodeOf(origin), key);
  const lists = new Set<readonly Step[]>();
  for (const origin of origins) {
    const node = nodeOf(origin);
    for (const key of keysBehind(origin)) addToGroup(graph, key, node);
    if (origin.kind === 'loop') continue;
    for (const list of origin.step.before) {
      addToGroup(graph, list, node);
      lists.add(list);
    }
    for (const { step } of origin.step.inside) addToGroup(graph, step, node);
  }
  for (const list of lists) for (const step of list) addToGroup(graph, step, list);
  return graph;
}

/** The nodes that a text from some nodes reaches, with these nodes. */
export function reachedFrom(nodes: readonly FlowNode[], graph: FlowGraph): ReadonlySet<FlowNode> {
  const reached = new Set(nodes);
  // a set also visits what is added meanwhile
  for (const node of reached) for (const next of graph.get(node) ?? []) reached.add(next);
  return reached;
}
