/** How much evaluating variables may still cost, in characters, for one whole RUN: `$A$A$A…` must not exhaust memory or time. */
export interface Budget {
  left: number;
  /** The same for functions, which are read again for each call. */
  readonly ofCalls: Budget;
}
