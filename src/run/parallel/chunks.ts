/** A half-open range of indexes. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
}

export interface Chunks {
  /** The next chunk, in order; undefined if nothing is left. */
  next(maximum?: number): Chunk | undefined;
}

const LARGEST = 64;

/** Cuts a number of things into chunks for some workers: large ones first, so that all end at about the same time. */
export function chunksOf(count: number, workers: number): Chunks {
  let start = 0;
  return {
    next(maximum = LARGEST) {
      if (start >= count) return undefined;
      const share = Math.ceil((count - start) / (workers + 1) / 4);
      const chunk = { start, end: Math.min(count, start + Math.max(1, Math.min(maximum, share))) };
      start = chunk.end;
      return chunk;
    },
  };
}
