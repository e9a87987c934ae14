export type EntryType = 'file' | 'hard-link' | 'symbolic-link' | 'folder' | 'other';

export interface TarEntry {
  /** Below the root, without slashes around it. Undefined for a path that leaves it. */
  readonly path: string | undefined;
  readonly type: EntryType;
  /** Bytes of content; 0 for everything but files. */
  readonly size: number;
  /** The permissions, with the bits for setuid, setgid and sticky. */
  readonly mode: number;
  /** The target of a link, as written. */
  readonly linkName: string;
  /** The stored content lacks the holes of the file, so it is not the file's content. */
  readonly isSparse: boolean;
}

/** Takes the content of one file, piece by piece. Pieces are parts of a buffer that others may reuse: copy what you keep. */
export interface ContentSink {
  write(piece: Buffer): void;
  end(): void;
}
