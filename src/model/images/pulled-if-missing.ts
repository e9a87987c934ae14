import type { Image } from './image.ts';

/** A sentence, after a blank, about an image that an engine pulls although it is also built here. Empty for others. */
export function pulledIfMissing({ isPulledIfMissing, use }: Pick<Image, 'isPulledIfMissing' | 'use'>): string {
  if (!isPulledIfMissing) return '';
  return use === 'container'
    ? ' Compose builds the image only if it cannot pull it. With pull_policy: build it asks no registry.'
    : ' A service builds the image, but a builder that does not have it yet pulls it. With additional_contexts and service: it uses the built one.';
}
