import type { Gap, ImageContents, ImageLayer, OperatingSystem } from '../model/image-contents.ts';
import { configurationOf, layerInstructions } from './configuration.ts';
import { decompress } from './decompress.ts';
import { ImageError, reasonOf } from './image-error.ts';
import type { ImageSource, LayerDescriptor } from './image-source.ts';
import { analyseLayer } from './layer/analyse.ts';
import type { LayerContents } from './layer/contents.ts';
import { createLayerMerge, type MergedLayers } from './layer/merge.ts';
import type { LayerCache } from './layer-cache.ts';
import { LIMITS, type Limits } from './limits.ts';
import { operatingSystemOf } from './os-release.ts';
import { packagesOf, SYSTEM_DATABASES } from './packages-of.ts';

export interface InspectOptions {
  /** `system`: the operating system and its packages, which often need the topmost layers only. `all`: also packages of languages. */
  readonly scope: 'system' | 'all';
  readonly cache?: LayerCache;
  readonly limits?: Limits;
  /** Ends the work, for instance when the time is over; what is missing then is told in the gaps. */
  readonly signal?: AbortSignal;
}

/** More than any engine accepts. */
const MAXIMUM_LAYERS = 512;
/** Unpacking runs beside reading, so two keep two processors busy. */
const LAYERS_AT_ONCE = 2;

interface ReadLayer {
  readonly state: ImageLayer['state'];
  readonly contents: LayerContents | undefined;
  readonly gaps: readonly Gap[];
}

/** What is inside of an image: its system, its packages, its configuration, and what could not be read of it. */
export async function inspectImage(source: ImageSource, options: InspectOptions): Promise<ImageContents> {
  const descriptors = source.manifest.layers.slice(0, MAXIMUM_LAYERS);
  const layers =
    options.scope === 'all'
      ? await readAll(source, descriptors, options)
      : await readDown(source, descriptors, options);
  const merge = createLayerMerge();
  for (const [index, { contents }] of layers.entries()) {
    if (contents !== undefined) merge.add((descriptors[index] as LayerDescriptor).digest, contents);
  }
  return contentsOf(source, layers, merge.result());
}

function contentsOf(source: ImageSource, layers: readonly ReadLayer[], merged: MergedLayers): ImageContents {
  const operatingSystem = systemOf(merged);
  const instructions = layerInstructions(source.config);
  const gaps = layers.flatMap((layer) => layer.gaps);
  return {
    digest: source.digest,
    operatingSystem,
    configuration: configurationOf(source.config),
    layers: layers.map(({ state }, index) => {
      const { digest, size } = source.manifest.layers[index] as LayerDescriptor;
      return { digest, size, createdBy: instructions[index], state };
    }),
    packages: packagesOf(merged, operatingSystem),
    setuidFiles: [...merged.setuid].map(([path, { mode, layer }]) => ({ path, mode, layer })).sort(byPath),
    gaps: source.manifest.layers.length > MAXIMUM_LAYERS ? [...gaps, TOO_MANY_LAYERS] : gaps,
  };
}

const TOO_MANY_LAYERS: Gap = { layer: undefined, path: undefined, reason: `it has more than ${MAXIMUM_LAYERS} layers` };

function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : 1;
}

function systemOf({ files }: MergedLayers): OperatingSystem | undefined {
  // the first is what the administrator of the image wants it to be
  const fields = (files.get('etc/os-release') ?? files.get('usr/lib/os-release'))?.fields;
  if (fields === undefined) return undefined;
  const release = files.get('etc/debian_version') ?? files.get('etc/alpine-release');
  return operatingSystemOf(fields, release?.fields?.['version']);
}

async function readAll(
  source: ImageSource,
  descriptors: readonly LayerDescriptor[],
  options: InspectOptions,
): Promise<ReadLayer[]> {
  const layers: ReadLayer[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < descriptors.length; index = next++) {
      layers[index] = await readLayer(source, descriptors[index] as LayerDescriptor, options);
    }
  };
  await Promise.all(Array.from({ length: LAYERS_AT_ONCE }, work));
  return layers;
}

/** From the topmost layer down, until the system and a database of its packages are found: those above hide those below. */
async function readDown(
  source: ImageSource,
  descriptors: readonly LayerDescriptor[],
  options: InspectOptions,
): Promise<ReadLayer[]> {
  const layers: ReadLayer[] = descriptors.map(() => ({ state: 'unneeded', contents: undefined, gaps: [] }));
  let hasSystem = false;
  let hasDatabase = false;
  for (let index = descriptors.length - 1; index >= 0 && !(hasSystem && hasDatabase); index--) {
    const layer = await readLayer(source, descriptors[index] as LayerDescriptor, options);
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
  options: InspectOptions,
): Promise<ReadLayer> {
  const { digest } = descriptor;
  const known = options.cache?.read(digest);
  if (known !== undefined) return { state: 'cached', contents: known, gaps: gapsOf(digest, known) };
  try {
    const contents = await analyse(source, descriptor, options);
    options.cache?.write(digest, contents);
    return { state: 'read', contents, gaps: gapsOf(digest, contents) };
  } catch (error) {
    return {
      state: 'failed',
      contents: undefined,
      gaps: [{ layer: digest, path: undefined, reason: reasonOf(error) }],
    };
  }
}

async function analyse(
  source: ImageSource,
  { digest, mediaType }: LayerDescriptor,
  { limits = LIMITS, signal }: InspectOptions,
): Promise<LayerContents> {
  if (mediaType.endsWith('+encrypted')) throw new ImageError('it is encrypted');
  const open = async (): Promise<AsyncIterable<Buffer>> => {
    const stored = await source.openLayer(digest);
    return decompress(signal === undefined ? stored : abortable(stored, signal));
  };
  return analyseLayer(open, limits);
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
