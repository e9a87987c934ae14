import type { Addition } from '../../model/containers/container.ts';
import { type Edit, replace } from '../../model/findings/fix.ts';
import type { SourceFile } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { addToGroup } from '../../support/group-by.ts';
import {
  asMapping,
  isNull,
  spanOf,
  type TreeEntry,
  type TreeMapping,
  type TreeSequence,
} from '../../syntax/tree/nodes.ts';
import { lineEnd } from '../../syntax/yaml/characters.ts';
import { deployLimits } from './limits.ts';
import { hasItem, mayNotRepeat } from './repeated-items.ts';

/** How a file writes lists below the keys of its services. */
interface ListStyle {
  readonly isFlow: boolean;
  /** Columns between a key and the dashes below it. */
  readonly indent: number;
}

const LISTS: ReadonlySet<string> = new Set([
  'cap_add',
  'cap_drop',
  'security_opt',
  'tmpfs',
] satisfies Addition['option'][]);

/**
 * The edits that add options to a service in the style of its file; undefined if one of the options is in a place that cannot be edited,
 * such as a list from an anchor. If the service itself has no list, the style comes from `services`.
 */
export function additionEdits(
  body: TreeEntry,
  additions: readonly Addition[],
  services: readonly TreeEntry[],
): readonly Edit[] | undefined {
  const { node } = body;
  if (node.kind !== 'mapping' || body.isAlias || node.lacks !== undefined) return undefined;
  const added = byOption(additions);
  if (wouldRepeat(node, added, services)) return undefined;
  const own = node.sources?.[0] ?? node;
  const edits: (Edit | undefined)[] = [];
  const missing = new Map<string, string>();
  for (const [option, values] of added) {
    const edit = editInPlace(option, values, node, own);
    if (edit !== 'missing') edits.push(edit);
    else missing.set(option, LISTS.has(option) ? listText(values, own, services) : ` ${values.at(-1)}`);
  }
  const keys = missing.size === 0 ? [] : appendedKeys(own, missing);
  return keys === undefined || !edits.every(isKnown) ? undefined : joined([...edits, ...keys]);
}

/**
 * Whether a list would get an item twice, which Docker Compose 2 refuses: where the service extends one that lacks the item as well, and so
 * gets it there, and where one that extends this service has it.
 */
function wouldRepeat(
  node: TreeMapping,
  added: ReadonlyMap<string, readonly string[]>,
  services: readonly TreeEntry[],
): boolean {
  const lists = [...added].filter(([option]) => mayNotRepeat(option));
  if (lists.length === 0) return false;
  const { byFirst, extending } = relationsOf(services);
  const [first = node, ...bases] = node.sources ?? [];
  const children = (extending.get(first) ?? []).filter((other) => other !== node);
  return (
    bases.some((base) => byFirst.has(base) && canRun(base)) ||
    children.some((other) => lists.some(([option, values]) => hasItem(other, option, values)))
  );
}

interface Relations {
  /** The mappings in which the services themselves are written. */
  readonly byFirst: ReadonlySet<TreeMapping>;
  /** The services that are merged with such a mapping. */
  readonly extending: ReadonlyMap<TreeMapping, readonly TreeMapping[]>;
}

const relationsOf = remember((services: readonly TreeEntry[]): Relations => {
  const byFirst = new Set<TreeMapping>();
  const extending = new Map<TreeMapping, TreeMapping[]>();
  for (const { node } of services) {
    if (node.kind !== 'mapping') continue;
    const { sources = [node] } = node;
    byFirst.add(sources[0] ?? node);
    for (const source of sources) addToGroup(extending, source, node);
  }
  return { byFirst, extending };
});

/** Otherwise it is only there to be extended, and is not hardened itself. */
function canRun(service: TreeMapping): boolean {
  return service.entries.has('image') || service.entries.has('build');
}

/** Changes an existing option; undefined if that is not possible, `missing` if the option does not exist. */
function editInPlace(
  option: string,
  values: readonly string[],
  node: TreeMapping,
  own: TreeMapping,
): Edit | undefined | 'missing' {
  if (option === 'pids_limit' && deployLimits(node) !== undefined) return limitedInDeploy(own, values.at(-1) as string);
  const written = writtenOption(option, node, own);
  return written === undefined ? 'missing' : changed(written, node, option, values);
}

