import { type ImageReference, officialName } from '../../model/images/image.ts';
import { remember } from '../../support/caches/remember.ts';

export interface Withdrawal {
  /** What to use instead, as in `use eclipse-temurin`. */
  readonly replacement: string;
  /** The same images under a new name: only the name has to change. */
  readonly isRenamed?: true;
}

/**
 * Docker Official Images that are deprecated or gone. Sources: https://github.com/docker-library/official-images and the notices in the
 * `deprecated.md` files of https://github.com/docker-library/docs. Two of those notices are left out, because the images continue:
 * amazonlinux only dropped release 1, and nextcloud only has other maintainers. `scripts/refresh-data.mjs` reports missing images.
 */
const OFFICIAL: ReadonlyMap<string, Withdrawal> = new Map(
  Object.entries({
    adoptopenjdk: { replacement: 'eclipse-temurin' },
    celery: { replacement: 'python' },
    centos: { replacement: 'almalinux, rockylinux/rockylinux or quay.io/centos/centos:stream10' },
    clearlinux: { replacement: 'another distribution' },
    clefos: { replacement: 'almalinux or another distribution' },
    consul: { replacement: 'hashicorp/consul', isRenamed: true },
    django: { replacement: 'python' },
    emqx: { replacement: 'emqx/emqx', isRenamed: true },
    'express-gateway': { replacement: 'another API gateway' },
    fsharp: { replacement: 'mcr.microsoft.com/dotnet/sdk' },
    gazebo: { replacement: 'images of a supported release of Gazebo' },
    glassfish: { replacement: 'another application server' },
    iojs: { replacement: 'node' },
    java: { replacement: 'eclipse-temurin' },
    jenkins: { replacement: 'jenkins/jenkins' },
    jobber: { replacement: 'another scheduler' },
    liquibase: { replacement: 'liquibase/liquibase', isRenamed: true },
    'mongo-express': { replacement: 'another administration interface' },
    'nats-streaming': { replacement: 'nats' },
    notary: { replacement: 'signatures of Sigstore or of the Notary Project' },
    nuxeo: { replacement: 'the images of the vendor' },
    openjdk: { replacement: 'eclipse-temurin, amazoncorretto or another build of OpenJDK' },
    opensuse: { replacement: 'opensuse/leap or opensuse/tumbleweed' },
    owncloud: { replacement: 'owncloud/server' },
    'php-zendserver': { replacement: 'php' },
    piwik: { replacement: 'matomo' },
    plone: { replacement: 'plone/plone-backend' },
    rails: { replacement: 'ruby' },
    rockylinux: { replacement: 'rockylinux/rockylinux', isRenamed: true },
    sentry: { replacement: 'getsentry/sentry' },
    swarm: { replacement: 'the swarm mode of the engine' },
    'ubuntu-debootstrap': { replacement: 'ubuntu' },
    'ubuntu-upstart': { replacement: 'ubuntu' },
    unit: { replacement: 'nginx or another application server' },
    vault: { replacement: 'hashicorp/vault', isRenamed: true },
  }),
);

/** Images of other registries and namespaces, by the prefix of registry and repository. */
const OTHERS: readonly (Withdrawal & { readonly prefix: string; readonly except?: RegExp; readonly tags?: RegExp })[] =
  [
    { prefix: 'k8s.gcr.io/', replacement: 'registry.k8s.io/', isRenamed: true },
    { prefix: 'gcr.io/google_containers/', replacement: 'registry.k8s.io/' },
    { prefix: 'gcr.io/google-containers/', replacement: 'registry.k8s.io/' },
    { prefix: 'mcr.microsoft.com/dotnet/core/', replacement: 'mcr.microsoft.com/dotnet/' },
    { prefix: 'docker.io/microsoft/dotnet', replacement: 'mcr.microsoft.com/dotnet/sdk' },
    { prefix: 'docker.io/microsoft/aspnetcore', replacement: 'mcr.microsoft.com/dotnet/aspnet' },
    { prefix: 'docker.io/microsoft/mssql-server-linux', replacement: 'mcr.microsoft.com/mssql/server' },
    { prefix: 'docker.io/adoptopenjdk/', replacement: 'eclipse-temurin' },
    // since August 2025 only some `latest` tags are built; the versions were moved to `bitnamilegacy`
    { prefix: 'docker.io/bitnami/', tags: /^v?\d/, replacement: 'an image from the vendor of the product' },
    { prefix: 'docker.io/bitnamilegacy/', replacement: 'an image that still gets updates' },
    { prefix: 'docker.io/circleci/', replacement: 'cimg/', except: /\/(?:runner|picard|server)/ },
    { prefix: 'docker.io/jboss/keycloak', replacement: 'quay.io/keycloak/keycloak' },
    { prefix: 'docker.io/mhart/alpine-node', replacement: 'node' },
    { prefix: 'docker.io/centos/', replacement: 'quay.io/centos/ or quay.io/sclorg/' },
  ];

/** Undefined for images that are not known to be withdrawn. */
export const withdrawalOf: (reference: ImageReference) => Withdrawal | undefined = remember((reference) => {
  const official = officialName(reference);
  if (official !== undefined) return OFFICIAL.get(official);
  const { registry = 'docker.io', repository, tag } = reference;
  if (typeof repository !== 'string' || typeof registry === 'symbol') return undefined;
  const path = `${registry.replace(/^index\./, '')}/${repository}`;
  return OTHERS.find(
    ({ prefix, except, tags }) =>
      path.startsWith(prefix) &&
      except?.test(path) !== true &&
      (tags === undefined || (typeof tag === 'string' && tags.test(tag))),
  );
});

/** Names of former official images; nobody else can take them. */
export function isFormerOfficialName(name: string): boolean {
  return OFFICIAL.has(name);
}
