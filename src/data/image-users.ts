import { type ImageReference, officialName } from '../model/image.ts';

/** As whom the containers of a public image run unless told otherwise. */
export interface ImageUser {
  /** The configuration of the image names no user, or root, and its entry point does not change to another one. */
  readonly runsAsRoot: true;
  /** A user other than root that its documentation names. */
  readonly other: string | undefined;
}

/**
 * From the Dockerfiles of these images, as of November 2026; nothing is said about images that are not listed. To add one, add a word.
 * Not listed on purpose: those that start as root and change the user in their entry point (postgres, mysql, redis, mongo, rabbitmq …),
 * and those that have a user of their own (haproxy, memcached, jetty, elasticsearch, jenkins, grafana, nginxinc/nginx-unprivileged …).
 */
const OFFICIAL_ROOT_IMAGES: ReadonlySet<string> = new Set(
  `almalinux alpine alt amazoncorretto amazonlinux archlinux bash buildpack-deps busybox caddy clojure composer dart debian
  docker eclipse-temurin elixir erlang fedora gcc golang groovy haskell httpd hylang ibm-semeru-runtimes julia mageia maven neurodebian
  nginx nim node openjdk oraclelinux perl photon php pypy python r-base registry rockylinux ruby rust sapmachine swift swipl tomcat
  traefik ubuntu`.split(/\s+/),
);

/** Users that official images create and document. */
const OFFICIAL_USERS: Readonly<Record<string, string>> = {
  node: 'node',
  nginx: 'nginx',
  httpd: 'www-data',
  php: 'www-data',
};

/** Repositories elsewhere whose images run as root, except for tags that say otherwise. */
const OTHER_ROOT_IMAGES: readonly { readonly name: RegExp; readonly other?: string }[] = [
  { name: /^gcr\.io\/distroless\/[\w-]+$/, other: '65532:65532' },
  { name: /^mcr\.microsoft\.com\/dotnet\/(?:sdk|runtime|aspnet|runtime-deps)$/ },
  { name: /^registry\.access\.redhat\.com\/ubi\d+(?:\/ubi(?:-minimal|-micro|-init)?|-minimal|-micro)?$/ },
  { name: /^quay\.io\/centos\/centos$/ },
  { name: /^(?:docker\.io\/)?(?:nvidia\/cuda|rockylinux\/rockylinux|redhat\/ubi\d+(?:-minimal|-micro)?)$/ },
];

/** Tags of images that run as another user: `nonroot`, `rootless`, the chiseled images of .NET, and those of Windows, which has no root. */
const OTHER_USER_TAGS = /nonroot|non-root|rootless|unprivileged|chiseled|distroless|nanoserver|windowsservercore/i;

/**
 * Official images whose programs run as a user other than root: they name one, or their entry point changes to one. From their
 * Dockerfiles and entry points, as of November 2026.
 */
const OFFICIAL_OTHER_IMAGES: ReadonlySet<string> = new Set(
  `cassandra couchbase couchdb elasticsearch flink geonetwork ghost haproxy influxdb jetty kibana logstash mariadb memcached mongo mysql
  neo4j percona postgres rabbitmq redis solr sonarqube storm valkey varnish zookeeper`.split(/\s+/),
);

/** The same elsewhere. */
const OTHER_IMAGES: readonly RegExp[] = [
  /^(?:docker\.io\/)?(?:grafana\/[\w-]+|prom\/[\w-]+|jenkins\/jenkins|nginxinc\/nginx-unprivileged|valkey\/valkey|curlimages\/curl)$/,
  /^(?:docker\.io\/)?(?:bitnami|bitnamilegacy)\/[\w-]+$/,
  /^docker\.elastic\.co\/(?:elasticsearch|kibana|logstash)\/[\w-]+$/,
  /^quay\.io\/(?:prometheus\/[\w-]+|keycloak\/keycloak)$/,
];

/** As whom the programs of a public image run unless told otherwise; undefined when nothing is known about it. */
export function imageProcessUser(reference: ImageReference): 'root' | 'other' | undefined {
  const { registry, repository, tag } = reference;
  if (typeof tag === 'string' && OTHER_USER_TAGS.test(tag)) return 'other';
  if (imageUser(reference) !== undefined) return 'root';
  const official = officialName(reference);
  if (official !== undefined) return OFFICIAL_OTHER_IMAGES.has(official) ? 'other' : undefined;
  if (typeof repository !== 'string' || typeof registry === 'symbol') return undefined;
  const path = registry === undefined ? repository : `${registry}/${repository}`;
  return OTHER_IMAGES.some((name) => name.test(path)) ? 'other' : undefined;
}

/** Undefined when nothing is known about the image. */
export function imageUser(reference: ImageReference): ImageUser | undefined {
  const { registry, repository, tag } = reference;
  if (typeof repository !== 'string' || typeof registry === 'symbol' || typeof tag === 'symbol') return undefined;
  if (tag !== undefined && OTHER_USER_TAGS.test(tag)) return undefined;
  const official = officialName(reference);
  if (official !== undefined) {
    if (!OFFICIAL_ROOT_IMAGES.has(official)) return undefined;
    return { runsAsRoot: true, other: Object.hasOwn(OFFICIAL_USERS, official) ? OFFICIAL_USERS[official] : undefined };
  }
  const path = registry === undefined ? repository : `${registry}/${repository}`;
  const row = OTHER_ROOT_IMAGES.find(({ name }) => name.test(path));
  return row && { runsAsRoot: true, other: row.other };
}
