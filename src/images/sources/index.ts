import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ImageReference, parseImageReference } from '../../model/images/image.ts';
import { type ImageTarget, targetOf } from '../registry/target.ts';

/** Where the image is that somebody names. */
export type NamedImage = LocalImage | RemoteImage;

export interface LocalImage {
  readonly kind: 'local';
  /** Absolute, of a folder or an archive. */
  readonly path: string;
  /** Of one of several images in there. */
  readonly name: string | undefined;
}

export interface RemoteImage {
  readonly kind: 'registry';
  readonly reference: ImageReference;
  readonly target: ImageTarget;
}

/** The text names nothing that could be an image. */
export class NoImageError extends Error {
  override readonly name = 'NoImageError';
}

/**
 * The image that somebody names: a folder or an archive, seen from a folder, `path:name` for one of several in there, unless there is a file of
 * that name, and else a reference to a registry.
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
  throw new NoImageError(`there is no folder and no archive ${JSON.stringify(image)}, and no registry has such names`);
}
