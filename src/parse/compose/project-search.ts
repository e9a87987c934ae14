import type { CompanionFiles } from '../frontend.ts';
import type { ReadFile } from '../repository-view.ts';

/** Compose files that are started together. */
export interface ComposeProject extends CompanionFiles {
  /** The main file. */
  readonly path: string;
  /** Nothing shows that it is started by itself: it is checked unless it turns out to be part of another project. */
  readonly isGuess: boolean;
}

/** Where to look for projects. */
export interface ProjectSearch {
  /** Paths of the compose files to check. */
  readonly paths: readonly string[];
  readonly readFile: ReadFile;
  /** Paths of the `.env` files of the repository, other than those in the folders of compose files and above them. */
  readonly environments?: () => readonly string[];
  /** Whether all compose files of a folder are among `paths`; if not, they are searched. */
  isComplete(folder: string): boolean;
  /** Whether a file that is not among `paths` is to be checked, too. */
  isWanted?(path: string): boolean;
  /** Whether a file is not to be checked, even where Docker Compose would find it by its name. */
  isExcluded?(path: string): boolean;
  /** Whether it has been reported why a file could not be read. */
  isRefused?(path: string): boolean;
}
