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

function computePosture(container: Container, host: HostAssumptions): Posture {
  const namespaces = namespacesOf(container, host);
  const user = userOf(container);
  const confinement = confinementOf(container, namespaces, host);
  const traits = [...Object.values(namespaces), user, ...Object.values(confinement)];
  return {
    container,
    host,
    namespaces,
    user,
    ...confinement,
    capabilities: capabilitiesOf(container, user.value, confinement.noNewPrivileges.value),
    mounts: mountsOf(container),
    devices: devicesOf(container),
    deviceRules: deviceRulesOf(container),
    limits: limitsOf(container),
    ports: reachablePorts(container, namespaces.network),
    overridden: overriddenBy(container),
    assumptions: traits.flatMap(({ assumes }: { readonly assumes?: Assumption }) => assumes ?? []),
  };
}
