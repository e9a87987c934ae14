/** How much of a layer is read. Real ones stay far below; what is beyond is reported as not read. */
export interface Limits {
  /** Files, folders and links of one layer. */
  readonly entries: number;
  /** Of one layer, unpacked. */
  readonly bytes: number;
}

export const LIMITS: Limits = { entries: 1_000_000, bytes: 32 * 1024 ** 3 };
