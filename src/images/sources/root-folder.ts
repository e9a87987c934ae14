import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  type Stats,
} from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { ImageError } from '../layers/image-error.ts';
import { entryHeader, padding } from '../tar/writer.ts';
import type { ImageSource, UnreadFile } from './image-source.ts';

/** Used in place of the digest of the layer, which nothing has. */
const LAYER = 'folder';
/** Folders that every root file system of Linux has at least one of. */
const USUAL = ['bin', 'etc', 'lib', 'usr', 'var'];
/** Folders that the kernel or an engine fills when a container starts. */
const MOUNTED: ReadonlySet<string> = new Set(['dev', 'proc', 'run', 'sys']);
const CHUNK_BYTES = 256 * 1024;
const PAUSE_BYTES = 8 * 1024 * 1024;
/** A message names a few. */
const MOST_UNREAD = 100;
const SLASH = Buffer.from('/');

/** Whether a folder looks like the root file system of an image: an engine mounted it, or someone unpacked it. */
export function isRootFolder(path: string): boolean {
  return USUAL.some((name) => lstatSync(`${path}/${name}`, { throwIfNoEntry: false }) !== undefined);
}

/**
 * A root file system on the disk as an image with one layer and without a configuration. Symbolic links are not followed, so nothing outside
 * of the folder is read, and neither are pipes, devices and other file systems.
 */
export function openRootFolder(path: string): ImageSource {
  const unread: UnreadFile[] = [];
  const report: Report = (one) => unread.length < MOST_UNREAD && unread.push(one);
  let bytes = 0;
  const layer = {
    mediaType: 'application/vnd.oci.image.layer.v1.tar',
    digest: LAYER,
    /** In bytes, once it was read. */
    get size() {
      return bytes;
    },
  };
  return {
    digest: undefined,
    manifest: { layers: [layer] },
    config: undefined,
    unread,
    async openLayer() {
      bytes = 0;
      unread.length = 0;
      return passed(archiveOf(path, report), (more) => {
        bytes += more;
      });
    },
  };
}

/** Lets timers run in between, so that the time for the image can end. */
async function* passed(pieces: Iterable<Buffer>, count: (bytes: number) => void): AsyncGenerator<Buffer> {
  let sincePause = 0;
  for (const piece of pieces) {
    count(piece.length);
    yield piece;
    sincePause += piece.length;
    if (sincePause < PAUSE_BYTES) continue;
    sincePause = 0;
    await setImmediate();
  }
}

type Report = (unread: UnreadFile) => unknown;

/** A tar archive of the folder, sorted by path. */
function* archiveOf(root: string, report: Report): Generator<Buffer> {
  const start = Buffer.from(root);
  const { dev } = lstatSync(start);
  const waiting = entriesIn(start, Buffer.alloc(0), report);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const full = Buffer.concat([start, SLASH, path]);
    const stats = orReport(() => lstatSync(full), path, report);
    if (stats === undefined) continue;
    if (stats.dev !== dev) {
      if (!MOUNTED.has(path.toString())) report({ path: path.toString(), reason: 'it is on another file system' });
    } else if (stats.isFile()) yield* fileEntry(full, path, report);
    else yield otherEntry(full, path, stats);
    if (stats.dev !== dev || !stats.isDirectory()) continue;
    for (const inner of entriesIn(start, path, report)) waiting.push(inner);
  }
}

/** The paths in a folder, from the last to the first. */
function entriesIn(root: Buffer, folder: Buffer, report: Report): Buffer[] {
  const full = folder.length === 0 ? root : Buffer.concat([root, SLASH, folder]);
  const names = orReport(() => readdirSync(full, { encoding: 'buffer' }), folder, report) ?? [];
  const sorted = names.toSorted(Buffer.compare).toReversed();
  return folder.length === 0 ? sorted : sorted.map((name) => Buffer.concat([folder, SLASH, name]));
}

function otherEntry(full: Buffer, path: Buffer, stats: Stats): Buffer {
  const mode = stats.mode & 0o7777;
  if (stats.isDirectory()) return entryHeader({ path, type: '5', mode, size: 0 });
  if (!stats.isSymbolicLink()) return entryHeader({ path, type: '3', mode, size: 0 });
  return entryHeader({ path, type: '2', mode, size: 0, linkName: readlinkSync(full, { encoding: 'buffer' }) });
}

/** Never waits for a pipe that has taken the place of the file, and never follows a link that has. */
const READ_SAFELY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function* fileEntry(full: Buffer, path: Buffer, report: Report): Generator<Buffer> {
  const descriptor = orReport(() => openSync(full, READ_SAFELY), path, report);
  if (descriptor === undefined) return;
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new ImageError('a file changed while it was read');
    const mode = stats.mode & 0o7777;
    if (isMostlyHoles(stats)) return void (yield entryHeader({ path, type: 'S', mode, size: 0 }));
    yield entryHeader({ path, type: '0', mode, size: stats.size });
    yield* content(descriptor, stats.size);
    yield padding(stats.size);
  } finally {
    closeSync(descriptor);
  }
}

const BLOCK_OF_DISK = 512;
const LEAST_HOLES = 64 * 1024 * 1024;

/** `/var/log/lastlog` may claim hundreds of gigabytes and have a few kilobytes. */
function isMostlyHoles({ size, blocks }: Stats): boolean {
  return size - blocks * BLOCK_OF_DISK > LEAST_HOLES;
}

function* content(descriptor: number, size: number): Generator<Buffer> {
  for (let at = 0; at < size; ) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, size - at));
    const length = readSync(descriptor, chunk, 0, chunk.length, at);
    if (length === 0) throw new ImageError('a file changed while it was read');
    at += length;
    yield chunk.subarray(0, length);
  }
}

function orReport<T>(read: () => T, path: Buffer, report: Report): T | undefined {
  try {
    return read();
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    report({ path: path.toString(), reason: `it could not be opened (${code})` });
    return undefined;
  }
}
