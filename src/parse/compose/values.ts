import type { Entry } from '../../model/container.ts';
import { DYNAMIC, type ListSetting, type Option, type Setting, type Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { pairEntry } from '../written/values.ts';
import { entrySpan } from '../yaml/entry-span.ts';
import {
  asMapping,
  asScalar,
  entryOf,
  isNull,
  spanOf,
  type YamlEntry,
  type YamlItem,
  type YamlMapping,
} from '../yaml/nodes.ts';
import type { VariablesOf } from './interpolation.ts';
import { resolve, wholeText, writtenOf } from './resolved.ts';

const ON: ReadonlySet<string> = new Set(['true', 'y', 'yes', 'on']);
const OFF: ReadonlySet<string> = new Set(['false', 'n', 'no', 'off']);

/** The words that Compose casts to a boolean, in any case and also in quotes; what it would refuse is unknown. */
function toBoolean(text: string): boolean | typeof DYNAMIC {
  const word = text.toLowerCase();
  if (ON.has(word)) return true;
  return OFF.has(word) ? false : DYNAMIC;
}

function toNumber(text: string): number | typeof DYNAMIC {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? DYNAMIC : number;
}

/** A setting of a key; `convert` sees known texts only. Undefined when the key is missing or null. */
function setting<T>(
  mapping: YamlMapping | undefined,
  key: string,
  variables: VariablesOf,
  convert: (text: string) => T | typeof DYNAMIC,
): Setting<T> {
  const entry = entryOf(mapping, key);
  return entry === undefined ? undefined : settingOf(entry, variables, convert);
}

export function settingOf<T>(
  entry: YamlEntry,
  variables: VariablesOf,
  convert: (text: string) => T | typeof DYNAMIC,
): Option<T> {
  const { node } = entry;
  const removal = entrySpan(entry);
  if (node.kind !== 'scalar') return { value: DYNAMIC, span: spanOf(node), entry: removal };
  const { value, span } = wholeText(resolve(node, variables));
  return { value: value === DYNAMIC ? DYNAMIC : convert(value as string), span, entry: removal };
}

export function booleanSetting(
  mapping: YamlMapping | undefined,
  key: string,
  variables: VariablesOf,
): Setting<boolean> {
  return setting(mapping, key, variables, toBoolean);
}

export function numberSetting(mapping: YamlMapping | undefined, key: string, variables: VariablesOf): Setting<number> {
  return setting(mapping, key, variables, toNumber);
}

export function stringSetting(mapping: YamlMapping | undefined, key: string, variables: VariablesOf): Setting<string> {
  return setting(mapping, key, variables, (text) => text);
}

/** The text of a key that is written. */
export function textAt(mapping: YamlMapping | undefined, key: string, variables: VariablesOf): Text | undefined {
  const scalar = asScalar(entryOf(mapping, key)?.node);
  return scalar === undefined ? undefined : wholeText(resolve(scalar, variables));
}

const NOTHING: ListSetting<never> = { items: [], entry: undefined, complete: true };

/** A list of texts, or one text, or the keys of a mapping. */
export function listSetting<T = string>(
  mapping: YamlMapping | undefined,
  key: string,
  variables: VariablesOf,
  convert: (text: string) => T | typeof DYNAMIC = (text) => text as T,
): ListSetting<T> {
  const entry = entryOf(mapping, key);
  if (entry === undefined) {
    const missing = mapping?.entries.get(key);
    return missing === undefined ? NOTHING : { ...NOTHING, entry: entrySpan(missing) };
  }
  const all = partsOf(entry).map(({ scalar, entry: removal }): Option<T> => {
    const text = scalar === undefined ? undefined : wholeText(resolve(scalar, variables));
    const value = text === undefined || text.value === DYNAMIC ? DYNAMIC : convert(text.value as string);
    return { value, span: text?.span ?? removal, entry: removal };
  });
  const items = all.filter(({ value }) => value !== DYNAMIC);
  return { items, entry: entrySpan(entry), complete: items.length === all.length };
}

/** As {@link listSetting}; of equal texts the last one counts. */
export function uniqueListSetting(
  mapping: YamlMapping | undefined,
  key: string,
  variables: VariablesOf,
): ListSetting<string> {
  const list = listSetting(mapping, key, variables);
  return { ...list, items: unique(list.items, ({ value }) => value as string) };
}

/** Each key once: what comes last stands where the first one stood. */
export function unique<T>(items: readonly T[], keyOf: (item: T) => string | undefined): readonly T[] {
  if (items.length < 2) return items;
  const kept: T[] = [];
  const places = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    const place = key === undefined ? undefined : places.get(key);
    if (place !== undefined) kept[place] = item;
    else if (key !== undefined) places.set(key, kept.push(item) - 1);
    else kept.push(item);
  }
  return kept.length === items.length ? items : kept;
}

interface Part {
  /** Undefined where a list or mapping is written instead. */
  readonly scalar: Extract<YamlItem['node'], { kind: 'scalar' }> | undefined;
  readonly entry: Span;
}

function partsOf(entry: YamlEntry): readonly Part[] {
  const { node } = entry;
  if (node.kind === 'scalar') return [{ scalar: node, entry: entrySpan(entry) }];
  if (node.kind === 'sequence') {
    return node.items.map((item) => ({
      scalar: 'key' in item ? item.key : asScalar(item.node),
      entry: entrySpan(item),
    }));
  }
  return [...node.entries.values()].map((part) => ({ scalar: part.key, entry: entrySpan(part) }));
}

/** The items of a list whose parts matter, each with its text; one text counts as a list of one. */
export function itemsOf(entry: YamlEntry | undefined): readonly (YamlItem | YamlEntry)[] {
  if (entry === undefined) return [];
  return entry.node.kind === 'sequence' ? entry.node.items : [entry];
}

/** `key: value` of a mapping, or `key=value` of a list. */
export function entriesAt(
  mapping: YamlMapping | undefined,
  key: string,
  variables: VariablesOf,
  separators: readonly string[] = ['='],
): readonly Entry[] {
  return entriesOf(entryOf(mapping, key), variables, separators);
}

/** As {@link entriesAt}; of equal names the last one counts. */
export function uniqueEntriesAt(
  mapping: YamlMapping | undefined,
  key: string,
  variables: VariablesOf,
): readonly Entry[] {
  return unique(entriesAt(mapping, key, variables), ({ name }) => name);
}

function entriesOf(
  entry: YamlEntry | undefined,
  variables: VariablesOf,
  separators: readonly string[] = ['='],
): readonly Entry[] {
  if (entry === undefined) return [];
  const map = asMapping(entry.node);
  if (map !== undefined) return [...map.entries.values()].map((part) => mappedEntry(part, variables));
  return itemsOf(entry).flatMap((item) => {
    // a mapping that was merged with a list
    if ('key' in item && entry.node.kind === 'sequence') return [mappedEntry(item, variables)];
    if (item.node.kind !== 'scalar' || isNull(item.node)) return [];
    return [pairEntry(writtenOf(resolve(item.node, variables)), separators, entrySpan(item))];
  });
}

function mappedEntry(part: YamlEntry, variables: VariablesOf): Entry {
  const { key, node } = part;
  const span = { file: key.file, start: part.start, end: part.end };
  const entry = entrySpan(part);
  if (isNull(node)) return { name: key.value, value: undefined, span, entry };
  if (node.kind === 'scalar') return { name: key.value, value: wholeText(resolve(node, variables)), span, entry };
  return { name: key.value, value: { value: DYNAMIC, span: spanOf(node) }, span, entry };
}
