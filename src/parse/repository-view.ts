import type { Notification } from '../model/findings/notification.ts';
import type { SourceFile } from '../model/source.ts';
import type { Result } from '../support/result.ts';
import type { Content } from './content.ts';

export type FileResult = Result<SourceFile, Notification>;

/**
 * How certain it is that a path leads to a text file.
 *
 * - `named`: something names the file, so it is an error if it exists and cannot be read.
 * - `usual`: tools read a file of this name if it exists, such as `.env`; a folder of that name is something else.
 * - `guess`: the path may be anything, such as a word of a command. A missing text file is not an error.
 */
export type Certainty = 'named' | 'usual' | 'guess';

/**
 * Reads a file that another one names, by its path from the root of the repository; undefined if it cannot be read. The path is `named` by
 * default.
 */
export type ReadFile = (path: string, certainty?: Certainty) => SourceFile | undefined;

/**
 * - `read`: it is checked out.
 * - `missing`: it is not.
 * - `changed`: it is that of a base, and the change has another commit of it.
 */
export type Submodule = 'read' | 'missing' | 'changed';

/** Everything that the stages of a scan may ask of the repository. Nothing outside its root is ever read. */
export interface RepositoryView {
  /** Whether the root is the top of a git checkout. */
  readonly isCheckout: boolean;
  /** Reads a file that is to be scanned; a file behind a symbolic link comes with its real path. */
  read(path: string): FileResult;
  readonly readFile: ReadFile;
  /** The bytes of a file, whatever they are; undefined if it is missing or outside. A refusal is not recorded. */
  contentOf(path: string): Content | undefined;
  /**
   * All files of the repository, sorted by code units: those that git sees, or all of them without git. They are listed on first use;
   * undefined if there are too many.
   */
  paths(): readonly string[] | undefined;
  /**
   * Where symbolic links in a path lead out of the repository: an absolute path, or one that leads upwards from the root. Undefined if they
   * do not.
   */
  outsideTarget(path: string): string | undefined;
  /** The path without symbolic links, if they lead to another path in the repository. */
  insideTarget?(path: string): string | undefined;
  /** What is known of the files of a submodule, by its path; undefined where nothing tells. */
  submodule?(path: string): Submodule;
  /** Called with the path of a file when information learned from it is reused. */
  onRecalled(path: string): void;
}
