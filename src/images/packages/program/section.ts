/** Where a section of a program is in its file. */
export interface Section {
  readonly at: number;
  readonly size: number;
}
