import { limitReached } from '../../model/findings/reached-limits.ts';
import { remember } from '../../support/caches/remember.ts';
import { addToGroup } from '../../support/group-by.ts';
import {
  asMapping,
  asScalar,
  spanOf,
  type TreeMapping,
  type TreeNode,
  type TreeSequence,
} from '../../syntax/tree/nodes.ts';
import type { PassedVariable } from '../frontend.ts';

/** The documents of one file. */
export interface Documents {
  readonly roots: readonly (TreeNode | undefined)[];
  /** Those of the files that they include, the ones that take precedence last. */
  readonly included?: readonly (TreeNode | undefined)[];
  /** Whether GitLab may read them, where jobs extend others and have commands by default. */
  readonly isOfGitlab?: boolean;
  /** The variables of another file that its jobs get, if they have no others with their names. */
  readonly given?: readonly PassedVariable[] | undefined;
}

/** What the file and those that it includes have at their top level, by the key; of several documents, the last one counts. */
export const topOf = remember(
  ({ roots, included = [] }: Documents): ReadonlyMap<string, TreeNode> => entriesOf([...included, ...roots]),
);

/** What only those that it includes have there. */
export const includedIn = remember(
  ({ included = [] }: Documents): ReadonlyMap<string, TreeNode> => entriesOf(included),
);

function entriesOf(roots: Documents['roots']): ReadonlyMap<string, TreeNode> {
  return new Map(
    roots.flatMap((root) => [...(asMapping(root)?.entries ?? [])].map(([key, { node }]) => [key, node] as const)),
  );
}

/** How far references of GitLab may lead to further ones. GitLab itself follows ten. */
export const MOST_REFERENCES = 10;

/** `!reference [job, key]` of GitLab. */
export function asReference(node: TreeNode | undefined): TreeSequence | undefined {
  return node?.kind === 'sequence' && node.tag === '!reference' ? node : undefined;
}

/** What a reference of GitLab leads to, which may be another one. */
export function atReference(reference: TreeSequence, documents: Documents): TreeNode | undefined {
  const [first = '', ...keys] = itemsOf(reference).map((item) => asScalar(item)?.value ?? '');
  return nodeAt(topOf(documents).get(first), ...keys);
}

/** How many nodes the references of one file may lead to, other than texts of commands. Real ones lead to some thousand. */
const MOST_NODES = 200_000;

const leftFor = remember((_documents: Documents) => ({ nodes: MOST_NODES }));

/** What references of GitLab lead to in the end; any other node is what it is. */
export function referred(node: TreeNode | undefined, documents: Documents): TreeNode | undefined {
  let found = node;
  for (let depth = 0; depth < MOST_REFERENCES; depth++) {
    const reference = asReference(found);
    if (reference === undefined) return depth === 0 ? found : withinLimit(found, documents);
    found = atReference(reference, documents);
  }
  return undefined;
}

function withinLimit(node: TreeNode | undefined, documents: Documents): TreeNode | undefined {
  if (node === undefined) return undefined;
  const left = leftFor(documents);
  left.nodes -= node.kind === 'scalar' ? 1 : node.size;
  if (left.nodes >= 0) return node;
  limitReached(spanOf(node), 'The references of this file lead here too often to read all of them.');
  return undefined;
}

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
