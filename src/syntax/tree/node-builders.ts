import type { SourceFile } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { TreeEntry, TreeItem, TreeMapping, TreeNode, TreeScalar, TreeSequence } from './nodes.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A collection that is being read. */
export interface MappingBuilder {
  /** The mapping so far. */
  readonly node: TreeMapping;
  add(key: TreeScalar, node: TreeNode): void;
  end(end: number): TreeMapping;
}

export interface SequenceBuilder {
  readonly node: TreeSequence;
  add(node: TreeNode): void;
  end(end: number): TreeSequence;
}

/** Without a style, a text of letters that is written as it is counts as plain, and any other as quoted. */
export function scalar(
  file: SourceFile,
  start: number,
  end: number,
  value: string,
  isVerbatim: boolean,
  style: TreeScalar['style'] = isVerbatim && /^[\w.-]+$/.test(value) ? 'plain' : 'double',
): TreeScalar {
  return {
    kind: 'scalar',
    file,
    start,
    end,
    tag: undefined,
    isAnchored: false,
    holder: undefined,
    value,
    style,
    isVerbatim,
  };
}

/** The scalar of a quoted text; `value` is undefined for a template. */
export function quotedScalar(
  file: SourceFile,
  { text, start }: { readonly text: string; readonly start: number },
  value: string | undefined,
): TreeScalar {
  const end = start + Math.max(1, text.length - 1);
  return scalar(file, start + 1, end, value ?? UNKNOWN_PIECE, value !== undefined && value === text.slice(1, -1));
}

/** If a name occurs several times, the last one counts. */
export function mappingAt(file: SourceFile, start: number): MappingBuilder {
  const written: TreeEntry[] = [];
  const entries = new Map<string, TreeEntry>();
  const node: Mutable<TreeMapping> = {
    kind: 'mapping',
    entries,
    written,
    lacks: undefined,
    ...collection(file, start),
  };
  return {
    node,
    add(key, value) {
      const end = outerEnd(value);
      const entry: TreeEntry = {
        key,
        node: value,
        start: outerStart(key),
        end,
        owner: node,
        index: written.length,
        isAlias: false,
      };
      value.holder = entry;
      written.push(entry);
      entries.set(key.value, entry);
    },
    end(end) {
      node.end = end;
      return node;
    },
  };
}

export function sequenceAt(file: SourceFile, start: number): SequenceBuilder {
  const items: TreeItem[] = [];
  const node: Mutable<TreeSequence> = { kind: 'sequence', items, ...collection(file, start) };
  return {
    node,
    add(value) {
      const item: TreeItem = {
        node: value,
        start: outerStart(value),
        end: outerEnd(value),
        dash: -1,
        owner: node,
        index: items.length,
      };
      value.holder = item;
      items.push(item);
    },
    end(end) {
      node.end = end;
      return node;
    },
  };
}

function collection(file: SourceFile, start: number) {
  return { file, start, end: start, isFlow: true, size: 1, tag: undefined, isAnchored: false, holder: undefined };
}

/** The start, including the quote. */
function outerStart({ file, start }: TreeNode): number {
  return file.text[start - 1] === '"' ? start - 1 : start;
}

function outerEnd(node: TreeNode): number {
  return node.kind === 'scalar' && outerStart(node) < node.start
    ? Math.min(node.end + 1, node.file.text.length)
    : node.end;
}
