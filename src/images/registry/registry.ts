import type { Readable } from 'node:stream';
import type { Result } from '../../support/result.ts';
import type { LookupFailure } from './lookup-error.ts';
import type { ImageTarget, Repository } from './target.ts';

export type Lookup<T> = Promise<Result<T, LookupFailure>>;

/**
 * Reads images at their registries. It opens no connection before it is asked to, sends credentials only to the host that they belong to,
 * and reaches no private address that is not allowed. Expected failures are results; nothing else is thrown but bugs.
 * Whatever is asked for twice is fetched once, except blobs.
 */
export interface Registry {
  /** What a tag stands for at this moment, as the registry says: the digest of the index, where there is one. For a digest that it exists. */
  resolveDigest(target: ImageTarget): Lookup<string>;
  /** The manifest or index that a reference names. Its bytes have the digest that it says. */
  readManifest(target: ImageTarget): Lookup<Manifest>;
  /** The manifest for one platform: what the reference names, or what fits in the index that it names. */
  readImage(target: ImageTarget, platform: Platform): Lookup<PlatformImage>;
  /** The configuration of an image: JSON, whose bytes have the digest that the manifest says. */
  readConfig(repository: Repository, manifest: ImageManifest): Lookup<Readonly<Record<string, unknown>>>;
  /**
   * The bytes of a blob, such as a layer. The stream ends without an error only if all bytes came and have the digest and the size
   * of the descriptor; else it fails with a `LookupError`. Bytes are given before that is known: keep nothing of a stream that fails.
   * It obeys backpressure; who does not want the rest destroys it.
   */
  openBlob(repository: Repository, blob: Pick<Descriptor, 'digest' | 'size'>): Lookup<Readable>;
  /** What refers to a manifest, such as signatures: by the referrers API, else by the tag that stands in for it. Empty when nothing does. */
  listReferrers(repository: Repository, digest: string): Lookup<readonly Descriptor[]>;
  /** All tags of a repository; those that no reference could name are left out. */
  listTags(repository: Repository): Lookup<readonly string[]>;
  /** Lets go of connections. */
  close(): void;
}

/** https://github.com/opencontainers/image-spec/blob/main/descriptor.md */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  /** In bytes. */
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
  /** Of the bytes that came. */
  readonly digest: string;
  readonly artifactType: string | undefined;
  readonly annotations: ReadonlyMap<string, string>;
  /** What it is about, for signatures and the like. */
  readonly subject: Descriptor | undefined;
}

/** Also what only looks like an image, such as a signature. */
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
