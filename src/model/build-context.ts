import type { Result } from '../support/result.ts';
import type { Notification } from './findings/notification.ts';
import type { Located } from './located.ts';
import type { SourceFile } from './source.ts';

/** The folder that a Dockerfile is built in, with its known files: those that git sees, or all files outside of a checkout. */
export interface BuildContext {
  /** The path from the repository root; empty for the root itself. */
  readonly folder: string;
  /** Whether it is the top of a checkout, so that a build on a developer's machine finds `.git` in it. */
  readonly holdsGitFolder: boolean;
  /** The `.dockerignore` that applies to it, if any. */
  readonly ignoreFile: SourceFile | undefined;
  /**
   * The files that a source of COPY or ADD brings, as sorted paths from the folder. The source is a file, a folder with everything in it,
   * or a pattern as in Go's `filepath.Match`. Files that the ignore file or `exclude` (`COPY --exclude`) leaves out are not included. The
   * same arguments return the same list. The patterns of `exclude` start in the source, or in `excludedFrom`, if the source is a part of that.
   * After too many calls a gap is reported at the source, and the list is empty.
   */
  files(source: Located<string>, exclude?: readonly string[], excludedFrom?: string): readonly string[];
  /** Whether the file is in the context, by its path from the folder. */
  has(path: string): boolean;
  /** Whether the ignore file excludes a path, whether or not such a file exists. */
  ignores(path: Located<string>): boolean;
  /** The text of a file in the context; undefined when it cannot be read as text. */
  read(path: string): string | undefined;
  /**
   * A script in the context, decoded as shells do it, or the reason why it cannot be read. If it is run as a program, undefined where its
   * beginning shows that no shell reads it.
   */
  script(path: string, isProgram: boolean): Result<SourceFile, Notification> | undefined;
}

/** Whether a source of COPY names the context folder itself, or everything in it. */
export function isWholeContext(source: string): boolean {
  return /^(?:\.{0,2}\/)*(?:\.{0,2}|\*\/*)$/.test(source) && source !== '';
}
