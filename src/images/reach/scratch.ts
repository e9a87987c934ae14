import type { TakeBytes } from './elf-links.ts';

/** Memory for the files of a layer, one after another. New memory for each of them would take much longer. */
export interface Scratch {
  readonly take: TakeBytes;
  /** The next file begins, so nothing of earlier ones is needed any more. */
  reset(): void;
  /** No more files: the memory is for another layer. */
  release(): void;
}

/** The tables of the largest programs have nine megabytes. */
const SCRATCH_BYTES = 12 * 1024 * 1024;

/** Few layers are read at the same time. */
const free: Buffer[] = [];

export function createScratch(): Scratch {
  let bytes: Buffer | undefined;
  let used = 0;
  return {
    reset() {
      used = 0;
    },
    take(length) {
      bytes ??= free.pop() ?? Buffer.allocUnsafeSlow(SCRATCH_BYTES);
      const end = Math.min(used + length, bytes.length);
      const part = bytes.subarray(used, end);
      used = end;
      return part;
    },
    release() {
      if (bytes !== undefined) free.push(bytes);
      bytes = undefined;
    },
  };
}
