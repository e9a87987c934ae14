import { IMAGE_FAMILY_NEEDS, IMAGE_NEEDS, type ImageNeeds, TUNNEL } from '../../data/images/image-needs.ts';
import type { Container } from '../../model/containers/container.ts';
import { type ImageReference, officialName } from '../../model/images/image.ts';
import { known } from '../../model/located.ts';
import { lazy } from '../../support/caches/lazy.ts';
import { isRootUser } from '../processes/process-user.ts';

/** What a container's image is known to need when the container is hardened. */
export interface Needs {
  /** The name of the image, for titles of fixes. */
  readonly name: string;
  /** To add where all capabilities are dropped. */
  readonly capabilities: readonly string[];
  /** Folders that need a `tmpfs` where the root file system is read-only, or why it cannot be. */
  readonly writes: readonly string[] | 'places that vary';
}

/** Undefined where nothing is known about the image, or about that of the stage that the container is built from. */
export function needsOf(container: Container): Needs | undefined {
  const row = rowOf(container);
  if (row === undefined) return undefined;
  const { needs, name } = row;
  const startsAsRoot = !isAnotherUser(container) || needs.hasFileCapabilities === true;
  return {
    name,
    capabilities: startsAsRoot ? (needs.capabilities ?? []) : [],
    writes: writesOf(container, needs),
  };
}

/** Whether the documentation of the container's image asks for the option: a capability, or `privileged`. */
export function isNeededByImage(container: Container, option: string): boolean {
  if (option === 'NET_ADMIN' && isTunnel(container)) return true;
  return rowOf(container)?.needs.keeps?.includes(option) === true;
}

/** Whether the container's image is a VPN or another tunnel. */
export function isTunnel({ image }: Container): boolean {
  const repository = image?.reference.value.repository;
  return typeof repository === 'string' && TUNNEL.test(repository);
}

/** Whether the server of an image works as root only, unless its configuration is changed. */
export function serverNeedsRoot(reference: ImageReference): boolean {
  return needsOfReference(reference)?.needs.needsRoot === true;
}

function isAnotherUser({ user, stage }: Container): boolean {
  const name = known(user) ?? known(stage?.user);
  return typeof name === 'string' && name !== '' && !isRootUser(name);
}

function writesOf(container: Container, { writes, data = [], templates }: NeedsOfImage): Needs['writes'] {
  if (writes === undefined || writes === 'places that vary') return writes ?? [];
  if (templates !== undefined && isMounted(container, templates)) return 'places that vary';
  if (!data.every((folder) => isMounted(container, folder))) return 'places that vary';
  return writes.filter((folder) => !isMounted(container, folder));
}

/** Whether a mount covers the folder. */
function isMounted({ mounts }: Container, folder: string): boolean {
  return mounts.some(({ target }) => {
    const path = known(target)
      ?.replace(/^\/var\/run(?=\/|$)/, '/run')
      .replace(/\/$/, '');
    return path !== undefined && path !== '' && (folder === path || folder.startsWith(`${path}/`));
  });
}

type NeedsOfImage = Omit<ImageNeeds, 'names'>;

interface Row {
  readonly name: string;
  readonly needs: NeedsOfImage;
}

function rowOf({ build, stage, image }: Container): Row | undefined {
  const reference = build === undefined && stage === undefined ? image?.reference : stage?.baseImage;
  return reference && needsOfReference(reference.value);
}

function needsOfReference(reference: ImageReference): Row | undefined {
  const name = nameOf(reference);
  if (name === undefined) return undefined;
  const needs = byName().get(name) ?? IMAGE_FAMILY_NEEDS.find(([pattern]) => pattern.test(name))?.[1];
  if (needs === undefined) return undefined;
  const isAbout = needs.tags === undefined || needs.tags.test(String(reference.tag));
  return isAbout ? { name: name.slice(name.lastIndexOf('/') + 1), needs } : undefined;
}

function nameOf(reference: ImageReference): string | undefined {
  const { registry, repository } = reference;
  if (typeof repository !== 'string' || typeof registry === 'symbol') return undefined;
  const path = registry === undefined || registry === 'docker.io' ? repository : `${registry}/${repository}`;
  return officialName(reference) ?? path;
}

const byName = lazy(
  () => new Map(IMAGE_NEEDS.flatMap((needs) => needs.names.split(' ').map((name) => [name, needs] as const))),
);
