import {
  type Gap,
  type ImageContents,
  type ImagePackage,
  type OperatingSystem,
  SYSTEM_TYPES,
} from '../../model/images/image-contents.ts';
import { paired } from '../../support/paired.ts';
import { packagesInSbom, packagesOf } from '../packages/packages-of.ts';
import { sbomIn } from '../sbom/statement.ts';
import type { ImageSource, UnreadFile } from '../sources/image-source.ts';
import { configurationOf, layerInstructions } from './configuration.ts';
import { ImageError, reasonOf } from './image-error.ts';
import { createLayerMerge, type MergedLayers } from './merge.ts';
import { operatingSystemOf } from './os-release.ts';
import { type ReadLayer, type ReadOptions, readLayers, UNNEEDED } from './read-layers.ts';
import { setuidFiles } from './setuid-files.ts';
import { writableFiles } from './writable-files.ts';
import { writableFolders } from './writable-folders.ts';

export interface InspectOptions extends ReadOptions {
  /**
   * The source of packages. `layers` (the default); `sbom`: an SBOM stored next to the image, without reading any layer; `auto`: the layers, or the
   * SBOM if a layer cannot be read.
   */
  readonly analysis?: 'auto' | 'layers' | 'sbom';
}

/** The default time limit. */
const MAXIMUM_MILLISECONDS = 900_000;
/** No engine accepts more. */
const MAXIMUM_LAYERS = 512;

/** Reads the contents of an image: its system, packages and configuration, and the gaps. */
export async function inspectImage(source: ImageSource, options: InspectOptions): Promise<ImageContents> {
  const descriptors = source.manifest.layers.slice(0, MAXIMUM_LAYERS);
  const { analysis = 'layers', signal = AbortSignal.timeout(MAXIMUM_MILLISECONDS) } = options;
  const layers =
    analysis === 'sbom'
      ? descriptors.map(() => UNNEEDED)
      : await readLayers(source, descriptors, { ...options, signal });
  const merge = createLayerMerge();
  for (const [{ digest }, { contents }] of paired(descriptors, layers)) {
    if (contents !== undefined) merge.add(digest, contents);
  }
  const merged = merge.result();
  const contents = contentsOf(source, layers, merged);
  const needsSbom = analysis === 'sbom' || (analysis === 'auto' && layers.some(({ state }) => state === 'failed'));
  if (needsSbom) return withSbom(contents, source, analysis);
  return options.keepsPrograms === true ? reached(contents, source, layers, merged) : contents;
}

/** Adds what the image starts. Windows links its programs in other ways. */
async function reached(
  contents: ImageContents,
  source: ImageSource,
  layers: readonly ReadLayer[],
  merged: MergedLayers,
): Promise<ImageContents> {
  if (contents.configuration.operatingSystem === 'windows' || !contents.packages.some(isOfSystem)) return contents;
  const { withReach } = await import('../reach/index.ts');
  const read = source.manifest.layers.map(({ digest }, index) => ({ digest, contents: layers[index]?.contents }));
  return { ...contents, ...withReach(contents.packages, read, merged.files, source.config) };
}

function isOfSystem({ type }: ImagePackage): boolean {
  return SYSTEM_TYPES.has(type);
}

function contentsOf(source: ImageSource, layers: readonly ReadLayer[], merged: MergedLayers): ImageContents {
  const operatingSystem = systemOf(merged);
  const instructions = layerInstructions(source.config);
  const unread = [...layers.flatMap((layer) => layer.gaps), ...(source.unread ?? []).map(gapOfFile)];
  const gaps = source.manifest.layers.length > MAXIMUM_LAYERS ? [...unread, TOO_MANY_LAYERS] : unread;
  const isWhole = gaps.length === 0 && layers.every((layer) => layer.contents !== undefined);
  return {
    digest: source.digest,
    operatingSystem,
    configuration: configurationOf(source.config),
    ...(source.config === undefined && { lacksConfiguration: true as const }),
    layers: paired(source.manifest.layers, layers).map(([{ digest, size }, { state }], index) => {
      return { digest, size, createdBy: instructions[index], state };
    }),
    packages: packagesOf(merged, operatingSystem),
    setuidFiles: setuidFiles(merged, isWhole),
    writableFolders: writableFolders(merged, source.config),
    writableFiles: writableFiles(merged, source.config),
    secrets: merged.secrets,
    gaps,
  };
}

function gapOfFile(file: UnreadFile): Gap {
  return { layer: undefined, ...file };
}

const TOO_MANY_LAYERS: Gap = { layer: undefined, path: undefined, reason: `it has more than ${MAXIMUM_LAYERS} layers` };

function systemOf({ files }: MergedLayers): OperatingSystem | undefined {
  // the file in /etc overrides the one in /usr/lib
  const fields = (files.get('etc/os-release') ?? files.get('usr/lib/os-release'))?.fields;
  if (fields === undefined) return undefined;
  const release = files.get('etc/debian_version') ?? files.get('etc/alpine-release');
  return operatingSystemOf(fields, release?.fields?.['version']);
}

/** Takes the packages from the SBOM instead of the layers. In `auto`, a missing or unreadable SBOM is not reported. */
async function withSbom(
  contents: ImageContents,
  source: ImageSource,
  analysis: InspectOptions['analysis'],
): Promise<ImageContents> {
  try {
    const statement = await source.readSbom?.();
    if (statement === undefined) throw new ImageError('it has no SBOM');
    const { packages, system } = sbomIn(statement, source.digest);
    const operatingSystem = contents.operatingSystem ?? (system && operatingSystemOf(system, undefined));
    return { ...contents, operatingSystem, packages: packagesInSbom(packages, operatingSystem), hasUnsignedSbom: true };
  } catch (error) {
    const gap: Gap = { layer: undefined, path: undefined, reason: reasonOf(error) };
    return analysis === 'auto' ? contents : { ...contents, gaps: [...contents.gaps, gap] };
  }
}
