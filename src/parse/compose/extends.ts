import { notLookedAt } from '../../model/findings/gap.ts';
import type { Notification } from '../../model/findings/notification.ts';
import {
  asMapping,
  asScalar,
  isNull,
  spanOf,
  type TreeEntry,
  type TreeMapping,
  type TreeScalar,
} from '../../syntax/tree/nodes.ts';
import { folderOf, missingFiles, namedFile, notRead, UNREAD, type Unread } from './file-path.ts';
import { knownText, type Loading, readDocuments, type Scope } from './loading.ts';
import { mergeExtended, mergeModels } from './merge.ts';
import type { Variables } from './pieces.ts';
import { type Removals, without } from './reset.ts';

/** Services that can extend each other, and the options that their file takes away from those they extend. */
interface Services {
  readonly entries: ReadonlyMap<string, TreeEntry>;
  readonly removals: Removals;
  readonly scope: Scope;
  readonly resolved: Map<string, Extended>;
}

interface Extended {
  readonly node: TreeEntry['node'];
  /** How many services it extends, directly and indirectly. */
  readonly depth: number;
}

/** Deeper chains are not followed. */
const MAXIMUM_DEPTH = 100;

/** Services of other files, by path, for each set of variables. */
type OtherFiles = Map<Variables, Map<string, Services | undefined>>;

interface Extending {
  readonly loading: Loading;
  readonly others: OtherFiles;
  /** The services being resolved. */
  readonly open: Set<TreeEntry>;
}

/**
 * A document in which every service includes those it extends. Services of the same document and of other files can be extended, those of
 * earlier files cannot. https://github.com/compose-spec/compose-spec/blob/main/05-services.md#extends
 */
export function applyExtends(root: TreeMapping, removals: Removals, scope: Scope, loading: Loading): TreeMapping {
  const section = root.entries.get('services');
  const services = asMapping(section?.node);
  if (section === undefined || services === undefined || !extendsSomething(services)) return root;
  const extending: Extending = { loading, others: new Map(), open: new Set() };
  const own: Services = { entries: services.entries, removals, scope, resolved: new Map() };
  const entries = new Map<string, TreeEntry>();
  for (const [name, entry] of services.entries) {
    entries.set(name, { ...entry, node: extended(name, entry, own, extending).node });
  }
  const node = { ...services, entries, sources: services.sources ?? [services] };
  return { ...root, entries: new Map(root.entries).set('services', { ...section, node }) };
}

function extendsSomething(services: TreeMapping): boolean {
  for (const { node } of services.entries.values()) if (asMapping(node)?.entries.has('extends')) return true;
  return false;
}

function extended(name: string, entry: TreeEntry, services: Services, extending: Extending): Extended {
  const known = services.resolved.get(name);
  if (known !== undefined) return known;
  const service = asMapping(entry.node);
  const reference = service?.entries.get('extends');
  if (service === undefined || reference === undefined || isNull(reference.node)) return { node: entry.node, depth: 0 };
  extending.open.add(entry);
  const result = withBase(name, service, reference, services, extending);
  extending.open.delete(entry);
  services.resolved.set(name, result);
  return result;
}

function withBase(
  name: string,
  service: TreeMapping,
  reference: TreeEntry,
  services: Services,
  extending: Extending,
): Extended {
  const { merging, own } = { merging: extending.loading, own: withoutExtends(service) };
  const base = baseOf(reference, services, extending);
  if (base === undefined) return { node: { ...own, lacks: 'the service it extends was not read' }, depth: 0 };
  const mapping = asMapping(base.node);
  if (mapping === undefined) return { node: own, depth: base.depth + 1 };
  const left = without(mapping, services.removals.get('services')?.get(name));
  return { node: mergeExtended(left, own, merging), depth: base.depth + 1 };
}

function withoutExtends(service: TreeMapping): TreeMapping {
  const entries = new Map(service.entries);
  const node = entries.get('extends')?.node;
  entries.delete('extends');
  const size = service.size - (node === undefined || node.kind === 'scalar' ? 1 : node.size);
  return { ...service, entries, size, sources: service.sources ?? [service] };
}

/** The service that another one extends, itself fully extended; undefined, and reported, if it cannot be found. */
function baseOf(reference: TreeEntry, services: Services, extending: Extending): Extended | undefined {
  const { loading, open } = extending;
  const long = asMapping(reference.node);
  const scalar = asScalar(long === undefined ? reference.node : long.entries.get('service')?.node);
  if (scalar === undefined) return complain(loading, refusal(reference, 'this `extends` names no service'));
  const name = knownText(scalar, services.scope);
  if (name === undefined) return complain(loading, notRead(scalar, 'extends', UNREAD.variableService));
  const file = asScalar(long?.entries.get('file')?.node);
  const from = file === undefined || isNull(file) ? services : otherServices(file, services.scope, extending);
  if (from === undefined) return undefined;
  const entry = from.entries.get(name);
  if (entry === undefined) return complain(loading, refusal(reference, 'the service that this extends is not there'));
  if (open.has(entry)) {
    loading.isRefused = true;
    return complain(loading, refusal(reference, 'this `extends` leads back to its own service'));
  }
  if (from === services) loading.extended.add(name);
  if (open.size > MAXIMUM_DEPTH) return complain(loading, notRead(scalar, 'extends', TOO_DEEP));
  const base = extended(name, entry, from, extending);
  return base.depth < MAXIMUM_DEPTH ? base : complain(loading, notRead(scalar, 'extends', TOO_DEEP));
}

const TOO_DEEP: Unread = { kind: 'limit-reached', why: `more than ${MAXIMUM_DEPTH} services extend each other` };

function complain(loading: Loading, notification: Notification): undefined {
  loading.notify(notification);
  return undefined;
}

function refusal({ key, node }: TreeEntry, reason: string): Notification {
  const sentence = `${reason[0]?.toUpperCase()}${reason.slice(1)}`;
  return notLookedAt({
    kind: 'refused-by-engine',
    thing: 'service',
    message: `${sentence}: Docker Compose refuses the file; only what is written here was checked.`,
    wayOut: 'Name an existing service that does not extend this one.',
    span: node.kind === 'scalar' ? spanOf(node) : spanOf(key),
  });
}

/** The services of another file. Its includes are left out, and its paths start from its own folder. */
function otherServices(file: TreeScalar, scope: Scope, extending: Extending): Services | undefined {
  const { loading, others } = extending;
  const path = namedFile(file, 'extends', scope, loading);
  if (path === undefined) return undefined;
  const { variables } = scope;
  const known = others.get(variables) ?? new Map<string, Services | undefined>();
  others.set(variables, known);
  if (!known.has(path)) known.set(path, readServices(path, variables, loading));
  const services = known.get(path);
  if (services === undefined) loading.notify(missingFiles(file, 'extends', [path], loading));
  return services;
}

function readServices(path: string, variables: Variables, loading: Loading): Services | undefined {
  const scope: Scope = { folder: folderOf(path), variables };
  const documents = readDocuments(path, scope, loading);
  const [first, ...rest] = documents ?? [];
  if (first === undefined) return undefined;
  const model = rest.reduce(
    (earlier, { root, removals }) => mergeModels(without(earlier, removals), root, loading),
    first.root,
  );
  const { removals } = rest.at(-1) ?? first;
  const entries = asMapping(model.entries.get('services')?.node)?.entries ?? new Map<string, TreeEntry>();
  return { entries, removals, scope, resolved: new Map() };
}
