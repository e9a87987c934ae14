import { DYNAMIC } from '../located.ts';
import { isDockerHub } from './docker-hub.ts';
import type { ImageReference } from './image.ts';

/** `docker/dockerfile` and its variants on Docker Hub. */
export function isDockerFrontend(reference: ImageReference): boolean {
  return isOnHub(reference, /^docker\/dockerfile(?:-[a-z]+)*$/);
}

/** Docker's own images that list the packages of a result. */
export function isDockerGenerator(reference: ImageReference): boolean {
  return isOnHub(reference, /^docker\/(?:buildkit-syft-scanner|scout-sbom-indexer)$/);
}

function isOnHub({ registry, repository }: ImageReference, name: RegExp): boolean {
  if (registry === DYNAMIC || repository === DYNAMIC) return false;
  return isDockerHub(registry) && name.test(repository);
}
