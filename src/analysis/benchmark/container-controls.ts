import { DEFAULT_CAPABILITIES } from '../../data/capabilities.ts';
import type { Container, JoinedNamespace, PublishedPort } from '../../model/containers/container.ts';
import type { Ternary } from '../../model/containers/host-assumptions.ts';
import { DYNAMIC, isOff, isOn, known, type Setting } from '../../model/located.ts';
import type { ModuleTrait } from '../posture/confinement.ts';
import type { Posture } from '../posture/index.ts';
import type { Limit } from '../posture/limits.ts';
import type { PostureMount } from '../posture/mounts.ts';
import type { NamespaceMode } from '../posture/namespaces.ts';
import { isWrittenAsLacking } from '../posture/protections.ts';
import { HOST_UNKNOWN, PARTIAL, type Shown } from './evidence.ts';

/** On the network of the host a program opens ports of the host itself. */
const OPEN_ON_HOST: Shown = { unknown: 'which ports are open on the network of the host is in no file' };

type Control = (posture: Posture, container: Container) => Shown;

/** The controls about which the options of a container say something, by number. */
export const CONTAINER_CONTROLS: Readonly<Record<string, Control>> = {
  '4.1': ({ user }) => {
    if (user.assumes !== undefined) return { unknown: 'the user of the image is not known' };
    return user.value === 'unknown' ? PARTIAL : met(user.value === 'other');
  },
  '5.2': ({ apparmor }) => moduleShown(apparmor, 'AppArmor'),
  '5.3': ({ selinux }) => moduleShown(selinux, 'SELinux'),
  '5.4': capabilitiesShown,
  '5.5': ({ privileged }) => ternary(opposite(privileged.value)),
  '5.6': ({ mounts }, container) => mountsShown(mounts, container, isSensitive),
  '5.7': (_posture, container) => loginShown(container),
  '5.8': (_posture, container) => portsShown(container, isPrivileged),
  '5.9': (posture, container) => {
    const { ports } = posture;
    if (ports.length > 0 || isOn(container.publishesAll)) return { unknown: 'which ports are needed is in no file' };
    return posture.namespaces.network.value.kind === 'host' ? OPEN_ON_HOST : wholly(container, 'met');
  },
  '5.10': ({ namespaces }, { joins }) => namespaceShown(namespaces.network.value, joins?.network),
  '5.11': ({ limits }) => limitShown(limits.memory.value),
  '5.12': ({ limits }) => limitShown(limits.cpu.value),
  '5.13': ({ rootfs }) => (rootfs.value === 'unknown' ? PARTIAL : met(rootfs.value === 'read-only')),
  '5.14': (posture, container) => {
    if (posture.ports.some(({ reach }) => reach === 'all interfaces') || !isNotOn(container.publishesAll))
      return 'not met';
    if (posture.ports.some(({ reach }) => reach === 'unknown')) return { unknown: 'a variable decides on an address' };
    return posture.namespaces.network.value.kind === 'host' ? OPEN_ON_HOST : wholly(container, 'met');
  },
  '5.15': ({ limits }) => restartShown(limits.restart.value),
  '5.16': ({ namespaces }, { joins }) => namespaceShown(namespaces.pid.value, joins?.pid),
  '5.17': ({ namespaces }, { joins }) => namespaceShown(namespaces.ipc.value, joins?.ipc),
  '5.18': devicesShown,
  '5.19': (_posture, container) => ulimitsShown(container),
  '5.20': ({ mounts }, container) => {
    if (mounts.some(({ propagation }) => propagation === 'shared')) return 'not met';
    return mounts.some(({ propagation }) => propagation === 'unknown') ? PARTIAL : wholly(container, 'met');
  },
  '5.21': ({ namespaces }) => namespaceShown(namespaces.uts.value),
  '5.22': ({ seccomp }, { seccompProfile }) => {
    if (seccomp.value !== 'custom') return seccomp.value === 'unknown' ? PARTIAL : met(seccomp.value === 'default');
    if (seccompProfile === undefined) return { unknown: 'the seccomp profile was not read' };
    return met(!seccompProfile.isOpen);
  },
  '5.25': ({ namespaces }, container) => {
    const parent = container.cgroupParent;
    if (parent?.value === DYNAMIC) return PARTIAL;
    if ((known(parent) ?? '') !== '' || namespaces.cgroup.value.kind === 'host') return 'not met';
    return wholly(container, 'met');
  },
  '5.26': ({ noNewPrivileges }) => ternary(noNewPrivileges.value),
  '5.27': (_posture, container) => healthShown(container),
  '5.29': ({ limits }) => limitShown(limits.pids.value),
  '5.30': (_posture, container) => bridgeShown(container),
  '5.31': ({ namespaces: { user } }) => {
    const isAssumed = user.value.kind === 'host' && user.at === undefined;
    return isAssumed ? HOST_UNKNOWN : namespaceShown(user.value);
  },
  '5.32': ({ mounts }, container) => {
    if (isOn(container.usesApiSocket) || container.runnerSocket !== undefined) return 'not met';
    return mountsShown(mounts, container, ({ class: kind }) => kind === 'engine socket' || kind === 'host root');
  },
};

