import type { LinkAt } from '../support/symbolic-links.ts';
import type { LineRange } from './change.ts';

/** The base is known, and cannot be read any more: it was to come over the network. */
export class BaseUnavailable extends Error {
  override readonly name = 'BaseUnavailable';
}

/** The files of the base, before any of them is judged worth reading. Paths are from the root of the repository, with `/`. */
export interface BaseTree {
  /** The commit. */
  readonly sha: string;
  /** Only files that are asked for by name can be had: enough for the policy, not for a scan. */
  readonly isForPolicyOnly?: boolean;
  /** Its symbolic links. */
  readonly linkAt: LinkAt;
  /** Folders of submodules that the change leaves at the same commit: what is checked out there belongs to the base, too. */
  readonly sameModules: ReadonlySet<string>;
  /** From paths in the base to paths in the change. Worth a question only when files are gone. */
  readRenames(): Promise<ReadonlyMap<string, string>>;
  /** What the change adds, alters and removes; undefined when that is not known. */
  readTouched(): Promise<ReadonlySet<string> | undefined>;
  /** What a sparse checkout leaves out, of the files of the change and of the base: nobody can compare them. */
  readAbsent(): Promise<ReadonlySet<string>>;
  /** Whether it has a file there that is no symbolic link. */
  has(path: string): boolean;
  /** The paths of all files, links and submodules included; `headPaths` are those of what is checked out. */
  allPaths(headPaths: readonly string[]): readonly string[];
  /** Whether the file has the content with this id, by {@link BaseTree.hash}. */
  isSame(path: string, id: string): boolean;
  /** How contents are identified. */
  readonly hash: 'sha1' | 'sha256';
  /**
   * Fetches the contents of files, which {@link BaseTree.content} knows from then on.
   * @throws {BaseUnavailable}
   */
  load(paths: readonly string[]): Promise<void>;
  /** Undefined for what cannot be had. */
  content(path: string): Buffer | undefined;
  /** What the change adds to files, by their paths in the change; a file that is not there is not known. */
  addedLines(paths: readonly string[]): Promise<ReadonlyMap<string, readonly LineRange[]>>;
}