/**
 * Compose refuses a `pids_limit` next to `deploy` limits without it, so it is added there. Undefined if these are not the service's own.
 */
function limitedInDeploy(own: TreeMapping, value: string): Edit | undefined {
  const path = ['deploy', 'resources', 'limits'].reduce<TreeMapping | undefined>((mapping, key) => {
    const entry = mapping?.entries.get(key);
    return entry === undefined || entry.isAlias || entry.owner !== mapping ? undefined : asMapping(entry.node);
  }, own);
  const written = path?.entries.get('pids');
  if (written !== undefined) return written.owner === path ? extended(written, 'pids', [value]) : undefined;
  return path && appendedToMapping(path, 'pids', value)?.[0];
}

type WrittenOption = TreeEntry | 'taken away';

function changed(
  written: WrittenOption,
  node: TreeMapping,
  option: string,
  values: readonly string[],
): Edit | undefined {
  return written !== 'taken away' && isIn(node, written) ? extended(written, option, values) : undefined;
}

/** The option to change; undefined if it can be added to the service where its first file declares it. */
function writtenOption(option: string, node: TreeMapping, own: TreeMapping): WrittenOption | undefined {
  const effective = node.entries.get(option);
  const others = node.sources?.slice(1) ?? [];
  const isTagged = (source: TreeMapping) => source.entries.get(option)?.node.tag?.startsWith('!') === true;
  // a value that is not a list would replace a list added before it
  if (own !== node && LISTS.has(option) && effective !== undefined && effective.node.kind !== 'sequence')
    return 'taken away';
  if (others.some(isTagged) || (effective === undefined && own !== node && own.entries.has(option)))
    return 'taken away';
  // lists of several files are appended, so the list of the first file can be extended
  const written = LISTS.has(option) && own !== node ? own.entries.get(option) : effective;
  return written === undefined || isReplaceable(written, node, own, option) ? undefined : written;
}

function isKnown(edit: Edit | undefined): edit is Edit {
  return edit !== undefined;
}

function isIn(node: TreeMapping, { owner }: TreeEntry): boolean {
  return owner === node || node.sources?.includes(owner) === true;
}

/** A key in the service itself hides one from a merge key; a list would hide everything that is merged. */
function isReplaceable({ owner }: TreeEntry, { sources }: TreeMapping, own: TreeMapping, option: string): boolean {
  return owner !== own && sources?.includes(owner) !== true && !LISTS.has(option);
}

function byOption(additions: readonly Addition[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const { option, value } of additions) {
    const text = scalarText(String(value));
    const list = values.get(option);
    if (list === undefined) values.set(option, [text]);
    else if (!list.includes(text)) list.push(text);
  }
  return values;
}

/** The edit that adds one key to a mapping. */
export function appendedToMapping(mapping: TreeMapping, key: string, value: string): readonly Edit[] | undefined {
  return appendedKeys(mapping, new Map([[key, ` ${value}`]]));
}

/** Adds to an option that the service itself has. */
function extended(written: TreeEntry, option: string, values: readonly string[]): Edit | undefined {
  const { node, isAlias, end } = written;
  const { file } = written.owner;
  if (isNull(node) && !isAlias && node.tag === undefined && !node.isAnchored) {
    const text = LISTS.has(option) ? `[${values.join(', ')}]` : (values.at(-1) as string);
    const span = spanOf(node);
    return span.start < span.end ? replace({ span }, text) : inserted(file, end, ` ${text}`);
  }
  if (isAlias || node.tag === '!reset') return undefined;
  if (!LISTS.has(option))
    return node.kind === 'scalar' ? replace({ span: spanOf(node) }, values.at(-1) as string) : undefined;
  return node.kind === 'sequence' ? appendedItems(node, values) : undefined;
}

