import { ImageError } from '../layers/image-error.ts';
import { type BlobFolder, blobPath, readJson, verified } from './blob-folder.ts';
import type { ImageSource } from './image-source.ts';
import { parseManifest } from './manifest.ts';

const MANIFEST_FILE = 'manifest.json';
const VERSION_FILE = 'version';

/** Whether it is a folder as `skopeo copy … dir:` writes it: https://github.com/containers/image/blob/main/docs/containers-transports.5.md */
export function isSkopeoFolder(folder: BlobFolder): boolean {
  return folder.size(MANIFEST_FILE) !== undefined && folder.size(VERSION_FILE) !== undefined;
}

/** Opens its image. Nothing states the digest of the manifest, which names blobs by their digests. */
export async function openSkopeoFolder(folder: BlobFolder): Promise<ImageSource> {
  const manifest = parseManifest(await readJson(folder, MANIFEST_FILE));
  if (manifest.kind === 'index') throw new ImageError('it has images for several platforms; copy one of them');
  const pathOf = (digest: string): string => blobPath(digest).slice(blobPath(digest).lastIndexOf('/') + 1);
  return {
    digest: undefined,
    manifest: { layers: manifest.layers },
    config: await readJson(folder, pathOf(manifest.config.digest), manifest.config.digest),
    async openLayer(digest) {
      if (folder.size(pathOf(digest)) === undefined) throw new ImageError('it is not in the folder');
      return verified(folder.read(pathOf(digest)), digest);
    },
    close: () => folder.close(),
  };
}
