import type { FileFormat } from './formats.ts';

export interface Content {
  readonly bytes: Buffer;
  /** Of a file that is too large, these are the first bytes only. */
  readonly isWhole: boolean;
}

/** How files of a format are found whose names leave open what they are. */
export interface ContentFormat {
  /** Whether the name of a file leaves open that it is one. */
  mayBe(path: string): boolean;
  /** The format of a file with such a name; undefined if it is something else. */
  formatIn(content: Content): FileFormat | undefined;
  /** The format of a file that cannot be read, so that the reader reports why. */
  readonly unreadable?: FileFormat;
}
