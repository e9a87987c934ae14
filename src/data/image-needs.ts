/**
 * The options without which a public image does not work when it is hardened. A fix adds them, or is not offered. Images that are not listed
 * are unknown; to add one, read its Dockerfile and entry point and add a row.
 */
export interface ImageNeeds {
  /** Names without the registry of Docker Hub, separated by blanks. */
  readonly names: string;
  /** The tags that the row is about; any tag by default. */
  readonly tags?: RegExp;
  /** Those among the default ones that its entry point uses while it is root, to take over folders and to switch the user. Undefined if nobody looked. */
  readonly capabilities?: readonly string[];
  /** The program has file capabilities, so it needs these as any user. */
  readonly hasFileCapabilities?: true;
  /** Folders for which a `tmpfs` is enough if the root file system is read-only, or the reason why it must be writable. Undefined if nobody looked. */
  readonly writes?: readonly string[] | 'places that vary';
  /** Folders with data for which the image declares no volume: without a mount there, the root file system must be writable. */
  readonly data?: readonly string[];
  /** A mount here makes the entry point write to places that vary. */
  readonly templates?: string;
  /** The server cannot run as another user without changes to its configuration. */
  readonly needsRoot?: true;
  /** Options that its documentation asks for: capabilities, or `privileged`. */
  readonly keeps?: readonly string[];
  /** The GitHub repository that was read in November 2026. */
  readonly source: string;
}

/** Switching the user, after taking over folders that another user may own. */
const SWITCH = ['CHOWN', 'SETGID', 'SETUID'];
const SWITCH_AND_REPAIR = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'];
const WEB_APPLICATION = [...SWITCH_AND_REPAIR, 'KILL', 'NET_BIND_SERVICE'];

export const IMAGE_NEEDS: readonly ImageNeeds[] = [
  // databases and queues
  {
    names: 'postgres postgis/postgis pgvector/pgvector timescale/timescaledb',
    capabilities: SWITCH_AND_REPAIR,
    writes: ['/run/postgresql', '/tmp'],
    source: 'docker-library/postgres',
  },
  { names: 'mysql', capabilities: SWITCH_AND_REPAIR, writes: ['/run/mysqld', '/tmp'], source: 'docker-library/mysql' },
  {
    names: 'mariadb',
    capabilities: SWITCH_AND_REPAIR,
    writes: ['/run/mysqld', '/tmp'],
    source: 'MariaDB/mariadb-docker',
  },
  { names: 'mongo', capabilities: SWITCH_AND_REPAIR, writes: ['/tmp'], source: 'docker-library/mongo' },
  { names: 'redis', capabilities: SWITCH, writes: [], source: 'docker-library/redis' },
  { names: 'valkey valkey/valkey', capabilities: SWITCH, writes: [], source: 'valkey-io/valkey-container' },
  { names: 'memcached', capabilities: [], writes: [], source: 'docker-library/memcached' },
  { names: 'rabbitmq', capabilities: SWITCH_AND_REPAIR, writes: 'places that vary', source: 'docker-library/rabbitmq' },
  {
    names: 'elasticsearch docker.elastic.co/elasticsearch/elasticsearch',
    capabilities: [...SWITCH_AND_REPAIR, 'SYS_CHROOT'],
    writes: 'places that vary',
    source: 'elastic/dockerfiles',
  },
  // web servers and proxies
  {
    names: 'nginx',
    capabilities: ['CHOWN', 'KILL', 'NET_BIND_SERVICE', 'SETGID', 'SETUID'],
    writes: ['/var/cache/nginx', '/run'],
    templates: '/etc/nginx/templates',
    needsRoot: true,
    source: 'nginxinc/docker-nginx',
  },
  {
    names: 'httpd',
    capabilities: ['KILL', 'NET_BIND_SERVICE', 'SETGID', 'SETUID'],
    writes: ['/usr/local/apache2/logs'],
    needsRoot: true,
    source: 'docker-library/httpd',
  },
  {
    names: 'caddy',
    capabilities: ['NET_BIND_SERVICE'],
    hasFileCapabilities: true,
    writes: [],
    data: ['/config', '/data'],
    source: 'caddyserver/caddy-docker',
  },
  { names: 'wordpress', capabilities: WEB_APPLICATION, source: 'docker-library/wordpress' },
  { names: 'nextcloud', capabilities: WEB_APPLICATION, source: 'nextcloud/docker' },
  { names: 'ghost', capabilities: SWITCH_AND_REPAIR, source: 'docker-library/ghost' },
  // monitoring
  {
    names: 'grafana/grafana grafana/grafana-oss grafana/grafana-enterprise',
    capabilities: [],
    writes: ['/tmp'],
    data: ['/var/lib/grafana'],
    source: 'grafana/grafana',
  },
  {
    names: 'prom/prometheus quay.io/prometheus/prometheus',
    capabilities: [],
    writes: [],
    source: 'prometheus/prometheus',
  },
  {
    names: 'prom/alertmanager quay.io/prometheus/alertmanager',
    capabilities: [],
    writes: [],
    source: 'prometheus/alertmanager',
  },
  {
    names: 'prom/node-exporter quay.io/prometheus/node-exporter',
    capabilities: [],
    writes: [],
    source: 'prometheus/node_exporter',
  },
  {
    names: 'gcr.io/cadvisor/cadvisor ghcr.io/google/cadvisor google/cadvisor',
    keeps: ['privileged'],
    source: 'google/cadvisor',
  },
  // networks
  {
    names: 'qmcgaw/gluetun ghcr.io/qdm12/gluetun',
    capabilities: [...SWITCH, 'NET_RAW'],
    writes: 'places that vary',
    keeps: ['NET_ADMIN'],
    source: 'qdm12/gluetun',
  },
  {
    names: 'ghcr.io/wg-easy/wg-easy weejewel/wg-easy',
    capabilities: ['NET_RAW'],
    writes: 'places that vary',
    keeps: ['NET_ADMIN', 'SYS_MODULE'],
    source: 'wg-easy/wg-easy',
  },
  // engines
  { names: 'docker', tags: /dind/, writes: 'places that vary', keeps: ['privileged'], source: 'docker-library/docker' },
  { names: 'rancher/k3s kindest/node', writes: 'places that vary', keeps: ['privileged'], source: 'k3s-io/k3s' },
];

/** Images of one publisher that share their entry point. */
export const IMAGE_FAMILY_NEEDS: readonly (readonly [name: RegExp, needs: Omit<ImageNeeds, 'names'>])[] = [
  [
    /^(?:(?:lscr\.io|ghcr\.io)\/)?linuxserver\/[\w.-]+$/,
    {
      capabilities: [...SWITCH_AND_REPAIR, 'KILL'],
      writes: 'places that vary',
      source: 'linuxserver/docker-baseimage-alpine',
    },
  ],
];

/** Images of tunnels, whose interfaces and routes need NET_ADMIN. */
export const TUNNEL = /openvpn|wireguard|(?:^|[/_-])(?:gluetun|vpn|tailscale|nordvpn|nordlynx|warp|wg)(?:$|[/_-])/i;
