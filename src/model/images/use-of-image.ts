import { sentence } from '../sentence.ts';
import type { Image, ImageUse } from './image.ts';

const VERBS: Readonly<Record<ImageUse, string>> = {
  from: 'is built from',
  'copy-from': 'copies from',
  'mount-from': 'mounts',
  syntax: 'is built by',
  generator: 'has its packages listed by',
  container: 'runs',
  cache: 'takes a build cache from',
  push: 'publishes',
  fetch: 'fetches',
};

/** The subject of a sentence about an image, with its verb: `Stage "a" is built from`; `The image is` where nothing uses it. */
export function useOf(
  { use, title, isAskedFor }: Pick<Image, 'use' | 'title' | 'isAskedFor'>,
  verb: string = VERBS[use],
): string {
  return isAskedFor ? 'The image is' : sentence(`${title} ${verb}`);
}
