/** Where an image comes from: a registry, a folder, an archive. It has verified the manifest and the configuration by their digests. */
export interface ImageSource {
  /** Of the manifest; undefined where the source knows none, as in archives of `docker save`. */
  readonly digest: string | undefined;
  readonly manifest: ImageManifest;
  /** The image configuration, as parsed JSON. Written by strangers. */
  readonly config: unknown;
  /**
   * The bytes of a layer as they are stored, compressed or not. The stream fails at its end when they are not those of the digest, and
   * a reader that stops early ends it.
   */
  openLayer(digest: string): Promise<AsyncIterable<Uint8Array>>;
  /** The statement of in-toto with the SBOM that stands beside the image in its index, as parsed JSON. Undefined where there is none. */
  readSbom?(): Promise<unknown>;
  /** Lets go of what the source holds open. */
  close?(): void;
}

export interface ImageManifest {
  readonly layers: readonly LayerDescriptor[];
}

export interface LayerDescriptor {
  readonly mediaType: string;
  readonly digest: string;
  /** In bytes, as stored. */
  readonly size: number;
}
