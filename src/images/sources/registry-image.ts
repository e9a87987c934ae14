import type { Result } from '../../support/result.ts';
import { ImageError } from '../layers/image-error.ts';
import type { LookupFailure } from '../registry/lookup-error.ts';
import type { Platform, PlatformImage, Registry } from '../registry/registry.ts';
import type { ImageTarget } from '../registry/target.ts';
import { isAttestationOf, isSbom, parseStatement } from './attestation.ts';
import type { ImageSource } from './image-source.ts';

/** Opens an image at its registry. This fetches only the manifest and the configuration. */
export async function openRegistryImage(
  registry: Registry,
  target: ImageTarget,
  platform: Platform,
): Promise<ImageSource> {
  const image = found(await registry.readImage(target, platform));
  const config = found(await registry.readConfig(target, image.manifest));
  return { ...registrySource(registry, target, image, config), close: () => registry.close() };
}

/** The same for a caller that has the manifest and the configuration already and keeps using the registry. */
export function registrySource(
  registry: Registry,
  target: ImageTarget,
  { manifest, index }: PlatformImage,
  config: unknown,
): ImageSource {
  return {
    digest: manifest.digest,
    manifest,
    config,
    async openLayer(digest) {
      const layer = manifest.layers.find((descriptor) => descriptor.digest === digest);
      if (layer === undefined) throw new ImageError('the image has no such layer');
      return found(await registry.openBlob(target, layer));
    },
    async readSbom() {
      const attestation = index?.manifests.find(isAttestationOf(manifest.digest));
      if (attestation === undefined) return undefined;
      const statements = found(await registry.readManifest({ ...target, tag: undefined, digest: attestation.digest }));
      const sbom = statements.kind === 'image' ? statements.layers.find(isSbom) : undefined;
      return sbom === undefined ? undefined : parseStatement(found(await registry.openBlob(target, sbom)));
    },
  };
}

function found<T>(result: Result<T, LookupFailure>): T {
  if (result.ok) return result.value;
  throw new ImageError(result.error.reason);
}
