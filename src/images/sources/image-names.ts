import { parseImageReference } from '../../model/images/image.ts';
import { ImageError } from '../layers/image-error.ts';
import { targetKey, targetOf } from '../registry/target.ts';

/** More names would bury the message. */
const NAMED = 10;

/**
 * Whether a name in an archive is the one that the user wrote: `acme/app` is `docker.io/acme/app:latest`, and a layout may name an image
 * by its tag alone.
 */
export function isSameName(wanted: string, name: string): boolean {
  return wanted === name || fullName(wanted) === fullName(name);
}

/** The error for a name that no image has. */
export function noSuchImage(names: readonly string[]): ImageError {
  return new ImageError(`it has no image with that name${names.length === 0 ? '' : `; it has ${listed(names)}`}`);
}

/** The error for several images without a choice. */
export function severalImages(count: number, names: readonly string[]): ImageError {
  return new ImageError(`it has ${count} images; choose one of ${listed(names)}`);
}

function listed(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function fullName(text: string): string {
  const target = targetOf(parseImageReference(text));
  return typeof target === 'string' ? text : targetKey(target);
}
