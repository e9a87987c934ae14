import type { LinkAt } from '../support/symbolic-links.ts';
import type { LineRange } from './change.ts';

/** The base is known but can no longer be read: it was to come over the network. */
export class BaseUnavailable extends Error {
  override readonly name = 'BaseUnavailable';
}

/** The files of the base, before any is selected for reading. Paths are relative to the root of the repository, with `/`. */
export interface BaseTree {
  /** The commit. */
  readonly sha: string;
  /** Only files that are asked for by name are available: enough for the policy, not for a scan. */
  readonly isForPolicyOnly?: boolean;
  /** Its symbolic links. */
  readonly linkAt: LinkAt;
  /** Folders of submodules that the change leaves at the same commit: the files checked out there belong to the base, too. */
  readonly sameModules: ReadonlySet<string>;
  /** Whether the change adds the submodule at a path, or gives it another commit; true for a path that never was one. */
  hasOtherModule(path: string): boolean;
  /** From paths in the base to paths in the change. Worth asking only if files are gone. */
  readRenames(): Promise<ReadonlyMap<string, string>>;
  /** The paths that the change adds, alters and removes; undefined if they are not known. */
  readTouched(): Promise<ReadonlySet<string> | undefined>;
  /** The files of the change and of the base that a sparse checkout leaves out, so they cannot be compared. */
  readAbsent(): Promise<ReadonlySet<string>>;
  /** Whether the base has a file at the path, rather than a symbolic link. */
  has(path: string): boolean;
  /** The paths of all files, including links and submodules; `headPaths` are those of the checkout. */
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
  /** Undefined if the content is not available. */
  content(path: string): Buffer | undefined;
  /** The lines that the change adds to files, by their paths in the change; a missing file is unknown. */
  addedLines(paths: readonly string[]): Promise<ReadonlyMap<string, readonly LineRange[]>>;
}
