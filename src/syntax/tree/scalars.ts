import type { TreeNode, TreeScalar } from './nodes.ts';

/** All scalar keys and values in a tree, each once. */
export function* scalarsIn(node: TreeNode): Generator<TreeScalar> {
  const left: TreeNode[] = [node];
  const seen = new Set<TreeNode>();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'scalar') yield next;
    else if (next.kind === 'sequence') for (const item of next.items) left.push(item.node);
    else for (const entry of next.written) left.push(entry.key, entry.node);
  }
}
