import type { Span } from '../source.ts';

/** A command that the first process of a container runs. It is plain data, as summaries of stages outlive their files. */
export interface StartedProcess {
  /** The last path component; empty when it is only known at run time. */
  readonly program: string;
  /** Its arguments, joined by blanks. */
  readonly words: string;
  /** It is followed by `&`. */
  readonly isInBackground: boolean;
  /** It is the last one, so the container lives as long as it does. */
  readonly isLast: boolean;
  /** Its wrappers, outermost first: `tini`, `exec`. */
  readonly wrappers: readonly string[];
  /** It comes from `/etc/init.d`. */
  readonly isInitScript: boolean;
  /** It is a distribution's init system, called by its path: `/sbin/init`. */
  readonly isInitSystem?: true;
  /** Its place, if it is written in the container itself. */
  readonly span?: Span;
}
