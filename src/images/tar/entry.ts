export type EntryType = 'file' | 'hard-link' | 'symbolic-link' | 'folder' | 'other';

export interface TarEntry {
  /** Below the root, without slashes around it. Undefined for a path that leaves it. */
  readonly path: string | undefined;
  readonly type: EntryType;
  /** Of the content, in bytes; 0 for all but files. */
  readonly size: number;
  /** The permissions, with the bits for setuid, setgid and sticky. */
  readonly mode: number;
  /** Of links, as written. */
  readonly linkName: string;
  /** The content has holes, so it is not what the file would hold. */
  readonly isSparse: boolean;
}

/** Takes the content of one file, piece by piece. Pieces are parts of a buffer that others may reuse: copy what you keep. */
export interface ContentSink {
  write(piece: Buffer): void;
  end(): void;
}
