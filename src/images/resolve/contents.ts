import type { LookupSettings } from '../../config/lookup-settings.ts';
import type { ImageContents } from '../../model/images/image-contents.ts';
import type { Budget } from '../../support/budget.ts';
import { limitTo } from '../../support/limit.ts';
import { createLayerMemory, type LayerMemory } from '../layers/layer-memory.ts';
import type { LookupFailure } from '../registry/lookup-error.ts';
import type { Lookup, Platform, PlatformImage, Registry } from '../registry/registry.ts';
import type { ImageTarget } from '../registry/target.ts';

/** Reads the contents of images. Each manifest is read only once, whichever names lead to it. */
export type ReadContents = (target: ImageTarget) => Lookup<ImageContents>;

/** The same for any platform. */
export type ReadPlatformContents = (target: ImageTarget, platform: Platform) => Lookup<ImageContents>;

/** Two layers of each image are unpacked in parallel. More would take memory, without a free processor. */
const IMAGES_AT_ONCE = 2;

/** `only`: an image is read only if the cache has all of its layers. */
export function contentsReader(
  registry: Registry,
  settings: LookupSettings,
  budget: Budget,
  layers: 'any' | 'only' = 'any',
): ReadPlatformContents {
  const limit = limitTo(IMAGES_AT_ONCE);
  const means = { registry, settings, budget, layers, memory: createLayerMemory() };
  const known = new Map<string, Lookup<ImageContents>>();
  return async (target, platform) => {
    const image = await registry.readImage(target, platform);
    if (!image.ok) return image;
    const { digest } = image.value.manifest;
    const contents = known.get(digest) ?? limit(() => readContents(target, image.value, means));
    known.set(digest, contents);
    return contents;
  };
}

const LEFT_ALONE: LookupFailure = {
  kind: 'left-alone',
  reason: 'the change leaves it as it is, and the cache does not have its layers',
};

interface Means {
  readonly registry: Registry;
  readonly settings: LookupSettings;
  readonly budget: Budget;
  readonly layers: 'any' | 'only';
  /** Many images share layers. */
  readonly memory: LayerMemory;
}

async function readContents(
  target: ImageTarget,
  image: PlatformImage,
  { registry, settings, budget, layers, memory }: Means,
): Lookup<ImageContents> {
  const { cacheDir, imageAnalysis: analysis, vulnerabilities } = settings;
  const { openLayerCache } = await import('../layers/layer-cache.ts');
  const layerCache = cacheDir === undefined ? undefined : openLayerCache(cacheDir);
  const isKept = (): boolean => image.manifest.layers.every(({ digest }) => layerCache?.read(digest) !== undefined);
  if (layers === 'only' && !isKept()) return { ok: false, error: LEFT_ALONE };
  const config = await registry.readConfig(target, image.manifest);
  if (!config.ok) return config;
  const { inspectImage } = await import('../layers/index.ts');
  const { registrySource } = await import('../sources/registry-image.ts');
  const source = registrySource(registry, target, image, config.value);
  const scope = vulnerabilities === 'off' ? 'system' : 'all';
  const mayKeep = !settings.keepsPublicOnly || (await registry.isPublic(target));
  const cache = layerCache === undefined || !mayKeep ? {} : { cache: layerCache };
  const signal = AbortSignal.timeout(Math.floor(budget.left()));
  return { ok: true, value: await inspectImage(source, { scope, analysis, signal, memory, ...cache }) };
}
