import type { Container, SecurityOption } from '../../model/containers/container.ts';
import type { Entry } from '../../model/containers/entry.ts';
import { type KnownOption, known, type ListSetting, type Setting } from '../../model/located.ts';
import {
  entriesAt,
  entryOf,
  flagSetting,
  itemsAt,
  type Json,
  listAt,
  membersAt,
  objectAt,
  partAt,
  scalarAt,
  stringsAt,
  wordAt,
  wordSetting,
} from '../../syntax/json/values.ts';
import { securityOption } from '../../syntax/lists/values.ts';
import { spanOf } from '../../syntax/tree/nodes.ts';
import { unique } from '../compose/values.ts';
import { isPodman } from './record.ts';

/** The user it runs as, and everything that isolates it from the host. */
export function isolationOf(container: Json) {
  const options = objectAt(container, 'HostConfig');
  const config = objectAt(container, 'Config');
  return {
    privileged: flagSetting(options, 'Privileged'),
    addedCapabilities: distinct(listAt(options, 'CapAdd')),
    droppedCapabilities: droppedOf(container),
    securityOptions: securityOptionsOf(container),
    user: wordSetting(config, 'User'),
    additionalGroups: listAt(options, 'GroupAdd'),
    runtime: runtimeOf(container),
    annotations: [...entriesAt(options, 'Annotations'), ...entriesAt(config, 'Annotations')].filter(isAsked),
    pidNamespace: wordSetting(options, 'PidMode'),
    ipcNamespace: wordSetting(options, 'IpcMode'),
    utsNamespace: wordSetting(options, 'UTSMode', 'private'),
    userNamespace: wordSetting(options, 'UsernsMode'),
    cgroupNamespace: wordSetting(options, 'CgroupnsMode') ?? wordSetting(options, 'CgroupMode'),
    cgroupParent: wordSetting(options, 'CgroupParent', ...PARENTS),
    networkMode: wordSetting(options, 'NetworkMode'),
    networks: networksOf(container),
    readOnlyRootfs: flagSetting(options, 'ReadonlyRootfs'),
  } satisfies Partial<Container>;
}

/**
 * Podman lists which of its defaults are missing, whether they were dropped one by one, or all were dropped and some added again. Only the
 * command that created the container shows which.
 */
function droppedOf(container: Json): ListSetting<string> {
  const dropped = distinct(listAt(objectAt(container, 'HostConfig'), 'CapDrop'));
  if (!isPodman(container) || dropped.items.length === 0) return dropped;
  const words = stringsAt(objectAt(container, 'Config'), 'CreateCommand');
  const all = words.find(({ node }, index) => dropsAll(node.value, words[index + 1]?.node.value));
  if (all === undefined) return { ...dropped, complete: words.length > 0 && dropped.complete };
  const option = { value: 'ALL', span: spanOf(all.node), entry: entryOf(all) };
  return { ...dropped, items: [...dropped.items, option] };
}

function dropsAll(word: string, next: string | undefined): boolean {
  return /^--cap-drop=all$/i.test(word) || (word === '--cap-drop' && next?.toLowerCase() === 'all');
}

function distinct(list: ListSetting<string>): ListSetting<string> {
  return { ...list, items: unique(list.items, (item) => known<string>(item)) };
}

/** The values that Podman writes if no parent was set. */
const PARENTS = ['/libpod_parent', 'machine.slice', 'user.slice'];

/** Engines add labels of these names themselves. */
function isAsked({ name }: Entry): boolean {
  return !/^(?:io\.podman\.|io\.container\.manager$|org\.opencontainers\.|org\.systemd\.)/.test(name);
}

/** The names of the default runtimes of the engines. */
const RUNTIMES = ['runc', 'crun', 'oci', 'io.containerd.runc.v2', 'io.containerd.runc.v1'];

function runtimeOf(container: Json): Setting<string> {
  return isPodman(container)
    ? wordSetting(container, 'OCIRuntime', ...RUNTIMES)
    : wordSetting(objectAt(container, 'HostConfig'), 'Runtime', ...RUNTIMES);
}

function networksOf(container: Json): ListSetting<string> {
  const settings = objectAt(container, 'NetworkSettings');
  const list = partAt(settings, 'Networks');
  const items = membersAt(settings, 'Networks').map((part) => ({
    value: part.key.value,
    span: spanOf(part.key),
    entry: entryOf(part),
  }));
  return { items, entry: list === undefined || items.length === 0 ? undefined : entryOf(list), complete: true };
}

/** The options, and settings that the engine records elsewhere although an option caused them. */
function securityOptionsOf(container: Json): ListSetting<SecurityOption> {
  const options = objectAt(container, 'HostConfig');
  const isLabelImplied = SHARES_LABEL.some(([name, word]) => wordAt(options, name) === word);
  const list = listAt(options, 'SecurityOpt', (text) => {
    const option = writtenOption(text);
    return isLabelImplied && option.name === 'label' && option.value === 'disable' ? undefined : option;
  });
  const noted = [systemPaths(options), apparmor(container, list)].filter((option) => option !== undefined);
  return { ...list, items: [...noted, ...list.items], entry: list.entry ?? noted[0]?.entry };
}

/** With these options the engine itself adds `label=disable`. */
const SHARES_LABEL = [
  ['Privileged', 'true'],
  ['PidMode', 'host'],
  ['IpcMode', 'host'],
] as const;

/** The engine accepts two of them as a single word, too. */
function writtenOption(text: string): SecurityOption {
  if (text === 'disable') return { name: 'label', value: text, separator: '' };
  if (text === 'writable-cgroups') return { name: text, value: 'true', separator: '' };
  return securityOption(text);
}

/** `systempaths=unconfined` leaves two empty lists; without it they are full, or null if the container is privileged. */
function systemPaths(options: Json): KnownOption<SecurityOption> | undefined {
  const [masked, readOnly] = [partAt(options, 'MaskedPaths'), partAt(options, 'ReadonlyPaths')];
  if (masked?.node.kind !== 'sequence' || readOnly?.node.kind !== 'sequence') return undefined;
  if (itemsAt(options, 'MaskedPaths').length > 0 || itemsAt(options, 'ReadonlyPaths').length > 0) return undefined;
  if (wordAt(options, 'Privileged') === 'true') return undefined;
  const value: SecurityOption = { name: 'systempaths', value: 'unconfined', separator: '=' };
  return { value, span: spanOf(masked.node), entry: entryOf(masked) };
}

/** A profile that is not named by an option comes from the configuration of the engine. */
function apparmor(container: Json, list: ListSetting<SecurityOption>): KnownOption<SecurityOption> | undefined {
  const profile = scalarAt(container, 'AppArmorProfile');
  const isPrivileged = wordAt(objectAt(container, 'HostConfig'), 'Privileged') === 'true';
  if (profile === undefined || profile.value === '' || isPrivileged || isDefaultProfile(profile.value))
    return undefined;
  if (list.items.some(({ value }) => typeof value === 'object' && value.name === 'apparmor')) return undefined;
  const value: SecurityOption = { name: 'apparmor', value: profile.value, separator: '=' };
  const span = spanOf(profile);
  return { value, span, entry: span };
}

function isDefaultProfile(name: string): boolean {
  return name === 'docker-default' || name.startsWith('containers-default');
}
