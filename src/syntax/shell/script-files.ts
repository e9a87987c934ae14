import type { Excerpt } from '../../model/source.ts';

/** The texts that a script, or the commands before it, have written to files. */
export interface WrittenFiles {
  /** The folder of relative names. */
  readonly folder: string;
  /** The texts by path. */
  readonly texts: Map<string, (() => Excerpt | undefined)[]>;
  /** For each file name, the last path that ends in it. */
  readonly paths: Map<string, string>;
  /** How many characters of them may still be read. */
  readonly room: { left: number };
}
