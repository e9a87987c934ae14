import type { Container } from '../../model/containers/container.ts';
import { isReachedByPortsOnly, reachOf } from '../../model/containers/published-port.ts';
import { publishedImage } from './published-image.ts';

/** What the program of an image is useless without: the socket of the engine, the files of the host for reading, or all devices. */
export type HostAccess = 'engine' | 'files' | 'devices';

/** Programs that watch a host or its containers, with what their own documentation mounts. To add one, add a line with the source. */
const AGENTS: ReadonlyMap<string, readonly HostAccess[]> = new Map<string, readonly HostAccess[]>([
  // https://github.com/google/cadvisor#quick-start-running-cadvisor-in-a-docker-container
  ['gcr.io/cadvisor/cadvisor', ['engine', 'files', 'devices']],
  ['ghcr.io/google/cadvisor', ['engine', 'files', 'devices']],
  ['docker.io/google/cadvisor', ['engine', 'files', 'devices']],
  // https://github.com/prometheus/node_exporter#docker
  ['docker.io/prom/node-exporter', ['files']],
  ['quay.io/prometheus/node-exporter', ['files']],
  // https://containrrr.dev/watchtower/
  ['docker.io/containrrr/watchtower', ['engine']],
  ['docker.io/nickfedor/watchtower', ['engine']],
  // https://github.com/willfarrell/docker-autoheal
  ['docker.io/willfarrell/autoheal', ['engine']],
  // https://crazymax.dev/diun/install/docker/
  ['docker.io/crazymax/diun', ['engine']],
  ['ghcr.io/crazy-max/diun', ['engine']],
  // https://github.com/mcuadros/ofelia
  ['docker.io/mcuadros/ofelia', ['engine']],
  // https://github.com/nginx-proxy/acme-companion
  ['docker.io/nginxproxy/acme-companion', ['engine']],
  ['ghcr.io/nginx-proxy/acme-companion', ['engine']],
  ['docker.io/jrcs/letsencrypt-nginx-proxy-companion', ['engine']],
  // https://github.com/nginx-proxy/docker-gen
  ['docker.io/nginxproxy/docker-gen', ['engine']],
  // https://offen.github.io/docker-volume-backup/
  ['docker.io/offen/docker-volume-backup', ['engine']],
  // https://grafana.com/docs/loki/latest/send-data/promtail/ and https://grafana.com/docs/alloy/latest/monitor/monitor-docker-containers/
  ['docker.io/grafana/promtail', ['engine', 'files']],
  ['docker.io/grafana/alloy', ['engine', 'files']],
  // https://docs.datadoghq.com/containers/docker/
  ['gcr.io/datadoghq/agent', ['engine', 'files']],
  ['docker.io/datadog/agent', ['engine', 'files']],
]);

/**
 * Whether a container is such a program as it is published, or with other settings, needs an access, and only its neighbours reach it. Another entry
 * point, or a port that is open to others, makes it a container like any other.
 */
export function isClosedAgent(container: Container, access: HostAccess): boolean {
  const { entrypoint, ports } = container;
  const { registry = 'docker.io', repository } = publishedImage(container) ?? {};
  if (entrypoint !== undefined || typeof repository !== 'string') return false;
  if (AGENTS.get(`${String(registry)}/${repository}`)?.includes(access) !== true) return false;
  return isReachedByPortsOnly(container) && ports.every((port) => reachOf(port) === 'loopback');
}
