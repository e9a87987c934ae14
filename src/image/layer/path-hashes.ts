/** 48 bits: among a million paths a false hit has a chance of 1 in 280 million. */
const BYTES = 6;
const FIRST_CAPACITY = 4096;

/** A set of paths as hashes, which takes a seventh of the room that the texts take. */
export interface PathHashes {
  has(path: string): boolean;
}

export interface PathHashWriter {
  add(path: string): void;
  toBase64(): string;
}

export function createPathHashWriter(): PathHashWriter {
  let bytes = Buffer.alloc(FIRST_CAPACITY * BYTES);
  let length = 0;
  return {
    add(path) {
      if (length === bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2);
      bytes.writeUIntLE(hashOf(path), length, BYTES);
      length += BYTES;
    },
    toBase64: () => bytes.toString('base64', 0, length),
  };
}

export function readPathHashes(base64: string): PathHashes {
  const bytes = Buffer.from(base64, 'base64');
  const hashes = new Set<number>();
  for (let at = 0; at + BYTES <= bytes.length; at += BYTES) hashes.add(bytes.readUIntLE(at, BYTES));
  return { has: (path) => hashes.has(hashOf(path)) };
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
