export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}
