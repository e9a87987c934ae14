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
  /** The GitHub repository and the files in it that were read in November 2026. */
  readonly source: string;
}

/** Taking over folders that another user may own, which needs `DAC_OVERRIDE` to look into them, and switching the user. */
const SWITCH = ['CHOWN', 'DAC_OVERRIDE', 'SETGID', 'SETUID'];
/** The same, where it also changes modes. */
const SWITCH_AND_REPAIR = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'];
const WEB_APPLICATION = [...SWITCH_AND_REPAIR, 'KILL', 'NET_BIND_SERVICE'];

export const IMAGE_NEEDS: readonly ImageNeeds[] = [
  // databases and queues
  {
    names: 'postgres',
    capabilities: SWITCH_AND_REPAIR,
    writes: ['/run/postgresql', '/tmp'],
    source: 'docker-library/postgres 17/trixie/docker-entrypoint.sh',
  },
  {
    names: 'postgis/postgis',
    capabilities: SWITCH_AND_REPAIR,
    writes: ['/run/postgresql', '/tmp'],
    source: 'postgis/docker-postgis Dockerfile.template, which is based on postgres',
  },
  {
    names: 'pgvector/pgvector',
    capabilities: SWITCH_AND_REPAIR,
    writes: ['/run/postgresql', '/tmp'],
    source: 'pgvector/pgvector Dockerfile, which is based on postgres',
  },
  {
    names: 'timescale/timescaledb',
    capabilities: SWITCH_AND_REPAIR,
    writes: ['/run/postgresql', '/tmp'],
    source: 'timescale/timescaledb-docker Dockerfile, which is based on postgres',
  },
  {
    names: 'mysql',
    capabilities: SWITCH,
    writes: ['/run/mysqld', '/tmp'],
    source: 'docker-library/mysql docker-entrypoint.sh, innovation/Dockerfile.oracle',
  },
  {
    names: 'mariadb',
    capabilities: SWITCH,
    writes: ['/run/mysqld', '/tmp'],
    source: 'MariaDB/mariadb-docker docker-entrypoint.sh, Dockerfile.template',
  },
  {
    names: 'mongo',
    capabilities: SWITCH,
    writes: ['/tmp'],
    source: 'docker-library/mongo docker-entrypoint.sh, Dockerfile-linux.template',
  },
  {
    names: 'redis',
    // it empties the bounding set of the server, which fails without SETPCAP
    capabilities: [...SWITCH_AND_REPAIR, 'SETPCAP'],
    writes: [],
    // version 8.6 declares no volume any more
    data: ['/data'],
    source: 'redis/docker-library-redis debian/docker-entrypoint.sh, alpine/docker-entrypoint.sh, debian/Dockerfile',
  },
  {
    names: 'valkey valkey/valkey',
    capabilities: SWITCH,
    writes: [],
    // version 9.2 declares no volume any more
    data: ['/data'],
    source: 'valkey-io/valkey-container docker-entrypoint.sh, 9.2/debian/Dockerfile',
  },
  {
    names: 'memcached',
    capabilities: [],
    writes: [],
    source: 'docker-library/memcached docker-entrypoint.sh, 1/debian/Dockerfile',
  },
  {
    names: 'rabbitmq',
    capabilities: SWITCH,
    writes: 'places that vary',
    source: 'docker-library/rabbitmq docker-entrypoint.sh, Dockerfile-ubuntu.template',
  },
  {
    names: 'elasticsearch docker.elastic.co/elasticsearch/elasticsearch',
    // only where it starts as root, which it does not by default
    capabilities: ['CHOWN', 'SETGID', 'SETUID', 'SYS_CHROOT'],
    writes: 'places that vary',
    source:
      'elastic/elasticsearch distribution/docker/src/docker/bin/docker-entrypoint.sh, elastic/dockerfiles elasticsearch/Dockerfile',
  },
  // web servers and proxies
  {
    names: 'nginx',
    capabilities: ['CHOWN', 'KILL', 'NET_BIND_SERVICE', 'SETGID', 'SETUID'],
    writes: ['/var/cache/nginx', '/run'],
    templates: '/etc/nginx/templates',
    needsRoot: true,
    source:
      'nginx/docker-nginx mainline/debian/Dockerfile, entrypoint/10-listen-on-ipv6-by-default.sh, entrypoint/20-envsubst-on-templates.sh',
  },
  {
    names: 'httpd',
    capabilities: ['KILL', 'NET_BIND_SERVICE', 'SETGID', 'SETUID'],
    writes: ['/usr/local/apache2/logs'],
    needsRoot: true,
    source: 'docker-library/httpd 2.4/Dockerfile, 2.4/httpd-foreground',
  },
  {
    names: 'caddy',
    capabilities: ['NET_BIND_SERVICE'],
    hasFileCapabilities: true,
    writes: [],
    data: ['/config', '/data'],
    source: 'caddyserver/caddy-docker Dockerfile.tmpl',
  },
  {
    names: 'wordpress',
    capabilities: WEB_APPLICATION,
    writes: ['/run', '/tmp'],
    source: 'docker-library/wordpress latest/php8.4/apache/docker-entrypoint.sh, docker-library/php apache2-foreground',
  },
  {
    names: 'nextcloud',
    capabilities: WEB_APPLICATION,
    // settings of PHP and of Apache, if variables ask for it
    writes: 'places that vary',
    source: 'nextcloud/docker docker-entrypoint.sh, Dockerfile-debian.template',
  },
  {
    names: 'ghost',
    capabilities: SWITCH,
    writes: ['/tmp'],
    source:
      'docker-library/ghost docker-entrypoint.sh, 6/bookworm/Dockerfile, TryGhost/Ghost ghost/core/core/server/web/api/middleware/upload.js',
  },
  // monitoring
  {
    names: 'grafana/grafana grafana/grafana-oss grafana/grafana-enterprise',
    capabilities: [],
    writes: ['/tmp'],
    data: ['/var/lib/grafana'],
    source: 'grafana/grafana packaging/docker/run.sh, packaging/docker/Dockerfile',
  },
  {
    names: 'prom/prometheus quay.io/prometheus/prometheus',
    capabilities: [],
    writes: [],
    source: 'prometheus/prometheus Dockerfile',
  },
  {
    names: 'prom/alertmanager quay.io/prometheus/alertmanager',
    capabilities: [],
    writes: [],
    source: 'prometheus/alertmanager Dockerfile',
  },
  {
    names: 'prom/node-exporter quay.io/prometheus/node-exporter',
    capabilities: [],
    writes: [],
    source: 'prometheus/node_exporter Dockerfile',
  },
  {
    names: 'gcr.io/cadvisor/cadvisor ghcr.io/google/cadvisor google/cadvisor',
    keeps: ['privileged'],
    source: 'google/cadvisor README.md, docs/running.md',
  },
  // networks
  {
    names: 'qmcgaw/gluetun ghcr.io/qdm12/gluetun',
    // it gives files to the user of OpenVPN, writes them again and ends that process
    capabilities: [...SWITCH, 'KILL', 'NET_RAW'],
    writes: 'places that vary',
    keeps: ['NET_ADMIN'],
    source:
      'qdm12/gluetun README.md, internal/openvpn/auth.go, internal/openvpn/config.go, internal/healthcheck/icmp/listen.go, internal/alpine/users.go',
  },
  {
    names: 'ghcr.io/wg-easy/wg-easy',
    capabilities: ['NET_RAW'],
    writes: 'places that vary',
    keeps: ['NET_ADMIN', 'SYS_MODULE'],
    source: 'wg-easy/wg-easy docker-compose.yml, Dockerfile',
  },
  // engines
  {
    names: 'docker',
    // `docker:29` and `docker:latest` are the daemon, too
    tags: /^(?!\S*(?:cli|git|windows))/,
    writes: 'places that vary',
    keeps: ['privileged'],
    source: 'docker-library/docs docker/README.md',
  },
  { names: 'rancher/k3s', writes: 'places that vary', keeps: ['privileged'], source: 'k3s-io/k3s docker-compose.yml' },
  {
    names: 'kindest/node',
    writes: 'places that vary',
    keeps: ['privileged'],
    source: 'kubernetes-sigs/kind pkg/cluster/internal/providers/docker/provision.go',
  },
];

/** Images of one publisher that share their entry point. */
export const IMAGE_FAMILY_NEEDS: readonly (readonly [name: RegExp, needs: Omit<ImageNeeds, 'names'>])[] = [
  [
    /^(?:(?:lscr\.io|ghcr\.io)\/)?linuxserver\/[\w.-]+$/,
    {
      capabilities: [...SWITCH_AND_REPAIR, 'KILL'],
      writes: 'places that vary',
      source: 'linuxserver/docker-baseimage-alpine root/etc/s6-overlay/s6-rc.d/init-adduser/run',
    },
  ],
];

/** Images of tunnels, whose interfaces and routes need NET_ADMIN. */
export const TUNNEL = /openvpn|wireguard|(?:^|[/_-])(?:gluetun|vpn|tailscale|nordvpn|nordlynx|warp|wg)(?:$|[/_-])/i;
