import type { Entry } from '../../model/containers/entry.ts';
import {
  DYNAMIC,
  type KnownOption,
  type ListSetting,
  type Option,
  type Setting,
  type Text,
} from '../../model/located.ts';
import { pairEntry } from '../../syntax/lists/values.ts';
import { entrySpan } from '../../syntax/tree/entry-span.ts';
import {
  asScalar,
  entryOf,
  isNull,
  spanOf,
  type TreeEntry,
  type TreeItem,
  type TreeMapping,
  type TreeNode,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import type { VariablesOf } from './pieces.ts';
import { resolve, textOfScalar, writtenOf } from './resolved.ts';

const ON: ReadonlySet<string> = new Set(['true', 'y', 'yes', 'on']);
const OFF: ReadonlySet<string> = new Set(['false', 'n', 'no', 'off']);

/** The words that Compose casts to a boolean, in any case and also in quotes; a word that it would refuse is unknown. */
function toBoolean(text: string): boolean | typeof DYNAMIC {
  const word = text.toLowerCase();
  if (ON.has(word)) return true;
  return OFF.has(word) ? false : DYNAMIC;
}

export function isBooleanWord(text: string): boolean {
  return toBoolean(text) !== DYNAMIC;
}

function toNumber(text: string): number | typeof DYNAMIC {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? DYNAMIC : number;
}

/** A setting of a key; `convert` is called for known texts only. Undefined if the key is missing or null. */
function setting<T>(
  mapping: TreeMapping | undefined,
  key: string,
  variables: VariablesOf,
  convert: (text: string) => T | typeof DYNAMIC,
): Setting<T> {
  const entry = entryOf(mapping, key);
  return entry === undefined ? undefined : settingOf(entry, variables, convert);
}

export function settingOf<T>(
  entry: TreeEntry,
  variables: VariablesOf,
  convert: (text: string) => T | typeof DYNAMIC,
): Option<T> {
  const { node } = entry;
  const removal = entrySpan(entry);
  if (node.kind !== 'scalar') return { value: DYNAMIC, span: spanOf(node), entry: removal };
  const { value, span } = textOfScalar(node, variables);
  return { value: value === DYNAMIC ? DYNAMIC : convert(value), span, entry: removal };
}

export function booleanSetting(
  mapping: TreeMapping | undefined,
  key: string,
  variables: VariablesOf,
): Setting<boolean> {
  return setting(mapping, key, variables, toBoolean);
}

export function numberSetting(mapping: TreeMapping | undefined, key: string, variables: VariablesOf): Setting<number> {
  return setting(mapping, key, variables, toNumber);
}

export function stringSetting(mapping: TreeMapping | undefined, key: string, variables: VariablesOf): Setting<string> {
  return setting(mapping, key, variables, asWritten);
}

function asWritten(text: string): string {
  return text;
}

/** The text of a key, if it is present. */
export function textAt(mapping: TreeMapping | undefined, key: string, variables: VariablesOf): Text | undefined {
  const scalar = asScalar(entryOf(mapping, key)?.node);
  return scalar === undefined ? undefined : textOfScalar(scalar, variables);
}

const NOTHING: ListSetting<never> = { items: [], entry: undefined, complete: true };

/** A list of texts, or one text, or the keys of a mapping. */
export function listSetting<T = string>(
  mapping: TreeMapping | undefined,
  key: string,
  variables: VariablesOf,
  convert: (text: string) => T | typeof DYNAMIC = asWritten as () => T,
): ListSetting<T> {
  const entry = entryOf(mapping, key);
  if (entry === undefined) {
    const missing = mapping?.entries.get(key);
    return missing === undefined ? NOTHING : { ...NOTHING, entry: entrySpan(missing) };
  }
  const items: KnownOption<T>[] = [];
  let complete = true;
  for (const part of partsOf(entry)) {
    const scalar = partScalar(part, entry);
    const text = scalar && textOfScalar(scalar, variables);
    const value = text === undefined || text.value === DYNAMIC ? DYNAMIC : convert(text.value);
    if (text === undefined || value === DYNAMIC) complete = false;
    else items.push({ value, span: text.span, entry: entrySpan(part) });
  }
  return { items, entry: entrySpan(entry), complete };
}

/** Like {@link listSetting}; of equal texts the last one counts. */
export function uniqueListSetting(
  mapping: TreeMapping | undefined,
  key: string,
  variables: VariablesOf,
): ListSetting<string> {
  const list = listSetting(mapping, key, variables);
  const items = unique(list.items, ({ value }) => value);
  return items === list.items ? list : { ...list, items };
}

/** Each key once: the last item takes the place of the first. */
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

/** The items of a list, the keys of a mapping, or the one text. */
function partsOf(entry: TreeEntry): Iterable<TreeItem | TreeEntry> {
  const { node } = entry;
  return node.kind === 'mapping' ? node.entries.values() : itemsOf(entry);
}

/** The text of a part of an entry; undefined for a list or a mapping. */
function partScalar(part: TreeItem | TreeEntry, whole: TreeEntry): TreeScalar | undefined {
  return 'key' in part && part !== whole ? part.key : asScalar(part.node);
}

const NO_ITEMS: readonly TreeItem[] = [];

/** The items of a list whose parts matter, each with its text; one text counts as a list of one. */
export function itemsOf(entry: TreeEntry | undefined): readonly (TreeItem | TreeEntry)[] {
  if (entry === undefined) return NO_ITEMS;
  return entry.node.kind === 'sequence' ? entry.node.items : [entry];
}

/** `key: value` of a mapping, or `key=value` of a list. */
export function entriesAt(
  mapping: TreeMapping | undefined,
  key: string,
  variables: VariablesOf,
  separators: readonly string[] = EQUALS,
): readonly Entry[] {
  const entry = entryOf(mapping, key);
  if (entry === undefined) return NO_ENTRIES;
  const { node } = entry;
  const entries: Entry[] = [];
  if (node.kind === 'mapping') {
    for (const part of node.entries.values()) entries.push(mappedEntry(part, variables));
    return entries;
  }
  for (const item of itemsOf(entry)) {
    // a mapping that was merged with a list
    if ('key' in item && node.kind === 'sequence') entries.push(mappedEntry(item, variables));
    else if (item.node.kind === 'scalar' && !isNull(item.node))
      entries.push(pairEntry(writtenOf(resolve(item.node, variables)), separators, entrySpan(item)));
  }
  return entries;
}

const EQUALS: readonly string[] = ['='];
const NO_ENTRIES: readonly Entry[] = [];

/** Like {@link entriesAt}; of equal names the last one counts. */
export function uniqueEntriesAt(
  mapping: TreeMapping | undefined,
  key: string,
  variables: VariablesOf,
): readonly Entry[] {
  return unique(entriesAt(mapping, key, variables), ({ name }) => name);
}

function mappedEntry(part: TreeEntry, variables: VariablesOf): Entry {
  const { key, node } = part;
  return {
    name: key.value,
    value: mappedValue(node, variables),
    span: { file: key.file, start: part.start, end: part.end },
    entry: entrySpan(part),
  };
}

function mappedValue(node: TreeNode, variables: VariablesOf): Text | undefined {
  if (node.kind !== 'scalar') return { value: DYNAMIC, span: spanOf(node) };
  return isNull(node) ? undefined : textOfScalar(node, variables);
}
