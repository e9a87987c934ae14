import { type FileHandle, open } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** An unreadable database. The message continues the words "…, because ". */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
const END_MAGIC = 0x06054b50;
const END_64_MAGIC = 0x06064b50;
const LOCATOR_64_MAGIC = 0x07064b50;
const ENTRY_MAGIC = 0x02014b50;
const LOCAL_MAGIC = 0x04034b50;
const END_BYTES = 22;
const LOCATOR_64_BYTES = 20;
const END_64_BYTES = 56;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAXIMUM_COMMENT_BYTES = 65_535;
const IN_64 = 0xffff_ffff;
const STORED = 0;
const DEFLATED = 8;

/** Typical records have some kilobytes, and the longest real ones about two megabytes. */
const MAXIMUM_ENTRY_BYTES = 16 * 1024 * 1024;
const MAXIMUM_DIRECTORY_BYTES = 512 * 1024 * 1024;
/** For all entries together, unpacked. */
const MAXIMUM_BYTES = 64 * 1024 ** 3;
/** Read at once, so that many small entries take one read. */
const WINDOW_BYTES = 8 * 1024 * 1024;

/** The contents of the files in a ZIP archive on the disk, one after the other. @throws {DatabaseError} */
export async function* zipContents(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const directory = await readDirectory(file, size);
    const read = windowReader(file, size);
    let total = 0;
    for (const entry of entriesIn(directory)) {
      if (entry.name.endsWith('/')) continue;
      const content = await contentOf(entry, read);
      total += content.length;
      if (total > MAXIMUM_BYTES) throw new DatabaseError('its archive unpacks to too much');
      yield content;
    }
  } finally {
    await file.close();
  }
}

type ReadBytes = (start: number, length: number) => Promise<Buffer>;

/** The files of an archive mostly follow each other, so each read also fetches the bytes after the wanted ones. */
function windowReader(file: FileHandle, size: number): ReadBytes {
  let start = 0;
  let window: Buffer = Buffer.alloc(0);
  return async (at, length) => {
    if (at < 0 || at + length > size) throw damaged();
    if (at < start || at + length > start + window.length) {
      window = await readAt(file, at, Math.min(Math.max(length, WINDOW_BYTES), size - at));
      start = at;
    }
    return window.subarray(at - start, at - start + length);
  };
}

async function readAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, start + done);
    if (bytesRead === 0) throw damaged();
    done += bytesRead;
  }
  return bytes;
}

async function readDirectory(file: FileHandle, size: number): Promise<Buffer> {
  const length = Math.min(size, END_BYTES + MAXIMUM_COMMENT_BYTES + LOCATOR_64_BYTES);
  const tail = await readAt(file, size - length, length);
  const end = findEnd(tail);
  const plain = { bytes: tail.readUInt32LE(end + 12), start: tail.readUInt32LE(end + 16) };
  const needs64 = plain.bytes === IN_64 || plain.start === IN_64 || tail.readUInt16LE(end + 10) === 0xffff;
  const { bytes, start } = needs64 ? await readEnd64(file, tail, end) : plain;
  if (bytes > MAXIMUM_DIRECTORY_BYTES || start + bytes > size) throw damaged();
  return readAt(file, start, bytes);
}

interface Extent {
  readonly bytes: number;
  readonly start: number;
}

/** Reads the end record of archives with more than 65,535 files or 4 GiB. */
async function readEnd64(file: FileHandle, tail: Buffer, end: number): Promise<Extent> {
  const locator = end - LOCATOR_64_BYTES;
  if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64_MAGIC) throw damaged();
  const found = await readAt(file, numberAt(tail, locator + 8), END_64_BYTES);
  if (found.readUInt32LE(0) !== END_64_MAGIC) throw damaged();
  return { bytes: numberAt(found, 40), start: numberAt(found, 48) };
}

/** The end record comes last, followed only by a comment of any length. */
function findEnd(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END_MAGIC) return at;
  }
  throw new DatabaseError('it is not a ZIP archive');
}

interface Entry extends Extent {
  readonly name: string;
  readonly method: number;
  readonly unpacked: number;
}

function* entriesIn(directory: Buffer): Generator<Entry> {
  for (let at = 0; at + ENTRY_BYTES <= directory.length; ) {
    if (directory.readUInt32LE(at) !== ENTRY_MAGIC) throw damaged();
    const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    if (extraEnd > directory.length) throw damaged();
    const sizes = {
      unpacked: directory.readUInt32LE(at + 24),
      bytes: directory.readUInt32LE(at + 20),
      start: directory.readUInt32LE(at + 42),
    };
    yield {
      name: directory.toString('utf8', at + ENTRY_BYTES, nameEnd),
      method: directory.readUInt16LE(at + 10),
      ...withExtra(sizes, directory.subarray(nameEnd, extraEnd)),
    };
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
}

type Sizes = Pick<Entry, 'unpacked' | 'bytes' | 'start'>;

/** Numbers of more than 32 bits are in an extra field, which omits the others. */
function withExtra(sizes: Sizes, extra: Buffer): Sizes {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    let next = 0;
    const wide = (value: number): number => {
      if (value !== IN_64) return value;
      next += 8;
      if (next > field.length) throw damaged();
      return numberAt(field, next - 8);
    };
    return { unpacked: wide(sizes.unpacked), bytes: wide(sizes.bytes), start: wide(sizes.start) };
  }
  return sizes;
}

async function contentOf({ start, bytes, method, unpacked }: Entry, read: ReadBytes): Promise<Buffer> {
  if (unpacked > MAXIMUM_ENTRY_BYTES || bytes > MAXIMUM_ENTRY_BYTES) throw tooLarge();
  const local = await read(start, LOCAL_BYTES);
  if (local.readUInt32LE(0) !== LOCAL_MAGIC) throw damaged();
  const skipped = LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = await read(start + skipped, bytes);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new DatabaseError('its archive is compressed in an unknown way');
  try {
    return inflateRawSync(packed, { maxOutputLength: MAXIMUM_ENTRY_BYTES });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
  }
}

function numberAt(buffer: Buffer, at: number): number {
  const value = buffer.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged();
  return Number(value);
}

function tooLarge(): DatabaseError {
  return new DatabaseError('a file in its archive is too large');
}

function damaged(): DatabaseError {
  return new DatabaseError('its archive is damaged');
}
