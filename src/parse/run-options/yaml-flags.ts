import type { EnvironmentEntry } from '../../model/containers/container.ts';
import { type Image, parseImageReference } from '../../model/images/image.ts';
import type { PlacedText } from '../../syntax/lists/index.ts';
import { wholeValue } from '../../syntax/lists/index.ts';
import { entrySpan } from '../../syntax/tree/entry-span.ts';
import {
  asScalar,
  entryOf,
  isNull,
  spanOf,
  type TreeEntry,
  type TreeItem,
  type TreeMapping,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import type { Flag } from './flags.ts';

/** Reads a scalar of the format, with its kind of variables. */
export type ReadScalar = (scalar: TreeScalar) => PlacedText;

/** A key with one text, or with a list of them, as options that can be given several times. */
export function flagsAt(
  mapping: TreeMapping | undefined,
  key: string,
  name: string,
  read: ReadScalar,
): readonly Flag[] {
  return partsAt(mapping, key).flatMap((part) => {
    const scalar = asScalar(part.node);
    return scalar === undefined || isNull(scalar) ? [] : [flagOf(part, name, read(scalar))];
  });
}

/** The items of a list, or a single value in place of a list. */
export function partsAt(mapping: TreeMapping | undefined, key: string): readonly (TreeEntry | TreeItem)[] {
  const entry = entryOf(mapping, key);
  if (entry === undefined) return [];
  return entry.node.kind === 'sequence' ? entry.node.items : [entry];
}

/** One key or item of a file, as an option. */
export function flagOf(part: TreeEntry | TreeItem, name: string, value: PlacedText): Flag {
  return { name, value, span: spanOf(part.node), entry: entrySpan(part) };
}

/** `NAME: value` pairs. */
export function environmentAt(
  mapping: TreeMapping | undefined,
  key: string,
  read: ReadScalar,
): readonly EnvironmentEntry[] {
  const node = entryOf(mapping, key)?.node;
  if (node?.kind !== 'mapping') return [];
  return [...node.entries.values()].flatMap((part) => {
    const scalar = asScalar(part.node);
    if (scalar === undefined || isNull(scalar)) return [];
    const value = wholeValue(read(scalar));
    const span = { file: part.key.file, start: part.start, end: part.end };
    return [
      {
        name: part.key.value,
        value,
        span,
        entry: entrySpan(part),
        isDefault: value.assumes !== undefined,
        via: 'environment',
      },
    ];
  });
}

/** Undefined for an empty text, which is not an image. */
export function imageOf({ text, span }: PlacedText, usedBy: string, title: string): Image | undefined {
  if (text.trim() === '') return undefined;
  const reference = { value: parseImageReference(text), span };
  return { kind: 'image', use: 'container', usedBy, title, reference, facts: {} };
}
