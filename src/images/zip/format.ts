import { inflateRawSync } from 'node:zlib';
import { errorCode } from '../../support/error-code.ts';

/** An unreadable archive. The message continues the words "…, because ", and contains no text from the archive. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
const END_MAGIC = 0x06054b50;
const END_64_MAGIC = 0x06064b50;
const LOCATOR_64_MAGIC = 0x07064b50;
const ENTRY_MAGIC = 0x02014b50;
const LOCAL_MAGIC = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MAXIMUM_COMMENT_BYTES = 65_535;
const IN_64 = 0xffff_ffff;
const MOST_COUNTED = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/** The length of the record between the two end records. */
export const LOCATOR_64_BYTES = 20;
/** The length of the end record of archives with more than 65,535 files or 4 GiB. */
export const END_64_BYTES = 56;
/** As many bytes at the end of an archive as may be needed to find its directory. */
export const TAIL_BYTES = END_BYTES + MAXIMUM_COMMENT_BYTES + LOCATOR_64_BYTES;
/** The length of the fixed part of the record before the content of a file. */
export const LOCAL_BYTES = 30;

/** Bytes of an archive. */
export interface Extent {
  readonly bytes: number;
  readonly start: number;
}

/** A file in an archive: where its record is, and how many packed bytes follow. */
export interface ZipHeader extends Extent {
  readonly path: string;
  readonly method: number;
  /** The unpacked bytes that the archive claims. */
  readonly unpacked: number;
}

/** Where the last record of an archive is, and what it says about the directory. */
export interface End {
  /** In the tail. */
  readonly at: number;
  readonly directory: Extent;
  /** The low 16 bits of the number of files; undefined if they are all set, as for more files. */
  readonly count: number | undefined;
  /** Where the archive has a longer end record that replaces this one, as the archive says. */
  readonly end64: number | undefined;
}

/** The end record comes last, followed only by a comment of any length. @throws {ZipError} */
export function findEnd(tail: Buffer): End {
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END_MAGIC) return endAt(tail, at);
  }
  throw new ZipError('it is not a ZIP archive');
}

function endAt(tail: Buffer, at: number): End {
  const directory = { bytes: tail.readUInt32LE(at + 12), start: tail.readUInt32LE(at + 16) };
  const count = tail.readUInt16LE(at + 10);
  const isLong = directory.bytes === IN_64 || directory.start === IN_64 || count === MOST_COUNTED;
  const locator = at - LOCATOR_64_BYTES;
  const hasLocator = locator >= 0 && tail.readUInt32LE(locator) === LOCATOR_64_MAGIC;
  if (isLong && !hasLocator && (directory.bytes === IN_64 || directory.start === IN_64)) throw damaged();
  return {
    at,
    directory,
    count: count === MOST_COUNTED ? undefined : count,
    end64: isLong && hasLocator ? numberAt(tail, locator + 8) : undefined,
  };
}

/** What the longer end record says about the directory. @throws {ZipError} */
export function directoryIn64(record: Buffer): Extent {
  if (record.readUInt32LE(0) !== END_64_MAGIC) throw damaged();
  return { bytes: numberAt(record, 40), start: numberAt(record, 48) };
}

/** The files that a directory lists; there must be as many as the end says. @throws {ZipError} */
export function* headersIn(directory: Buffer, count: End['count']): Generator<ZipHeader> {
  let found = 0;
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
      path: directory.toString('utf8', at + ENTRY_BYTES, nameEnd),
      method: directory.readUInt16LE(at + 10),
      ...withExtra(sizes, directory.subarray(nameEnd, extraEnd)),
    };
    found += 1;
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  // some programs count on where 16 bits end
  if (count !== undefined && found % (MOST_COUNTED + 1) !== count) throw damaged();
}

type Sizes = Pick<ZipHeader, 'unpacked' | 'bytes' | 'start'>;

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

/** How many bytes are between the start of the record of a file and its content. @throws {ZipError} */
export function recordBytes(local: Buffer): number {
  if (local.readUInt32LE(0) !== LOCAL_MAGIC) throw damaged();
  return LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
}

/** The content of a file. @throws {ZipError} */
export function unpack(packed: Buffer, method: number, maximumBytes: number): Buffer {
  if (method === STORED) {
    if (packed.length > maximumBytes) throw tooLarge();
    return packed;
  }
  if (method !== DEFLATED) throw new ZipError('it is compressed in an unknown way');
  try {
    return inflateRawSync(packed, { maxOutputLength: maximumBytes });
  } catch (error) {
    throw errorCode(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
  }
}

function numberAt(buffer: Buffer, at: number): number {
  const value = buffer.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged();
  return Number(value);
}

export function tooLarge(): ZipError {
  return new ZipError('a file in it is too large');
}

export function damaged(): ZipError {
  return new ZipError('its archive is damaged');
}
