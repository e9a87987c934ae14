import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs';
import { posix } from 'node:path';
import { promisify } from 'node:util';
import { ImageError } from '../layers/image-error.ts';
import { isCompressed } from '../tar/decompress.ts';
import { BLOCK_SIZE } from '../tar/header.ts';
import { createTarReader } from '../tar/reader.ts';
import type { BlobFolder } from './blob-folder.ts';

const CHUNK_BYTES = 256 * 1024;
/** The files of the archive itself, without the files in its layers. */
const MAXIMUM_FILES = 10_000;
const MAXIMUM_LINKS = 8;

interface Member {
  readonly at: number;
  readonly size: number;
}

/** The files of a tar archive on the disk. */
export function openArchiveFolder(path: string): BlobFolder {
  const descriptor = openSync(path, 'r');
  return archiveFolder(descriptor, () => closeSync(descriptor));
}

/** The files of an open tar archive. The archive is not unpacked; opening it reads only the headers. */
export function archiveFolder(descriptor: number, close: () => void): BlobFolder {
  try {
    const { members, links } = indexOf(descriptor);
    const find = (name: string): Member | undefined => members.get(resolveLinks(name, links));
    return {
      size: (name) => find(name)?.size,
      read(name) {
        return contentOf(descriptor, find(name) ?? { at: 0, size: 0 });
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** The bytes of a file, which is closed when the reader stops. */
export async function* fileContent(path: string): AsyncGenerator<Buffer> {
  const descriptor = openSync(path, 'r');
  try {
    yield* contentOf(descriptor, { at: 0, size: fstatSync(descriptor).size });
  } finally {
    closeSync(descriptor);
  }
}

/** Not a stream of Node, because destroying that would close the descriptor, which other readers still use. */
async function* contentOf(descriptor: number, { at, size }: Member): AsyncGenerator<Buffer> {
  let chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, size));
  let isKept = false;
  for (let offset = 0; offset < size; ) {
    const { bytesRead } = await readAt(descriptor, chunk, 0, Math.min(chunk.length, size - offset), at + offset);
    if (bytesRead === 0) return;
    if (offset === 0) isKept = isCompressed(chunk.subarray(0, bytesRead));
    offset += bytesRead;
    yield chunk.subarray(0, bytesRead);
    // decoders keep what they were given until they need it; everything else is used at once, which saves most of the garbage
    if (isKept) chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  }
}

const readAt = promisify(read);

interface Index {
  readonly members: Map<string, Member>;
  /** Old archives use a link for a layer that two images share. */
  readonly links: Map<string, string>;
}

function indexOf(descriptor: number): Index {
  const members = new Map<string, Member>();
  const links = new Map<string, string>();
  const total = fstatSync(descriptor).size;
  const chunk = Buffer.alloc(BLOCK_SIZE);
  let at = 0;
  /** The end of the header that is being read. */
  let headersEnd = 0;
  const reader = createTarReader(({ path, type, size, linkName }) => {
    if (members.size + links.size >= MAXIMUM_FILES) throw new ImageError('it has too many files');
    if (path !== undefined && type === 'file') members.set(path, { at: headersEnd, size });
    if (path !== undefined && type === 'symbolic-link') links.set(path, posix.join(posix.dirname(path), linkName));
    if (path !== undefined && type === 'hard-link') links.set(path, posix.normalize(linkName));
    return undefined;
  });
  while (at < total) {
    // block by block, so that the content of a file begins where the block of its header ends
    const length = readSync(descriptor, chunk, 0, BLOCK_SIZE, at);
    if (length === 0) break;
    at += length;
    headersEnd = at;
    reader.write(chunk.subarray(0, length));
    const unwanted = reader.unwanted();
    if (unwanted === Number.POSITIVE_INFINITY) break;
    const skipped = Math.min(Math.floor(unwanted / BLOCK_SIZE) * BLOCK_SIZE, total - at);
    if (skipped > 0) {
      reader.skip(skipped);
      at += skipped;
    }
  }
  return { members, links };
}

function resolveLinks(name: string, links: ReadonlyMap<string, string>): string {
  let path = name;
  for (let count = 0; count < MAXIMUM_LINKS; count++) path = links.get(path) ?? path;
  return path;
}
