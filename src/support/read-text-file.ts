import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { errorCode } from './error-code.ts';
import type { Result } from './result.ts';

export interface DecodedText {
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

export type ReadProblem =
  | 'missing'
  | 'symbolic-link'
  | 'not-a-file'
  | 'not-readable'
  | 'too-big'
  | 'changed'
  | 'utf-16'
  | 'binary'
  | 'not-utf-8';

/** O_NONBLOCK: opening a named pipe must not wait for a writer. Windows has neither flag. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reused for small files, so that most reads only allocate their text. */
let scratch: Buffer | undefined;
const SCRATCH_SIZE = 65_536;

/** Reads a regular UTF-8 file of at most `maxBytes`. It never waits, and does not follow a symbolic link at the end of the path. */
export function readTextFile(path: string, maxBytes: number): Result<DecodedText, ReadProblem> {
  const bytes = readBytes(path, maxBytes);
  return bytes.ok ? decodeText(bytes.value) : bytes;
}

/** Like {@link readTextFile}, without decoding. The bytes are valid until the next file is read. */
export function readBytes(path: string, maxBytes: number): Result<Buffer, ReadProblem> {
  let descriptor: number;
  try {
    descriptor = openSync(path, OPEN_FLAGS);
  } catch (error) {
    return failure(problemOf(error));
  }
  try {
    return readDescriptor(descriptor, maxBytes);
  } catch (error) {
    return failure(problemOf(error));
  } finally {
    closeSync(descriptor);
  }
}

/** The first bytes of a regular file of any size; undefined when it cannot be read. */
export function readBeginning(path: string, length: number): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, OPEN_FLAGS);
    if (!fstatSync(descriptor).isFile()) return undefined;
    const buffer = Buffer.allocUnsafe(length);
    return buffer.subarray(0, readSync(descriptor, buffer, 0, length, null));
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readDescriptor(descriptor: number, maxBytes: number): Result<Buffer, ReadProblem> {
  const stats = fstatSync(descriptor);
  if (!stats.isFile()) return failure('not-a-file');
  if (stats.size > maxBytes) return failure('too-big');
  // one extra byte detects a file that is growing: a read of exactly its old size shows that it ends there
  const buffer = bufferOf(stats.size + 1);
  let length = readSync(descriptor, buffer, 0, stats.size + 1, null);
  while (length < stats.size) {
    const count = readSync(descriptor, buffer, length, stats.size + 1 - length, null);
    if (count === 0) break;
    length += count;
  }
  if (length !== stats.size) return failure('changed');
  return { ok: true, value: buffer.subarray(0, length) };
}

function bufferOf(size: number): Buffer {
  if (size > SCRATCH_SIZE) return Buffer.allocUnsafe(size);
  scratch ??= Buffer.allocUnsafeSlow(SCRATCH_SIZE);
  return scratch;
}

/** Decodes a file, unless it is binary or in another encoding. */
export function decodeText(bytes: Buffer): Result<DecodedText, ReadProblem> {
  if (isUtf16(bytes)) return failure('utf-16');
  if (bytes.includes(0)) return failure('binary');
  if (isAscii(bytes)) return { ok: true, value: { text: bytes.toString('latin1'), hasByteOrderMark: false } };
  if (!isUtf8(bytes)) return failure('not-utf-8');
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { ok: true, value: { text: bytes.toString('utf8', hasByteOrderMark ? 3 : 0), hasByteOrderMark } };
}

/** Whether the file begins with a UTF-16 byte order mark of either byte order. */
export function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function problemOf(error: unknown): ReadProblem {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ERR_INVALID_ARG_VALUE':
      return 'missing';
    case 'ELOOP':
      return 'symbolic-link';
    case 'EISDIR':
    case 'ENXIO':
    case 'ENODEV':
      return 'not-a-file';
    default:
      return 'not-readable';
  }
}

function failure(error: ReadProblem): { readonly ok: false; readonly error: ReadProblem } {
  return { ok: false, error };
}
