import type { Answer } from './answer.ts';
import type { Api } from './api.ts';
import { readBody } from './body.ts';
import type { ContentStore } from './content-store.ts';
import { parseObject, textIn } from './json.ts';
import { LookupError } from './lookup-error.ts';
import { MANIFEST_ACCEPT, parseManifest } from './manifest.ts';
import { entryFor, platformText } from './platforms.ts';
import type { Manifest, Platform, PlatformImage } from './registry.ts';
import { type ImageTarget, isDigest } from './target.ts';
import { digestOf, verifyBytes } from './verified-stream.ts';

/** Registries reject larger manifests, too. */
const MAXIMUM_BYTES = 4 * 1024 * 1024;

export interface ManifestReader {
  readonly api: Api;
  /** Fetches each manifest only once. */
  readManifest(target: ImageTarget): Promise<Manifest>;
}

/** Asks what a reference names now. */
export interface Heads {
  /** The digest in the answer to a HEAD request; undefined if the registry does not report it. */
  headDigest(target: ImageTarget): Promise<string | undefined>;
}

export async function resolveDigest(
  { readManifest, headDigest }: ManifestReader & Heads,
  target: ImageTarget,
): Promise<string> {
  return (await headDigest(target)) ?? (await readManifest(target)).digest;
}

/** Sends a HEAD request, because registries with rate limits do not count those. */
export async function headDigest(api: Api, target: ImageTarget): Promise<string | undefined> {
  const { message, url } = await headAnswer(api, target);
  const digest = message.headers['docker-content-digest'];
  // the body is empty, whatever length the head announces
  message.resume();
  if (digest === undefined) return undefined;
  if (typeof digest !== 'string' || !isDigest(digest))
    throw new LookupError('invalid', `${url.host} responded without a digest`);
  if (target.digest !== undefined && target.digest !== digest)
    throw new LookupError('invalid', `${url.host} responded with another digest than requested`);
  return digest;
}

export function headAnswer(api: Api, target: ImageTarget): Promise<Answer> {
  return api.get(target, { ...manifestRequest(target), method: 'HEAD' });
}

/** Takes a manifest from the store, if it has the one that the registry names now. */
export async function readStoredManifest(
  store: ContentStore,
  heads: Heads,
  target: ImageTarget,
): Promise<Manifest | undefined> {
  const digest = target.digest ?? (await digestIfSaid(heads, target));
  if (digest === undefined) return undefined;
  const bytes = store.read(digest);
  return bytes && parseManifest(bytes, digest, '', target.host);
}

/** Some registries do not support HEAD requests. */
async function digestIfSaid(heads: Heads, target: ImageTarget): Promise<string | undefined> {
  try {
    return await heads.headDigest(target);
  } catch (error) {
    if (error instanceof LookupError && error.failure.kind === 'unavailable') return undefined;
    throw error;
  }
}

export async function readManifest(api: Api, target: ImageTarget, store?: ContentStore): Promise<Manifest> {
  const answer = await api.get(target, manifestRequest(target));
  const { message, url } = answer;
  const { 'docker-content-digest': claimed, 'content-type': contentType = '' } = message.headers;
  const bytes = await readBody(answer, MAXIMUM_BYTES);
  const expected = target.digest ?? claimed;
  if (typeof expected === 'string') {
    if (!isDigest(expected)) throw new LookupError('invalid', `${url.host} responded without a digest`);
    verifyBytes(bytes, expected, url.host);
  }
  const digest = target.digest ?? digestOf(bytes);
  const manifest = parseManifest(bytes, digest, contentType, url.host);
  // no digest covers the header that says the type otherwise
  if (textIn(parseObject(bytes, url.host), 'mediaType') !== undefined) store?.write(digest, bytes);
  return manifest;
}

function manifestRequest({ tag, digest }: ImageTarget): { readonly path: string; readonly accept: string } {
  return { path: `manifests/${digest ?? tag}`, accept: MANIFEST_ACCEPT };
}

export async function readImage(
  reader: ManifestReader,
  target: ImageTarget,
  platform: Platform,
): Promise<PlatformImage> {
  const manifest = await reader.readManifest(target);
  if (manifest.kind === 'image') return { manifest, index: undefined };
  const entry = entryFor(manifest, platform);
  if (entry === undefined) throw new LookupError('invalid', `it has no image for ${platformText(platform)}`);
  const found = await reader.readManifest({ ...target, tag: undefined, digest: entry.digest });
  if (found.kind === 'image') return { manifest: found, index: manifest };
  throw new LookupError('invalid', 'its index names another index');
}
