import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { SourceFile } from '../model/source.ts';

type HashName = 'sha1' | 'sha256';

/** The id by which git identifies the content. */
export function blobId({ text, hasByteOrderMark }: SourceFile, hash: HashName): string {
  const bytes = Buffer.from(hasByteOrderMark ? `\uFEFF${text}` : text);
  return createHash(hash).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

const PIECE = 1024 * 1024;
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The same for a file that may be large or not text; undefined if it cannot be read. */
export function blobIdOnDisk(path: string, hash: HashName): string | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, OPEN_FLAGS);
    const stats = fstatSync(descriptor);
    return stats.isFile() ? idOf(descriptor, stats.size, hash) : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function idOf(descriptor: number, size: number, hash: HashName): string {
  const sum = createHash(hash).update(`blob ${size}\0`);
  const piece = Buffer.allocUnsafe(PIECE);
  for (let left = size; left > 0; ) {
    const count = readSync(descriptor, piece, 0, Math.min(PIECE, left), null);
    if (count === 0) break;
    sum.update(piece.subarray(0, count));
    left -= count;
  }
  return sum.digest('hex');
}
