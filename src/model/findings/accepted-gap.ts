import type { Span } from '../source.ts';

/** One stated reason why some things need not be looked at: an entry of `not-looked-at` in the configuration. */
export interface AcceptedGap {
  /** The place of the entry. */
  readonly span: Span;
  /** Ids of kinds; undefined for any. */
  readonly kinds: readonly string[] | undefined;
  readonly reason: string;
  /** The last day on which it applies, `YYYY-MM-DD`. */
  readonly expires?: string;
  /** Whether it applies to the file at a path. */
  covers(path: string): boolean;
}
