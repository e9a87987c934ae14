import type { Container, PublishedPort } from '../../model/containers/container.ts';
import { isReachedByPortsOnly, reachOf } from '../../model/containers/published-port.ts';

/** Why a danger is milder if {@link areClosed} is true of the ports that have it. */
export const CLOSED = 'no port leads there from outside';

/** Whether only neighbours of a container reach some ports inside of it: those that it publishes lead elsewhere. Without numbers, any may be meant. */
export function areClosed(inside: readonly number[] | undefined, container: Container): boolean {
  if (container.format !== 'compose' || !isReachedByPortsOnly(container)) return false;
  return container.ports.every(
    (one) => reachOf(one) === 'loopback' || inside?.every((port) => isElsewhere(one, port)) === true,
  );
}

function isElsewhere({ target }: PublishedPort, port: number): boolean {
  return typeof target === 'object' && (port < target.from || target.to < port);
}
