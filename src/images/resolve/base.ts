import type { Readable } from 'node:stream';
import { parseImageReference } from '../../model/images/image.ts';
import type { ImageBase } from '../../model/images/image-base.ts';
import { isJsonObject, type JsonFields } from '../../support/json-fields.ts';
import { parseObject, textIn } from '../registry/json.ts';
import { orThrow, outcomeOf } from '../registry/lookup-error.ts';
import type { Descriptor, Lookup, PlatformImage, Registry } from '../registry/registry.ts';
import { type ImageTarget, isDigest, targetOf } from '../registry/target.ts';
import { isAttestationOf } from '../sources/attestation.ts';

interface SaidBase {
  readonly base: ImageTarget & { readonly digest: string };
  readonly saidBy: ImageBase['saidBy'];
}

/** The base that an image names: in its annotations, else in the unsigned provenance that BuildKit stores next to it. */
export async function baseOf(
  target: ImageTarget,
  image: PlatformImage,
  registry: Registry,
): Lookup<SaidBase | undefined> {
  const said = annotatedBase(image);
  if (said !== undefined) return { ok: true, value: { base: said, saidBy: 'annotation' } };
  return outcomeOf(() => provenanceBase(target, image, registry));
}

/** https://github.com/opencontainers/image-spec/blob/main/annotations.md */
function annotatedBase({ manifest, index }: PlatformImage): SaidBase['base'] | undefined {
  const said = (name: string): string | undefined =>
    manifest.annotations.get(`${BASE}.${name}`) ?? index?.annotations.get(`${BASE}.${name}`);
  return targetWith(said('name'), said('digest'));
}

const BASE = 'org.opencontainers.image.base';
const MOST_CHARACTERS = 1000;

function targetWith(name: string | undefined, digest: string | undefined): SaidBase['base'] | undefined {
  if (name === undefined || digest === undefined || name.length > MOST_CHARACTERS) return undefined;
  const target = targetOf(parseImageReference(name.replace(/@.*$/s, '')));
  return typeof target === 'string' || !isDigest(digest) ? undefined : { ...target, digest };
}

/** BuildKit's provenance has some kilobytes, or some hundred with `mode=max`. */
const MAXIMUM_BYTES = 4 * 1024 * 1024;

/** @throws {LookupError} */
async function provenanceBase(
  target: ImageTarget,
  image: PlatformImage,
  registry: Registry,
): Promise<SaidBase | undefined> {
  const { digest } = image.manifest;
  const entry = image.index?.manifests.find(isAttestationOf(digest));
  if (entry === undefined) return undefined;
  const attestation = orThrow(await registry.readManifest({ ...target, digest: entry.digest }));
  const layers = attestation.kind === 'image' ? attestation.layers : [];
  const layer = layers.find(({ annotations }) => annotations.get('in-toto.io/predicate-type')?.startsWith(PROVENANCE));
  if (layer === undefined || layer.size > MAXIMUM_BYTES) return undefined;
  const base = onlyMaterial(await statementIn(layer, target, registry), digest);
  return base === undefined ? undefined : { base, saidBy: 'provenance' };
}

const PROVENANCE = 'https://slsa.dev/provenance/';

async function statementIn(layer: Descriptor, target: ImageTarget, registry: Registry): Promise<JsonFields> {
  const stream: Readable = orThrow(await registry.openBlob(target, layer));
  const parts: Buffer[] = [];
  // the stream fails if it is longer than the descriptor announces
  for await (const part of stream) parts.push(part);
  return parseObject(Buffer.concat(parts), target.host);
}

/**
 * The only image, apart from frontends, that the build used. Undefined for several images, because nothing names the base among them.
 * https://docs.docker.com/build/metadata/attestations/slsa-provenance/
 */
function onlyMaterial({ subject, predicate }: JsonFields, digest: string): SaidBase['base'] | undefined {
  const isAboutIt = listIn(subject).some((one) => sha256Of(one) === digest);
  if (!isAboutIt || !isJsonObject(predicate)) return undefined;
  const { materials, buildDefinition } = predicate;
  const used = listIn(
    materials ?? (isJsonObject(buildDefinition) ? buildDefinition['resolvedDependencies'] : undefined),
  );
  const images = new Map(
    used.flatMap((one) => {
      const name = imageIn(textIn(one, 'uri') ?? '');
      return name === undefined || FRONTEND.test(name) ? [] : [[name, sha256Of(one)] as const];
    }),
  );
  const [only] = images;
  return images.size === 1 && only !== undefined ? targetWith(...only) : undefined;
}

const FRONTEND = /^docker\/dockerfile(?:-upstream)?(?::|$)/;

function listIn(value: unknown): JsonFields[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function sha256Of({ digest }: JsonFields): string | undefined {
  const hash = isJsonObject(digest) ? textIn(digest, 'sha256') : undefined;
  return hash === undefined ? undefined : `sha256:${hash}`;
}

/** Reads `pkg:docker/ghcr.io/acme/base@1.4?platform=linux%2Famd64`; undefined if the version is a digest instead of a tag. */
function imageIn(uri: string): string | undefined {
  const [, path, version] = /^pkg:docker\/([^@?#]{1,500})@([^@?#]{1,200})(?:[?#]|$)/.exec(uri) ?? [];
  if (path === undefined || version === undefined) return undefined;
  try {
    const tag = decodeURIComponent(version);
    return tag.includes(':') ? undefined : `${decodeURIComponent(path)}:${tag}`;
  } catch {
    return undefined;
  }
}
