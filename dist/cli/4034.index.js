export const id = 4034;
export const ids = [4034];
export const modules = {

/***/ 52330:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UE: () => (/* binding */ isNeededByImage),
  ZJ: () => (/* binding */ isTunnel),
  hN: () => (/* binding */ needsOf),
  hb: () => (/* binding */ serverNeedsRoot)
});

;// CONCATENATED MODULE: ./build/data/image-needs.js
/** Taking over folders that another user may own, which needs `DAC_OVERRIDE` to look into them, and switching the user. */
const SWITCH = ['CHOWN', 'DAC_OVERRIDE', 'SETGID', 'SETUID'];
/** The same, where it also changes modes. */
const SWITCH_AND_REPAIR = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'];
const WEB_APPLICATION = [...SWITCH_AND_REPAIR, 'KILL', 'NET_BIND_SERVICE'];
const IMAGE_NEEDS = [
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
        source: 'elastic/elasticsearch distribution/docker/src/docker/bin/docker-entrypoint.sh, elastic/dockerfiles elasticsearch/Dockerfile',
    },
    // web servers and proxies
    {
        names: 'nginx',
        capabilities: ['CHOWN', 'KILL', 'NET_BIND_SERVICE', 'SETGID', 'SETUID'],
        writes: ['/var/cache/nginx', '/run'],
        templates: '/etc/nginx/templates',
        needsRoot: true,
        source: 'nginx/docker-nginx mainline/debian/Dockerfile, entrypoint/10-listen-on-ipv6-by-default.sh, entrypoint/20-envsubst-on-templates.sh',
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
        source: 'docker-library/ghost docker-entrypoint.sh, 6/bookworm/Dockerfile, TryGhost/Ghost ghost/core/core/server/web/api/middleware/upload.js',
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
        source: 'qdm12/gluetun README.md, internal/openvpn/auth.go, internal/openvpn/config.go, internal/healthcheck/icmp/listen.go, internal/alpine/users.go',
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
const IMAGE_FAMILY_NEEDS = [
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
const TUNNEL = /openvpn|wireguard|(?:^|[/_-])(?:gluetun|vpn|tailscale|nordvpn|nordlynx|warp|wg)(?:$|[/_-])/i;

// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/support/lazy.js
var lazy = __webpack_require__(16036);
// EXTERNAL MODULE: ./build/analysis/processes/process-user.js + 1 modules
var process_user = __webpack_require__(88678);
;// CONCATENATED MODULE: ./build/analysis/posture/image-needs.js





/** Undefined where nothing is known about the image, or about that of the stage that the container is built from. */
function needsOf(container) {
    const row = rowOf(container);
    if (row === undefined)
        return undefined;
    const { needs, name } = row;
    const startsAsRoot = !isAnotherUser(container) || needs.hasFileCapabilities === true;
    return {
        name,
        capabilities: startsAsRoot ? (needs.capabilities ?? []) : [],
        writes: writesOf(container, needs),
    };
}
/** Whether the documentation of the container's image asks for the option: a capability, or `privileged`. */
function isNeededByImage(container, option) {
    if (option === 'NET_ADMIN' && isTunnel(container))
        return true;
    return rowOf(container)?.needs.keeps?.includes(option) === true;
}
/** Whether the container's image is a VPN or another tunnel. */
function isTunnel({ image }) {
    const repository = image?.reference.value.repository;
    return typeof repository === 'string' && TUNNEL.test(repository);
}
/** Whether the server of an image works as root only, unless its configuration is changed. */
function serverNeedsRoot(reference) {
    return needsOfReference(reference)?.needs.needsRoot === true;
}
function isAnotherUser({ user, stage }) {
    const name = (0,located/* known */.eO)(user) ?? (0,located/* known */.eO)(stage?.user);
    return typeof name === 'string' && name !== '' && !(0,process_user/* isRootUser */.ar)(name);
}
function writesOf(container, { writes, data = [], templates }) {
    if (writes === undefined || writes === 'places that vary')
        return writes ?? [];
    if (templates !== undefined && isMounted(container, templates))
        return 'places that vary';
    if (!data.every((folder) => isMounted(container, folder)))
        return 'places that vary';
    return writes.filter((folder) => !isMounted(container, folder));
}
/** Whether a mount covers the folder. */
function isMounted({ mounts }, folder) {
    return mounts.some(({ target }) => {
        const path = (0,located/* known */.eO)(target)
            ?.replace(/^\/var\/run(?=\/|$)/, '/run')
            .replace(/\/$/, '');
        return path !== undefined && path !== '' && (folder === path || folder.startsWith(`${path}/`));
    });
}
function rowOf({ build, stage, image }) {
    const reference = build === undefined && stage === undefined ? image?.reference : stage?.baseImage;
    return reference && needsOfReference(reference.value);
}
function needsOfReference(reference) {
    const name = nameOf(reference);
    if (name === undefined)
        return undefined;
    const needs = byName().get(name) ?? IMAGE_FAMILY_NEEDS.find(([pattern]) => pattern.test(name))?.[1];
    if (needs === undefined)
        return undefined;
    const isAbout = needs.tags === undefined || needs.tags.test(String(reference.tag));
    return isAbout ? { name: name.slice(name.lastIndexOf('/') + 1), needs } : undefined;
}
function nameOf(reference) {
    const { registry, repository } = reference;
    if (typeof repository !== 'string' || typeof registry === 'symbol')
        return undefined;
    const path = registry === undefined || registry === 'docker.io' ? repository : `${registry}/${repository}`;
    return (0,images_image/* officialName */.ph)(reference) ?? path;
}
const byName = (0,lazy/* lazy */.RZ)(() => new Map(IMAGE_NEEDS.flatMap((needs) => needs.names.split(' ').map((name) => [name, needs]))));


/***/ }),

