import type { TextRange } from './text-range.ts';

/**
 * Where any of some texts occurs in another one, in time that is proportional to the lengths of all: the algorithm of Aho and Corasick,
 * https://doi.org/10.1145/360825.360855. Of the texts that end at the same place, only the longest counts.
 */
export function* occurrences(wanted: Iterable<string>, text: string): Generator<TextRange> {
  const trie = trieOf(wanted);
  linkSuffixes(trie);
  let node = trie.root;
  for (let at = 0; at < text.length; at += 1) {
    node = step(trie, node, text.charCodeAt(at));
    if (node.longest > 0) yield { start: at + 1 - node.longest, end: at + 1 };
  }
}

/** A beginning of a text. */
class Beginning {
  /** The number of beginnings that are older. */
  readonly id: number;
  /** The beginning without the last UTF-16 code unit. The empty one is its own parent. */
  readonly parent: Beginning;
  readonly unit: number;
  readonly depth: number;
  /** The longest other beginning that this one ends with. */
  suffix: Beginning;
  /** The length of the longest text that this one ends with. */
  longest = 0;

  constructor(id: number, unit: number, above?: { readonly parent: Beginning; readonly root: Beginning }) {
    this.id = id;
    this.unit = unit;
    this.parent = above?.parent ?? this;
    this.depth = above === undefined ? 0 : above.parent.depth + 1;
    this.suffix = above?.root ?? this;
  }
}

interface Trie {
  /** The empty beginning. */
  readonly root: Beginning;
  /** All others. */
  readonly nodes: Beginning[];
  /** By node and next UTF-16 code unit. */
  readonly edges: Map<number, Beginning>;
}

function trieOf(wanted: Iterable<string>): Trie {
  const trie: Trie = { root: new Beginning(0, 0), nodes: [], edges: new Map() };
  for (const text of wanted) {
    let node = trie.root;
    for (let at = 0; at < text.length; at += 1) node = childOf(trie, node, text.charCodeAt(at));
    node.longest = text.length;
  }
  return trie;
}

function childOf({ root, nodes, edges }: Trie, parent: Beginning, unit: number): Beginning {
  const key = edge(parent, unit);
  const known = edges.get(key);
  if (known !== undefined) return known;
  const child = new Beginning(nodes.length + 1, unit, { parent, root });
  edges.set(key, child);
  nodes.push(child);
  return child;
}

const UNITS = 0x1_00_00;

function edge(node: Beginning, unit: number): number {
  return node.id * UNITS + unit;
}

/** Shorter beginnings first, since longer ones build on them. */
function linkSuffixes(trie: Trie): void {
  for (const node of trie.nodes.sort((one, other) => one.depth - other.depth)) {
    if (node.parent !== trie.root) node.suffix = step(trie, node.parent.suffix, node.unit);
    node.longest ||= node.suffix.longest;
  }
}

function step({ edges, root }: Trie, from: Beginning, unit: number): Beginning {
  for (let node = from; ; node = node.suffix) {
    const next = edges.get(edge(node, unit));
    if (next !== undefined) return next;
    if (node === root) return root;
  }
}
