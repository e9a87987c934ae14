import type { FileKind, LayerFile } from './contents.ts';

/** What a file tells, without what it is called. */
export type Told = Partial<Pick<LayerFile, 'packages' | 'owned' | 'fields'>>;

export interface WantedFile {
  readonly kind: FileKind;
  readonly maximumBytes: number;
  /** Throws where the content is not what the path promises. */
  read(content: Buffer, path: string): Told | Promise<Told>;
}