/***/ 47772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L2: () => (/* binding */ isWrittenAsLacking),
/* harmony export */   L6: () => (/* binding */ protectionsNotWritten),
/* harmony export */   Oz: () => (/* binding */ lacksProtection),
/* harmony export */   tG: () => (/* binding */ missingProtections),
/* harmony export */   yQ: () => (/* binding */ protect)
/* harmony export */ });
/* harmony import */ var _data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71927);
/* harmony import */ var _model_containers_capability_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67589);
/* harmony import */ var _model_containers_missing_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81716);
/* harmony import */ var _model_containers_security_option_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93435);
/* harmony import */ var _model_findings_fix_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47346);
/* harmony import */ var _model_located_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51380);
/* harmony import */ var _image_needs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52330);







/** The protections that a container certainly lacks. */
function missingProtections(container) {
    return PROTECTIONS.filter((protection) => lacksProtection(container, protection));
}
function lacksProtection(container, protection) {
    return (0,_model_containers_missing_options_js__WEBPACK_IMPORTED_MODULE_5__/* .canLack */ .y)(container, OPTIONS[protection]) && LACKS[protection](container);
}
/**
 * Whether the written options lack the protection. A container that may have further options elsewhere does not certainly lack it, but the
 * file still says so.
 */
function isWrittenAsLacking(container, protection) {
    return LACKS[protection](container);
}
/** In the order of messages. */
const PROTECTIONS = [
    'cap_drop',
    'no-new-privileges',
    'read-only root',
    'memory limit',
    'CPU limit',
    'PIDs limit',
];
/** The option that provides each of them. */
const OPTIONS = {
    cap_drop: 'droppedCapabilities',
    'no-new-privileges': 'securityOptions',
    'read-only root': 'readOnlyRootfs',
    'memory limit': 'memoryLimit',
    'CPU limit': 'cpuLimit',
    'PIDs limit': 'pidsLimit',
};
const LACKS = {
    cap_drop: lacksCapabilityDrop,
    'no-new-privileges': ({ securityOptions }) => securityOptions.complete && !(0,_model_containers_security_option_js__WEBPACK_IMPORTED_MODULE_2__/* .hasNoNewPrivileges */ .Ai)(securityOptions),
    'read-only root': ({ readOnlyRootfs }) => (0,_model_located_js__WEBPACK_IMPORTED_MODULE_3__/* .isOff */ .gK)(readOnlyRootfs),
    'memory limit': ({ memoryLimit }) => isUnlimited(memoryLimit, isNoMemory),
    'CPU limit': ({ cpuLimit }) => isUnlimited(cpuLimit, isNoProcessorTime),
    // Podman sets a limit by default
    'PIDs limit': ({ pidsLimit, podman }) => pidsLimit === undefined ? podman === undefined : ((0,_model_located_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)(pidsLimit) ?? 1) <= 0,
};
function isUnlimited(limit, isNone) {
    return limit === undefined || isNone((0,_model_located_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)(limit) ?? '');
}
const SIZE = /^(-?(?:\d+(?:\.\d*)?|\.\d*)?(?:e\d{1,3})?)\s*([kmgtp]?)i?b?$/i;
/** A value of less than one byte means no limit. */
function isNoMemory(text) {
    const [, amount = '', unit = ''] = SIZE.exec(text.trim()) ?? [];
    return amount !== '' && Number(amount) * 1024 ** ('kmgtp'.indexOf(unit.toLowerCase() || '-') + 1) < 1;
}
/** Processor time is counted in billionths. A list of processors such as `CPUs 0` is a limit. */
function isNoProcessorTime(text) {
    const digits = text.replaceAll('_', '').trim();
    return digits !== '' && Number(digits) * 1e9 < 1;
}
/**
 * The protections that a container lacks, with `cap_drop` where it would have no effect: a change that takes away what makes it ineffective
 * does not take away the protection.
 */
function protectionsNotWritten(container) {
    const missing = missingProtections(container);
    const isPlain = missing.includes('cap_drop') || !(0,_model_containers_missing_options_js__WEBPACK_IMPORTED_MODULE_5__/* .canLack */ .y)(container, OPTIONS.cap_drop) || !dropsTooFew(container);
    return isPlain ? missing : ['cap_drop', ...missing];
}
/** Dropping capabilities has no effect on a privileged container, nor on one that adds `ALL`. */
function lacksCapabilityDrop(container) {
    const { privileged, addedCapabilities } = container;
    if ((0,_model_located_js__WEBPACK_IMPORTED_MODULE_3__/* .isOn */ .Mp)(privileged) || addedCapabilities.items.some((added) => nameOf(added) === 'ALL'))
        return false;
    return dropsTooFew(container);
}
function dropsTooFew({ droppedCapabilities }) {
    if (!droppedCapabilities.complete)
        return false;
    const dropped = new Set(droppedCapabilities.items.map(nameOf));
    return !dropped.has('ALL') && !_data_capabilities_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_CAPABILITIES */ .tq.every((name) => dropped.has(name));
}
function nameOf(option) {
    return (0,_model_containers_capability_js__WEBPACK_IMPORTED_MODULE_1__/* .capabilityName */ .IN)((0,_model_located_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)(option) ?? '');
}
/** More than nearly any server needs, and far fewer than a fork bomb creates. */
const PIDS = 512;
/** The options that a fix can add without knowing how much the program needs. */
const ADDITIONS = {
    cap_drop: { option: 'cap_drop', value: 'ALL' },
    'no-new-privileges': { option: 'security_opt', value: 'no-new-privileges=true' },
    'read-only root': { option: 'read_only', value: true },
    'PIDs limit': { option: 'pids_limit', value: PIDS },
};
/**
 * The fix that adds the protections among them that have a fixed value, together with what the image is known to need then; undefined
 * without any.
 */
