import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ImageReference, parseImageReference } from '../../model/images/image.ts';
import { type ImageTarget, targetOf } from '../registry/target.ts';
import type { Engine } from './engine-socket.ts';

/** The place of an image that the user names. */
export type NamedImage = LocalImage | RemoteImage;

/** An image that is not at a registry. */
export type LocalImage = DiskImage | EngineImage | PipedImage;

export interface DiskImage {
  readonly kind: 'local';
  readonly place: 'disk';
  /** The absolute path of a folder or an archive. */
  readonly path: string;
  /** The name of one of several images in it. */
  readonly name: string | undefined;
}

export interface EngineImage {
  readonly kind: 'local';
  readonly place: 'engine';
  readonly engine: Engine;
  /** A reference, or an id. */
  readonly name: string;
}

export interface PipedImage {
  readonly kind: 'local';
  readonly place: 'pipe';
  readonly pieces: AsyncIterable<Uint8Array>;
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
 * Finds the image that the user names: first a folder or an archive, then `path:name` for one of several images in it, then one with a scheme,
 * then a reference to a registry. Paths are relative to `folder`.
 * @throws {NoImageError}
 */
export function namedImage(image: string, folder: string): NamedImage {
  return onDisk(image, folder) ?? withScheme(image, folder) ?? atRegistry(image);
}

function onDisk(image: string, folder: string): DiskImage | undefined {
  const path = resolve(folder, image);
  if (existsSync(path)) return { kind: 'local', place: 'disk', path, name: undefined };
  const [, before = '', name] = /^([^:]+):(.+)$/.exec(image) ?? [];
  const layout = resolve(folder, before);
  return name !== undefined && existsSync(layout) ? { kind: 'local', place: 'disk', path: layout, name } : undefined;
}

const ENGINES: ReadonlyMap<string, Engine> = new Map(
  Object.entries({
    docker: 'docker',
    'docker-daemon': 'docker',
    podman: 'podman',
    containerd: 'containerd',
  }),
);
const DISK_SCHEMES: ReadonlySet<string> = new Set(['docker-archive', 'oci', 'oci-archive', 'oci-dir', 'dir']);
/** An id, or the characters of a reference. */
const ENGINE_NAME = /^[A-Za-z0-9][\w.:/@-]{0,511}$/;

/** Schemes as in Skopeo, Syft and Grype. */
function withScheme(image: string, folder: string): NamedImage | undefined {
  const [, scheme = '', rest = ''] = /^([a-z-]+):(.+)$/s.exec(image) ?? [];
  // `registry:5000/app` names a host
  if (/^\d{1,5}\//.test(rest)) return undefined;
  // there are images called docker and registry
  const isTag = /^[\w.-]+(?:@[a-z0-9]+:[0-9a-f]+)?$/.test(rest);
  if (scheme === 'registry' && !isTag) return atRegistry(rest);
  if (DISK_SCHEMES.has(scheme)) return fromDisk(rest, folder);
  const engine = ENGINES.get(scheme);
  if (engine === undefined || (scheme === 'docker' && isTag)) return undefined;
  if (!ENGINE_NAME.test(rest)) throw new NoImageError(`${JSON.stringify(rest)} is not a valid image name`);
  return { kind: 'local', place: 'engine', engine, name: rest };
}

function fromDisk(path: string, folder: string): DiskImage {
  const found = onDisk(path, folder);
  if (found === undefined) throw new NoImageError(`no folder or archive has the name ${JSON.stringify(path)}`);
  return found;
}

function atRegistry(image: string): RemoteImage {
  const reference = parseImageReference(image);
  const target = /^[./]/.test(image) ? 'invalid' : targetOf(reference);
  if (typeof target === 'object') return { kind: 'registry', reference, target };
  throw new NoImageError(`${JSON.stringify(image)} is neither a folder, nor an archive, nor a valid image name`);
}
