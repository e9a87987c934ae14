import type { Container, JoinableNamespace, JoinedNamespace } from '../../model/containers/container.ts';
import type { HostAssumptions } from '../../model/containers/host-assumptions.ts';
import type { Related } from '../../model/findings/finding.ts';
import { DYNAMIC, type Setting } from '../../model/located.ts';
import { type Assumption, type Trait, trait } from './trait.ts';

export type NamespaceName = 'pid' | 'ipc' | 'network' | 'mount' | 'uts' | 'user' | 'cgroup';

/** In the order of display. */
export const NAMESPACES: readonly NamespaceName[] = ['pid', 'ipc', 'network', 'mount', 'uts', 'user', 'cgroup'];

export type NamespaceMode =
  | { readonly kind: 'private' | 'host' }
  /** The namespace of another container. */
  | { readonly kind: 'container'; readonly name: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface NamespaceTrait extends Trait<NamespaceMode> {
  /** The settings of other containers that led to it. */
  readonly steps: readonly Related[];
}

export type Namespaces = Readonly<Record<NamespaceName, NamespaceTrait>>;

export function namespacesOf(container: Container, host: HostAssumptions): Namespaces {
  const joinable = (name: JoinableNamespace, setting: Setting<string>) =>
    modeOf(setting, container, container.joins?.[name], isPrivate[name]);
  return {
    pid: joinable('pid', container.pidNamespace),
    ipc: joinable('ipc', container.ipcNamespace),
    network: joinable('network', container.networkMode),
    mount: plain(PRIVATE),
    uts: modeOf(container.utsNamespace, container, undefined, isPrivate.pid),
    user: userNamespace(container, host),
    cgroup: cgroupNamespace(container, host),
  };
}

const PRIVATE: NamespaceMode = { kind: 'private' };
const HOST: NamespaceMode = { kind: 'host' };

/** The values, apart from an empty one, that request a private namespace; `network_mode` may also name a network. */
const isPrivate: Readonly<Record<JoinableNamespace, (mode: string) => boolean>> = {
  pid: (mode) => mode === 'private',
  ipc: (mode) => ['private', 'shareable', 'none'].includes(mode),
  network: () => true,
};

function plain(value: NamespaceMode, at?: NamespaceTrait['at'], assumes?: NamespaceTrait['assumes']): NamespaceTrait {
  return { steps: [], ...trait(value, at, assumes) };
}

function unknown(reason: string, at?: NamespaceTrait['at']): NamespaceTrait {
  return plain({ kind: 'unknown', reason }, at);
}

const AT_RUN_TIME = 'a variable decides';

function modeOf(
  setting: Setting<string>,
  { partial }: Container,
  joined: JoinedNamespace | undefined,
  isOwn: (mode: string) => boolean,
): NamespaceTrait {
  if (setting === undefined) return partial === undefined ? plain(PRIVATE) : unknown(partial);
  const { value, span } = setting;
  if (value === DYNAMIC) return unknown(AT_RUN_TIME, span);
  if (value === 'host') return plain(HOST, span);
  const other = /^(?:service|container):(.*)$/s.exec(value)?.[1];
  if (other !== undefined) {
    const { mode: joinedMode, steps } = joined ?? { mode: { kind: 'container', name: other } as const, steps: [] };
    return { value: joinedMode, at: span, steps };
  }
  return value === '' || isOwn(value) ? plain(PRIVATE, span) : unknown(`no engine supports the mode ${value}`, span);
}

function userNamespace(container: Container, host: HostAssumptions): NamespaceTrait {
  const { userNamespace: setting, partial, podman, record } = container;
  const isTold = record?.host.rootless !== undefined || record?.host.usernsRemap !== undefined;
  const assumes = isTold ? undefined : ({ about: 'userns', text: mappingText(host) } as const);
  const { value, span } = setting ?? { value: '', span: undefined };
  // a container of a rootless engine never has more rights than the user who runs the engine
  if (host.rootless) return plain(PRIVATE, span, assumes);
  if (podman !== undefined && podman.runsAsRoot !== 'yes' && (value === '' || value === 'host')) {
    return podman.runsAsRoot === 'no' ? plain(PRIVATE, span, WITHOUT_ROOT) : unknown(PERHAPS_WITHOUT_ROOT, span);
  }
  if (value === 'host') return plain(HOST, span);
  if (value !== '' && value !== DYNAMIC) return podmanMode(value, span);
  if (!host.usernsRemap) return plain(HOST, span, assumes);
  const reason = value === DYNAMIC ? AT_RUN_TIME : partial;
  return reason === undefined ? plain(PRIVATE, span, assumes) : unknown(reason, span);
}

const WITHOUT_ROOT: Assumption = { about: 'userns', text: 'Podman runs it without root, as the file says.' };
const PERHAPS_WITHOUT_ROOT = 'Podman may run it without root';

function mappingText({ rootless, usernsRemap }: HostAssumptions): string {
  if (rootless) return 'The engine runs rootless, as the configuration says.';
  return usernsRemap
    ? 'The engine maps users (userns-remap), as the configuration says.'
    : 'The engine runs as root and maps no users (no userns-remap).';
}

function podmanMode(mode: string, at: NamespaceTrait['at']): NamespaceTrait {
  return /^(?:auto|keep-id|nomap|private)(?::|$)/.test(mode)
    ? plain(PRIVATE, at)
    : unknown(`no engine supports the mode ${mode}`, at);
}

/** By default it is private on cgroup v2, and the host's on v1. */
function cgroupNamespace(
  { cgroupNamespace: setting, partial }: Container,
  { cgroup }: HostAssumptions,
): NamespaceTrait {
  if (setting !== undefined && setting.value !== '') {
    const { value, span } = setting;
    if (value === DYNAMIC) return unknown(AT_RUN_TIME, span);
    if (value === 'host' || value === 'private') return plain({ kind: value }, span);
    return unknown(`no engine supports the mode ${value}`, span);
  }
  if (partial !== undefined) return unknown(partial);
  if (cgroup === 'unknown') return unknown('private on hosts with cgroup v2, that of the host with v1');
  const text = `The host has cgroup ${cgroup}, as the configuration says.`;
  return plain(cgroup === 'v2' ? PRIVATE : HOST, undefined, { about: 'cgroup', text });
}
