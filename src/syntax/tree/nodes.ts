import type { SourceFile, Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/** YAML, JSON, TOML or HCL as written. Aliases share the node of their anchor, so a tree may be far larger than its file: see `size`. */
export type TreeNode = TreeScalar | TreeSequence | TreeMapping;

interface NodeBase {
  readonly file: SourceFile;
  /** The start of the content, without quotes, anchor and tag. */
  readonly start: number;
  readonly end: number;
  /** As written, such as `!reset` or `!!str`. */
  readonly tag: string | undefined;
  readonly isAnchored: boolean;
  /** The entry or item that contains it, set once that is read; undefined for the root of a document. */
  holder: TreeEntry | TreeItem | undefined;
}

export interface TreeScalar extends NodeBase {
  readonly kind: 'scalar';
  readonly value: string;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** Whether the text between `start` and `end` is exactly the value. */
  readonly isVerbatim: boolean;
}

export interface TreeSequence extends NodeBase {
  readonly kind: 'sequence';
  readonly isFlow: boolean;
  readonly items: readonly TreePart[];
  /** The number of its nodes, counting those behind aliases each time; at most {@link MAXIMUM_SIZE}. */
  readonly size: number;
}

/** All parts of a written list are items; a merged one may also contain `key: value` of a mapping. */
export type TreePart = TreeItem | TreeEntry;

export interface TreeItem {
  readonly node: TreeNode;
  /** The start of the written text, including quotes, anchor and tag; for an alias, of the alias. */
  readonly start: number;
  readonly end: number;
  /** Offset of the `-`; -1 in flow style. */
  readonly dash: number;
  /** A mapping if a single text replaces a list of one, and was merged as such. */
  readonly owner: TreeSequence | TreeMapping;
  /** The index in the items of its owner. */
  readonly index: number;
}

export interface TreeMapping extends NodeBase {
  readonly kind: 'mapping';
  readonly isFlow: boolean;
  /** The effective entries: merge keys are resolved, and the last of equal keys counts. */
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** The entries as written, including `<<` and repeated keys. */
  readonly written: readonly TreeEntry[];
  /** Why keys may be missing; undefined when the mapping is complete. */
  readonly lacks: string | undefined;
  /** The mappings that it was merged from, the base first; undefined for a mapping as written. */
  readonly sources?: readonly TreeMapping[];
  readonly size: number;
}

export interface TreeEntry {
  readonly key: TreeScalar;
  readonly node: TreeNode;
  /** From the key to the end of its written value. */
  readonly start: number;
  readonly end: number;
  /** The mapping that contains it, which may have been merged into another. */
  readonly owner: TreeMapping;
  /** The index in `written` of its owner. */
  readonly index: number;
  /** Written as `*name`. */
  readonly isAlias: boolean;
}

/** Sizes are exact up to here and then stop growing, far from overflow. */
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

/** Whether a key is not a text, such as a list. It is reported as a problem, and gets a name that nothing looks up. */
export function isUnreadKey({ style, value }: TreeScalar): boolean {
  return style === 'plain' && (value === UNKNOWN_PIECE || isFlowText(value));
}

/** Whether a text is a list or a mapping in the flow style, as plain scalars begin with neither character. */
export function isFlowText(text: string): boolean {
  return text.startsWith('{') || text.startsWith('[');
}

export function asMapping(node: TreeNode | undefined): TreeMapping | undefined {
  return node?.kind === 'mapping' ? node : undefined;
}

export function asScalar(node: TreeNode | undefined): TreeScalar | undefined {
  return node?.kind === 'scalar' ? node : undefined;
}

/** The entry of a key, unless it is null, or `!reset`, which removes the key. */
export function entryOf(mapping: TreeMapping | undefined, key: string): TreeEntry | undefined {
  const entry = mapping?.entries.get(key);
  return entry === undefined || isNull(entry.node) || entry.node.tag === '!reset' ? undefined : entry;
}
