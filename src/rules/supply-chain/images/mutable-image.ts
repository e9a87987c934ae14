import type { ImageReference } from '../../../model/images/image.ts';
import { isFloating } from './floating-tag.ts';

/** The end of a sentence with the reason why the image may change; undefined when the version is fixed, or unknown. */
export function whyMutable(reference: ImageReference): string | undefined {
  const { repository, tag, digest } = reference;
  if (digest !== undefined || typeof repository !== 'string' || isImageId(repository)) return undefined;
  if (tag === undefined) return ' without a tag, which means the latest version';
  return isFloating(reference) ? ', whose tag names no version' : undefined;
}

function isImageId(repository: string): boolean {
  return repository === 'sha256' || /^[0-9a-f]{64}$/.test(repository);
}