function protect(container, protections, title) {
    const edits = [];
    const additions = [];
    const needs = (0,_image_needs_js__WEBPACK_IMPORTED_MODULE_4__/* .needsOf */ .hN)(container);
    const bearable = protections.filter((protection) => protection !== 'read-only root' || needs?.writes !== 'places that vary');
    for (const protection of bearable) {
        const edit = switchOn(container, protection);
        const addition = ADDITIONS[protection];
        if (edit !== undefined)
            edits.push(edit);
        else if (addition !== undefined)
            additions.push(addition);
    }
    const needed = needs === undefined ? [] : neededAdditions(container, bearable, needs);
    const all = [...additions, ...needed];
    const added = all.length === 0 ? [] : container.add(all);
    if (added === undefined && needed.length > 0)
        return undefined;
    if (added !== undefined)
        edits.push(...added);
    const isAdapted = needed.length > 0 || bearable.length < protections.length;
    const suffix = isAdapted && needs !== undefined ? `, with what ${needs.name} needs` : '';
    return edits.length === 0 ? undefined : { title: `${title}${suffix}`, safety: 'review', edits };
}
/** The options that the image needs along with the protections. */
function neededAdditions({ addedCapabilities }, protections, { capabilities, writes }) {
    const has = new Set(addedCapabilities.items.map(nameOf));
    const missing = capabilities.filter((name) => !has.has(name) && !has.has('ALL'));
    const folders = writes === 'places that vary' ? [] : writes;
    return [
        ...(protections.includes('cap_drop') ? missing.map((value) => ({ option: 'cap_add', value })) : []),
        ...(protections.includes('read-only root') ? folders.map((value) => ({ option: 'tmpfs', value })) : []),
    ];
}
/** The edit of an option that is written, but disabled. */
function switchOn(container, protection) {
    const { readOnlyRootfs, pidsLimit, securityOptions } = container;
    switch (protection) {
        case 'read-only root':
            return readOnlyRootfs && (0,_model_findings_fix_js__WEBPACK_IMPORTED_MODULE_6__/* .replace */ .HC)(readOnlyRootfs, 'true');
        case 'PIDs limit':
            return pidsLimit && (0,_model_findings_fix_js__WEBPACK_IMPORTED_MODULE_6__/* .replace */ .HC)(pidsLimit, String(PIDS));
        case 'no-new-privileges': {
            const option = (0,_model_containers_security_option_js__WEBPACK_IMPORTED_MODULE_2__/* .decidingOption */ .$W)(securityOptions, 'no-new-privileges');
            return option && (0,_model_findings_fix_js__WEBPACK_IMPORTED_MODULE_6__/* .replace */ .HC)(option, 'no-new-privileges=true');
        }
        default:
            return undefined;
    }
}


/***/ }),

/***/ 50934:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kt: () => (/* binding */ hasPersonalNumber),
  os: () => (/* binding */ hasWorkers),
  gP: () => (/* binding */ imageProcessUser),
  Rc: () => (/* binding */ imageUser),
  u4: () => (/* binding */ runsAsAdministrator)
});

;// CONCATENATED MODULE: ./build/data/official-image-users.js
/**
 * Docker Official Images, according to their Dockerfiles and entry points. Images that are not listed are unknown; to add one, read its
 * source and add a row. For an image without a public Dockerfile, `source` installs packages right after `FROM` without a USER.
 */
