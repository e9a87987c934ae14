import { remember } from '../../support/caches/remember.ts';
import { addToGroup } from '../../support/group-by.ts';
import { asMapping, asScalar, type TreeMapping, type TreeNode } from '../../syntax/tree/nodes.ts';
import type { PassedVariable } from '../frontend.ts';

/** The documents of one file. */
export interface Documents {
  readonly roots: readonly (TreeNode | undefined)[];
  /** The variables of another file that its jobs get, if they have no others with their names. */
  readonly given?: readonly PassedVariable[] | undefined;
}

/** What the file has at its top level, by the key; of several documents, the last one counts. */
export const topOf = remember(
  ({ roots }: Documents): ReadonlyMap<string, TreeNode> =>
    new Map(
      roots.flatMap((root) => [...(asMapping(root)?.entries ?? [])].map(([key, { node }]) => [key, node] as const)),
    ),
);

/** All mappings of the file by their keys, each once. */
export const mappingsOf = remember(({ roots }: Documents): ReadonlyMap<string, readonly TreeMapping[]> => {
  const found = new Map<string, TreeMapping[]>();
  for (const node of everyNode(roots))
    for (const [key, entry] of asMapping(node)?.entries ?? [])
      if (entry.node.kind === 'mapping') addToGroup(found, key, entry.node);
  return found;
});

/** All nodes, each once, however many aliases lead to it. */
export function* everyNode(roots: Documents['roots']): Generator<TreeNode> {
  const seen = new Set<TreeNode>();
  const pending = [...roots];
  while (pending.length > 0) {
    const node = pending.pop();
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    yield node;
    pending.push(...itemsOf(node));
    for (const { node: inner } of asMapping(node)?.entries.values() ?? []) pending.push(inner);
  }
}

export function itemsOf(node: TreeNode | undefined): readonly TreeNode[] {
  return node?.kind === 'sequence' ? node.items.map((item) => item.node) : [];
}

/** The text of a key. */
export function textAt(mapping: TreeMapping | undefined, key: string): string | undefined {
  return asScalar(mapping?.entries.get(key)?.node)?.value;
}

/** What is at a key of what is at a key, and so on. */
export function nodeAt(node: TreeNode | undefined, ...keys: readonly string[]): TreeNode | undefined {
  let found = node;
  for (const key of keys) found = asMapping(found)?.entries.get(key)?.node;
  return found;
}
