import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import type { SourceFile } from '../../model/source.ts';
import { asMapping, type TreeEntry, type TreeMapping, type TreeNode, type TreePart } from '../../syntax/tree/nodes.ts';
import { nameOf } from './merge.ts';
import type { NoteOverridden } from './overridden.ts';

/** The keys that a document removes from earlier files; a key that only leads to others maps to these. */
export type Removals = ReadonlyMap<string, Removals | undefined>;

/** A document without the parts tagged `!reset`, and the keys that it removes from the model before. */
export interface Reset {
  readonly root: TreeMapping;
  readonly removals: Removals;
}

const RESET = '!reset';
const OVERRIDE = '!override';

/** Everything that a tag can remove is above this depth. */
const MAXIMUM_DEPTH = 12;
/** Docker Compose visits as many before it refuses the file. */
const MAXIMUM_VISITS = 100_000;

const NOTHING: Removals = new Map();

/**
 * `!reset` removes values of earlier files, and `!override` those it would be merged with. The tags work through aliases and merge keys,
 * but not below a list. https://github.com/compose-spec/compose-spec/blob/main/13-merge.md#reset-value
 */
export function applyTags(root: TreeMapping, notify: (notification: Notification) => void): Reset {
  const { text } = root.file;
  if (!mayHoldTags(text)) return { root, removals: NOTHING };
  const removals: Growing = new Map();
  const visits = { left: MAXIMUM_VISITS };
  collect(root, removals, visits, 1);
  if (visits.left < 0) notify(tooManyVisits(root));
  return { root: withoutResets(root, { seen: new Map(), left: MAXIMUM_VISITS }) as TreeMapping, removals };
}

function tooManyVisits({ file, start }: TreeMapping): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    thing: 'file',
    message: 'Aliases make this file too large for `!reset` and `!override`, so not all of them were followed.',
    wayOut: 'Repeat less by aliases.',
    span: { file, start, end: start },
  });
}

/** By its letters, or where handles and escapes may hide them. */
function mayHoldTags(text: string): boolean {
  if (!text.includes('!')) return false;
  return text.includes(RESET) || text.includes(OVERRIDE) || text.includes('!<') || text.includes('%');
}

type Growing = Map<string, Growing | undefined>;

function collect(mapping: TreeMapping, removals: Growing, visits: { left: number }, depth: number): void {
  for (const entry of mapping.written) {
    if (--visits.left < 0) return;
    if (entry.key.value !== '<<') collectEntry(entry, removals, visits, depth);
    else if (isOpen(entry.node, depth)) collect(entry.node, removals, visits, depth + 1);
  }
}

function collectEntry({ key, node }: TreeEntry, removals: Growing, visits: { left: number }, depth: number): void {
  if (isTagged(node)) removals.set(key.value, undefined);
  if (!isOpen(node, depth)) return;
  const below: Growing = removals.get(key.value) ?? new Map();
  collect(node, below, visits, depth + 1);
  if (below.size > 0 && !removals.has(key.value)) removals.set(key.value, below);
}

function isOpen(node: TreeNode, depth: number): node is TreeMapping {
  return node.kind === 'mapping' && depth < MAXIMUM_DEPTH && !isTagged(node);
}

function isTagged({ tag }: TreeNode): boolean {
  return tag === RESET || tag === OVERRIDE;
}

/** The nodes visited so far, and how many more look-ups in merge keys are allowed for keys that a tag uncovers. */
interface Cleaning {
  readonly seen: Map<TreeNode, TreeNode>;
  left: number;
}

function withoutResets(node: TreeNode, cleaning: Cleaning): TreeNode {
  if (node.kind === 'scalar') return node;
  const known = cleaning.seen.get(node);
  if (known !== undefined) return known;
  const clean = node.kind === 'mapping' ? cleanMapping(node, cleaning) : cleanList(node, cleaning);
  cleaning.seen.set(node, clean);
  return clean;
}

/**
 * A removed key uncovers one from a merge key, as if it had never been written. Everything is visited in the order of the file, so that
 * aliases lead to visited nodes, however long their chain is.
 */
function cleanMapping(mapping: TreeMapping, cleaning: Cleaning): TreeMapping {
  for (const { node } of mapping.written) withoutResets(node, cleaning);
  const merges = mapping.written.filter(({ key }) => key.value === '<<').flatMap(({ node }) => sourcesOf(node));
  const entries = new Map<string, TreeEntry>();
  for (const [key, entry] of mapping.entries) {
    const clean = entry.node.tag === RESET ? uncovered(key, merges, cleaning) : cleanPart(entry, cleaning);
    if (clean !== undefined) entries.set(key, clean);
  }
  return { ...mapping, entries, sources: [mapping] };
}

function uncovered(key: string, merges: readonly TreeNode[], cleaning: Cleaning): TreeEntry | undefined {
  for (const source of merges) {
    if (--cleaning.left < 0) return undefined;
    const entry = asMapping(cleaning.seen.get(source))?.entries.get(key);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

function sourcesOf(node: TreeNode): readonly TreeNode[] {
  return node.kind === 'sequence' ? node.items.map((item) => item.node) : [node];
}

function cleanList(list: Extract<TreeNode, { kind: 'sequence' }>, cleaning: Cleaning): TreeNode {
  const items = list.items.map((item) => cleanPart(item, cleaning));
  return { ...list, items: items.filter(({ node }) => node.tag !== RESET) };
}

function cleanPart<T extends TreePart>(part: T, cleaning: Cleaning): T {
  const node = withoutResets(part.node, cleaning);
  return node === part.node ? part : { ...part, node };
}

/** The model without the keys that a later document removes. */
export function without(model: TreeMapping, removals: Removals | undefined): TreeMapping {
  if (removals === undefined || removals.size === 0) return model;
  const entries = new Map(model.entries);
  for (const [key, below] of removals) {
    const entry = entries.get(key);
    if (below === undefined) entries.delete(key);
    else if (entry !== undefined) entries.set(key, { ...entry, node: withoutBelow(key, entry.node, below) });
  }
  return { ...model, entries, sources: model.sources ?? [model] };
}

/** Lists of names, such as `networks`, have become mappings by then; other lists cannot lose a part. */
function withoutBelow(key: string, node: TreeNode, removals: Removals): TreeNode {
  if (node.kind === 'mapping') return without(node, removals);
  if (node.kind !== 'sequence' || !NAME_LISTS.has(key)) return node;
  const stays = (part: TreePart) => !removals.has(nameOf(part)) || removals.get(nameOf(part)) !== undefined;
  return { ...node, items: node.items.filter(stays) };
}

const NAME_LISTS: ReadonlySet<string> = new Set(['networks', 'depends_on', 'models']);

/** Notes what a document removes from the model before it. */
export function noteRemoved(model: TreeMapping, removals: Removals, by: SourceFile, note: NoteOverridden): void {
  removedEntries(model, removals, 0, (entry) => note(entry, by));
}

/** Below a service, a removal counts as one of the whole option. */
const OPTION_DEPTH = 2;

function removedEntries(
  model: TreeMapping,
  removals: Removals,
  depth: number,
  found: (entry: TreeEntry) => void,
): void {
  for (const [key, below] of removals) {
    const entry = model.entries.get(key);
    const mapping = asMapping(entry?.node);
    if (entry === undefined) continue;
    if (below === undefined || mapping === undefined || depth === OPTION_DEPTH) found(entry);
    else removedEntries(mapping, below, depth + 1, found);
  }
}
