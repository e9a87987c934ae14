import type { SourceFile, Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/** A text of YAML, JSON, TOML or HCL as it was written. Aliases share the node of their anchor, so a tree may be far larger than its file: see `size`. */
export type TreeNode = TreeScalar | TreeSequence | TreeMapping;

interface NodeBase {
  readonly file: SourceFile;
  /** Of the content: without quotes, anchor and tag. */
  readonly start: number;
  readonly end: number;
  /** As written, such as `!reset` or `!!str`. */
  readonly tag: string | undefined;
  readonly isAnchored: boolean;
  /** The entry or item that it is written in, set once that is read; undefined for the root of a document. */
  holder: TreeEntry | TreeItem | undefined;
}

export interface TreeScalar extends NodeBase {
  readonly kind: 'scalar';
  readonly value: string;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** The text between `start` and `end` is the value, character by character. */
  readonly isVerbatim: boolean;
}

export interface TreeSequence extends NodeBase {
  readonly kind: 'sequence';
  readonly isFlow: boolean;
  readonly items: readonly TreePart[];
  /** How many nodes it has, those behind aliases counted each time; never more than {@link MAXIMUM_SIZE}. */
  readonly size: number;
}

/** Of a list that is written, all parts are items; one that was merged may hold `key: value` of a mapping, too. */
export type TreePart = TreeItem | TreeEntry;

export interface TreeItem {
  readonly node: TreeNode;
  /** What is written here, with quotes, anchor and tag; the alias when it is one. */
  readonly start: number;
  readonly end: number;
  /** Offset of the `-`; -1 in flow style. */
  readonly dash: number;
  /** A mapping where one text stands in place of a list of one, and was merged as such. */
  readonly owner: TreeSequence | TreeMapping;
  /** In the items of its owner. */
  readonly index: number;
}

export interface TreeMapping extends NodeBase {
  readonly kind: 'mapping';
  readonly isFlow: boolean;
  /** What is in effect: merge keys are resolved, the last of equal keys stands. */
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** What is written here, `<<` and repeated keys included. */
  readonly written: readonly TreeEntry[];
  /** Why keys may be missing; undefined when all of them are there. */
  readonly lacks: string | undefined;
  /** The written mappings that it was merged from, the one that it is added to first; undefined when it is written itself. */
  readonly sources?: readonly TreeMapping[];
  readonly size: number;
}

export interface TreeEntry {
  readonly key: TreeScalar;
  readonly node: TreeNode;
  /** From the key to the end of what is written as its value. */
  readonly start: number;
  readonly end: number;
  /** The mapping that it is written in, which may be one that was merged. */
  readonly owner: TreeMapping;
  /** In what is written in its owner. */
  readonly index: number;
  /** Written as `*name`. */
  readonly isAlias: boolean;
}

/** Where sizes stop counting: exact up to here, and far from overflow. */
export const MAXIMUM_SIZE = 1e12;

export function spanOf({ file, start, end }: TreeNode): Span {
  return { file, start, end };
}

const NULLS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

export function isNull(node: TreeNode | undefined): boolean {
  if (node?.kind !== 'scalar' || node.value.length > 4 || !NULLS.has(node.value)) return false;
  const { tag, style } = node;
  return tag === '!!null' || (style === 'plain' && (tag === undefined || tag === '!' || tag === '!reset'));
}

/** A key that has no text, such as a list: a problem of the file tells it, and it has a name that nothing asks for. */
export function isUnreadKey({ style, value }: TreeScalar): boolean {
  return style === 'plain' && value === UNKNOWN_PIECE;
}

export function asMapping(node: TreeNode | undefined): TreeMapping | undefined {
  return node?.kind === 'mapping' ? node : undefined;
}

export function asScalar(node: TreeNode | undefined): TreeScalar | undefined {
  return node?.kind === 'scalar' ? node : undefined;
}

/** The entry of a key, unless it is written as null, or as `!reset`, which takes the key away. */
export function entryOf(mapping: TreeMapping | undefined, key: string): TreeEntry | undefined {
  const entry = mapping?.entries.get(key);
  return entry === undefined || isNull(entry.node) || entry.node.tag === '!reset' ? undefined : entry;
}
