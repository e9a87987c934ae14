import { isJsonObject, type JsonFields } from '../../support/json-fields.ts';
import { isAmbiguous } from './ambiguous-json.ts';
import { parseObject, textIn } from './json.ts';
import { LookupError } from './lookup-error.ts';
import type { Descriptor, Manifest, Platform } from './registry.ts';
import { isDigest } from './target.ts';

const INDEX_TYPES: readonly string[] = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];
const IMAGE_TYPES: readonly string[] = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/** The types that we can read. */
export const MANIFEST_ACCEPT: string = [...INDEX_TYPES, ...IMAGE_TYPES].join(', ');

/** Real images have far fewer. */
const MOST_LAYERS = 1000;
const MOST_MANIFESTS = 1000;

/** @throws {LookupError} if the bytes are not a manifest, or are ambiguous between manifest and index. */
export function parseManifest(bytes: Buffer, digest: string, contentType: string, host: string): Manifest {
  const object = parseObject(bytes, host);
  if (isAmbiguous(bytes, object)) throw invalid(host, 'with a manifest that programs read differently');
  const mediaType = textIn(object, 'mediaType') ?? contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const head = {
    mediaType,
    digest,
    artifactType: textIn(object, 'artifactType'),
    annotations: annotationsOf(object),
    subject: isJsonObject(object['subject']) ? descriptorOf(object['subject'], host) : undefined,
  };
  // one reader would see an image, another one an index of other images: CVE-2021-41190
  const isIndex = object['manifests'] !== undefined;
  if (isIndex && (object['layers'] !== undefined || object['config'] !== undefined))
    throw invalid(host, 'with a manifest that is also an index');
  if (isIndex && !IMAGE_TYPES.includes(mediaType)) {
    return { kind: 'index', ...head, manifests: descriptors(object['manifests'], MOST_MANIFESTS, host) };
  }
  if (!isJsonObject(object['config']) || INDEX_TYPES.includes(mediaType))
    throw invalid(host, 'with a manifest of an unknown kind');
  const config = descriptorOf(object['config'], host);
  return { kind: 'image', ...head, config, layers: descriptors(object['layers'] ?? [], MOST_LAYERS, host) };
}

function invalid(host: string, what: string): LookupError {
  return new LookupError('invalid', `${host} responded ${what}`);
}

function descriptors(value: unknown, most: number, host: string): readonly Descriptor[] {
  if (!Array.isArray(value)) throw invalid(host, 'with a manifest whose parts are not a list');
  if (value.length > most) throw new LookupError('too-large', `the manifest has more than ${most} parts`);
  return value.map((item) => descriptorOf(item, host));
}

function descriptorOf(value: unknown, host: string): Descriptor {
  if (!isJsonObject(value)) throw invalid(host, 'with a manifest whose parts are not descriptors');
  const { size } = value;
  const digest = textIn(value, 'digest') ?? '';
  if (!isDigest(digest)) throw invalid(host, 'with a manifest that names a part without a digest');
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
    throw invalid(host, 'with a manifest that names a part without its size');
  return {
    mediaType: textIn(value, 'mediaType') ?? '',
    digest,
    size,
    platform: platformOf(value['platform']),
    artifactType: textIn(value, 'artifactType'),
    annotations: annotationsOf(value),
  };
}

function platformOf(value: unknown): Platform | undefined {
  if (!isJsonObject(value)) return undefined;
  const variant = textIn(value, 'variant');
  return {
    os: textIn(value, 'os') ?? '',
    architecture: textIn(value, 'architecture') ?? '',
    ...(variant !== undefined && { variant }),
  };
}

function annotationsOf({ annotations }: JsonFields): ReadonlyMap<string, string> {
  if (!isJsonObject(annotations)) return NO_ANNOTATIONS;
  const entries = Object.entries(annotations).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new Map(entries);
}

const NO_ANNOTATIONS: ReadonlyMap<string, string> = new Map();
