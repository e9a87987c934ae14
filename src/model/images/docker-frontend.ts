import { DYNAMIC } from '../located.ts';
import { isDockerHub } from './docker-hub.ts';
import type { ImageReference } from './image.ts';

/** `docker/dockerfile` and its variants on Docker Hub. */
export function isDockerFrontend({ registry, repository }: ImageReference): boolean {
  if (registry === DYNAMIC || repository === DYNAMIC) return false;
  return isDockerHub(registry) && /^docker\/dockerfile(?:-[a-z]+)*$/.test(repository);
}