function met(isMet: boolean): Shown {
  return isMet ? 'met' : 'not met';
}

function ternary(isMet: Ternary): Shown {
  return isMet === 'unknown' ? PARTIAL : met(isMet === 'yes');
}

function opposite(value: Ternary): Ternary {
  if (value === 'unknown') return value;
  return value === 'yes' ? 'no' : 'yes';
}

/** The absence of an option proves nothing where some were not read. */
function wholly({ partial }: Container, shown: Shown): Shown {
  return shown === 'met' && partial !== undefined ? PARTIAL : shown;
}

function isNotOn(setting: Setting<boolean>): boolean {
  return setting === undefined || isOff(setting);
}

function moduleShown({ value, isEnforced }: ModuleTrait, name: string): Shown {
  if (value === 'unconfined') return 'not met';
  if (isEnforced === 'yes') return 'met';
  if (isEnforced === 'no') return { unknown: `the host has no ${name}, as the configuration says` };
  return value === 'unknown' ? PARTIAL : HOST_UNKNOWN;
}

/** The benchmark wants all capabilities to be dropped, and those that the program needs to be added. */
function capabilitiesShown({ privileged, capabilities }: Posture, container: Container): Shown {
  if (privileged.value === 'yes') return 'not met';
  if (!container.droppedCapabilities.complete || container.partial !== undefined) return PARTIAL;
  if (isWrittenAsLacking(container, 'cap_drop')) return 'not met';
  const added = [...capabilities.bounding.possible].filter((name) => !USUAL.has(name));
  return added.length === 0 ? 'met' : { unknown: 'whether the added capabilities are needed is in no file' };
}

const USUAL: ReadonlySet<string> = new Set(DEFAULT_CAPABILITIES);

function namespaceShown(mode: NamespaceMode, joined?: JoinedNamespace): Shown {
  if (mode.kind === 'unknown') return PARTIAL;
  if (mode.kind === 'container' && joined?.owner === undefined) {
    return { unknown: 'a namespace of an unknown container is joined' };
  }
  return met(mode.kind !== 'host');
}

function limitShown({ kind }: Limit): Shown {
  return kind === 'unknown' ? PARTIAL : met(kind === 'limited');
}

/** The benchmark allows at most five attempts. */
function restartShown(restart: string | undefined): Shown {
  if (restart === undefined) return PARTIAL;
  const attempts = /^on-failure:(\d{1,9})$/.exec(restart)?.[1];
  return met(
    restart === 'no' || restart === 'none' || (attempts !== undefined && attempts !== '0' && Number(attempts) <= 5),
  );
}

function mountsShown(
  mounts: readonly PostureMount[],
  container: Container,
  isBad: (mount: PostureMount) => boolean,
): Shown {
  if (mounts.some(isBad)) return 'not met';
  const { volumesFrom } = container;
  const isTakenOver = mounts.some(({ origin }) => origin !== undefined);
  if (mounts.some(({ class: kind }) => kind === 'unknown')) return { unknown: 'a variable decides on a mount' };
  if (!volumesFrom.complete || (volumesFrom.items.length > 0 && !isTakenOver)) return PARTIAL;
  return wholly(container, 'met');
}

