import { sentence } from '../sentence.ts';
import type { Image, ImageUse } from './image.ts';

const VERBS: Readonly<Record<ImageUse, string>> = {
  from: 'is built from',
  'copy-from': 'copies from',
  'mount-from': 'mounts',
  syntax: 'is built by',
  container: 'runs',
};

/** The subject of a sentence about an image, with its verb: `Stage "a" is built from`. */
export function useOf({ use, title }: Pick<Image, 'use' | 'title'>): string {
  return sentence(`${title} ${VERBS[use]}`);
}
