import type { ShellCommands } from './shell-commands.ts';

/** What decides what a program loads and starts. */
export type ProgramFile = ElfFile | ScriptFile | UnclearFile;

/** A program or library in the Executable and Linkable Format. */
export interface ElfFile {
  readonly kind: 'elf';
  /** Width, byte order and processor. Only libraries with the same text can be loaded by a program. */
  readonly machine: string;
  /** The program that loads it, such as `/lib64/ld-linux-x86-64.so.2`. Undefined for libraries, and for programs that need none. */
  readonly loader?: string;
  /** The name under which libraries and programs ask for it. */
  readonly soname?: string;
  /** The names of the libraries that it needs. */
  readonly needed: readonly string[];
  /** The names of libraries that are loaded with it if they are there. */
  readonly optional?: readonly string[];
  /** Folders in which they are searched for, as written, with `:` between them. */
  readonly searchPath?: string;
  /** The search path is of the older kind (DT_RPATH), which also applies to the libraries of its libraries. */
  readonly isInherited?: true;
  /** It imports functions that load further libraries or start further programs. */
  readonly mayOpen?: true;
}

/** A text that begins with `#!`, or a file with the name of a shell script. */
export interface ScriptFile extends ShellCommands {
  readonly kind: 'script';
  /** The interpreter, and at most one argument. Empty where the file does not name it. */
  readonly interpreter: readonly string[];
}

/** A file that can be executed, and that was not understood. */
export interface UnclearFile {
  readonly kind: 'unclear';
}

export const UNCLEAR: UnclearFile = { kind: 'unclear' };

/** The programs of one layer, and the links and owners that lead to and from them. It is cached as JSON. */
export interface LayerPrograms {
  readonly files: readonly (readonly [path: string, file: ProgramFile])[];
  /** Symbolic links, with their targets as written. */
  readonly links: readonly (readonly [path: string, target: string])[];
  /** Hard links to files of the layer: they have the same contents. */
  readonly twins: readonly (readonly [path: string, target: string])[];
  /** Files on which loaders and package managers depend, line by line. Null where one could not be read. */
  readonly settings: readonly (readonly [path: string, lines: readonly string[] | null])[];
  readonly owners: readonly OwnedFiles[];
  /** There were more than are kept. */
  readonly isCut: boolean;
}

export interface OwnedFiles {
  /** The file that lists them. */
  readonly list: string;
  readonly package: string;
  /** The canonical paths of those that may be programs or libraries. */
  readonly paths: readonly string[];
}