/** The folders that the benchmark names, and all below them, also read-only. */
const SENSITIVE =
  /^\/(?:boot|dev|etc|lib(?:32|64|x32)?|proc|sys|usr|bin|sbin|root)(?:\/|$)|^\/var\/(?:lib|run)(?:\/docker|\/containerd)?$/;
/** Files that say nothing but the time of day. */
const CLOCK = /^\/(?:etc\/(?:localtime|timezone)|usr\/share\/zoneinfo(?:\/.*)?)$/s;

function isSensitive({ class: kind, path, access }: PostureMount): boolean {
  if (kind === 'host root') return true;
  if (kind !== 'system folder' && kind !== 'host folder') return false;
  return SENSITIVE.test(path) && !(CLOCK.test(path) && access === 'ro');
}

function portsShown(container: Container, isBad: (port: PublishedPort) => Shown): Shown {
  const { ports, networkMode } = container;
  const shown = ports.map(isBad);
  if (shown.includes('not met')) return 'not met';
  if (known(networkMode) === 'host') return OPEN_ON_HOST;
  const unknown = shown.find((one) => one !== 'met');
  if (unknown !== undefined) return unknown;
  return wholly(container, 'met');
}

/** The first port that needs no privilege. */
const UNPRIVILEGED = 1024;

/** The engine chooses a high one where none is written. */
function isPrivileged({ published }: PublishedPort): Shown {
  if (published === undefined) return 'met';
  if (typeof published !== 'object') return { unknown: 'a variable decides on a port' };
  return met(published.from >= UNPRIVILEGED);
}

/** A program that listens on port 22 is an SSH server, whatever it is for. What an image starts by itself is in no file. */
function loginShown({ ports }: Container): Shown {
  const opens = ports.some(({ target }) => typeof target === 'object' && target.from <= 22 && target.to >= 22);
  return opens ? 'not met' : { unknown: 'what the image starts is not known' };
}

function devicesShown({ privileged, mounts }: Posture, container: Container): Shown {
  const { devices, deviceCgroupRules, gpus } = container;
  const named = devices.length + deviceCgroupRules.items.length + (gpus === undefined ? 0 : 1);
  if (privileged.value === 'yes' || named > 0) return 'not met';
  if (mounts.some(({ path }) => /^\/dev(?:\/(?!shm(?:\/|$)).*)?$/s.test(path))) return 'not met';
  return deviceCgroupRules.complete && privileged.value === 'no' ? wholly(container, 'met') : PARTIAL;
}

function ulimitsShown({ ulimits }: Container): Shown {
  if (ulimits.length === 0) return { unknown: 'the limits of the engine apply, which are not known' };
  const texts = ulimits.map(({ value }) => known<string>(value));
  if (texts.some((text) => /^\s*(?:-\d|unlimited)|:\s*(?:-\d|unlimited)/.test(text ?? ''))) return 'not met';
  return texts.includes(undefined) ? PARTIAL : 'met';
}

function healthShown({ healthcheckDisabled, healthcheck, stage }: Container): Shown {
  if (isOn(healthcheckDisabled)) return 'not met';
  if (healthcheck !== undefined || stage?.hasHealthcheck === true) return 'met';
  return { unknown: 'the image may have a health check' };
}

function bridgeShown({ networkMode, networks, format, podman, partial }: Container): Shown {
  if (networkMode?.value === DYNAMIC || partial !== undefined) return PARTIAL;
  const mode = known<string>(networkMode) ?? '';
  if (mode !== '') return met(mode !== 'bridge' && mode !== 'default');
  if (networks.items.length > 0 || format === 'compose') return 'met';
  if (format === 'workflow') return { unknown: 'GitHub may make a network of its own' };
  return podman === undefined && networks.complete ? 'not met' : PARTIAL;
}
