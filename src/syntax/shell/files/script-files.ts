import type { ScriptProblem, ShellWord } from '../../../model/shell.ts';
import type { Excerpt, Span } from '../../../model/source.ts';
import type { CallKey } from './script-calls.ts';
import type { Definitions } from './sourced-before.ts';

/** The texts that a script, or the commands before it, have written to files. */
export interface WrittenFiles {
  /** The folder of relative names. */
  readonly folder: string;
  /** The home folder of the user who runs the commands; undefined if it is not known. */
  readonly home?: string | undefined;
  /** The texts by path. */
  readonly texts: Map<string, (() => Excerpt | undefined)[]>;
  /** For each file name, the last path that ends in it. */
  readonly paths: Map<string, string>;
  /** The paths that symbolic links lead to, by their own paths. */
  readonly links?: Map<string, string>;
  /** How many characters of them may still be read. */
  readonly room: { left: number };
  /** The scripts that were copied from elsewhere. Each is returned once for what a call gives to it. */
  readonly copied?: CopiedScripts | undefined;
  /** Reads the commands that a program such as make or npm runs because a file of its own format says so; undefined for other programs. */
  readonly recipes?: ((program: string) => RecipeReader | undefined) | undefined;
  /** What files of an image set and define that a shell has read; undefined for scripts elsewhere, which read such a file again each time. */
  readonly definitions?: Definitions;
  /** What a file sets that `.` or `source` reads, by its name relative to the script; undefined if that is not known. */
  readonly sourced?: ((name: string) => Excerpt | undefined) | undefined;
  /** The text of a file of the repository, by its name relative to the script; undefined if it is not known. */
  readonly near?: ((name: string) => Excerpt | undefined) | undefined;
  /** Whether each value that is taken out of such a file is needed, whatever it is. */
  readonly takesAll?: boolean | undefined;
  /** Takes note of what PowerShell and cmd are told to run; undefined if nobody asks. */
  readonly windows?: WindowsCalls | undefined;
}

/** What a script for a POSIX shell gives to PowerShell and cmd. */
export interface WindowsCalls {
  /** Programs with their arguments, and the absolute folder in which they are started. */
  readonly commands: { readonly words: readonly string[]; readonly folder: string }[];
  /** Scripts whose first line names PowerShell. */
  readonly scripts: Excerpt[];
}

/** A program that runs the commands of a file, with its arguments. */
export interface RecipeRequest {
  readonly program: string;
  readonly words: readonly ShellWord[];
  /** The absolute folder in which it is started. */
  readonly folder: string;
  /** The text of a file, by its absolute path; undefined if it is not known. It may be asked for again. */
  read(path: string): Excerpt | undefined;
  /** The absolute paths of known files that match an absolute pattern, sorted. */
  matching(pattern: string): readonly string[];
  /** The absolute paths of folders with such files that match an absolute pattern. */
  folders(pattern: string): readonly string[];
  /** The text of its standard input; undefined if it is not known. */
  input(): Excerpt | undefined;
}

export type RecipeReader = (request: RecipeRequest) => readonly Recipe[];

/** Commands that one shell runs. */
export interface Recipe {
  /** Set in place of reading the commands, if it is not known whether they run. */
  readonly unread?: ScriptProblem;
  readonly text: Excerpt;
  /** The absolute folder in which they run. */
  readonly folder: string;
}

/** A folder whose files a command puts elsewhere: `cp -r /src/tools /opt/tools`. The paths are absolute. */
export interface FolderCopy {
  readonly source: string;
  readonly target: string;
  /** The place of the command. */
  readonly span: Span;
}

export interface CopiedScripts {
  /** The script at an absolute path, where it was not returned before, or a call gives something else to it. */
  at(path: string, isProgram: boolean, keyOf?: CallKey): Excerpt | undefined;
  /** The text of the file at an absolute path, which may be asked for again. */
  text(path: string): Excerpt | undefined;
  /** The same for a program in another language, which is searched and not read as a whole. */
  code(path: string): Excerpt | undefined;
  /** The absolute paths of the copied files that match an absolute pattern, sorted. */
  matching(pattern: string): readonly string[];
  /** The absolute path of a copied file whose path is the same in lower case. */
  inAnyCase(path: string): string | undefined;
  /** The absolute paths of copied files with this name, which is in lower case. */
  named(name: string): readonly string[];
  /** The script in one of the folders in which shells search for programs. */
  program(name: string, keyOf?: CallKey): Excerpt | undefined;
  /** The absolute path of that script, which may be asked for again. */
  programPath(name: string): string | undefined;
  /** Puts the files of a folder into another one, for all that comes later; undefined where it is not known what comes later. */
  copyFolder?(copy: FolderCopy): void;
  /** How much may still be read and searched. */
  readonly room: { readonly left: number };
}
