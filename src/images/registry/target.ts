import type { ImageReference } from '../../model/images/image.ts';
import { DYNAMIC } from '../../model/located.ts';

/** The repository of an image. */
export interface Repository {
  /** The host, with a port if the reference has one; `docker.io` for Docker Hub. */
  readonly host: string;
  /** The path on that host, such as `library/alpine`. */
  readonly name: string;
}

/** One image at a registry. With a digest and a tag, the digest decides. */
export interface ImageTarget extends Repository {
  readonly tag: string | undefined;
  /** `sha256:…` */
  readonly digest: string | undefined;
}

/** Why no registry is asked for an image. `secret`: requests and name servers would see the secret in its name. */
export type TargetProblem = 'unknown' | 'invalid' | 'secret';

/** The target of a reference: `unknown` where a variable decides, `invalid` where the grammar of references forbids it. */
export function targetOf(reference: ImageReference): ImageTarget | Exclude<TargetProblem, 'secret'> {
  const { registry, repository, tag, digest } = reference;
  if (registry === DYNAMIC || repository === DYNAMIC || tag === DYNAMIC || digest === DYNAMIC) return 'unknown';
  if (isImageId(reference)) return 'invalid';
  const target = {
    ...placeOf(registry, repository),
    tag: tag ?? (digest === undefined ? 'latest' : undefined),
    digest,
  };
  return isValid(target) ? target : 'invalid';
}

/** Whether the reference is the id of a local image, which comes from no registry. */
export function isImageId({ registry, repository }: ImageReference): boolean {
  if (registry !== undefined || typeof repository !== 'string') return false;
  return repository === 'sha256' || /^[0-9a-f]{64}$/.test(repository);
}

/** The repository of a reference with these parts. */
export function placeOf(registry: string | undefined, repository: string): Repository {
  const written = withoutZeros((registry ?? HUB).toLowerCase());
  const host = HUB_HOSTS.has(withoutDefaultPort(written)) ? HUB : written;
  return { host, name: host === HUB && !repository.includes('/') ? `library/${repository}` : repository };
}

/** Turns `ghcr.io:443` into `ghcr.io`. */
export function withoutDefaultPort(place: string): string {
  return withoutZeros(place).replace(/^([^/]*):443(?![^/])/, '$1');
}

/** Turns `localhost:05000` into `localhost:5000`, which is the same port. */
function withoutZeros(place: string): string {
  return place.replace(/^([^/]*:)0{1,20}(?=\d{1,5}(?:\/|$))/, '$1');
}

/** The target as people write it. */
export function targetText(target: ImageTarget): string {
  const { host, name } = target;
  return host === HUB ? name.replace(/^library\//, '') + choiceText(target) : fullText(target);
}

/** The reference with its host, also for Docker Hub. */
export function fullText(target: ImageTarget): string {
  return `${target.host}/${target.name}${choiceText(target)}`;
}

function choiceText({ tag, digest }: ImageTarget): string {
  return (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`);
}

/** The same key for every spelling of the same image. */
export function targetKey({ host, name, tag, digest }: ImageTarget): string {
  return `${host}/${name}:${tag ?? ''}@${digest ?? ''}`;
}

export const HUB = 'docker.io';

/** Names of Docker Hub, which share its credentials. */
export const HUB_HOSTS: ReadonlySet<string> = new Set([
  HUB,
  'index.docker.io',
  'registry-1.docker.io',
  'registry.hub.docker.com',
]);

/** The host that requests are sent to. */
export function apiHost(host: string): string {
  return host === HUB ? 'registry-1.docker.io' : host;
}

/** Grammar: https://github.com/distribution/reference/blob/main/regexp.go */
function isValid({ host, name, tag, digest }: ImageTarget): boolean {
  if (name.length > 255 || !name.split('/').every((part) => PATH_PART.test(part))) return false;
  return isHost(host) && (tag === undefined || isTag(tag)) && (digest === undefined || isDigest(digest));
}

const PATH_PART = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;

export function isTag(text: string): boolean {
  return /^\w[\w.-]{0,127}$/.test(text);
}

/** Accepts only algorithms that are still safe and that Node supports. */
export function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$|^sha512:[0-9a-f]{128}$/.test(text);
}

/** Accepts a name or address with an optional port, and nothing that could change the meaning of a URL. */
export function isHost(text: string): boolean {
  return text.length <= 255 && HOST.test(text) && URL.canParse(`https://${text}`);
}

const HOST =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
