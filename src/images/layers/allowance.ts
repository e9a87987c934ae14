import type { LayerContents } from './contents.ts';
import { ImageError } from './image-error.ts';

/** How much may be known of the layers of one image together. */
export interface Allowance {
  /** @throws {ImageError} when it is used up: then no further layer has to be read. */
  check(): void;
  /** @throws {ImageError} when it does not suffice; the layers before are not affected. */
  take(contents: LayerContents): void;
}

/** Characters: those of four million paths, or of 200,000 packages. */
const MAXIMUM_KEPT = 32_000_000;
const KEPT_PER_PACKAGE = 160;
const KEPT_PER_TEXT = 64;

export function createAllowance(): Allowance {
  let left = MAXIMUM_KEPT;
  const check = (): void => {
    if (left < 0) throw new ImageError('the layers together have too many files');
  };
  return {
    check,
    take(contents) {
      left -= sizeOf(contents);
      check();
    },
  };
}

/** About what it takes in memory, in characters. */
export function sizeOf({ paths, files, removed, emptied, setuid }: LayerContents): number {
  const packages = files.reduce((sum, file) => sum + file.packages.length, 0);
  const owned = files.reduce((sum, file) => sum + file.owned.length, 0);
  const texts = files.length + owned + removed.length + emptied.length + setuid.length;
  return paths.length + packages * KEPT_PER_PACKAGE + texts * KEPT_PER_TEXT;
}
