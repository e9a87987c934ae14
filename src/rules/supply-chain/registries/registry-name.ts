import type { ImageReference } from '../../../model/images/image.ts';

/** The registry of a reference that names one, or whose registry is known to be Docker Hub. */
export function registryName({ registry }: ImageReference): string {
  return typeof registry === 'string' ? registry : 'docker.io';
}
