/**
 * In characters. Linux does not pass longer arguments or variables to programs, so no working project needs a longer word or value. A longer
 * one counts as unknown, is not seen by rules, and is reported as not checked.
 */
export const LONGEST_VALUE = 131_072;

/** In characters: how much text the variables of one file may produce. Repeating `A=$A$A` or `B=x$A` must not exhaust memory. */
export const EXPANSION_BUDGET = 8_000_000;

/** The message about a longer value. */
export const TOO_LONG =
  'This value is longer than any program can receive, or its variables expand to more text than is read, so it was not checked.';
