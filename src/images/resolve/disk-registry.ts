import type { LookupSettings } from '../../config/lookup-settings.ts';
import type { FactName } from '../../model/images/image.ts';
import type { ImageContents } from '../../model/images/image-contents.ts';
import { errorCode } from '../../support/error-code.ts';
import { isJsonObject } from '../../support/json-fields.ts';
import type { Result } from '../../support/result.ts';
import { ImageError, reasonOf } from '../layers/image-error.ts';
import { inspectImage } from '../layers/index.ts';
import { openLayerCache } from '../layers/layer-cache.ts';
import { LookupError, type LookupFailure } from '../registry/lookup-error.ts';
import { otherPlatform, platformText } from '../registry/platforms.ts';
import type { ImageManifest, Registry } from '../registry/registry.ts';
import { type ImageTarget, targetKey, targetText } from '../registry/target.ts';
import { openContainerdImage } from '../sources/containerd.ts';
import { exportImage } from '../sources/engine.ts';
import type { ImageSource } from '../sources/image-source.ts';
import type { LocalImage, NamedImage, RemoteImage } from '../sources/index.ts';
import { openLocalImage, openPipedImage } from '../sources/local-image.ts';
import { openRegistryImage } from '../sources/registry-image.ts';
import { openSession, type Session } from './facts.ts';
import { type Answers, answersFor } from './resolve-images.ts';

/** An image with its contents. */
export interface GivenImage {
  readonly contents: ImageContents;
  /** Looks up more facts. Gaps in the layers are only in the contents, and not among these failures. */
  lookUp(wanted: ReadonlySet<FactName>): Promise<Answers>;
  close(): void;
}

/** Facts that only a registry knows. They are not looked up for an image on the disk. */
export const REGISTRY_FACTS: ReadonlySet<FactName> = new Set<FactName>([
  'presence',
  'digest',
  'tagDigests',
  'tags',
  'base',
  'tls',
  'signature',
  'update',
]);

/**
 * Reads the image that the user names, from a registry or from the disk. The error is the reason why it could not be read.
 * @param isPlatformAsked whether an image of another platform is an error.
 */
export async function openGivenImage(
  named: NamedImage,
  settings: LookupSettings,
  isPlatformAsked: boolean,
): Promise<Result<GivenImage, string>> {
  const session = openSession(settings);
  let source: ImageSource | undefined;
  try {
    source = named.kind === 'local' ? await openHere(named, session) : await openRemote(named, session);
    if (isPlatformAsked) checkPlatform(source, session);
    const cache = settings.cacheDir === undefined ? {} : { cache: openLayerCache(settings.cacheDir) };
    const signal = AbortSignal.timeout(Math.floor(session.budget.left()));
    const { imageAnalysis: analysis, vulnerabilities } = settings;
    // only vulnerabilities are put in order by what the image starts
    const keepsPrograms = vulnerabilities !== 'off';
    const contents = await inspectImage(source, { scope: 'all', analysis, signal, keepsPrograms, ...cache });
    return { ok: true, value: givenImage(named, contents, source, session) };
  } catch (error) {
    source?.close?.();
    session.registry.close();
    if (!isExpected(error)) throw error;
    return { ok: false, error: `${reasonOf(error)}${hintFor(named)}` };
  }
}

/** An index chooses the platform; a single image has only one, whichever is asked for. @throws {ImageError} */
function checkPlatform({ config }: ImageSource, { platforms: { read } }: Session): void {
  const own = isJsonObject(config) ? otherPlatform(config, read) : undefined;
  if (own !== undefined)
    throw new ImageError(`it is an image for ${platformText(own)}, and not for ${platformText(read)}`);
}

/** Names without a host are often those of images that were only built here. */
function hintFor(named: NamedImage): string {
  if (named.kind !== 'registry' || named.reference.registry !== undefined) return '';
  return `; if Docker on this machine has it, write docker-daemon:${targetText(named.target)}`;
}

function isExpected(error: unknown): boolean {
  if (error instanceof ImageError || error instanceof LookupError) return true;
  return errorCode(error) !== undefined;
}

async function openHere(image: LocalImage, { platforms: { read: platform } }: Session): Promise<ImageSource> {
  switch (image.place) {
    case 'disk':
      return openLocalImage(image.path, { name: image.name, platform });
    case 'engine':
      if (image.engine === 'containerd') return openContainerdImage(image.name, platform, process.env);
      return openPipedImage(await exportImage(image.engine, image.name, process.env), { name: undefined, platform });
    case 'pipe':
      return openPipedImage(image.pieces, { name: undefined, platform });
  }
}

function openRemote({ target }: RemoteImage, { registry, platforms }: Session): Promise<ImageSource> {
  return openRegistryImage(registry, target, platforms.read);
}

function givenImage(named: NamedImage, contents: ImageContents, source: ImageSource, session: Session): GivenImage {
  const target = named.kind === 'registry' ? named.target : { ...ON_DISK, digest: contents.digest };
  const known = targetKey(target);
  const own: Session = {
    ...session,
    registry: named.kind === 'registry' ? session.registry : diskRegistry(source),
    signatures:
      named.kind === 'registry' ? session.signatures : { ...session.signatures, readVex: async () => undefined },
    readContents: async (other) =>
      targetKey(other) === known ? { ok: true, value: contents } : session.readContents(other),
  };
  return {
    contents,
    async lookUp(wanted) {
      const answers = await answersFor(target, wanted, own);
      return { ...answers, failures: answers.failures.filter(({ kind }) => kind !== 'incomplete') };
    },
    close() {
      source.close?.();
      session.registry.close();
    },
  };
}

/** Used in place of a name, which an image on the disk does not have. */
const ON_DISK: ImageTarget = { host: 'localhost', name: 'image', tag: undefined, digest: undefined };

/** A registry that only returns the manifest and the configuration of an image on the disk. */
function diskRegistry(source: ImageSource): Registry {
  const nowhere = async (): Promise<{ readonly ok: false; readonly error: LookupFailure }> => ({
    ok: false,
    error: { kind: 'refused', reason: 'the image is on the disk, not at a registry' },
  });
  return {
    resolveDigest: nowhere,
    readManifest: nowhere,
    readImage: async () => ({ ok: true, value: { manifest: manifestOf(source), index: undefined } }),
    readConfig: async () => ({ ok: true, value: isJsonObject(source.config) ? source.config : {} }),
    openBlob: nowhere,
    listReferrers: nowhere,
    listTags: nowhere,
    isPublic: async () => false,
    isStored: () => false,
    close() {},
  };
}

function manifestOf({ digest = '' }: ImageSource): ImageManifest {
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const annotations = new Map<string, string>();
  const config = { mediaType: '', digest: '', size: 0, platform: undefined, artifactType: undefined, annotations };
  return {
    kind: 'image',
    mediaType,
    digest,
    artifactType: undefined,
    annotations,
    subject: undefined,
    config,
    layers: [],
  };
}
