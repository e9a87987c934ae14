import { remember } from '../../support/caches/remember.ts';
import type { ReachedPort } from '../findings/thing.ts';
import { DYNAMIC, type Dynamic, isSetTo, known, type Text } from '../located.ts';
import type { Container, PortRange, PublishedPort } from './container.ts';

/** The addresses on which a published port can be reached. `unknown` when a variable decides. */
export type Reach = 'all interfaces' | 'one address' | 'loopback' | 'unknown';

export function reachOf({ hostIp }: Pick<PublishedPort, 'hostIp'>): Reach {
  if (hostIp === undefined) return 'all interfaces';
  if (hostIp.value === DYNAMIC) return 'unknown';
  const address = hostIp.value
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(MAPPED, '');
  if (address === '' || address === '0.0.0.0' || /^[0:]+$/.test(address)) return 'all interfaces';
  return address === 'localhost' || address.startsWith('127.') || /^[0:]*:0*1$/.test(address)
    ? 'loopback'
    : 'one address';
}

/** The beginning of an IPv4 address that is written as one of IPv6. */
const MAPPED = /^[0:]*:ffff:(?=\d+\.)/;

/** Whether the range certainly includes the port. */
export function covers(range: PortRange | Dynamic | undefined, port: number): boolean {
  return typeof range === 'object' && range.from <= port && port <= range.to;
}

/** Whether the container reaches nobody and nobody reaches it: `--network none`. */
export function hasNoNetwork({ networkMode }: Pick<Container, 'networkMode'>): boolean {
  return isSetTo(networkMode, 'none');
}

/** Whether only published ports let others in, and those are known. Without a network, not even they do. */
export function isReachedByPortsOnly(container: Container): boolean {
  if (hasNoNetwork(container)) return true;
  const { publishesAll, networkMode, hasOpenNetwork } = container;
  return (
    publishesAll === undefined && networkMode === undefined && hasOpenNetwork !== true && !isBehindProxy(container)
  );
}

/** Whether a proxy that reads the settings of its neighbours passes requests from outside on to it. */
function isBehindProxy({ labels = [], environment }: Container): boolean {
  return (
    labels.some(({ name, value }) => PROXY_LABEL.test(name) || (SWITCH.test(name) && !isOff(value))) ||
    environment.some(({ name }) => PROXY_VARIABLE.test(name))
  );
}

/** A value that is not known may switch it on. */
function isOff(value: Text | undefined): boolean {
  return value === undefined || /^(?:false|f|0|disable|)$/i.test(known<string>(value) ?? 'unknown');
}

/** Routers of Traefik and sites of Caddy: `traefik.http.routers.app.rule`, `traefik.frontend.rule`, `caddy`, `caddy_0`. */
const PROXY_LABEL = /^traefik\.(?:(?:http|tcp|udp)\.routers\.[^.]+\.|(?:[^.]+\.)?frontend\.rule$)|^caddy(?:_\d+)?$/i;
/** The switches of Traefik and of SWAG. */
const SWITCH = /^(?:traefik\.enable|swag)$/i;
/** That of nginx-proxy. */
const PROXY_VARIABLE = /^VIRTUAL_HOST(?:_MULTIPORTS)?$/;

interface LoopbackPort {
  /** The container that publishes it. */
  readonly owner: Container;
  readonly port: PublishedPort;
}

/** Nobody reads a longer list. */
const MAXIMUM_LOOPBACK_PORTS = 100;

/** The first ports that the containers of a project publish only to the host itself. */
export const loopbackPorts: (project: readonly Container[]) => readonly LoopbackPort[] = remember((project) =>
  project
    .flatMap((owner) =>
      owner.ports.filter((port) => reachOf(port) === 'loopback').map((port): LoopbackPort => ({ owner, port })),
    )
    .slice(0, MAXIMUM_LOOPBACK_PORTS),
);

/** Undefined where a variable decides the port or its protocol. */
export function reachedPortOf({ name, span, activatedBy }: Container, port: PublishedPort): ReachedPort | undefined {
  const { target, protocol } = port;
  if (target === DYNAMIC || protocol === DYNAMIC) return undefined;
  const range = target.from === target.to ? `${target.from}` : `${target.from}-${target.to}`;
  return { path: span.file.path, name, port: `${range}/${protocol}`, profiles: activatedBy ?? [] };
}
