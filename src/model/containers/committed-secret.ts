import type { Span } from '../source.ts';

/** A file of the repository with a secret that a container gets by a mount, a secret or a config. */
export interface CommittedSecret {
  /** From the root of the repository. */
  readonly path: string;
  /** The end of `a file that contains …`. */
  readonly what: string;
  /** The place that names the file, or a folder with it. */
  readonly at: Span;
  /** Why it matters less: it is for tests or development by its path. */
  readonly milder: string | undefined;
  /** Whether an earlier container of the project gets it from the same place. */
  readonly isReadBefore: boolean;
}
