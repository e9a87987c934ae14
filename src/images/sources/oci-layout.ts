import { ImageError } from '../layers/image-error.ts';
import type { Platform } from '../registry/registry.ts';
import { isAttestationOf, isSbom, parseStatement } from './attestation.ts';
import { type BlobFolder, type BlobStore, blobPath, readJson, verified } from './blob-folder.ts';
import { isSameName, noSuchImage, severalImages } from './image-names.ts';
import type { ImageSource } from './image-source.ts';
import { type Descriptor, type ManifestOrIndex, parseManifest, selectPlatform } from './manifest.ts';

export interface ImageChoice {
  /** The name or tag of the image in the layout; required where the layout has several. */
  readonly name: string | undefined;
  readonly platform: Platform;
}

const INDEX_FILE = 'index.json';
/** How deep indexes may be nested. */
const MAXIMUM_DEPTH = 4;
const NAME_ANNOTATIONS = ['org.opencontainers.image.ref.name', 'io.containerd.image.name'];

/** Opens an image in an OCI layout: https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
export async function openOciLayout(folder: BlobStore, choice: ImageChoice): Promise<ImageSource> {
  const top = parseManifest(await readJson(folder, INDEX_FILE));
  if (top.kind !== 'index') throw new ImageError(`${INDEX_FILE} is not an index`);
  const { digest, manifest, siblings } = await follow(folder, named(top.manifests, choice), choice.platform);
  return {
    digest,
    manifest: { layers: manifest.layers },
    config: await readJson(folder, blobPath(manifest.config.digest), manifest.config.digest),
    async openLayer(layer) {
      const path = blobPath(layer);
      if ((await folder.size(path)) === undefined) throw new ImageError('it is not in the layout');
      return verified(folder.read(path), layer);
    },
    async readSbom() {
      const attestation = siblings.find(isAttestationOf(digest));
      if (attestation === undefined) return undefined;
      const statements = parseManifest(await readJson(folder, blobPath(attestation.digest), attestation.digest));
      const sbom = statements.kind === 'manifest' ? statements.layers.find(isSbom) : undefined;
      if (sbom === undefined) return undefined;
      return parseStatement(verified(folder.read(blobPath(sbom.digest)), sbom.digest));
    },
    close: () => folder.close(),
  };
}

export function isOciLayout(folder: BlobFolder): boolean {
  return folder.size(INDEX_FILE) !== undefined;
}

/** The images with the chosen name; all images without a choice. */
function named(manifests: readonly Descriptor[], { name }: ImageChoice): readonly Descriptor[] {
  const names = (descriptor: Descriptor): string[] =>
    NAME_ANNOTATIONS.flatMap((key) => descriptor.annotations[key] ?? []);
  if (name !== undefined) {
    const found = manifests.filter((descriptor) => names(descriptor).some((own) => isSameName(name, own)));
    if (found.length === 0) throw noSuchImage(manifests.flatMap((descriptor) => names(descriptor).at(-1) ?? []));
    return found;
  }
  const all = new Set(manifests.flatMap((descriptor) => names(descriptor)[0] ?? []));
  if (all.size > 1) throw severalImages(all.size, [...all]);
  return manifests;
}

interface Followed {
  readonly digest: string;
  readonly manifest: Extract<ManifestOrIndex, { kind: 'manifest' }>;
  /** The entries of the index that names it. */
  readonly siblings: readonly Descriptor[];
}

async function follow(folder: BlobStore, manifests: readonly Descriptor[], platform: Platform): Promise<Followed> {
  let candidates = manifests;
  for (let depth = 0; depth < MAXIMUM_DEPTH; depth++) {
    const { digest } = selectPlatform(candidates, platform);
    const found = parseManifest(await readJson(folder, blobPath(digest), digest));
    if (found.kind === 'manifest') return { digest, manifest: found, siblings: candidates };
    candidates = found.manifests;
  }
  throw new ImageError('its indexes are nested too deeply');
}
