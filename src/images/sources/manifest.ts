import { ImageError } from '../layers/image-error.ts';

/** The platform that an image is built for, such as `linux`, `arm64`, `v8`. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

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
  const { manifests, config, layers } = objectOf(json);
  if (Array.isArray(manifests)) return { kind: 'index', manifests: manifests.map(descriptorOf) };
  if (config === undefined || !Array.isArray(layers)) throw new ImageError('its manifest has an unknown kind');
  return { kind: 'manifest', config: descriptorOf(config), layers: layers.map(descriptorOf) };
}

/** The image for a platform: the one with that platform, or the only one. Signatures and attestations are ignored. */
export function selectPlatform(manifests: readonly Descriptor[], wanted: Platform): Descriptor {
  const images = manifests.filter(isImage);
  const matches = images.filter(({ platform }) => platform !== undefined && fits(platform, wanted));
  const exact = matches.find(({ platform }) => platform?.variant === wanted.variant);
  const found = exact ?? matches[0] ?? (images.length === 1 ? images[0] : undefined);
  if (found === undefined) throw new ImageError(`it has no image for ${platformText(wanted)}`);
  return found;
}

function platformText({ os, architecture, variant }: Platform): string {
  return [os, architecture, variant].filter((part) => part !== undefined).join('/');
}

/** Parses a text such as `linux/arm64/v8`; undefined for other texts. */
export function parsePlatform(text: string): Platform | undefined {
  const [, os, architecture, variant] = /^([a-z0-9]+)\/([a-z0-9_]+)(?:\/([a-z0-9.]+))?$/.exec(text) ?? [];
  if (os === undefined || architecture === undefined) return undefined;
  return variant === undefined ? { os, architecture } : { os, architecture, variant };
}

function fits({ os, architecture, variant }: Platform, wanted: Platform): boolean {
  if (os !== wanted.os || architecture !== wanted.architecture) return false;
  return wanted.variant === undefined || variant === undefined || variant === wanted.variant;
}

function isImage({ annotations, platform }: Descriptor): boolean {
  return annotations['vnd.docker.reference.type'] === undefined && platform?.os !== 'unknown';
}

function descriptorOf(json: unknown): Descriptor {
  const { mediaType, digest, size, platform, annotations } = objectOf(json);
  if (typeof digest !== 'string') throw new ImageError('its manifest is malformed');
  return {
    mediaType: typeof mediaType === 'string' ? mediaType : '',
    digest,
    size: typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : 0,
    platform: platform === undefined ? undefined : platformOf(platform),
    annotations: Object.fromEntries(
      Object.entries(objectOf(annotations)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  };
}

function platformOf(json: unknown): Platform {
  const { os, architecture, variant } = objectOf(json);
  return {
    os: typeof os === 'string' ? os : 'unknown',
    architecture: typeof architecture === 'string' ? architecture : 'unknown',
    ...(typeof variant === 'string' ? { variant } : {}),
  };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