const OFFICIAL_IMAGE_USERS = [
    ['almalinux', 'root', 'AlmaLinux/container-images', '2026-06-26'],
    ['alpine', 'root', 'alpinelinux/docker-alpine', '2024-09-23'],
    ['alt', 'root', 'alt-cloud/docker-brew-alt', '2025-10-08'],
    ['amazoncorretto', 'root', 'corretto/corretto-docker', '2026-04-27'],
    ['amazonlinux', 'root', 'amazonlinux/container-images', '2024-10-18'],
    ['archlinux', 'root', 'archlinux/archlinux-docker', '2026-05-18'],
    ['bash', 'root', 'tianon/docker-bash', '2026-07-06'],
    ['buildpack-deps', 'root', 'docker-library/buildpack-deps', '2025-11-13'],
    ['busybox', 'root', 'docker-library/busybox', '2026-08-03'],
    ['caddy', 'root', 'caddyserver/caddy-docker', '2026-03-05'],
    ['cassandra', 'other', 'docker-library/cassandra', '2026-04-16'],
    ['clojure', 'root', 'Quantisan/docker-clojure', '2026-03-09'],
    ['composer', 'root', 'composer/docker', '2026-07-02'],
    ['couchbase', 'other', 'couchbase/docker', '2026-07-21'],
    ['couchdb', 'other', 'apache/couchdb-docker', '2025-11-11'],
    ['dart', 'root', 'dart-lang/dart-docker', '2026-07-21'],
    ['debian ubuntu', 'root', 'docker-library/buildpack-deps', '2025-11-13'],
    ['docker', 'root', 'docker-library/docker', '2026-08-06'],
    ['eclipse-temurin', 'root', 'adoptium/containers', '2026-08-05'],
    ['elasticsearch kibana logstash', 'other', 'elastic/dockerfiles', '2026-01-13'],
    ['elixir', 'root', 'erlef/docker-elixir', '2025-11-15'],
    ['erlang', 'root', 'erlang/docker-erlang-otp', '2026-07-28'],
    ['fedora', 'root', 'fedora-cloud/docker-brew-fedora', '2026-02-22'],
    ['flink', 'other', 'apache/flink-docker', '2026-05-13'],
    ['gcc', 'root', 'docker-library/gcc', '2024-08-01'],
    ['geonetwork', 'other', 'geonetwork/docker-geonetwork', '2026-06-30'],
    ['ghost', 'other', 'docker-library/ghost', '2026-06-12'],
    ['golang', 'root', 'docker-library/golang', '2026-08-19'],
    ['groovy', 'other', 'groovy/docker-groovy', '2026-08-19'],
    ['haproxy', 'other', 'docker-library/haproxy', '2026-07-22'],
    ['haskell', 'root', 'haskell/docker-haskell', '2026-06-10'],
    ['httpd', 'root', 'docker-library/httpd', '2026-06-10'],
    ['influxdb', 'other', 'influxdata/influxdata-docker', '2026-08-06'],
    ['jetty', 'other', 'eclipse/jetty.docker', '2021-07-08'],
    ['julia', 'root', 'docker-library/julia', '2026-08-16'],
    ['mageia', 'root', 'juanluisbaptiste/docker-brew-mageia', '2026-07-13'],
    ['mariadb', 'other', 'MariaDB/mariadb-docker', '2026-05-29'],
    ['maven', 'root', 'carlossg/docker-maven', '2026-08-05'],
    ['memcached', 'other', 'docker-library/memcached', '2026-07-09'],
    ['mongo', 'other', 'docker-library/mongo', '2026-06-11'],
    ['mysql', 'other', 'docker-library/mysql', '2026-06-16'],
    ['neo4j', 'other', 'neo4j/docker-neo4j-publish', '2026-07-08'],
    ['neurodebian', 'root', 'neurodebian/dockerfiles', '2025-02-28'],
    ['nginx', 'root', 'nginxinc/docker-nginx', '2025-02-14'],
    ['nim', 'root', 'nim-lang/docker-images', '2026-05-16'],
    ['node', 'root', 'nodejs/docker-node', '2026-08-19', 'node'],
    ['openjdk', 'root', 'docker-library/openjdk', '2026-08-19'],
    ['oraclelinux', 'root', 'oracle/container-images', '2026-07-23'],
    ['percona', 'other', 'percona/percona-docker', '2026-08-20'],
    ['perl', 'root', 'Perl/docker-perl', '2026-03-09'],
    ['photon', 'root', 'vmware/photon-docker-image', '2025-04-09'],
    ['php', 'root', 'docker-library/php', '2026-07-30', 'www-data'],
    ['postgres', 'other', 'docker-library/postgres', '2026-02-26'],
    ['pypy', 'root', 'docker-library/pypy', '2026-04-28'],
    ['python', 'root', 'docker-library/python', '2026-06-23'],
    ['r-base', 'root', 'rocker-org/rocker', '2026-04-24'],
    ['rabbitmq', 'other', 'docker-library/rabbitmq', '2026-06-15'],
    ['redis', 'other', 'docker-library/redis', '2024-06-28'],
    ['registry', 'root', 'distribution/distribution-library-image', '2025-07-10'],
    ['rockylinux', 'root', 'rocky-linux/sig-cloud-instance-images', '2026-01-12'],
    ['ruby', 'root', 'docker-library/ruby', '2026-04-21'],
    ['rust', 'root', 'rust-lang/docker-rust', '2026-04-03'],
    ['sapmachine', 'root', 'SAP/SapMachine-infrastructure', '2026-06-29'],
    ['solr', 'other', 'apache/solr-docker', '2026-03-03'],
    ['sonarqube', 'other', 'SonarSource/docker-sonarqube', '2026-06-29'],
    ['storm', 'other', '31z4/storm-docker', '2024-01-17'],
    ['swift', 'root', 'apple/swift-docker', '2024-06-25'],
    ['swipl', 'root', 'SWI-Prolog/docker-swipl', '2026-06-25'],
    ['tomcat', 'root', 'docker-library/tomcat', '2026-08-20'],
    ['traefik', 'root', 'traefik/traefik-library-image', '2026-08-19'],
    ['valkey', 'other', 'valkey-io/valkey-container', '2025-01-08'],
    ['varnish', 'other', 'varnish/docker-varnish', '2026-07-27'],
    ['zookeeper', 'other', '31z4/zookeeper-docker', '2026-02-23'],
];

