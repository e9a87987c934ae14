import { type ImageUserRow, OFFICIAL_IMAGE_USERS } from '../../data/images/official-image-users.ts';
import { type ImageReference, officialName } from '../../model/images/image.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { remember } from '../../support/caches/remember.ts';

/** The user that containers of a public image run as by default. */
export interface ImageUser {
  /** The image's configuration names no user or root, and its entry point does not switch to another user. */
  readonly runsAsRoot: true;
  /** A user other than root that its documentation names. */
  readonly other: string | undefined;
}

/** Other images, by name with the registry; names on Docker Hub have no registry. */
const OTHER_IMAGE_USERS: readonly ImageUserRow[] = [
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
const IMAGE_FAMILIES: readonly (readonly [name: RegExp, row: ImageUserRow])[] = [
  [
    /^gcr\.io\/distroless\/[\w-]+$/,
    ['gcr.io/distroless/…', 'root', 'GoogleContainerTools/distroless', '2026-08-21', '65532:65532'],
  ],
  [
    /^(?:registry\.access\.redhat\.com\/ubi\d+(?:\/ubi(?:-minimal)?|-minimal)?|redhat\/ubi\d+(?:-minimal)?)$/,
    ['ubi', 'root', 'adoptium/containers', '2026-08-05'],
  ],
];

/** Tags of images that do not run as root: `nonroot`, `rootless`, chiseled .NET images, and Windows images, as Windows has no root. */
const OTHER_USER_TAGS = /nonroot|non-root|rootless|unprivileged|chiseled|distroless|nanoserver|windowsservercore/i;

/** The user that the programs of a public image run as by default; undefined when nothing is known about the image. */
export const imageProcessUser: (reference: ImageReference) => 'root' | 'other' | undefined = remember((reference) => {
  const { tag } = reference;
  if (typeof tag === 'string' && OTHER_USER_TAGS.test(tag)) return 'other';
  if (reference.registry === 'dhi.io') return hardenedUser(tag);
  const row = rowOf(reference);
  return row?.[1] === 'root' && typeof tag === 'symbol' ? undefined : row?.[1];
});

/** Whether the user of the image has number 1000 or 1001, as the first accounts of people have, by the Dockerfiles in November 2026. */
export function hasPersonalNumber(reference: ImageReference): boolean {
  const { tag } = reference;
  if (typeof tag === 'string' && /rootless/i.test(tag)) return true;
  const [first = ''] = rowOf(reference)?.[0].split(' ') ?? [];
  return PERSONAL_NUMBERS.has(first);
}

/** The first names of their rows. */
const PERSONAL_NUMBERS: ReadonlySet<string> = new Set(
  (
    'bitnami/kafka couchbase docker.elastic.co/elasticsearch/elasticsearch elasticsearch ghost ghcr.io/coder/coder groovy influxdb jenkins/jenkins percona ' +
    'quay.io/keycloak/keycloak sonarqube storm zookeeper'
  ).split(' '),
);

/**
 * Docker Hardened Images: those for builds, with `dev` or `sdk` in the tag, run as root, and those for run time as `nonroot`.
 * https://docs.docker.com/dhi/migration/checklist/
 */
function hardenedUser(tag: ImageReference['tag']): 'root' | 'other' | undefined {
  if (typeof tag === 'symbol') return undefined;
  return /(?:^|-)(?:dev|sdk)(?:-|$)/.test(tag ?? '') ? 'root' : 'other';
}

/**
 * Whether the image is one of Windows Server Core that runs as ContainerAdministrator; those of Nano Server run as ContainerUser. Where IIS is
 * in it, a service of Windows starts the application as another user.
 * https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/container-security (November 2026)
 */
export function runsAsAdministrator({ registry, repository, tag }: ImageReference): boolean {
  if (typeof repository !== 'string' || typeof registry === 'symbol') return false;
  const name = registry === undefined || registry === 'docker.io' ? repository : `${registry}/${repository}`;
  return ADMINISTRATOR_IMAGE.test(name) || (WITH_WINDOWS_TAGS.test(name) && /windowsservercore/.test(String(tag)));
}

const ADMINISTRATOR_IMAGE =
  /^(?:mcr\.microsoft\.com\/(?:windows(?:$|\/(?:servercore|server)(?:$|\/insider$))|dotnet\/framework\/(?:sdk|runtime)$)|microsoft\/(?:windowsservercore|dotnet-framework)$)/;
const WITH_WINDOWS_TAGS =
  /^(?:(?:library\/)?(?:eclipse-temurin|golang|mongo|openjdk|python)|mcr\.microsoft\.com\/(?:powershell|dotnet\/(?:sdk|runtime|aspnet)))$/;

/** Whether the program of the image starts as root and gives the work to processes of another user, as their settings say. */
export function hasWorkers(reference: ImageReference): boolean {
  const name = officialName(reference);
  if (name === 'php') return /(?:^|-)(?:apache|fpm)(?:-|$)/.test(String(reference.tag));
  return name === 'httpd' || name === 'nginx';
}

/** Undefined when nothing is known about the image. */
export const imageUser: (reference: ImageReference) => ImageUser | undefined = remember((reference) => {
  const { tag } = reference;
  if (typeof tag === 'symbol' || (tag !== undefined && OTHER_USER_TAGS.test(tag))) return undefined;
  const [, user, , , documented] = rowOf(reference) ?? [];
  return user === 'root' ? { runsAsRoot: true, other: documented } : undefined;
});

const officialRows = lazy(() => byName(OFFICIAL_IMAGE_USERS));
const otherRows = lazy(() => byName(OTHER_IMAGE_USERS));

function byName(rows: readonly ImageUserRow[]): ReadonlyMap<string, ImageUserRow> {
  return new Map(rows.flatMap((row) => row[0].split(' ').map((name) => [name, row] as const)));
}

/** The same image for one machine: `prom/node-exporter-linux-arm64`. */
const MACHINE = /-(?:linux-)?(?:amd64|arm64(?:v8)?|arm(?:32)?v[67]|armhf|386|ppc64le|s390x)$/;

function rowOf(reference: ImageReference): ImageUserRow | undefined {
  const { registry, repository } = reference;
  if (typeof repository !== 'string' || typeof registry === 'symbol') return undefined;
  const official = officialName(reference);
  if (official !== undefined) return officialRows().get(official);
  const path = registry === undefined || registry === 'docker.io' ? repository : `${registry}/${repository}`;
  return (
    otherRows().get(path) ??
    otherRows().get(path.replace(MACHINE, '')) ??
    IMAGE_FAMILIES.find(([name]) => name.test(path))?.[1]
  );
}
