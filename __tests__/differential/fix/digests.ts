import { createHash } from 'node:crypto';
import type { ImageLookups } from '../../../src/images/resolve/image-lookups.ts';
import { unaskedTally } from '../../../src/images/resolve/image-tally.ts';

/** Every image has a digest that is made up, so that fixes that pin it are tried. */
export const madeUpDigests: ImageLookups = {
  facts: new Set(['digest']),
  lookUp: (images) =>
    Promise.resolve({
      images: images.map((image) => ({
        ...image,
        facts: { ...image.facts, digest: digestOf(image.reference.value.text) },
        isLookedUp: true as const,
      })),
      notifications: [],
      tally: unaskedTally([], 'they are made up'),
    }),
};

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
