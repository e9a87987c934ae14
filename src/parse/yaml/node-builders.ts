import { UNKNOWN_PIECE } from '../../model/image.ts';
import type { SourceFile } from '../../model/source.ts';
import type { YamlEntry, YamlItem, YamlMapping, YamlNode, YamlScalar, YamlSequence } from './nodes.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A collection that is being read. */
export interface MappingBuilder {
  /** As far as it was read. */
  readonly node: YamlMapping;
  add(key: YamlScalar, node: YamlNode): void;
  end(end: number): YamlMapping;
}

export interface SequenceBuilder {
  readonly node: YamlSequence;
  add(node: YamlNode): void;
  end(end: number): YamlSequence;
}

export function scalar(file: SourceFile, start: number, end: number, value: string, isVerbatim: boolean): YamlScalar {
  const style = isVerbatim && /^[\w.-]+$/.test(value) ? 'plain' : 'double';
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

/** Of a text in quotes; `value` is undefined for a template. */
export function quotedScalar(
  file: SourceFile,
  { text, start }: { readonly text: string; readonly start: number },
  value: string | undefined,
): YamlScalar {
  const end = start + Math.max(1, text.length - 1);
  return scalar(file, start + 1, end, value ?? UNKNOWN_PIECE, value !== undefined && value === text.slice(1, -1));
}

/** Of equal names the last one counts. */
export function mappingAt(file: SourceFile, start: number): MappingBuilder {
  const written: YamlEntry[] = [];
  const entries = new Map<string, YamlEntry>();
  const node: Mutable<YamlMapping> = {
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
      const entry: YamlEntry = {
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
  const items: YamlItem[] = [];
  const node: Mutable<YamlSequence> = { kind: 'sequence', items, ...collection(file, start) };
  return {
    node,
    add(value) {
      const item: YamlItem = {
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

/** With the quotes. */
function outerStart({ file, start }: YamlNode): number {
  return file.text[start - 1] === '"' ? start - 1 : start;
}

function outerEnd(node: YamlNode): number {
  return node.kind === 'scalar' && outerStart(node) < node.start
    ? Math.min(node.end + 1, node.file.text.length)
    : node.end;
}
