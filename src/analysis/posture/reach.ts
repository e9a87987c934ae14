import type { Container, PortRange, PublishedPort } from '../../model/containers/container.ts';
import { type Reach, reachOf } from '../../model/containers/published-port.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import type { NamespaceTrait } from './namespaces.ts';

/** A port of the container that is reachable from outside its networks. */
export interface ReachablePort {
  /** The port inside the container; undefined when a variable decides. */
  readonly target: PortRange | undefined;
  readonly reach: Reach;
  readonly at: Span;
}

/** Its published ports and those of the container whose network it joins. On the host's network publishing has no effect. */
export function reachablePorts(container: Container, network: NamespaceTrait): readonly ReachablePort[] {
  if (network.value.kind === 'host') return [];
  const owner = container.joins?.network?.owner;
  const published: readonly PublishedPort[] = owner === undefined ? container.ports : owner.ports;
  return published.map((port) => ({
    target: port.target === DYNAMIC ? undefined : port.target,
    reach: reachOf(port),
    at: port.span,
  }));
}
