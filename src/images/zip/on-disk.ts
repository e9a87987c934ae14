import { type FileHandle, open } from 'node:fs/promises';
import {
  damaged,
  directoryIn64,
  END_64_BYTES,
  type End,
  findEnd,
  headersIn,
  LOCAL_BYTES,
  recordBytes,
  TAIL_BYTES,
  tooLarge,
  unpack,
  ZipError,
  type ZipHeader,
} from './format.ts';

/** Typical records have some kilobytes, and the longest real ones about two megabytes. */
const MAXIMUM_ENTRY_BYTES = 16 * 1024 * 1024;
const MAXIMUM_DIRECTORY_BYTES = 512 * 1024 * 1024;
/** For all entries together, unpacked. */
const MAXIMUM_BYTES = 64 * 1024 ** 3;
/** Read at once, so that many small entries take one read. */
const WINDOW_BYTES = 8 * 1024 * 1024;

/** The contents of the files in a ZIP archive on the disk, one after the other. @throws {ZipError} */
export async function* zipContents(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { directory, count } = await readDirectory(file, size);
    const read = windowReader(file, size);
    let total = 0;
    for (const entry of headersIn(directory, count)) {
      if (entry.path.endsWith('/')) continue;
      const content = await contentOf(entry, read);
      total += content.length;
      if (total > MAXIMUM_BYTES) throw new ZipError('its archive unpacks to too much');
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

async function readDirectory(
  file: FileHandle,
  size: number,
): Promise<{ readonly directory: Buffer } & Pick<End, 'count'>> {
  const length = Math.min(size, TAIL_BYTES);
  const { directory, count, end64 } = findEnd(await readAt(file, size - length, length));
  const { bytes, start } = end64 === undefined ? directory : directoryIn64(await readAt(file, end64, END_64_BYTES));
  if (bytes > MAXIMUM_DIRECTORY_BYTES || start + bytes > size) throw damaged();
  return { directory: await readAt(file, start, bytes), count };
}

async function contentOf({ start, bytes, method, unpacked }: ZipHeader, read: ReadBytes): Promise<Buffer> {
  if (unpacked > MAXIMUM_ENTRY_BYTES || bytes > MAXIMUM_ENTRY_BYTES) throw tooLarge();
  const skipped = recordBytes(await read(start, LOCAL_BYTES));
  return unpack(await read(start + skipped, bytes), method, MAXIMUM_ENTRY_BYTES);
}
