/** Limits for reading a layer. Real layers are far below; a layer above them is reported as not read. */
export interface Limits {
  /** Files, folders and links of one layer. */
  readonly entries: number;
  /** Unpacked bytes of one layer. */
  readonly bytes: number;
}

export const LIMITS: Limits = { entries: 1_000_000, bytes: 32 * 1024 ** 3 };
