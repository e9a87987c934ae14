import type { Container } from '../../model/containers/container.ts';
import type { HostAssumptions } from '../../model/containers/host-assumptions.ts';
import { remember } from '../../support/caches/remember.ts';
import { type Capabilities, capabilitiesOf } from './capabilities.ts';
import {
  apparmorOf,
  type Confinement,
  noNewPrivilegesOf,
  privilegedOf,
  rootfsOf,
  seccompOf,
  selinuxOf,
  systemPathsOf,
} from './confinement.ts';
import { type DeviceRule, deviceRulesOf, devicesOf, type PostureDevice } from './devices.ts';
import { type Limits, limitsOf } from './limits.ts';
import { mountsOf, type PostureMount } from './mounts.ts';
import { type Namespaces, namespacesOf } from './namespaces.ts';
import { type Overridden, overriddenBy } from './privileged.ts';
import { type ReachablePort, reachablePorts } from './reach.ts';
import type { Assumption } from './trait.ts';
import { type UserTrait, userOf } from './user.ts';

/** How well a container confines an attacker: the combined effect of all its options on a given kind of host. */
export interface Posture extends Confinement {
  readonly container: Container;
  readonly host: HostAssumptions;
  readonly namespaces: Namespaces;
  readonly user: UserTrait;
  readonly capabilities: Capabilities;
  readonly mounts: readonly PostureMount[];
  readonly devices: readonly PostureDevice[];
  readonly deviceRules: readonly DeviceRule[];
  readonly limits: Limits;
  readonly ports: readonly ReachablePort[];
  /** Options that have no effect because the container is privileged. */
  readonly overridden: readonly Overridden[];
  /** The assumptions behind the values, without duplicates. */
  readonly assumptions: readonly Assumption[];
}

/** Uses the defaults of Docker: https://docs.docker.com/engine/security/. Computed once for a container and a host. */
export function postureOf(container: Container, host: HostAssumptions): Posture {
  const kept = keptPosture(container);
  if (kept.of !== host) Object.assign(kept, { of: host, posture: computePosture(container, host) });
  return kept.posture as Posture;
}

/** One entry is enough, as there is nearly always only one host. */
const keptPosture = remember((_container: Container): { of?: HostAssumptions; posture?: Posture } => ({}));

function computePosture(container: Container, assumed: HostAssumptions): Posture {
  const host = container.record === undefined ? assumed : { ...assumed, ...container.record.host };
  return Object.assign(Object.create(PARTS) as Computed, { container, host, known: {} });
}

interface Computed extends Posture {
  /** The parts that were computed so far. */
  readonly known: { -readonly [K in keyof Posture]?: Posture[K] };
}

/**
 * The parts are computed on demand, because rules need few parts of most containers. All postures share these getters, for the reason given
 * at `lazyProperty`.
 */
const PARTS: Omit<Posture, 'container' | 'host'> & ThisType<Computed> = {
  get namespaces() {
    this.known.namespaces ??= namespacesOf(this.container, this.host);
    return this.known.namespaces;
  },
  get user() {
    this.known.user ??= userOf(this.container);
    return this.known.user;
  },
  get privileged() {
    this.known.privileged ??= privilegedOf(this.container);
    return this.known.privileged;
  },
  get seccomp() {
    this.known.seccomp ??= seccompOf(this.container);
    return this.known.seccomp;
  },
  get apparmor() {
    this.known.apparmor ??= apparmorOf(this.container, this.host);
    return this.known.apparmor;
  },
  get selinux() {
    this.known.selinux ??= selinuxOf(this.container, this.namespaces, this.host);
    return this.known.selinux;
  },
  get noNewPrivileges() {
    this.known.noNewPrivileges ??= noNewPrivilegesOf(this.container);
    return this.known.noNewPrivileges;
  },
  get systemPaths() {
    this.known.systemPaths ??= systemPathsOf(this.container);
    return this.known.systemPaths;
  },
  get rootfs() {
    this.known.rootfs ??= rootfsOf(this.container);
    return this.known.rootfs;
  },
  get capabilities() {
    this.known.capabilities ??= capabilitiesOf(this.container, this.user.value, this.noNewPrivileges.value);
    return this.known.capabilities;
  },
  get mounts() {
    this.known.mounts ??= mountsOf(this.container);
    return this.known.mounts;
  },
  get devices() {
    this.known.devices ??= devicesOf(this.container);
    return this.known.devices;
  },
  get deviceRules() {
    this.known.deviceRules ??= deviceRulesOf(this.container);
    return this.known.deviceRules;
  },
  get limits() {
    this.known.limits ??= limitsOf(this.container);
    return this.known.limits;
  },
  get ports() {
    this.known.ports ??= reachablePorts(this.container, this.namespaces.network);
    return this.known.ports;
  },
  get overridden() {
    return overriddenBy(this.container);
  },
  get assumptions() {
    const { namespaces, user, privileged, seccomp, apparmor, selinux, noNewPrivileges, systemPaths, rootfs } = this;
    const confinement = [privileged, seccomp, apparmor, selinux, noNewPrivileges, systemPaths, rootfs];
    return assumptionsIn([...Object.values(namespaces), user, ...confinement]);
  },
};

function assumptionsIn(traits: readonly { readonly assumes?: Assumption }[]): readonly Assumption[] {
  return traits.flatMap(({ assumes }) => assumes ?? []);
}
