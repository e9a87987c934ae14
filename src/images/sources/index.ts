import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ImageReference, parseImageReference } from '../../model/images/image.ts';
import { type ImageTarget, targetOf } from '../registry/target.ts';

/** The place of an image that the user names. */
export type NamedImage = LocalImage | RemoteImage;

export interface LocalImage {
  readonly kind: 'local';
  /** The absolute path of a folder or an archive. */
  readonly path: string;
  /** The name of one of several images in it. */
  readonly name: string | undefined;
}

export interface RemoteImage {
  readonly kind: 'registry';
  readonly reference: ImageReference;
  readonly target: ImageTarget;
}

/** The text does not name an image. */
export class NoImageError extends Error {
  override readonly name = 'NoImageError';
}

/**
 * Finds the image that the user names: first a folder or an archive, then `path:name` for one of several images in it, then a reference to a
 * registry. Paths are relative to `folder`.
 * @throws {NoImageError}
 */
export function namedImage(image: string, folder: string): NamedImage {
  const path = resolve(folder, image);
  if (existsSync(path)) return { kind: 'local', path, name: undefined };
  const [, before = '', name] = /^([^:]+):(.+)$/.exec(image) ?? [];
  const layout = resolve(folder, before);
  if (name !== undefined && existsSync(layout)) return { kind: 'local', path: layout, name };
  const reference = parseImageReference(image);
  const target = /^[./]/.test(image) ? 'invalid' : targetOf(reference);
  if (typeof target === 'object') return { kind: 'registry', reference, target };
  throw new NoImageError(`${JSON.stringify(image)} is neither a folder, nor an archive, nor a valid image name`);
}
