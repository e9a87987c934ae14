import type { Located } from './located.ts';
import type { SourceFile } from './source.ts';

/** The folder that a Dockerfile is built in, as far as its files are known: those that git sees, or all outside of a checkout. */
export interface BuildContext {
  /** From the repository's root; empty for the root itself. */
  readonly folder: string;
  /** Whether it is the top of a checkout, so that a build on a developer's machine finds `.git` in it. */
  readonly holdsGitFolder: boolean;
  /** The `.dockerignore` that holds for it; undefined when there is none. */
  readonly ignoreFile: SourceFile | undefined;
  /**
   * The files that a source of COPY or ADD brings, by their paths from the folder, sorted: a file, a folder with all in it, a pattern
   * as Go's `filepath.Match` reads it. What the ignore file leaves out is not among them, nor what `exclude` (`COPY --exclude`) does.
   * The same question gets the same list. When there are too many questions, that is told at the source, and there are no files.
   */
  files(source: Located<string>, exclude?: readonly string[]): readonly string[];
  /** Whether the file is in the context, by its path from the folder. */
  has(path: string): boolean;
  /** Whether the ignore file leaves a path out, be there such a file or not. */
  ignores(path: Located<string>): boolean;
  /** The text of a file in the context; undefined when it cannot be read as text. */
  read(path: string): string | undefined;
}

/** Whether a source of COPY names the context folder itself, or all that is directly in it. */
export function isWholeContext(source: string): boolean {
  return /^(?:\.{0,2}\/)*(?:\.{0,2}|\*\/*)$/.test(source) && source !== '';
}
