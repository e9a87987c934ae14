import type { Entry } from '../../model/containers/entry.ts';
import {
  DYNAMIC,
  type Dynamic,
  isKnown,
  type ListSetting,
  type Option,
  type Setting,
  type Text,
} from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { entrySpan } from '../tree/entry-span.ts';
import {
  asMapping,
  isNull,
  spanOf,
  type TreeEntry,
  type TreeMapping,
  type TreePart,
  type TreeScalar,
} from '../tree/nodes.ts';
import { offsetsOf } from '../yaml/scalar-offsets.ts';

/** An object of the document, if there is one. */
export type Json = TreeMapping | undefined;

/** A name with its value, or an item of a list. */
export type Part = TreePart;

/** Undefined when it is missing or null, which is how an engine writes an option that was not set. */
export function partAt(object: Json, name: string): Part | undefined {
  const entry = object?.entries.get(name);
  return entry === undefined || isNull(entry.node) ? undefined : entry;
}

export function objectAt(object: Json, name: string): Json {
  return asMapping(partAt(object, name)?.node);
}

/** The last member of each name, as engines read JSON. */
export function membersAt(object: Json, name: string): readonly TreeEntry[] {
  return [...(objectAt(object, name)?.entries.values() ?? [])];
}

export function scalarAt(object: Json, name: string): TreeScalar | undefined {
  const node = partAt(object, name)?.node;
  return node?.kind === 'scalar' ? node : undefined;
}

export function textAt(object: Json, name: string): Text | undefined {
  const scalar = scalarAt(object, name);
  return scalar && wholeText(scalar);
}

/** A string, or a number as written; undefined when it is missing or empty. */
export function wordAt(object: Json, name: string): string | undefined {
  return scalarAt(object, name)?.value || undefined;
}

export function wholeText(scalar: TreeScalar): Text {
  return { value: knownText(scalar.value), span: spanOf(scalar) };
}

/** A part of a string as a separate value. */
export function partText(scalar: TreeScalar, from: number, to: number = scalar.value.length): Text {
  return { value: knownText(scalar.value.slice(from, to)), span: partSpan(scalar, from, to) };
}

/** The span of a part, or the whole string where escapes hide the place. */
export function partSpan(scalar: TreeScalar, from: number, to: number = scalar.value.length): Span {
  const offsets = offsetsOf(scalar);
  if (offsets === undefined) return spanOf(scalar);
  const start = offsets.at(from);
  return { file: scalar.file, start, end: to > from ? offsets.at(to - 1) + 1 : start };
}

/** No engine writes the character that marks an unknown piece. */
function knownText(text: string): string | Dynamic {
  return text.includes(UNKNOWN_PIECE) ? DYNAMIC : text;
}

/** The text to delete to remove the part. */
export function entryOf(part: Part): Span {
  return entrySpan(part);
}

/**
 * A setting. `convert` returns undefined for the engine's default, which is always written out. An engine only writes strings and numbers,
 * so any other value is unknown.
 */
export function settingAt<T>(
  object: Json,
  name: string,
  convert: (text: string) => T | Dynamic | undefined,
): Setting<T> {
  const part = partAt(object, name);
  if (part === undefined) return undefined;
  const { node } = part;
  const value = node.kind === 'scalar' && knownText(node.value) !== DYNAMIC ? convert(node.value) : DYNAMIC;
  return value === undefined ? undefined : { value, span: spanOf(node), entry: entryOf(part) };
}

/** Undefined for words that mean the default. */
export function wordSetting(object: Json, name: string, ...defaults: readonly string[]): Setting<string> {
  return settingAt(object, name, (text) => (text === '' || defaults.includes(text) ? undefined : text));
}

export function flagSetting(object: Json, name: string): Setting<boolean> {
  return settingAt(object, name, (text) => (text === 'true' ? true : text === 'false' ? undefined : DYNAMIC));
}

/** Undefined for 0, which an engine writes when no number is set. */
export function numberSetting(object: Json, name: string): Setting<number> {
  return settingAt(object, name, (text) => {
    const number = Number(text);
    return Number.isNaN(number) ? DYNAMIC : number === 0 ? undefined : number;
  });
}

export function itemsAt(object: Json, name: string): readonly Part[] {
  const node = partAt(object, name)?.node;
  return node?.kind === 'sequence' ? node.items : [];
}

/** The items of a list that are strings. */
export function stringsAt(object: Json, name: string): readonly (Part & { readonly node: TreeScalar })[] {
  return itemsAt(object, name).filter((part): part is Part & { node: TreeScalar } => part.node.kind === 'scalar');
}

/** `convert` returns undefined for items that the engine adds by itself. */
export function listAt<T = string>(
  object: Json,
  name: string,
  convert: (text: string) => T | undefined = (text) => text as T,
): ListSetting<T> {
  const list = partAt(object, name);
  const isEmpty = list === undefined || itemsAt(object, name).length === 0;
  const items = stringsAt(object, name).flatMap((part): Option<T>[] => {
    const value = knownText(part.node.value) === DYNAMIC ? DYNAMIC : convert(part.node.value);
    return value === undefined ? [] : [{ value, span: spanOf(part.node), entry: entryOf(part) }];
  });
  const known = items.filter(isKnown);
  return { items: known, entry: isEmpty ? undefined : entryOf(list), complete: known.length === items.length };
}

/** `{"name": "value"}` */
export function entriesAt(object: Json, name: string): readonly Entry[] {
  return membersAt(object, name).map((part) => {
    const span = entryOf(part);
    const { node } = part;
    if (isNull(node)) return { name: part.key.value, value: undefined, span, entry: span };
    const value: Text = node.kind === 'scalar' ? wholeText(node) : { value: DYNAMIC, span: spanOf(node) };
    return { name: part.key.value, value, span, entry: span };
  });
}

/** `["name=value"]`, in which the value can be missing. */
export function pairsAt(object: Json, name: string, separator: string): readonly Entry[] {
  return stringsAt(object, name).map((part) => {
    const { node } = part;
    const at = node.value.indexOf(separator);
    const value = at === -1 ? undefined : partText(node, at + separator.length);
    const entry = { span: spanOf(node), entry: entryOf(part) };
    return { name: at === -1 ? node.value : node.value.slice(0, at), value, ...entry };
  });
}
