import { inflateRawSync } from 'node:zlib';
import { ImageError } from '../../layers/image-error.ts';

export interface ZipEntry {
  readonly path: string;
  /** The unpacked bytes that the archive claims. */
  readonly size: number;
  /** @throws when the entry is larger than that, or damaged. */
  read(maximumBytes: number): Buffer;
}

/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
const END_MAGIC = 0x06054b50;
const ENTRY_MAGIC = 0x02014b50;
const LOCAL_MAGIC = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAXIMUM_COMMENT_BYTES = 65_535;
const STORED = 0;
const DEFLATED = 8;

/** The entries of a ZIP archive in memory. Archives over 4 GiB have another format and are never passed here. */
export function* zipEntries(archive: Buffer): Generator<ZipEntry> {
  const end = findEnd(archive);
  let at = archive.readUInt32LE(end + 16);
  // a prefix of the archive, such as a script that starts it, shifts all offsets
  const shift = end - archive.readUInt32LE(end + 12) - at;
  at += Math.max(shift, 0);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (at + ENTRY_BYTES > archive.length || archive.readUInt32LE(at) !== ENTRY_MAGIC) throw damaged();
    const nameEnd = at + ENTRY_BYTES + archive.readUInt16LE(at + 28);
    yield entryAt(archive, at, nameEnd, Math.max(shift, 0));
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

function entryAt(archive: Buffer, at: number, nameEnd: number, shift: number): ZipEntry {
  const method = archive.readUInt16LE(at + 10);
  const packedBytes = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42) + shift;
  return {
    path: archive.toString('utf8', at + ENTRY_BYTES, nameEnd),
    size: archive.readUInt32LE(at + 24),
    read(maximumBytes) {
      const packed = contentAt(archive, local, packedBytes);
      if (method !== STORED && method !== DEFLATED) throw new ImageError('it is compressed in an unknown way');
      if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: maximumBytes });
      if (packed.length > maximumBytes) throw new ImageError('a file in it is too large');
      return packed;
    },
  };
}

function contentAt(archive: Buffer, local: number, length: number): Buffer {
  if (local + LOCAL_BYTES > archive.length || archive.readUInt32LE(local) !== LOCAL_MAGIC) throw damaged();
  const start = local + LOCAL_BYTES + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (start + length > archive.length) throw damaged();
  return archive.subarray(start, start + length);
}

/** The end record comes last, followed only by a comment of any length. */
function findEnd(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_BYTES - MAXIMUM_COMMENT_BYTES);
  for (let at = archive.length - END_BYTES; at >= first; at--) {
    if (archive.readUInt32LE(at) === END_MAGIC) return at;
  }
  throw new ImageError('it is not a ZIP archive');
}

function damaged(): ImageError {
  return new ImageError('its archive is damaged');
}
