import type { Span } from '../source.ts';

/** One stated reason why some things need not be looked at: an entry of `not-looked-at` in the configuration. */
export interface AcceptedGap {
  /** Where it is written. */
  readonly span: Span;
  /** Ids of kinds; undefined for any. */
  readonly kinds: readonly string[] | undefined;
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly expires?: string;
  /** Whether it is about the file at a path. */
  covers(path: string): boolean;
}
