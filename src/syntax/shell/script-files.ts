import type { Excerpt } from '../../model/source.ts';

/** The texts that a script, or what ran before it, has written to files. */
export interface WrittenFiles {
  /** Where names without a folder are. */
  readonly folder: string;
  /** By their paths. */
  readonly texts: Map<string, (() => Excerpt | undefined)[]>;
  /** The last path that ends in a name. */
  readonly paths: Map<string, string>;
  /** How many characters may still be read of them. */
  readonly room: { left: number };
}
