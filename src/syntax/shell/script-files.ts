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
  /** The scripts that were copied from elsewhere. Each is returned only once. */
  readonly copied?: CopiedScripts | undefined;
  /** What a file sets that `.` or `source` reads, by its name relative to the script; undefined if that is not known. */
  readonly sourced?: ((name: string) => Excerpt | undefined) | undefined;
}

export interface CopiedScripts {
  /** The script at an absolute path. */
  at(path: string, isProgram: boolean): Excerpt | undefined;
  /** The script in one of the folders in which shells search for programs. */
  program(name: string): Excerpt | undefined;
  /** How much may still be read and searched. */
  readonly room: { readonly left: number };
}
