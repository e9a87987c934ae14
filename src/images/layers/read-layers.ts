import type { Gap, ImageLayer } from '../../model/images/image-contents.ts';
import { passBuffers } from '../../support/engine.ts';
import { limitTo } from '../../support/limit.ts';
import { mapConcurrently } from '../../support/map-concurrently.ts';
import { SYSTEM_DATABASES } from '../packages/packages-of.ts';
import type { ImageSource, LayerDescriptor } from '../sources/image-source.ts';
import { decompress } from '../tar/decompress.ts';
import { type Allowance, createAllowance } from './allowance.ts';
import { analyseLayer } from './analyse.ts';
import type { LayerContents } from './contents.ts';
import { ImageError, reasonOf } from './image-error.ts';
import type { LayerCache } from './layer-cache.ts';
import type { KnownLayer, LayerMemory } from './layer-memory.ts';
import { LIMITS, type Limits } from './limits.ts';

export interface ReadOptions {
  /** `system`: the operating system and its packages, which often takes only the topmost layers. `all`: also language packages. */
  readonly scope: 'system' | 'all';
  readonly cache?: LayerCache;
  /** For reading several images that may share layers. */
  readonly memory?: LayerMemory;
  readonly limits?: Limits;
  /** Also reads what decides which programs and libraries are loaded. */
  readonly keepsPrograms?: boolean;
  /** Stops the work, for example when the time runs out. The gaps then list the missing layers. */
  readonly signal?: AbortSignal;
}

export interface ReadLayer {
  readonly state: ImageLayer['state'];
  readonly contents: LayerContents | undefined;
  readonly gaps: readonly Gap[];
}

/** Unpacking runs in parallel with reading, so two layers keep two processors busy. */
const LAYERS_AT_ONCE = 2;

/** For all images together, because each layer takes memory. */
const limit = limitTo(3);

/** Reads the needed layers and returns all of them in order. A layer that cannot be read leaves a gap. */
export function readLayers(
  source: ImageSource,
  descriptors: readonly LayerDescriptor[],
  options: ReadOptions,
): Promise<readonly ReadLayer[]> {
  const allowance = createAllowance();
  const read = (descriptor: LayerDescriptor): Promise<ReadLayer> => readLayer(source, descriptor, options, allowance);
  return options.scope === 'all' ? mapConcurrently(descriptors, LAYERS_AT_ONCE, read) : readDown(descriptors, read);
}

type Read = (descriptor: LayerDescriptor) => Promise<ReadLayer>;

/** The entry for a layer that is not needed. */
export const UNNEEDED: ReadLayer = { state: 'unneeded', contents: undefined, gaps: [] };

/** Reads from the topmost layer down until the system and its package database are found, because files in upper layers hide those below. */
async function readDown(descriptors: readonly LayerDescriptor[], read: Read): Promise<ReadLayer[]> {
  const layers: ReadLayer[] = descriptors.map(() => UNNEEDED);
  let hasSystem = false;
  let hasDatabase = false;
  for (const [index, descriptor] of [...descriptors.entries()].reverse()) {
    if (hasSystem && hasDatabase) break;
    const layer = await read(descriptor);
    layers[index] = layer;
    const files = layer.contents?.files ?? [];
    hasSystem ||= files.some(({ kind }) => kind === 'os-release');
    // each package of a distroless image has a separate file, which any layer can add
    hasDatabase ||= files.some(({ kind }) => SYSTEM_DATABASES.has(kind) && kind !== 'dpkg-single');
  }
  return layers;
}

async function readLayer(
  source: ImageSource,
  descriptor: LayerDescriptor,
  options: ReadOptions,
  allowance: Allowance,
): Promise<ReadLayer> {
  const { digest } = descriptor;
  try {
    allowance.check();
    const read = (): Promise<KnownLayer> => knownLayer(source, descriptor, options);
    const { state, contents } = await (options.memory?.recall(digest, read) ?? read());
    allowance.take(contents);
    return { state, contents: allowance.withinPrograms(contents), gaps: gapsOf(digest, contents) };
  } catch (error) {
    return {
      state: 'failed',
      contents: undefined,
      gaps: [{ layer: digest, path: undefined, reason: reasonOf(error) }],
    };
  }
}

async function knownLayer(source: ImageSource, descriptor: LayerDescriptor, options: ReadOptions): Promise<KnownLayer> {
  const cached = options.cache?.read(descriptor.digest);
  const isEnough = options.keepsPrograms !== true || cached?.programs !== undefined;
  if (cached !== undefined && isEnough) return { state: 'cached', contents: cached };
  const contents = await limit(() => analyse(source, descriptor, options));
  options.cache?.write(descriptor.digest, contents);
  return { state: 'read', contents };
}

async function analyse(
  source: ImageSource,
  { digest, mediaType }: LayerDescriptor,
  { limits = LIMITS, signal, keepsPrograms = false }: ReadOptions,
): Promise<LayerContents> {
  if (mediaType.endsWith('+encrypted')) throw new ImageError('it is encrypted');
  // for example base layers of Windows: registries only have links to them
  if (/\.(?:foreign|nondistributable)\./.test(mediaType)) throw new ImageError('registries do not store it');
  const open = async (): Promise<AsyncIterable<Buffer>> => {
    if (signal?.aborted) throw new ImageError('the time ran out');
    const stored = await source.openLayer(digest);
    return decompress(signal === undefined ? stored : abortable(stored, signal));
  };
  passBuffers();
  return analyseLayer(open, limits, { signal, keepsPrograms });
}

async function* abortable(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (signal.aborted) throw new ImageError('the time ran out');
    yield chunk;
  }
}

function gapsOf(layer: string, { problems }: LayerContents): Gap[] {
  return problems.map(({ path, reason }) => ({ layer, path, reason }));
}
