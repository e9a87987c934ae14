import type { Readable } from 'node:stream';
import type { Result } from '../../support/result.ts';
import type { LookupFailure } from './lookup-error.ts';
import type { ImageTarget, Repository } from './target.ts';

export type Lookup<T> = Promise<Result<T, LookupFailure>>;

/**
 * Reads images from registries. It opens connections only on demand, sends credentials only to the host that they belong to, and contacts
 * private addresses only if they are allowed. Expected failures are results; only bugs are thrown. Digests, manifests,
 * configurations and lists of tags are fetched only once.
 */
export interface Registry {
  /** Resolves a tag to the digest that the registry reports now (that of the index, if there is one). For a digest, checks that it exists. */
  resolveDigest(target: ImageTarget): Lookup<string>;
  /** The manifest or index that a reference names. Its bytes are verified against its digest. */
  readManifest(target: ImageTarget): Lookup<Manifest>;
  /** The manifest for one platform: named by the reference itself, or listed in the index that the reference names. */
  readImage(target: ImageTarget, platform: Platform): Lookup<PlatformImage>;
  /** The configuration of an image as JSON. Its bytes are verified against the digest in the manifest. */
  readConfig(repository: Repository, manifest: ImageManifest): Lookup<Readonly<Record<string, unknown>>>;
  /**
   * The bytes of a blob, such as a layer. The stream ends without an error only if the bytes have the digest and the size of the descriptor;
   * otherwise it fails with a `LookupError`. Bytes arrive before that is known: discard all of them if the stream fails. The stream obeys
   * backpressure; destroy it if you do not need the rest.
   */
  openBlob(repository: Repository, blob: Pick<Descriptor, 'digest' | 'size'>): Lookup<Readable>;
  /** The manifests that refer to a manifest, such as signatures: from the referrers API and from the fallback tag. */
  listReferrers(repository: Repository, digest: string): Lookup<readonly Descriptor[]>;
  /** All valid tags of a repository. */
  listTags(repository: Repository): Lookup<readonly string[]>;
  /** Whether anyone on the internet can read the repository of this target. Unknown counts as no. */
  isPublic(target: ImageTarget): Promise<boolean>;
  /** Whether the manifest of this target was read from the store in this run, as the registry names it now. */
  isStored(target: ImageTarget): boolean;
  /** Closes all connections. */
  close(): void;
}

/** https://github.com/opencontainers/image-spec/blob/main/descriptor.md */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  readonly platform: Platform | undefined;
  readonly artifactType: string | undefined;
  readonly annotations: ReadonlyMap<string, string>;
}

export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

interface ManifestHead {
  readonly mediaType: string;
  /** The digest of the bytes that were read. */
  readonly digest: string;
  readonly artifactType: string | undefined;
  readonly annotations: ReadonlyMap<string, string>;
  /** The manifest that a signature or the like refers to. */
  readonly subject: Descriptor | undefined;
}

/** An image, or something stored in the format of one, such as a signature. */
export interface ImageManifest extends ManifestHead {
  readonly kind: 'image';
  readonly config: Descriptor;
  /** From the bottom up. */
  readonly layers: readonly Descriptor[];
}

export interface ImageIndex extends ManifestHead {
  readonly kind: 'index';
  readonly manifests: readonly Descriptor[];
}

export type Manifest = ImageManifest | ImageIndex;

export interface PlatformImage {
  readonly manifest: ImageManifest;
  /** Undefined when the reference names the manifest itself. */
  readonly index: ImageIndex | undefined;
}
