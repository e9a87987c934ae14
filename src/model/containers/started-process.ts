import type { Span } from '../source.ts';

/** A command that the first process of a container runs, in plain data: summaries of stages outlive their files. */
export interface StartedProcess {
  /** The last path component; empty when only run time knows. */
  readonly program: string;
  /** What follows it, joined by blanks. */
  readonly words: string;
  /** `&` stands behind it. */
  readonly isInBackground: boolean;
  /** It is the last one, so the container lives as long as it does. */
  readonly isLast: boolean;
  /** What runs it, outermost first: `tini`, `exec`. */
  readonly wrappers: readonly string[];
  /** It comes from `/etc/init.d`. */
  readonly isInitScript: boolean;
  /** The init system of a distribution, by its path: `/sbin/init`. */
  readonly isInitSystem?: true;
  /** Where it is written, for those of the container itself. */
  readonly span?: Span;
}
