import type { Image } from '../../model/image.ts';

/** The subject of a sentence about an image, with its verb: `Stage "a" is built from`. */
export function useOf({ use, usedBy }: Pick<Image, 'use' | 'usedBy'>): string {
  switch (use) {
    case 'from':
      return `Stage "${usedBy}" is built from`;
    case 'copy-from':
      return `Stage "${usedBy}" copies from`;
    case 'mount-from':
      return `Stage "${usedBy}" mounts`;
    case 'syntax':
      return 'The file is built by';
    case 'container':
      return `Container "${usedBy}" runs`;
  }
}
