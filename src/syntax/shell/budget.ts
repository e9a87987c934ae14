/** What evaluating variables may still cost, in characters, shared by all of one RUN: `$A$A$A…` must not use up memory or time. */
export interface Budget {
  left: number;
  /** The same for functions, which are read anew for each call. */
  readonly ofCalls: Budget;
}
