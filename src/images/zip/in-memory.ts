import {
  damaged,
  directoryIn64,
  END_64_BYTES,
  type End,
  type Extent,
  findEnd,
  headersIn,
  LOCAL_BYTES,
  LOCATOR_64_BYTES,
  recordBytes,
  TAIL_BYTES,
  unpack,
} from './format.ts';

export interface ZipEntry {
  readonly path: string;
  /** The unpacked bytes that the archive claims. */
  readonly size: number;
  /** @throws {ZipError} if the file is larger than that, or damaged. */
  read(maximumBytes: number): Buffer;
}

/** The files of a ZIP archive in memory. @throws {ZipError} */
export function* zipEntries(archive: Buffer): Generator<ZipEntry> {
  const { start, bytes, shift, count } = placeOfDirectory(archive);
  for (const { path, unpacked, method, ...packed } of headersIn(slice(archive, start, bytes), count)) {
    yield {
      path,
      size: unpacked,
      read(maximumBytes) {
        const at = packed.start + shift;
        const content = at + recordBytes(slice(archive, at, LOCAL_BYTES));
        return unpack(slice(archive, content, packed.bytes), method, maximumBytes);
      },
    };
  }
}

/** A text before the archive, such as a script that starts it, shifts all places. */
function placeOfDirectory(archive: Buffer): Extent & Pick<End, 'count'> & { readonly shift: number } {
  const before = Math.max(0, archive.length - TAIL_BYTES);
  const { directory, count, end64, ...end } = findEnd(archive.subarray(before));
  const at = before + end.at;
  if (end64 === undefined) {
    const shift = Math.max(at - directory.bytes - directory.start, 0);
    return { start: directory.start + shift, bytes: directory.bytes, shift, count };
  }
  // the longer record is before its locator, wherever the archive says it is
  const record = at - LOCATOR_64_BYTES - END_64_BYTES;
  const { bytes, start } = directoryIn64(slice(archive, record, END_64_BYTES));
  const shift = Math.max(record - end64, 0);
  return { start: start + shift, bytes, shift, count };
}

function slice(archive: Buffer, start: number, bytes: number): Buffer {
  if (start < 0 || start + bytes > archive.length) throw damaged();
  return archive.subarray(start, start + bytes);
}
