/** A variable that nobody sets, as long as what it stands for. */
export function maskedVariable(length: number): string {
  return length < 4 ? '$-'.padEnd(length, '-') : `\${${'_'.repeat(length - 3)}}`;
}

/** The shortest one. */
export const UNKNOWN_VARIABLE = maskedVariable(4);
