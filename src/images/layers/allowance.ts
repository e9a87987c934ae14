import { sizeOfPrograms } from '../reach/program-record.ts';
import type { LayerContents } from './contents.ts';
import { ImageError } from './image-error.ts';

/** The memory limit for the layers of one image together. */
export interface Allowance {
  /** @throws {ImageError} when it is used up, so that no further layer is read. */
  check(): void;
  /** @throws {ImageError} when the layer exceeds it. Earlier layers are kept. */
  take(contents: LayerContents): void;
  /** The layer without its programs where those of all layers exceed their own limit. */
  withinPrograms(contents: LayerContents): LayerContents;
}

/** In characters: enough for four million paths or 200,000 packages. */
const MAXIMUM_KEPT = 32_000_000;
/** The same for programs. */
const MAXIMUM_PROGRAMS = 32_000_000;
const KEPT_PER_PACKAGE = 160;
const KEPT_PER_TEXT = 64;

export function createAllowance(): Allowance {
  let left = MAXIMUM_KEPT;
  let leftForPrograms = MAXIMUM_PROGRAMS;
  const check = (): void => {
    if (left < 0) throw new ImageError('the layers together have too many files');
  };
  return {
    check,
    take(contents) {
      left -= sizeOf(contents);
      check();
    },
    withinPrograms(contents) {
      if (contents.programs === undefined) return contents;
      leftForPrograms -= sizeOfPrograms(contents.programs);
      if (leftForPrograms >= 0) return contents;
      const { programs: _, ...others } = contents;
      return others;
    },
  };
}

/** The approximate memory use, in characters. */
export function sizeOf({ paths, files, removed, emptied, setuid, folders, secrets }: LayerContents): number {
  const packages = files.reduce((sum, file) => sum + file.packages.length, 0);
  const owned = files.reduce((sum, file) => sum + file.owned.length, 0);
  const others = [removed, emptied, setuid, folders, secrets].reduce((sum, list) => sum + list.length, 0);
  const texts = files.length + owned + others;
  return paths.length + packages * KEPT_PER_PACKAGE + texts * KEPT_PER_TEXT;
}