// EXTERNAL MODULE: ./build/model/images/image.js
var images_image = __webpack_require__(12960);
// EXTERNAL MODULE: ./build/support/lazy.js
var lazy = __webpack_require__(16036);
// EXTERNAL MODULE: ./build/support/remember.js
var remember = __webpack_require__(74637);
;// CONCATENATED MODULE: ./build/analysis/processes/image-users.js




/** Other images, by name with the registry; names on Docker Hub have no registry. */
const OTHER_IMAGE_USERS = [
    [
        'bitnami/kafka bitnami/mariadb bitnami/mongodb bitnami/mysql bitnami/nginx bitnami/postgresql bitnami/rabbitmq bitnami/redis bitnami/zookeeper',
        'other',
        'bitnami/containers',
        '2025-01',
    ],
    ['curlimages/curl quay.io/curl/curl', 'other', 'curl/curl-container', '2026-07-01'],
    [
        'docker.elastic.co/elasticsearch/elasticsearch docker.elastic.co/kibana/kibana docker.elastic.co/logstash/logstash',
        'other',
        'elastic/dockerfiles',
        '2026-01-13',
    ],
    ['grafana/grafana grafana/grafana-oss grafana/grafana-enterprise', 'other', 'grafana/grafana', '2026-07'],
    ['grafana/loki', 'other', 'grafana/loki', '2026-08-22'],
    ['ghcr.io/coder/coder', 'other', 'coder/coder', '2026-11-28'],
    ['dgtlmoon/sockpuppetbrowser', 'other', 'dgtlmoon/sockpuppetbrowser', '2026-11-28'],
    ['jenkins/jenkins', 'other', 'jenkinsci/docker', '2026-08-18'],
    [
        'mcr.microsoft.com/dotnet/aspnet mcr.microsoft.com/dotnet/runtime mcr.microsoft.com/dotnet/runtime-deps mcr.microsoft.com/dotnet/sdk',
        'root',
        'dotnet/dotnet-docker',
        '2026-08-21',
    ],
    ['nginxinc/nginx-unprivileged', 'other', 'nginxinc/docker-nginx-unprivileged', '2025-03-27'],
    ['nvidia/cuda', 'root', 'GoogleCloudPlatform/cloud-run-samples', '2026-04-20'],
    ['prom/alertmanager quay.io/prometheus/alertmanager', 'other', 'prometheus/alertmanager', '2026-08-22'],
    ['prom/node-exporter quay.io/prometheus/node-exporter', 'other', 'prometheus/node_exporter', '2026-08-08'],
    ['prom/prometheus quay.io/prometheus/prometheus', 'other', 'prometheus/prometheus', '2026-08-21'],
    ['prom/pushgateway quay.io/prometheus/pushgateway', 'other', 'prometheus/pushgateway', '2026-06-27'],
    ['quay.io/centos/centos', 'root', 'apple/swift-docker', '2024-06-25'],
    ['quay.io/keycloak/keycloak', 'other', 'keycloak/keycloak', '2024-05'],
    ['rockylinux/rockylinux', 'root', 'rocky-linux/sig-cloud-instance-images', '2026-01-12'],
    ['valkey/valkey', 'other', 'valkey-io/valkey-container', '2025-01-08'],
];
/** The same for image names that contain a number or a variant. */
const IMAGE_FAMILIES = [
    [
        /^gcr\.io\/distroless\/[\w-]+$/,
        ['gcr.io/distroless/\u2026', 'root', 'GoogleContainerTools/distroless', '2026-08-21', '65532:65532'],
    ],
    [
        /^(?:registry\.access\.redhat\.com\/ubi\d+(?:\/ubi(?:-minimal)?|-minimal)?|redhat\/ubi\d+(?:-minimal)?)$/,
        ['ubi', 'root', 'adoptium/containers', '2026-08-05'],
    ],
];
/** Tags of images that do not run as root: `nonroot`, `rootless`, chiseled .NET images, and Windows images, as Windows has no root. */
const OTHER_USER_TAGS = /nonroot|non-root|rootless|unprivileged|chiseled|distroless|nanoserver|windowsservercore/i;
/** The user that the programs of a public image run as by default; undefined when nothing is known about the image. */
const imageProcessUser = (0,remember/* remember */.k)((reference) => {
    const { tag } = reference;
    if (typeof tag === 'string' && OTHER_USER_TAGS.test(tag))
        return 'other';
    if (reference.registry === 'dhi.io')
        return hardenedUser(tag);
    const row = rowOf(reference);
    return row?.[1] === 'root' && typeof tag === 'symbol' ? undefined : row?.[1];
});
/** Whether the user of the image has number 1000 or 1001, as the first accounts of people have, by the Dockerfiles in November 2026. */
function hasPersonalNumber(reference) {
    const { tag } = reference;
    if (typeof tag === 'string' && /rootless/i.test(tag))
        return true;
    const [first = ''] = rowOf(reference)?.[0].split(' ') ?? [];
    return PERSONAL_NUMBERS.has(first);
}
/** The first names of their rows. */
const PERSONAL_NUMBERS = new Set(('bitnami/kafka couchbase docker.elastic.co/elasticsearch/elasticsearch elasticsearch ghost ghcr.io/coder/coder groovy influxdb jenkins/jenkins percona ' +
    'quay.io/keycloak/keycloak sonarqube storm zookeeper').split(' '));
