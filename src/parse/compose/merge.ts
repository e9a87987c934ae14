import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import {
  asMapping,
  isNull,
  spanOf,
  type TreeEntry,
  type TreeMapping,
  type TreeNode,
  type TreePart,
  type TreeScalar,
  type TreeSequence,
} from '../../syntax/tree/nodes.ts';
import type { Noted } from './overridden.ts';
import { SECTIONS } from './sections.ts';

/** The shared budget of merges, and where they report problems. */
export interface Merging extends Noted {
  /** How many more keys and items may be copied. */
  left: number;
  notify(notification: Notification): void;
}

/** The cost of a merge, in addition to the keys that it copies. */
const MERGE_COST = 10;

/** Logical depth: aliases can nest deeper than brackets. */
const MAXIMUM_DEPTH = 100;

/**
 * How a value is merged with that of an earlier file. Without a rule, mappings are merged, lists appended, and other values replaced,
 * though not by null. https://github.com/compose-spec/compose-spec/blob/main/13-merge.md
 */
type MergeRule = 'replace' | 'list' | 'names' | 'build' | 'logging';

const LISTS = ['annotations', 'dns', 'dns_opt', 'dns_search', 'env_file', 'label_file', 'environment', 'extra_hosts'];
const MORE_LISTS = [
  'labels',
  'gpus',
  'sysctls',
  'tmpfs',
  'build.args',
  'build.additional_contexts',
  'build.extra_hosts',
];

/** By path, where `*` matches any name from the file. */
const RULES: ReadonlyMap<string, MergeRule> = new Map([
  ...[...LISTS, ...MORE_LISTS, 'build.labels', 'deploy.labels'].map((key) => [`services.*.${key}`, 'list'] as const),
  ...['command', 'entrypoint', 'healthcheck.test', 'ulimits.*'].map((key) => [`services.*.${key}`, 'replace'] as const),
  ...['depends_on', 'models', 'networks'].map((key) => [`services.*.${key}`, 'names'] as const),
  ['services.*.build', 'build'],
  ['services.*.logging', 'logging'],
  ['networks.*.labels', 'list'],
  ['volumes.*.labels', 'list'],
]);

/** Mappings whose keys are names. */
const NAMED: ReadonlySet<string> = new Set([...SECTIONS, 'services.*.ulimits']);

interface Place {
  readonly path: string;
  readonly depth: number;
  /** A service that extends another is one with it, whichever files are used. */
  readonly isExtended?: true;
}

/** Merges two models; `later` takes precedence. */
export function mergeModels(earlier: TreeMapping, later: TreeMapping, merging: Merging): TreeMapping {
  return mergeMappings(earlier, later, { path: '', depth: 0 }, merging, earlier);
}

/** Merges two values of the same thing, such as `services` and a name in it. */
export function mergeNamed(section: string, earlier: TreeNode, later: TreeNode, merging: Merging): TreeNode {
  if (isNull(later)) return earlier;
  const [before, after] = [asMapping(earlier), asMapping(later)];
  if (before === undefined || after === undefined) return later;
  return mergeMappings(before, after, { path: `${section}.*`, depth: SERVICE_DEPTH }, merging, before);
}

/** Merges a service with one that it extends; options that a fix adds go to its own. */
export function mergeExtended(base: TreeMapping, own: TreeMapping, merging: Merging): TreeNode {
  return mergeMappings(base, own, { path: 'services.*', depth: SERVICE_DEPTH, isExtended: true }, merging, own);
}

function mergeMappings(
  earlier: TreeMapping,
  later: TreeMapping,
  place: Place,
  merging: Merging,
  added: TreeMapping,
): TreeMapping {
  const cost = MERGE_COST + earlier.entries.size + later.entries.size;
  if (earlier === later || !isAffordable(cost, later, merging)) return later;
  const entries = new Map(earlier.entries);
  let size = earlier.size + later.size - 1;
  for (const [key, entry] of later.entries) {
    const before = entries.get(key);
    const merged = before === undefined ? entry : mergeEntries(before, entry, below(place, key), merging);
    entries.set(key, merged);
    if (before === undefined) continue;
    size -= 1;
    if (place.path === 'services') merging.noteShared(before, later.file);
    if (place.depth === SERVICE_DEPTH && !place.isExtended && merged !== before)
      merging.noteOverridden(before, later.file);
  }
  const merged = { ...added, entries, size, lacks: earlier.lacks ?? later.lacks };
  return place.depth === SERVICE_DEPTH ? { ...merged, sources: sourcesOf(earlier, later, added) } : merged;
}

/** Options are added only to services. */
const SERVICE_DEPTH = 2;

function sourcesOf(earlier: TreeMapping, later: TreeMapping, added: TreeMapping): readonly TreeMapping[] {
  const all = [earlier, later].flatMap((one) => one.sources ?? [one]);
  const first = added.sources?.[0] ?? added;
  return [first, ...all.filter((one) => one !== first)].slice(0, MAXIMUM_SOURCES);
}

/** Enough for every real project; a chain of services that extend each other may be longer. */
const MAXIMUM_SOURCES = 20;

function below({ path, depth }: Place, key: string): Place {
  const next = path === '' ? key : NAMED.has(path) ? `${path}.*` : `${path}.${key}`;
  return { path: next, depth: depth + 1 };
}

function mergeEntries(earlier: TreeEntry, later: TreeEntry, place: Place, merging: Merging): TreeEntry {
  const node = mergeNodes(earlier, later, place, merging);
  if (node === later.node) return later;
  if (node === earlier.node) return earlier;
  // a service is declared by the first file that names it; an option is changed where it was written last
  return { ...(place.depth <= 2 ? earlier : later), node };
}

