import type { Together } from '../frontend.ts';
import type { ReadFile } from '../repository-view.ts';

/** Compose files that are started together. */
export interface ComposeProject extends Together {
  /** The main file. */
  readonly path: string;
  /** Nobody says that it is started by itself: it is judged unless another project turns out to be made of it. */
  readonly isGuess: boolean;
}

/** Where to look for projects. */
export interface ProjectSearch {
  /** Paths of the compose files to be checked. */
  readonly paths: readonly string[];
  readonly readFile: ReadFile;
  /** Paths of the `.env` files of the repository, besides those in the folders of compose files and above them. */
  readonly environments?: () => readonly string[];
  /** Whether all compose files of a folder are among `paths`; where they are not, they are looked for. */
  isComplete(folder: string): boolean;
  /** Whether a file that is not among `paths` is to be checked, too. */
  isWanted?(path: string): boolean;
  /** Whether it was said already why a file could not be read. */
  isRefused?(path: string): boolean;
}
