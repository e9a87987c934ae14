import type { FileKind, FoundPackage, LayerFile } from './contents.ts';

/** One fact in a file. */
export interface Fact {
  readonly package?: FoundPackage;
  /** The path of a file that belongs to a system package. */
  readonly owned?: string;
  /** The name of that package. */
  readonly owner?: string;
  /** Variables that name the system or its release. */
  readonly fields?: NonNullable<LayerFile['fields']>;
}

export interface WantedFile {
  readonly kind: FileKind;
  readonly maximumBytes: number;
  /** Yields facts one by one, so that the caller can stop at a limit. Throws where the content does not have the format that the path promises. */
  read(content: Buffer, path: string): Iterable<Fact> | AsyncIterable<Fact>;
}
