import { isOn, known, type ListSetting, type Setting } from '../../model/located.ts';
import { isGatewayMode } from '../../model/project.ts';
import { entrySpan } from '../../syntax/tree/entry-span.ts';
import { asMapping, entryOf, spanOf, type TreeMapping } from '../../syntax/tree/nodes.ts';
import type { ComposeModel } from './project.ts';
import { booleanSetting, listSetting, stringSetting, uniqueEntriesAt } from './values.ts';

type Networks = ListSetting<string>;

/** The network mode of a service: `network_mode`, or `host` where it joins the network of the host. */
export function networkModeOf(service: TreeMapping, networks: Networks, project: ComposeModel): Setting<string> {
  const mode = stringSetting(service, 'network_mode', project.variables);
  if (mode !== undefined) return mode;
  const host = joinedBy(networks, project).find(({ value }) => isHostNetwork(value, project));
  return host && { ...host, value: 'host' };
}

/**
 * The names that others reach a service by, in addition to those of the service and its container: `hostname`, and `aliases` of its networks.
 * https://docs.docker.com/reference/compose-file/services/#aliases
 */
export function hostNamesOf(service: TreeMapping, { variables }: ComposeModel): readonly string[] {
  const { node: networks } = entryOf(service, 'networks') ?? {};
  // what several files declare is a list of keys with their details
  const joined = networks?.kind === 'sequence' ? networks.items : (asMapping(networks)?.entries.values() ?? []);
  const aliases = [...joined].flatMap(({ node }) => listSetting(asMapping(node), 'aliases', variables).items);
  const names = [stringSetting(service, 'hostname', variables), ...aliases];
  return names.flatMap((name) => known<string>(name) ?? []);
}

/** Whether a service joins a network that the project declares so that ports may be open there that no service publishes. */
export function joinsOpenNetwork(networks: Networks, project: ComposeModel): boolean {
  return joinedBy(networks, project).some(({ value }) => isOpen(value, project));
}

/** Whether a service joins a network that others may join, too: one that exists already, or has a name that other projects can use. */
export function joinsSharedNetwork(networks: Networks, project: ComposeModel): boolean {
  return joinedBy(networks, project).some(({ value }) => isShared(value, project));
}

function isShared(key: string, { networks }: ComposeModel): boolean {
  const network = asMapping(entryOf(networks, key)?.node);
  return entryOf(network, 'external') !== undefined || entryOf(network, 'name') !== undefined;
}

function joinedBy({ items }: Networks, project: ComposeModel): Networks['items'] {
  return items.length === 0 ? defaultNetwork(project) : items;
}

/** The network that a service joins if it lists none. Nothing if the project does not declare it. */
function defaultNetwork({ networks }: ComposeModel): Networks['items'] {
  const entry = entryOf(networks, 'default');
  return entry === undefined ? [] : [{ value: 'default', span: spanOf(entry.key), entry: entrySpan(entry) }];
}

/** `docker stack deploy` lets a service join the network of the host under its name. */
function isHostNetwork(key: string, { networks, variables }: ComposeModel): boolean {
  const network = asMapping(entryOf(networks, key)?.node);
  const external = asMapping(entryOf(network, 'external')?.node);
  if (external === undefined && !isOn(booleanSetting(network, 'external', variables))) return false;
  const name = stringSetting(external, 'name', variables) ?? stringSetting(network, 'name', variables);
  return (name?.value ?? key) === 'host';
}

/** With `macvlan` a container has an address outside of the engine. What a plugin does is not known. */
function isOpen(key: string, { networks, variables }: ComposeModel): boolean {
  const network = asMapping(entryOf(networks, key)?.node);
  const driver = stringSetting(network, 'driver', variables);
  if (driver !== undefined && !CLOSED_DRIVERS.has(known(driver) ?? '')) return true;
  return uniqueEntriesAt(network, 'driver_opts', variables).some(
    ({ name, value }) => isGatewayMode(name) && !CLOSED_MODES.has(known<string>(value) ?? ''),
  );
}

/** On these, only published ports can be reached from outside of the engine. */
const CLOSED_DRIVERS: ReadonlySet<string> = new Set(['default', 'bridge', 'overlay', 'none', 'nat']);
const CLOSED_MODES: ReadonlySet<string> = new Set(['nat', 'isolated']);
