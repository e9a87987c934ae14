import type { TreeEntry, TreeMapping, TreeNode } from '../tree/nodes.ts';
import { grow, type Reading, report } from './reading.ts';

/** How many keys all merges of a file may copy in total; a file may always copy as many as it has characters. */
const MERGED_KEYS = 500_000;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Adds the entries of a merge key, and marks the mapping if some are missing. */
export function mergeInto(
  reading: Reading,
  node: Mutable<TreeMapping>,
  entries: Map<string, TreeEntry>,
  merge: TreeEntry,
): void {
  // Compose removes a key with this tag before merging
  if (merge.node.tag === '!reset') return;
  const sources = [...mergeSources(merge.node)];
  if (sources.some(({ kind }) => kind !== 'mapping')) {
    report(reading, 'bad-merge', 'a merge key takes mappings only', { ...merge.key, end: merge.end });
    node.lacks ??= 'a merge key in it could not be followed';
  }
  for (const source of sources) {
    if (source.kind !== 'mapping') continue;
    node.lacks ??= source.lacks;
    reading.mergedKeys += source.entries.size;
    if (reading.mergedKeys > MERGED_KEYS + reading.file.text.length) {
      report(reading, 'merges-too-large', 'merge keys expand to too many keys', { ...merge.key, end: merge.end });
      node.lacks ??= 'a merge key in it could not be followed';
      return;
    }
    copyMissing(node, entries, source);
  }
}

/** Each source once: a list that repeats an alias adds nothing. */
function mergeSources(node: TreeNode): Iterable<TreeNode> {
  return node.kind === 'sequence' ? new Set(node.items.map((item) => item.node)) : [node];
}

function copyMissing(node: Mutable<TreeMapping>, entries: Map<string, TreeEntry>, source: TreeMapping): void {
  for (const [key, entry] of source.entries) {
    if (entries.has(key)) continue;
    entries.set(key, entry);
    grow(node, entry.node);
  }
}
