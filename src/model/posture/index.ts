import { lazy } from '../../support/lazy.ts';
import { remember } from '../../support/remember.ts';
import type { Container } from '../container.ts';
import { type Capabilities, capabilitiesOf } from './capabilities.ts';
import { type Confinement, confinementOf } from './confinement.ts';
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
  const namespaces = lazy(() => namespacesOf(container, host));
  const user = lazy(() => userOf(container));
  const confinement = lazy(() => confinementOf(container, namespaces(), host));
  const capabilities = lazy(() => capabilitiesOf(container, user().value, confinement().noNewPrivileges.value));
  const mounts = lazy(() => mountsOf(container));
  const devices = lazy(() => devicesOf(container));
  const deviceRules = lazy(() => deviceRulesOf(container));
  const limits = lazy(() => limitsOf(container));
  const ports = lazy(() => reachablePorts(container, namespaces().network));
  return {
    container,
    host,
    get namespaces() {
      return namespaces();
    },
    get user() {
      return user();
    },
    get privileged() {
      return confinement().privileged;
    },
    get seccomp() {
      return confinement().seccomp;
    },
    get apparmor() {
      return confinement().apparmor;
    },
    get selinux() {
      return confinement().selinux;
    },
    get noNewPrivileges() {
      return confinement().noNewPrivileges;
    },
    get systemPaths() {
      return confinement().systemPaths;
    },
    get rootfs() {
      return confinement().rootfs;
    },
    get capabilities() {
      return capabilities();
    },
    get mounts() {
      return mounts();
    },
    get devices() {
      return devices();
    },
    get deviceRules() {
      return deviceRules();
    },
    get limits() {
      return limits();
    },
    get ports() {
      return ports();
    },
    get overridden() {
      return overriddenBy(container);
    },
    get assumptions() {
      return assumptionsIn([...Object.values(namespaces()), user(), ...Object.values(confinement())]);
    },
  };
}

function assumptionsIn(traits: readonly { readonly assumes?: Assumption }[]): readonly Assumption[] {
  return traits.flatMap(({ assumes }) => assumes ?? []);
}
