import type { Gap, ImageLayer } from '../../model/images/image-contents.ts';
import { limitTo } from '../../support/limit.ts';
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
  /** `system`: the operating system and its packages, which often need the topmost layers only. `all`: also packages of languages. */
  readonly scope: 'system' | 'all';
  readonly cache?: LayerCache;
  /** Where several images are read that may share layers. */
  readonly memory?: LayerMemory;
  readonly limits?: Limits;
  /** Ends the work, for instance when the time is over; what is missing then is told in the gaps. */
  readonly signal?: AbortSignal;
}

export interface ReadLayer {
  readonly state: ImageLayer['state'];
  readonly contents: LayerContents | undefined;
  readonly gaps: readonly Gap[];
}

/** Unpacking runs beside reading, so two keep two processors busy. */
const LAYERS_AT_ONCE = 2;

/** Of all images together, since each may take memory. */
const limit = limitTo(3);

/** The layers in their order, as far as they are needed. One that cannot be read leaves a gap. */
export function readLayers(
  source: ImageSource,
  descriptors: readonly LayerDescriptor[],
  options: ReadOptions,
): Promise<readonly ReadLayer[]> {
  const allowance = createAllowance();
  const read = (descriptor: LayerDescriptor): Promise<ReadLayer> => readLayer(source, descriptor, options, allowance);
  return options.scope === 'all' ? readAll(descriptors, read) : readDown(descriptors, read);
}

type Read = (descriptor: LayerDescriptor) => Promise<ReadLayer>;

/** What stands for layers that nobody looks for. */
export const UNNEEDED: ReadLayer = { state: 'unneeded', contents: undefined, gaps: [] };

async function readAll(descriptors: readonly LayerDescriptor[], read: Read): Promise<ReadLayer[]> {
  const layers: ReadLayer[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < descriptors.length; index = next++) {
      layers[index] = await read(descriptors[index] as LayerDescriptor);
    }
  };
  await Promise.all(Array.from({ length: LAYERS_AT_ONCE }, work));
  return layers;
}

/** From the topmost layer down, until the system and a database of its packages are found: those above hide those below. */
async function readDown(descriptors: readonly LayerDescriptor[], read: Read): Promise<ReadLayer[]> {
  const layers: ReadLayer[] = descriptors.map(() => UNNEEDED);
  let hasSystem = false;
  let hasDatabase = false;
  for (let index = descriptors.length - 1; index >= 0 && !(hasSystem && hasDatabase); index--) {
    const layer = await read(descriptors[index] as LayerDescriptor);
    layers[index] = layer;
    const files = layer.contents?.files ?? [];
    hasSystem ||= files.some(({ kind }) => kind === 'os-release');
    // packages of distroless images are in files of their own, which any layer can bring
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
    return { state, contents, gaps: gapsOf(digest, contents) };
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
  if (cached !== undefined) return { state: 'cached', contents: cached };
  const contents = await limit(() => analyse(source, descriptor, options));
  options.cache?.write(descriptor.digest, contents);
  return { state: 'read', contents };
}

async function analyse(
  source: ImageSource,
  { digest, mediaType }: LayerDescriptor,
  { limits = LIMITS, signal }: ReadOptions,
): Promise<LayerContents> {
  if (mediaType.endsWith('+encrypted')) throw new ImageError('it is encrypted');
  // such as those of Windows: registries have only their addresses elsewhere
  if (/\.(?:foreign|nondistributable)\./.test(mediaType)) throw new ImageError('it is not kept at registries');
  const open = async (): Promise<AsyncIterable<Buffer>> => {
    if (signal?.aborted) throw new ImageError('the time was over');
    const stored = await source.openLayer(digest);
    return decompress(signal === undefined ? stored : abortable(stored, signal));
  };
  return analyseLayer(open, limits, signal);
}

async function* abortable(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (signal.aborted) throw new ImageError('the time was over');
    yield chunk;
  }
}

function gapsOf(layer: string, { problems }: LayerContents): Gap[] {
  return problems.map(({ path, reason }) => ({ layer, path, reason }));
}
