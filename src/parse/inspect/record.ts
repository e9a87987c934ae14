import { capabilityName } from '../../model/containers/capability.ts';
import type { ContainerRecord } from '../../model/containers/container-record.ts';
import type { HostAssumptions, Ternary } from '../../model/containers/host-assumptions.ts';
import { type Json, objectAt, partAt, scalarAt, stringsAt, wordAt } from '../../syntax/json/values.ts';

/** https://github.com/containers/podman/blob/main/libpod/define/container_inspect.go */
const OF_PODMAN = ['OCIRuntime', 'ImageName', 'BoundingCaps', 'EffectiveCaps'] as const;

export function isPodman(container: Json): boolean {
  return OF_PODMAN.some((name) => container?.entries.has(name));
}

export function recordOf(container: Json): ContainerRecord {
  return { id: wordAt(container, 'Id'), host: hostOf(container), boundingCapabilities: boundingSet(container) };
}

/** Only Podman records it: the capabilities that are left, its own defaults included, or null for none. */
function boundingSet(container: Json): ReadonlySet<string> | undefined {
  if (container?.entries.has('BoundingCaps') !== true) return undefined;
  return new Set(stringsAt(container, 'BoundingCaps').map(({ node }) => capabilityName(node.value)));
}

function hostOf(container: Json): Partial<HostAssumptions> {
  const apparmor = apparmorOf(container);
  const selinux = selinuxOf(container);
  return {
    ...(apparmor !== undefined && { apparmor }),
    ...(selinux !== undefined && { selinux }),
    ...mappingOf(container),
  };
}

/** The engine records the profile when it starts the container, and leaves it empty on a host without AppArmor. */
function apparmorOf(container: Json): Ternary | undefined {
  const profile = scalarAt(container, 'AppArmorProfile')?.value;
  if (profile === undefined) return undefined;
  if (profile !== '') return profile === 'unconfined' ? undefined : 'yes';
  return hasStarted(container) ? 'no' : undefined;
}

/** Without a label, the host lacks SELinux, or it is switched off for this container, which its options show. */
function selinuxOf(container: Json): Ternary | undefined {
  const label = scalarAt(container, 'ProcessLabel')?.value;
  if (label === undefined) return undefined;
  if (label !== '') return 'yes';
  const options = objectAt(container, 'HostConfig');
  const isOff =
    wordAt(options, 'Privileged') === 'true' ||
    stringsAt(options, 'SecurityOpt').some(({ node }) => /^label[=:]|^disable$/.test(node.value));
  return isOff || !hasStarted(container) ? undefined : 'no';
}

function hasStarted(container: Json): boolean {
  const state = objectAt(container, 'State');
  return partAt(state, 'Status') !== undefined && wordAt(state, 'Status') !== 'created';
}

/** The places where the engine keeps its files for the container. */
const PATHS = ['ResolvConfPath', 'HostnamePath', 'HostsPath', 'StaticDir', 'LogPath'] as const;
/** Below the folder of a user, or `/run/user`. */
const OF_A_USER = /^\/run\/user\/\d+\/|\/\.local\/share\/(?:docker|containers)\//;
/** With `userns-remap`, the daemon separates the files of each mapping: `/var/lib/docker/100000.100000/containers`. */
const OF_A_MAPPING = /\/\d+\.\d+\/containers\/[0-9a-f]{64}\//;
const OF_A_DAEMON = /\/containers\/[0-9a-f]{64}\//;

function mappingOf(container: Json): Pick<Partial<HostAssumptions>, 'rootless' | 'usernsRemap'> {
  const paths = PATHS.flatMap((name) => wordAt(container, name) ?? []);
  if (paths.length === 0) return {};
  if (paths.some((path) => OF_A_USER.test(path))) return { rootless: true };
  if (isPodman(container)) return { rootless: false, usernsRemap: false };
  if (paths.some((path) => OF_A_MAPPING.test(path))) return { rootless: false, usernsRemap: true };
  return paths.some((path) => OF_A_DAEMON.test(path)) ? { rootless: false, usernsRemap: false } : {};
}
