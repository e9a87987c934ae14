import { MAXIMUM_SIZE, type TreeEntry, type TreeMapping, type TreeNode } from '../tree/nodes.ts';

/** Called with an entry that another branch of the template replaces. */
type OnReplaced = (replaced: TreeEntry, by: TreeEntry) => void;

/**
 * The values of a key that branches of a template write one after the other, as if each branch were taken: lists are joined, mappings get the
 * keys of both, and equal texts are one. Of anything else the later value remains, for which the result is undefined.
 */
export function joinBranches(earlier: TreeNode, later: TreeNode, onReplaced: OnReplaced): TreeNode | undefined {
  if (earlier.kind === 'scalar' && later.kind === 'scalar') return earlier.value === later.value ? later : undefined;
  const size = Math.min(MAXIMUM_SIZE, sizeOf(earlier) + sizeOf(later));
  if (earlier.kind === 'sequence' && later.kind === 'sequence')
    return { ...later, items: [...earlier.items, ...later.items], size };
  if (earlier.kind !== 'mapping' || later.kind !== 'mapping') return undefined;
  return { ...later, entries: joinedEntries(earlier, later, onReplaced), sources: [earlier, later], size };
}

function sizeOf(node: TreeNode): number {
  return node.kind === 'scalar' ? 1 : node.size;
}

function joinedEntries(earlier: TreeMapping, later: TreeMapping, onReplaced: OnReplaced) {
  const entries = new Map(earlier.entries);
  for (const [name, entry] of later.entries) {
    const replaced = entries.get(name);
    const node = replaced && joinBranches(replaced.node, entry.node, onReplaced);
    if (replaced !== undefined && node === undefined) onReplaced(replaced, entry);
    entries.set(name, node === undefined ? entry : { ...entry, node });
  }
  return entries;
}
