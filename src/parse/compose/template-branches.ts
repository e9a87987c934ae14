import { type GapNotification, notLookedAt } from '../../model/findings/gap.ts';
import type { Span } from '../../model/source.ts';
import { shortText } from '../../support/short-text.ts';
import { asMapping, type TreeEntry, type TreeNode } from '../../syntax/tree/nodes.ts';
import type { YamlDocuments } from '../../syntax/yaml/located-yaml.ts';

/** The gaps of keys that several branches of a template write: only the last value was checked. */
export function branchGaps({ roots, problems }: YamlDocuments): readonly GapNotification[] {
  const replaced = problems.flatMap(({ span, replaced: before }) => (before === undefined ? [] : [{ span, before }]));
  if (replaced.length === 0) return [];
  const places = new Map<number, Place>();
  for (const root of roots) addPlaces(root, [], places, new Set());
  return replaced
    .filter(({ span, before }) => !isHarmless(places.get(span.start), textOf(span, before)))
    .map(({ span, before }) => branchGap(span, textOf(span, before)));
}

interface Place {
  /** The keys that lead to the entry, and its own. */
  readonly path: readonly string[];
  readonly entry: TreeEntry;
}

/** Adds the entries by the offsets of their keys. What is deeper is not one of those without effect. */
function addPlaces(
  node: TreeNode | undefined,
  above: readonly string[],
  places: Map<number, Place>,
  seen: Set<TreeNode>,
): void {
  const mapping = asMapping(node);
  if (mapping === undefined || above.length === DEEPEST || seen.has(mapping)) return;
  seen.add(mapping);
  for (const entry of mapping.entries.values()) {
    const path = [...above, entry.key.value];
    places.set(entry.key.start, { path, entry });
    addPlaces(entry.node, path, places, seen);
  }
}

/** `services.web.deploy.update_config.order` */
const DEEPEST = 5;

/** Whether a container is as safe with either value of a key. */
function isHarmless(place: Place | undefined, before: string): boolean {
  if (place === undefined) return false;
  const [section = '', , ...keys] = place.path;
  const path = keys.join('.');
  if (section === 'services') return OF_SERVICE.test(path);
  if (place.path.length === 1) return section === 'name' || section === 'version';
  if (section !== 'networks' && section !== 'volumes') return false;
  if (path !== 'driver' || section !== 'networks') return /^labels(?:\.|$)/.test(path);
  const { node } = place.entry;
  return node.kind === 'scalar' && USUAL_DRIVER.test(node.value) && OF_USUAL_DRIVER.test(before.trimEnd());
}

const OF_SERVICE =
  /^(?:container_name|hostname|domainname|stop_grace_period|stop_signal|scale|(?:deploy\.)?labels(?:\..*)?|healthcheck\.(?:interval|timeout|retries|start_period|start_interval)|deploy\.(?:replicas|mode|endpoint_mode|(?:update_config|rollback_config|placement)(?:\..*)?))$/s;

/** Networks of containers only; `macvlan` and `ipvlan` put containers into that of the host. */
const USUAL_DRIVER = /^(?:bridge|overlay)$/;
const OF_USUAL_DRIVER = /^driver[ \t]*:[ \t]*["']?(?:bridge|overlay)["']?[ \t]*(?:#[^\n]*)?$/;

function textOf({ file }: Span, { start, end }: Pick<Span, 'start' | 'end'>): string {
  return file.text.slice(start, end);
}

function branchGap(span: Span, before: string): GapNotification {
  return notLookedAt({
    kind: 'template',
    thing: 'value',
    message: 'Branches of this template write this key more than once, and only the last value was checked.',
    wayOut: 'Scan what it renders to.',
    span,
    evidence: shortText(before, 0),
  });
}
