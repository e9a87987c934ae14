import { DYNAMIC } from '../located.ts';
import type { ImageReference } from './image.ts';

/** `docker/dockerfile` and its variants on Docker Hub. */
export function isDockerFrontend({ registry, repository }: ImageReference): boolean {
  if (registry === DYNAMIC || repository === DYNAMIC) return false;
  const isHub = registry === undefined || /^(?:(?:index|registry-1)\.)?docker\.io$/.test(registry);
  return isHub && /^docker\/dockerfile(?:-[a-z]+)*$/.test(repository);
}
