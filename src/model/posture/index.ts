import { remember } from '../../support/remember.ts';
import type { Container } from '../container.ts';
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
import type { HostAssumptions } from './host.ts';
import { type Limits, limitsOf } from './limits.ts';
import { mountsOf, type PostureMount } from './mounts.ts';
import { type Namespaces, namespacesOf } from './namespaces.ts';
import { type Overridden, overriddenBy } from './privileged.ts';
import { type ReachablePort, reachablePorts } from './reach.ts';
import type { Assumption } from './trait.ts';
import { type UserTrait, userOf } from './user.ts';

/** What holds an attacker in a container, and what does not: the effect of all its options together on a given kind of host. */
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
  /** What was taken for granted, each once. */
  readonly assumptions: readonly Assumption[];
}

/** The defaults are those of Docker: https://docs.docker.com/engine/security/. Computed once for a container and a host. */
export function postureOf(container: Container, host: HostAssumptions): Posture {
  const postures = posturesByHost(container);
  const posture = postures.get(host) ?? computePosture(container, host);
  postures.set(host, posture);
  return posture;
}

const posturesByHost = remember((_container: Container) => new Map<HostAssumptions, Posture>());

/** Part by part, as somebody asks: most containers have little to ask about. */
function computePosture(container: Container, assumed: HostAssumptions): Posture {
  const host = container.record === undefined ? assumed : { ...assumed, ...container.record.host };
  const known: Partial<Parts> = {};
  const posture: Posture = {
    container,
    host,
    get namespaces() {
      known.namespaces ??= namespacesOf(container, host);
      return known.namespaces;
    },
    get user() {
      known.user ??= userOf(container);
      return known.user;
    },
    get privileged() {
      known.privileged ??= privilegedOf(container);
      return known.privileged;
    },
    get seccomp() {
      known.seccomp ??= seccompOf(container);
      return known.seccomp;
    },
    get apparmor() {
      known.apparmor ??= apparmorOf(container, host);
      return known.apparmor;
    },
    get selinux() {
      known.selinux ??= selinuxOf(container, posture.namespaces, host);
      return known.selinux;
    },
    get noNewPrivileges() {
      known.noNewPrivileges ??= noNewPrivilegesOf(container);
      return known.noNewPrivileges;
    },
    get systemPaths() {
      known.systemPaths ??= systemPathsOf(container);
      return known.systemPaths;
    },
    get rootfs() {
      known.rootfs ??= rootfsOf(container);
      return known.rootfs;
    },
    get capabilities() {
      known.capabilities ??= capabilitiesOf(container, posture.user.value, posture.noNewPrivileges.value);
      return known.capabilities;
    },
    get mounts() {
      known.mounts ??= mountsOf(container);
      return known.mounts;
    },
    get devices() {
      known.devices ??= devicesOf(container);
      return known.devices;
    },
    get deviceRules() {
      known.deviceRules ??= deviceRulesOf(container);
      return known.deviceRules;
    },
    get limits() {
      known.limits ??= limitsOf(container);
      return known.limits;
    },
    get ports() {
      known.ports ??= reachablePorts(container, posture.namespaces.network);
      return known.ports;
    },
    get overridden() {
      return overriddenBy(container);
    },
    get assumptions() {
      const { namespaces, user, privileged, seccomp, apparmor, selinux, noNewPrivileges, systemPaths, rootfs } =
        posture;
      const confinement = [privileged, seccomp, apparmor, selinux, noNewPrivileges, systemPaths, rootfs];
      return assumptionsIn([...Object.values(namespaces), user, ...confinement]);
    },
  };
  return posture;
}

type Parts = { -readonly [K in keyof Posture]: Posture[K] };

function assumptionsIn(traits: readonly { readonly assumes?: Assumption }[]): readonly Assumption[] {
  return traits.flatMap(({ assumes }) => assumes ?? []);
}
