/** The remaining cost of replacing variables, in characters, shared by a whole file: `A = $(B)$(B)…` must not use up memory. */
export interface Allowance {
  left: number;
}
