import { firstReached } from '../../support/sorted.ts';

/** 48 bits: with a million paths, the chance of a false hit is 1 in 280 million. */
const BYTES = 6;
/** Paths in one buffer. Its bytes are divisible by three, so that the base64 texts of several buffers can be joined. */
const CHUNK_PATHS = 4096;

/** A set of paths as hashes, which takes a seventh of the memory of the texts. */
export interface PathHashes {
  has(path: string): boolean;
}

export interface PathHashWriter {
  add(path: string): void;
  toBase64(): string;
}

export function createPathHashWriter(): PathHashWriter {
  const full: string[] = [];
  const bytes = Buffer.alloc(CHUNK_PATHS * BYTES);
  let length = 0;
  return {
    add(path) {
      if (length === bytes.length) {
        full.push(bytes.toString('base64'));
        length = 0;
      }
      bytes.writeUIntLE(hashOf(path), length, BYTES);
      length += BYTES;
    },
    toBase64: () => `${full.join('')}${bytes.toString('base64', 0, length)}`,
  };
}

export function readPathHashes(base64: string): PathHashes {
  const bytes = Buffer.from(base64, 'base64');
  // a Set of a million numbers would take five times as much memory
  const hashes = new Float64Array(Math.floor(bytes.length / BYTES));
  for (let index = 0; index < hashes.length; index++) hashes[index] = bytes.readUIntLE(index * BYTES, BYTES);
  hashes.sort();
  return { has: (path) => contains(hashes, hashOf(path)) };
}

/** Binary search. */
function contains(sorted: Float64Array, wanted: number): boolean {
  return sorted[firstReached(sorted, (one) => one >= wanted)] === wanted;
}

/** Two multiplicative hashes of 24 bits each, mixed at the end. */
function hashOf(path: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < path.length; index++) {
    const code = path.charCodeAt(index);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (low >>> 8) * 2 ** 24 + (high >>> 8);
}
