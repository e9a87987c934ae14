/** A variable that is never set, as long as the text that it replaces. */
export function maskedVariable(length: number): string {
  return length < 4 ? '$-'.padEnd(length, '-') : `\${${'_'.repeat(length - 3)}}`;
}

/** The shortest masked variable with a name. */
export const UNKNOWN_VARIABLE = maskedVariable(4);
