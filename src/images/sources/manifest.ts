import { fieldsOf } from '../../support/json-fields.ts';
import { ImageError } from '../layers/image-error.ts';
import { chosenEntry, isAttestation, platformText } from '../registry/platforms.ts';
import type { Platform } from '../registry/registry.ts';

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly platform: Platform | undefined;
  readonly annotations: Readonly<Record<string, string>>;
}

export type ManifestOrIndex =
  | { readonly kind: 'index'; readonly manifests: readonly Descriptor[] }
  | { readonly kind: 'manifest'; readonly config: Descriptor; readonly layers: readonly Descriptor[] };

/** Parses an image manifest or an index in the format of OCI or Docker. https://github.com/opencontainers/image-spec */
export function parseManifest(json: unknown): ManifestOrIndex {
  const { manifests, config, layers } = fieldsOf(json);
  if (Array.isArray(manifests)) return { kind: 'index', manifests: manifests.map(descriptorOf) };
  if (config === undefined || !Array.isArray(layers)) throw new ImageError('its manifest has an unknown kind');
  return { kind: 'manifest', config: descriptorOf(config), layers: layers.map(descriptorOf) };
}

/** The image that an engine would choose for a platform, or the only one. Entries without a platform can be different images. */
export function selectPlatform(manifests: readonly Descriptor[], wanted: Platform): Descriptor {
  const images = manifests.filter((entry) => !isAttestation(entry));
  const chosen = chosenEntry({ manifests: images.filter(({ platform }) => platform !== undefined) }, wanted);
  const found = chosen ?? (images.length === 1 ? images[0] : undefined);
  if (found === undefined) throw new ImageError(`it has no image for ${platformText(wanted)}`);
  return found;
}

function descriptorOf(json: unknown): Descriptor {
  const { mediaType, digest, size, platform, annotations } = fieldsOf(json);
  if (typeof digest !== 'string') throw new ImageError('its manifest is malformed');
  return {
    mediaType: typeof mediaType === 'string' ? mediaType : '',
    digest,
    size: typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : 0,
    platform: platform === undefined ? undefined : platformOf(platform),
    annotations: Object.fromEntries(
      Object.entries(fieldsOf(annotations)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  };
}

function platformOf(json: unknown): Platform {
  const { os, architecture, variant } = fieldsOf(json);
  return {
    os: typeof os === 'string' ? os : '',
    architecture: typeof architecture === 'string' ? architecture : '',
    ...(typeof variant === 'string' ? { variant } : {}),
  };
}
