import type { FileKind, FoundPackage, LayerFile } from './contents.ts';

/** One thing that a file tells. */
export interface Fact {
  readonly package?: FoundPackage;
  /** A file that a package of the system brought. */
  readonly owned?: string;
  /** The system, or its release. */
  readonly fields?: NonNullable<LayerFile['fields']>;
}

export interface WantedFile {
  readonly kind: FileKind;
  readonly maximumBytes: number;
  /** Gives facts one by one, so that whoever takes them can say when it is enough. Throws where the content is not what the path promises. */
  read(content: Buffer, path: string): Iterable<Fact> | AsyncIterable<Fact>;
}
