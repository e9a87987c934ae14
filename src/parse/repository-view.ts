import type { Notification } from '../model/findings/notification.ts';
import type { SourceFile } from '../model/source.ts';
import type { Result } from '../support/result.ts';
import type { Content } from './content.ts';

export type FileResult = Result<SourceFile, Notification>;

/**
 * How sure it is that there is a text file at a path.
 *
 * - `named`: something names the file, so it is an error when it is there and cannot be read.
 * - `usual`: tools read a file of this name where there is one, such as `.env`; a folder of that name is something else.
 * - `guess`: the path may be anything, such as a word of a command. It is no error if there is no text file there.
 */
export type Certainty = 'named' | 'usual' | 'guess';

/**
 * Reads a file that another one names, by its path from the root of the repository; undefined if there is none to read. The path is `named`
 * unless told otherwise.
 */
export type ReadFile = (path: string, certainty?: Certainty) => SourceFile | undefined;

/** All that the stages of a scan may ask of the repository. Nothing outside of its root is ever read. */
export interface RepositoryView {
  /** Whether the root is the top of a git checkout. */
  readonly isCheckout: boolean;
  /** Reads a file that is to be scanned; a file behind a symbolic link comes under its real path. */
  read(path: string): FileResult;
  readonly readFile: ReadFile;
  /** The bytes of a file, whatever they are; undefined if it is missing or outside. No refusal is noted. */
  contentOf(path: string): Content | undefined;
  /**
   * All files of the repository, sorted by code units: those that git sees, or all of them without git. They are listed when first asked
   * for; undefined when there are too many.
   */
  paths(): readonly string[] | undefined;
  /** Called with the path of a file when something is used again that was learned from it. */
  onRecalled(path: string): void;
}