/**
 * Docker Hardened Images: those for builds, with `dev` or `sdk` in the tag, run as root, and those for run time as `nonroot`.
 * https://docs.docker.com/dhi/migration/checklist/
 */
function hardenedUser(tag) {
    if (typeof tag === 'symbol')
        return undefined;
    return /(?:^|-)(?:dev|sdk)(?:-|$)/.test(tag ?? '') ? 'root' : 'other';
}
/**
 * Whether the image is one of Windows Server Core that runs as ContainerAdministrator; those of Nano Server run as ContainerUser. Where IIS is
 * in it, a service of Windows starts the application as another user.
 * https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/container-security (November 2026)
 */
function runsAsAdministrator({ registry, repository, tag }) {
    if (typeof repository !== 'string' || typeof registry === 'symbol')
        return false;
    const name = registry === undefined || registry === 'docker.io' ? repository : `${registry}/${repository}`;
    return ADMINISTRATOR_IMAGE.test(name) || (WITH_WINDOWS_TAGS.test(name) && /windowsservercore/.test(String(tag)));
}
const ADMINISTRATOR_IMAGE = /^(?:mcr\.microsoft\.com\/(?:windows(?:$|\/(?:servercore|server)(?:$|\/insider$))|dotnet\/framework\/(?:sdk|runtime)$)|microsoft\/(?:windowsservercore|dotnet-framework)$)/;
const WITH_WINDOWS_TAGS = /^(?:(?:library\/)?(?:eclipse-temurin|golang|mongo|openjdk|python)|mcr\.microsoft\.com\/(?:powershell|dotnet\/(?:sdk|runtime|aspnet)))$/;
/** Whether the program of the image starts as root and gives the work to processes of another user, as their settings say. */
function hasWorkers(reference) {
    const name = (0,images_image/* officialName */.ph)(reference);
    if (name === 'php')
        return /(?:^|-)(?:apache|fpm)(?:-|$)/.test(String(reference.tag));
    return name === 'httpd' || name === 'nginx';
}
/** Undefined when nothing is known about the image. */
const imageUser = (0,remember/* remember */.k)((reference) => {
    const { tag } = reference;
    if (typeof tag === 'symbol' || (tag !== undefined && OTHER_USER_TAGS.test(tag)))
        return undefined;
    const [, user, , , documented] = rowOf(reference) ?? [];
    return user === 'root' ? { runsAsRoot: true, other: documented } : undefined;
});
const officialRows = (0,lazy/* lazy */.RZ)(() => byName(OFFICIAL_IMAGE_USERS));
const otherRows = (0,lazy/* lazy */.RZ)(() => byName(OTHER_IMAGE_USERS));
function byName(rows) {
    return new Map(rows.flatMap((row) => row[0].split(' ').map((name) => [name, row])));
}
/** The same image for one machine: `prom/node-exporter-linux-arm64`. */
const MACHINE = /-(?:linux-)?(?:amd64|arm64(?:v8)?|arm(?:32)?v[67]|armhf|386|ppc64le|s390x)$/;
function rowOf(reference) {
    const { registry, repository } = reference;
    if (typeof repository !== 'string' || typeof registry === 'symbol')
        return undefined;
    const official = (0,images_image/* officialName */.ph)(reference);
    if (official !== undefined)
        return officialRows().get(official);
    const path = registry === undefined || registry === 'docker.io' ? repository : `${registry}/${repository}`;
    return (otherRows().get(path) ??
        otherRows().get(path.replace(MACHINE, '')) ??
        IMAGE_FAMILIES.find(([name]) => name.test(path))?.[1]);
}


/***/ }),

/***/ 88678:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Td: () => (/* binding */ dropsPrivileges),
  ar: () => (/* binding */ isRootUser),
  eg: () => (/* binding */ setsRoot),
  E2: () => (/* binding */ userChange)
});

// EXTERNAL MODULE: ./build/data/programs.js
var programs = __webpack_require__(49628);
// EXTERNAL MODULE: ./build/model/containers/host-path.js
var host_path = __webpack_require__(16949);
// EXTERNAL MODULE: ./build/model/located.js
var located = __webpack_require__(51380);
// EXTERNAL MODULE: ./build/model/shell.js
var shell = __webpack_require__(55384);
// EXTERNAL MODULE: ./build/model/source.js
var source = __webpack_require__(33589);
// EXTERNAL MODULE: ./build/support/remember.js
var remember = __webpack_require__(74637);
// EXTERNAL MODULE: ./build/analysis/paths/shell-paths.js
var shell_paths = __webpack_require__(44279);
;// CONCATENATED MODULE: ./build/analysis/processes/entry-script.js