function appendedItems(list: TreeSequence, values: readonly string[]): Edit | undefined {
  const { file, items, isFlow } = list;
  const last = items.at(-1);
  if (isFlow) {
    const text = values.join(', ');
    return last === undefined ? inserted(file, list.start + 1, text) : inserted(file, last.end, `, ${text}`);
  }
  if (last === undefined || !('dash' in last)) return undefined;
  const indent = indentAt(file.text, last.dash);
  return inserted(
    file,
    lineEnd(file.text, last.end),
    values.map((value) => `${lineBreak(file)}${indent}- ${value}`).join(''),
  );
}

/**
 * `values` are the texts right after the colon; the lines of block lists start with `
 * `.
 */
function appendedKeys(mapping: TreeMapping, values: ReadonlyMap<string, string>): readonly Edit[] | undefined {
  const { file, written, isFlow } = mapping;
  const last = written.at(-1);
  if (isFlow) {
    const text = [...values].map(([key, value]) => `${key}:${value}`).join(', ');
    if (last === undefined) return [inserted(file, mapping.start + 1, text)];
    return [inserted(file, last.end, `, ${text}`)];
  }
  const first = written[0];
  if (first === undefined || last === undefined) return undefined;
  const indent = indentAt(file.text, startOfKey(file.text, first.start));
  const eol = lineBreak(file);
  const text = [...values].map(([key, value]) => `\n${indent}${key}:${value.replaceAll('\n', `\n${indent}`)}`).join('');
  return [inserted(file, lineEnd(file.text, last.end), text.replaceAll('\n', eol))];
}

/** An explicit key, `? key`, begins with its mark. */
function startOfKey(text: string, start: number): number {
  const mark = text.slice(Math.max(0, start - 100), start).trimEnd();
  return mark.endsWith('?') ? start - (Math.min(100, start) - mark.length) - 1 : start;
}

function listText(values: readonly string[], node: TreeMapping, services: readonly TreeEntry[]): string {
  const { isFlow, indent } = node.isFlow ? FLOW : listStyle(node, services);
  if (isFlow) return ` [${values.join(', ')}]`;
  return values.map((value) => `\n${' '.repeat(indent)}- ${value}`).join('');
}

const FLOW: ListStyle = { isFlow: true, indent: 0 };

/** Enough to find the style of a file, even one with thousands of services. */
const SERVICES_LOOKED_AT = 10;

function listStyle(node: TreeMapping, services: readonly TreeEntry[]): ListStyle {
  const others = services.slice(0, SERVICES_LOOKED_AT).map((service) => service.node);
  for (const body of [node, ...others]) {
    const style = body.kind === 'mapping' ? ownListStyle(body) : undefined;
    if (style !== undefined) return style;
  }
  return FLOW;
}

function ownListStyle({ written, isFlow }: TreeMapping): ListStyle | undefined {
  if (isFlow) return undefined;
  for (const { key, node, isAlias } of written) {
    if (node.kind !== 'sequence' || isAlias) continue;
    const first = node.items[0];
    const dash = first !== undefined && 'dash' in first ? first.dash : -1;
    if (dash === -1) return FLOW;
    const { text } = key.file;
    return { isFlow: false, indent: Math.max(column(text, dash) - column(text, key.start), 0) };
  }
  return undefined;
}

/** Joins edits at the same place, in order. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const same = result.findIndex(({ span }) => span.start === edit.span.start && span.end === edit.span.end);
    const before = result[same];
    if (before === undefined) result.push(edit);
    else result[same] = { ...before, text: before.text + edit.text };
  }
  return result;
}

const PLAIN = /^[\w./][\w./=:-]*$/;

function scalarText(value: string): string {
  return PLAIN.test(value) && !value.endsWith(':') ? value : JSON.stringify(value);
}

function inserted(file: SourceFile, at: number, text: string): Edit {
  return { span: { file, start: at, end: at }, text };
}

/** Blanks up to the column of `at`, in place of any characters there. */
function indentAt(text: string, at: number): string {
  return text.slice(at - column(text, at), at).replaceAll(/\S/g, ' ');
}

function column(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

function lineBreak({ text }: SourceFile): '\n' | '\r\n' {
  const end = text.indexOf('\n');
  return end > 0 && text.charCodeAt(end - 1) === 13 ? '\r\n' : '\n';
}
