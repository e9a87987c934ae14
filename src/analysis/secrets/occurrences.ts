import type { TextRange } from './text-range.ts';

/**
 * Where any of some texts occurs in another one, in time that is proportional to the lengths of all: the algorithm of Aho and Corasick,
 * https://doi.org/10.1145/360825.360855. Of the texts that end at the same place, only the longest counts.
 */
export function* occurrences(wanted: Iterable<string>, text: string): Generator<TextRange> {
  const trie = trieOf(wanted);
  linkSuffixes(trie);
  let node = ROOT;
  for (let at = 0; at < text.length; at += 1) {
    node = step(trie, node, text.charCodeAt(at));
    const length = trie.longest[node] as number;
    if (length > 0) yield { start: at + 1 - length, end: at + 1 };
  }
}

const ROOT = 0;

/** A node for each beginning of a text. Parents come before their children. */
interface Trie {
  /** By node and next UTF-16 code unit. */
  readonly edges: Map<number, number>;
  readonly parents: number[];
  readonly units: number[];
  readonly depths: number[];
  /** The node of the longest other beginning that each one ends with. */
  readonly suffixes: number[];
  /** The length of the longest text that each one ends with. */
  readonly longest: number[];
}

function trieOf(wanted: Iterable<string>): Trie {
  const trie: Trie = { edges: new Map(), parents: [ROOT], units: [0], depths: [0], suffixes: [ROOT], longest: [0] };
  for (const text of wanted) {
    let node = ROOT;
    for (let at = 0; at < text.length; at += 1) node = childOf(trie, node, text.charCodeAt(at));
    trie.longest[node] = text.length;
  }
  return trie;
}

function childOf(trie: Trie, node: number, unit: number): number {
  const key = edge(node, unit);
  const known = trie.edges.get(key);
  if (known !== undefined) return known;
  const child = trie.parents.length;
  trie.edges.set(key, child);
  trie.parents.push(node);
  trie.units.push(unit);
  trie.depths.push((trie.depths[node] as number) + 1);
  trie.suffixes.push(ROOT);
  trie.longest.push(0);
  return child;
}

const UNITS = 0x1_00_00;

function edge(node: number, unit: number): number {
  return node * UNITS + unit;
}

/** Shorter beginnings first, since longer ones build on them. */
function linkSuffixes(trie: Trie): void {
  const { parents, units, depths, suffixes, longest } = trie;
  for (const node of byDepth(depths)) {
    const parent = parents[node] as number;
    if (parent !== ROOT) suffixes[node] = step(trie, suffixes[parent] as number, units[node] as number);
    longest[node] ||= longest[suffixes[node] as number] as number;
  }
}

/** All nodes but the root. */
function byDepth(depths: readonly number[]): readonly number[] {
  const nodes = Array.from({ length: depths.length - 1 }, (_, at) => at + 1);
  return nodes.sort((one, other) => (depths[one] as number) - (depths[other] as number));
}

function step({ edges, suffixes }: Trie, from: number, unit: number): number {
  let node = from;
  for (;;) {
    const next = edges.get(edge(node, unit));
    if (next !== undefined) return next;
    if (node === ROOT) return ROOT;
    node = suffixes[node] as number;
  }
}
