import { fieldsOf } from '../../support/json-fields.ts';
import { paired } from '../../support/paired.ts';
import { diffIds } from '../layers/configuration.ts';
import { ImageError } from '../layers/image-error.ts';
import { decompress } from '../tar/decompress.ts';
import { type BlobFolder, readJson, verified } from './blob-folder.ts';
import { isSameName, noSuchImage, severalImages } from './image-names.ts';
import type { ImageSource, LayerDescriptor } from './image-source.ts';

const MANIFEST_FILE = 'manifest.json';

interface SavedImage {
  readonly config: string;
  readonly names: readonly string[];
  readonly layers: readonly string[];
}

/**
 * An image in an archive of `docker save` in the format before OCI layouts: the manifest names layers by path, and the configuration has the
 * digests of the unpacked layers.
 */
export async function openDockerArchive(folder: BlobFolder, name: string | undefined): Promise<ImageSource> {
  const image = choose(savedImages(await readJson(folder, MANIFEST_FILE)), name);
  const config = await readJson(folder, image.config);
  const ids = diffIds(config);
  if (ids.length !== image.layers.length)
    throw new ImageError('its configuration and its manifest list different layers');
  const paths = new Map(paired(ids, image.layers));
  return {
    digest: undefined,
    manifest: { layers: ids.map((digest) => layerOf(folder, digest, paths.get(digest) ?? '')) },
    config,
    async openLayer(digest) {
      const path = paths.get(digest);
      if (path === undefined || folder.size(path) === undefined) throw new ImageError('it is not in the archive');
      return verified(decompress(folder.read(path)), digest);
    },
    close: () => folder.close(),
  };
}

export function isDockerArchive(folder: BlobFolder): boolean {
  return folder.size(MANIFEST_FILE) !== undefined;
}

function layerOf(folder: BlobFolder, digest: string, path: string): LayerDescriptor {
  return { mediaType: 'application/vnd.docker.image.rootfs.diff.tar', digest, size: folder.size(path) ?? 0 };
}

function savedImages(json: unknown): SavedImage[] {
  if (!Array.isArray(json)) throw new ImageError(`${MANIFEST_FILE} is malformed`);
  return json.map((image: unknown) => {
    const { Config: config, RepoTags: names, Layers: layers } = fieldsOf(image);
    if (typeof config !== 'string' || !isTexts(layers)) throw new ImageError(`${MANIFEST_FILE} is malformed`);
    return { config, names: isTexts(names) ? names : [], layers };
  });
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

function choose(images: readonly SavedImage[], name: string | undefined): SavedImage {
  const names = images.flatMap((image) => image.names);
  const fitting =
    name === undefined ? images : images.filter((image) => image.names.some((own) => isSameName(name, own)));
  const [first] = fitting;
  if (first === undefined) throw name === undefined ? new ImageError('it has no image') : noSuchImage(names);
  if (fitting.length > 1) throw severalImages(images.length, names);
  return first;
}