function mergeNodes(earlier: TreeEntry, later: TreeEntry, place: Place, merging: Merging): TreeNode {
  const rule = RULES.get(place.path);
  if (rule === 'replace') return later.node;
  if (isNull(later.node) || earlier.node === later.node) return earlier.node;
  if (isNull(earlier.node)) return later.node;
  if (place.depth > MAXIMUM_DEPTH) {
    merging.notify(tooLarge(later.node));
    return later.node;
  }
  switch (rule) {
    case 'list':
      return joinedLists(later.node, partsOf(earlier), partsOf(later), merging);
    case 'names':
      return mergeNames(earlier, later, place, merging);
    case 'build':
      return mergeBuilds(earlier, later, place, merging);
    case 'logging':
      return mergeLogging(earlier.node, later.node, place, merging);
    default:
      return mergeAlike(earlier.node, later.node, place, merging);
  }
}

function mergeAlike(earlier: TreeNode, later: TreeNode, place: Place, merging: Merging): TreeNode {
  if (earlier.kind === 'mapping' && later.kind === 'mapping')
    return mergeMappings(earlier, later, place, merging, earlier);
  if (earlier.kind === 'sequence' && later.kind === 'sequence')
    return joinedLists(later, earlier.items, later.items, merging);
  if (earlier.kind !== 'scalar') merging.notify(unlike(later));
  return later;
}

/** The parts of a list, or of a mapping or a text in place of a list. */
function partsOf(entry: TreeEntry): readonly TreePart[] {
  const { node } = entry;
  if (node.kind === 'sequence') return node.items;
  return node.kind === 'mapping' ? [...node.entries.values()] : [asItem(entry)];
}

/** A key with one text is a list of one item. */
function asItem({ key: _, ...rest }: TreeEntry): TreePart {
  return { ...rest, dash: rest.start };
}

function joinedLists(
  near: TreeNode,
  earlier: readonly TreePart[],
  later: readonly TreePart[],
  merging: Merging,
): TreeSequence {
  const { file, start, end, tag, isAnchored, holder } = near;
  const items = isAffordable(earlier.length + later.length, near, merging) ? [...earlier, ...later] : later;
  const size = items.reduce((sum, { node }) => sum + (node.kind === 'scalar' ? 1 : node.size), 1);
  return { kind: 'sequence', file, start, end, isFlow: false, items, size, tag, isAnchored, holder };
}

/** A list of names, or a mapping with details for each name. */
function mergeNames(earlier: TreeEntry, later: TreeEntry, place: Place, merging: Merging): TreeNode {
  const names = new Map<string, TreePart>();
  for (const part of [...partsOf(earlier), ...partsOf(later)]) {
    const name = nameOf(part);
    const before = names.get(name);
    names.set(name, before === undefined ? part : mergeDetails(before, part, below(place, '*'), merging));
  }
  return joinedLists(later.node, [], [...names.values()], merging);
}

/** A name alone adds nothing to the details that an earlier file gives. */
function mergeDetails(earlier: TreePart, later: TreePart, place: Place, merging: Merging): TreePart {
  if (!('key' in later)) return earlier;
  return 'key' in earlier ? mergeEntries(earlier, later, place, merging) : later;
}

export function nameOf(part: TreePart): string {
  if ('key' in part) return part.key.value;
  return part.node.kind === 'scalar' ? part.node.value : '';
}

function mergeBuilds(earlier: TreeEntry, later: TreeEntry, place: Place, merging: Merging): TreeNode {
  const [before, after] = [longBuild(earlier), longBuild(later)];
  return mergeMappings(before, after, place, merging, before);
}

const CONTEXT = 'context';

/** `build: .` is short for `build: {context: .}`. */
function longBuild(entry: TreeEntry): TreeMapping {
  const { node, owner } = entry;
  if (node.kind === 'mapping') return node;
  const { file, start, end, isAnchored, holder } = node;
  const key: TreeScalar = { ...entry.key, value: CONTEXT, isVerbatim: false };
  const entries = node.kind === 'scalar' ? new Map([[CONTEXT, { ...entry, key, owner }]]) : new Map();
  const place = { file, start, end, tag: undefined, isAnchored, holder };
  return { ...place, kind: 'mapping', isFlow: false, entries, written: [], lacks: undefined, size: 2 };
}

/** Options belong to their driver: with another driver they start over. */
function mergeLogging(earlier: TreeNode, later: TreeNode, place: Place, merging: Merging): TreeNode {
  const [before, after] = [driverOf(earlier), driverOf(later)];
  return before === undefined || after === undefined || before === after
    ? mergeAlike(earlier, later, place, merging)
    : later;
}

function driverOf(node: TreeNode): string | undefined {
  const driver = asMapping(node)?.entries.get('driver')?.node;
  return driver?.kind === 'scalar' ? driver.value : undefined;
}

function isAffordable(count: number, near: TreeNode, merging: Merging): boolean {
  if (merging.left >= 0 && merging.left < count) merging.notify(tooLarge(near));
  merging.left = merging.left < count ? -1 : merging.left - count;
  return merging.left >= 0;
}

function tooLarge(near: TreeNode): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    message: 'The files of this project expand to too much, so from here on only the value written last was checked.',
    wayOut: 'Repeat less by aliases, or put the services into several projects.',
    span: spanOf(near),
  });
}

function unlike(later: TreeNode): Notification {
  return notLookedAt({
    kind: 'refused-by-engine',
    message:
      'An earlier file writes this as something else (a list, a mapping or a text), so Docker Compose refuses to merge them: only this was checked.',
    wayOut: 'Write it in the same way in both files.',
    span: spanOf(later),
  });
}