/** No real instruction starts more programs. */
const MAX_WORDS = 200;
/** The scripts that ENTRYPOINT and CMD of a stage name, if they are copied from the build context or written in the Dockerfile. */
function* entryScripts(stage, read) {
    const names = [stage.entrypoint, stage.command].flatMap((one) => (one === undefined ? [] : programsOf(one)));
    if (names.length === 0)
        return;
    const copies = copiesOf(stage);
    for (const name of names.slice(0, MAX_WORDS)) {
        for (const copy of copies)
            yield* textsOf(copy, name, read);
    }
}
/** The programs that an instruction may start, in order: every word that may be a file name. */
function programsOf({ line }) {
    const words = line.words.length > 0 ? line.words.map(({ value }) => value) : wordsOfScript(line.script);
    const names = words.filter((word) => typeof word === 'string');
    return names.filter((word) => /^[\w./-]{2,200}$/.test(word) && !word.startsWith('-'));
}
function wordsOfScript(script) {
    return (0,shell/* everyCommand */.n3)(script).flatMap(({ program, arguments: rest }) => [program, ...rest.map(({ value }) => value)]);
}
/** The copies from the context in the stage and its parents, the last one first. */
function copiesOf(start) {
    const stages = [];
    for (let stage = start; stage !== undefined;) {
        stages.unshift(stage);
        stage = stage.base.kind === 'stage' ? stage.base.stage : undefined;
    }
    const copies = [];
    let workdir = '/';
    for (const instruction of stages.flatMap(({ instructions }) => instructions)) {
        if (instruction.keyword === 'WORKDIR' && typeof instruction.absolute === 'string')
            workdir = instruction.absolute;
        if ((instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') || instruction.from !== undefined)
            continue;
        const destination = (0,located/* known */.eO)(instruction.destination);
        if (destination !== undefined)
            copies.push({ instruction, destination: (0,shell_paths/* resolvePath */.o1)(workdir, destination) });
    }
    return copies.reverse().map((copy) => ({ ...copy, workdir }));
}
function* textsOf(copied, name, read) {
    const rest = belowDestination(copied, name);
    if (rest === undefined)
        return;
    const { heredocs, sources } = copied.instruction;
    for (const { delimiter, body } of heredocs)
        if (rest === '' || delimiter === rest)
            yield body.value;
    const written = sources.flatMap((source) => (0,located/* known */.eO)(source) ?? []);
    for (const file of written.flatMap((source) => filesOf(source, rest))) {
        const text = read(file);
        if (text !== undefined)
            yield text;
    }
}
/** The part of the name below the destination of a copy; empty for the destination itself. */
function belowDestination({ destination, workdir }, name) {
    // without a slash the shell searches `PATH`
    const isBare = !name.includes('/');
    if (isBare && (0,shell_paths/* baseName */.Fl)(destination) === name)
        return '';
    const path = isBare ? `${destination}/${name}` : (0,shell_paths/* resolvePath */.o1)(workdir, name);
    if (!(0,shell_paths/* isWithin */.UO)(path, destination))
        return undefined;
    return path.slice(destination.length).replace(/^\/+/, '');
}
/** The paths in the context of a file that a copy of `source` puts at `rest` below its destination. */
function filesOf(source, rest) {
    // the builder reads `../a` as `a` in the context
    const path = source.replace(/^(?:\.{0,2}\/+)+/, '').replace(/(?<!\/)\/+$/, '');
    if (path.split('/').includes('..'))
        return [];
    if (rest === '')
        return [path];
    const isPattern = /[*?[]/.test(path);
    const folder = isPattern ? path.slice(0, Math.max(0, path.lastIndexOf('/'))) : path;
    const inside = folder === '' || folder === '.' ? rest : `${folder}/${rest}`;
    return (0,shell_paths/* baseName */.Fl)(path) === rest ? [path, inside] : [inside];
}

;// CONCATENATED MODULE: ./build/analysis/processes/process-user.js







/** True for `root`, `0`, `+0`, `0:0`, `root:staff`, a group alone, and the administrator of Windows containers. */
function isRootUser(user) {
    const [name = ''] = user.split(':', 1);
    return (user.startsWith(':') || name === 'root' || /^[+-]?0+$/.test(name) || name.toLowerCase() === 'containeradministrator');
}
/** Whether USER switches to root. An empty user does so too, whereas in a container's settings it keeps the user of the image. */
function setsRoot({ value }) {
    const user = (0,located/* known */.eO)(value);
    return user !== undefined && (user === '' || isRootUser(user));
}
/** Whether the image's program switches the user itself: it is `gosu`, `su-exec` or `setpriv`, or a script that runs one of them. */
const dropsPrivileges = (0,remember/* remember */.k)((stage) => userChange(stage, (path) => stage.context?.read(path)) !== undefined);
/** The instruction whose program switches the user itself; `read` returns the scripts that it may start. */
function userChange(stage, read) {
    const { entrypoint, command } = stage;
    const named = [entrypoint, command].find((instruction) => instruction !== undefined && namesDropper(instruction));
    if (named !== undefined)
        return named;
    for (const script of entryScripts(stage, read))
        if (changesUser(script))
            return entrypoint ?? command;
    return undefined;
}
const DROPPERS = [...programs/* PRIVILEGE_DROPPERS */.kx].filter((name) => name !== 'su').join('|');
/** A line that runs such a program, at the start of a command or after another program. */
const USER_CHANGE = new RegExp(String.raw `(?:^|[\s;&|(\`"'/])(?:(?:${DROPPERS})[ \t]+(?!(?:root|0)\b)["'$\w\\-]|su[ \t]+(?:-|\w)|sudo[ \t](?:(?!sudo[ \t]).)*-u\b)`);
function changesUser(script) {
    return script.split('\n').some((line) => USER_CHANGE.test(line) && !/^[ \t]*#/.test(line));
}
const STAYS_ROOT = /^["']?[\w./-]{1,40}[\s,"']{1,9}(?:root|0)(?:[\s,"':]|$)/;
/** Whether the program before it starts it: `["/entrypoint.sh", "gosu", "app", \u2026]`, `["tini", "--", "gosu", "app", \u2026]`. */
function isStarted(words, at) {
    const before = words[at - 1];
    return before === undefined || before.value === '--' || (at === 1 && STARTERS.test(before.value));
}
const STARTERS = /(?:\.sh|entrypoint|init|tini|env|catatonit)$/;
function namesDropper({ line }) {
    if (line.words.some(({ value }, at) => programs/* PRIVILEGE_DROPPERS */.kx.has((0,host_path/* baseName */.Fl)(value)) &&
        !isRootUser(line.words[at + 1]?.value ?? '') &&
        isStarted(line.words, at)))
        return true;
    for (const { program, wrappers } of (0,shell/* everyCommand */.n3)(line.script)) {
        if (typeof program === 'string' && programs/* PRIVILEGE_DROPPERS */.kx.has(program))
            return true;
        if (wrappers.some(({ program: name, entry }) => programs/* PRIVILEGE_DROPPERS */.kx.has(name) && !STAYS_ROOT.test((0,source/* spanText */.C)(entry))))
            return true;
    }
    return false;
}


/***/ }),

/***/ 81716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ canLack)
/* harmony export */ });
/**
 * Whether the absence of an option means something: all options of the container were read, its format supports this one, it really is a
 * container, and it is not short-lived. Rules about missing options check this first.
 */
