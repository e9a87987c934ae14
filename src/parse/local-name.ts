import { OFFICIAL_IMAGES } from '../data/images/official-images.ts';
import { lazy } from '../support/caches/lazy.ts';

/** Whether an image has a name of a single part that is not that of an official image. On Docker Hub nobody else can push to such a name. */
export function isLocalName(image: string): boolean {
  const name = /^([\w.-]+)(?:[:@][^/]*)?$/.exec(image)?.[1];
  return name !== undefined && !officialNames().has(name);
}

const officialNames = lazy((): ReadonlySet<string> => new Set(OFFICIAL_IMAGES.trim().split(' ')));
