/** The source of an image: a registry, a folder or an archive. It has verified the digests of the manifest and the configuration. */
export interface ImageSource {
  /** The digest of the manifest; undefined where the source has none, as in archives of `docker save`. */
  readonly digest: string | undefined;
  readonly manifest: ImageManifest;
  /** The image configuration as parsed JSON, written by strangers; undefined where the source has none. */
  readonly config: unknown;
  /** Files that the source could not read, once the layers were read. */
  readonly unread?: readonly UnreadFile[];
  /**
   * The stored bytes of a layer, compressed or not. The stream fails at its end if they do not match the digest. It closes when its reader
   * stops early.
   */
  openLayer(digest: string): Promise<AsyncIterable<Uint8Array>>;
  /** The in-toto statement with the SBOM that is next to the image in its index, as parsed JSON; undefined without one. */
  readSbom?(): Promise<unknown>;
  /** Closes files and connections. */
  close?(): void;
}

export interface UnreadFile {
  readonly path: string;
  /** In words that continue "… was not read: ". */
  readonly reason: string;
}

export interface ImageManifest {
  readonly layers: readonly LayerDescriptor[];
}

export interface LayerDescriptor {
  readonly mediaType: string;
  readonly digest: string;
  /** Stored bytes. */
  readonly size: number;
}
