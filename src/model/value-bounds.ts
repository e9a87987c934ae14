/**
 * In characters. Linux gives no program a longer argument or variable, so nothing that works needs a longer word or value. One that is longer
 * is unknown, and is told as not looked at: rules see none of it.
 */
export const LONGEST_VALUE = 131_072;

/** What the variables of one file may add to the texts that use them, in characters: `A=$A$A` and `B=x$A` in many lines must not use up memory. */
export const EXPANSION_BUDGET = 8_000_000;

/** What is said of a value that is longer. */
export const TOO_LONG =
  'This value is longer than any program is given, or its variables come to more than is read, so it was not looked at.';
