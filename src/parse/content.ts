import type { FileFormat } from './formats.ts';

export interface Content {
  readonly bytes: Buffer;
  /** False for a file that is too large: these are only its first bytes. */
  readonly isWhole: boolean;
}

/** How to recognise files of a format whose names leave open what they are. */
export interface ContentFormat {
  /** Whether the name of a file allows this format without implying it. */
  mayBe(path: string): boolean;
  /** The format of a file with such a name; undefined if it is something else. */
  formatIn(content: Content): FileFormat | undefined;
  /** The format of a file that cannot be read, so that the reader reports why. */
  readonly unreadable?: FileFormat;
}
