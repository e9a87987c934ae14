import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseImageReference } from '../../model/image.ts';
import { openRegistry } from '../../registry/client.ts';
import { type ImageTarget, targetOf } from '../../registry/target.ts';
import { startBudget } from '../../support/budget.ts';
import type { ImageSource } from '../image-source.ts';
import { openLocalImage } from './local-image.ts';
import type { Platform } from './manifest.ts';
import { openRegistryImage } from './registry-image.ts';

export interface OpenOptions {
  readonly platform: Platform;
  /** What paths are relative to. */
  readonly folder: string;
  /** Whether a registry is spoken to without encryption. */
  readonly isInsecure: boolean;
}

/** The text names nothing that could be an image. */
export class NoImageError extends Error {
  override readonly name = 'NoImageError';
}

/** In seconds, for all requests of one image. */
const TIME_BUDGET = 900;

/**
 * The image that somebody names: a folder or an archive, `path:name` for one of several in there, unless there is a file of that name, and
 * else a reference to a registry.
 */
export async function openImage(image: string, options: OpenOptions): Promise<ImageSource> {
  const { folder, platform } = options;
  const path = resolve(folder, image);
  if (existsSync(path)) return openLocalImage(path, { name: undefined, platform });
  const [, before = '', name] = /^([^:]+):(.+)$/.exec(image) ?? [];
  const layout = resolve(folder, before);
  if (name !== undefined && existsSync(layout)) return openLocalImage(layout, { name, platform });
  const target = /^[./]/.test(image) ? 'invalid' : targetOf(parseImageReference(image));
  if (typeof target === 'object') return openRemote(target, options);
  throw new NoImageError(`there is no folder and no archive ${JSON.stringify(image)}, and no registry has such names`);
}

/** Whoever names a registry on the command line means it, wherever it is. */
async function openRemote(target: ImageTarget, { platform, isInsecure }: OpenOptions): Promise<ImageSource> {
  const registry = openRegistry({
    privateRegistries: [target.host],
    insecureRegistries: isInsecure ? [target.host] : [],
    budget: startBudget(TIME_BUDGET),
  });
  try {
    return await openRegistryImage(registry, target, platform);
  } catch (error) {
    registry.close();
    throw error;
  }
}