function canLack(container, option) {
    const { partial, provider, isBrief, cannotSay } = container;
    return partial === undefined && provider === undefined && isBrief !== true && cannotSay?.has(option) !== true;
}


/***/ }),

/***/ 79602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ rootBase),
/* harmony export */   Jk: () => (/* binding */ instructionsOf),
/* harmony export */   KR: () => (/* binding */ isNamedForDevelopment),
/* harmony export */   iw: () => (/* binding */ isShipped),
/* harmony export */   kj: () => (/* binding */ isReachable)
/* harmony export */ });
/* harmony import */ var _support_group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1913);
/* harmony import */ var _support_remember_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74637);


/** Whether the stage is a target or an ancestor of one, so that its contents end up in an image that people run. */
function isShipped({ role }) {
    return role === 'target' || role === 'ancestor';
}
/** Whether the stage is for development or debugging by its name. */
function isNamedForDevelopment({ label }) {
    return /(?:^|[-_.])(?:dev|devel|develop|development|devcontainer|debug|debugger|dbg|test|local)(?:[-_.]|$)/i.test(label);
}
/** Whether the stage has any effect on an image that people run. */
function isReachable({ role }) {
    return role !== 'unreachable';
}
/** The base at the end of the chain of FROM. */
function rootBase(stage) {
    let { base } = stage;
    while (base.kind === 'stage')
        base = base.stage.base;
    return base;
}
/** The instructions of one keyword, in order. */
function instructionsOf({ instructions }, ...keywords) {
    const wanted = keywords;
    const [only] = wanted;
    const found = wanted.length === 1 && only !== undefined
        ? (byKeyword(instructions).get(only) ?? NONE)
        : instructions.filter(({ keyword }) => wanted.includes(keyword));
    return found;
}
const NONE = [];
/** Nearly all rules need this. */
const byKeyword = (0,_support_remember_js__WEBPACK_IMPORTED_MODULE_0__/* .remember */ .k)((instructions) => (0,_support_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(instructions, ({ keyword }) => keyword));


/***/ }),

/***/ 47346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ append),
/* harmony export */   HC: () => (/* binding */ replace),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   r: () => (/* binding */ withLineEndsOfFiles),
/* harmony export */   wC: () => (/* binding */ unset),
/* harmony export */   xA: () => (/* binding */ unsetItem)
/* harmony export */ });
function unset({ entry }) {
    return { span: entry, text: '' };
}
/** Removes one item from a list. Removing the only item removes the option, as an option without a value is an error in compose files. */
function unsetItem(list, item) {
    const isOnly = list.complete && list.items.length === 1;
    return {
        span: isOnly && list.entry !== undefined && contains(list.entry, item.entry) ? list.entry : item.entry,
        text: '',
    };
}
function contains(outer, inner) {
    return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}
function replace({ span }, text) {
    return { span, text };
}
function append({ span: { file, end } }, text) {
    return { span: { file, start: end, end }, text };
}
/** Rules write `\n`; this replaces it with the line ends of the file. */
function withLineEndsOfFiles(fix) {
    if (!fix.edits.some(mayNeedOthers))
        return fix;
    const edits = fix.edits.map(({ span, text }) => ({
        span,
        text: text.replaceAll(/\r?\n/g, lineEndOf(span.file.text)),
    }));
    const { title, safety, trap } = fix;
    return trap === undefined ? { title, safety, edits } : { title, safety, edits, trap };
}
function mayNeedOthers({ span, text }) {
    return text.includes('\n') && (text.includes('\r') || lineEndOf(span.file.text) !== '\n');
}
/** The line end of the first line. */
function lineEndOf(text) {
    const end = text.indexOf('\n');
    if (end === -1)
        return /\r[^\r]/.test(text) ? '\r' : '\n';
    return text[end - 1] === '\r' ? '\r\n' : '\n';
}
/** The text after the edits, which must not overlap. */
function applyEdits(text, edits) {
    const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    let result = '';
    let end = 0;
    for (const edit of ordered) {
        result += text.slice(end, edit.span.start) + edit.text;
        end = edit.span.end;
    }
    return result + text.slice(end);
}


/***/ })

};
