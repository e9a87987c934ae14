import { ImageError } from '../layers/image-error.ts';
import { collect } from './collect.ts';
import type { ContentSink, EntryType, TarEntry } from './entry.ts';
import { entryPath } from './entry-path.ts';
import { BLOCK_SIZE, parseHeader, type TarHeader } from './header.ts';
import { type PaxRecords, parsePax } from './pax.ts';

export interface TarReader {
  write(chunk: Buffer): void;
  /** Fails when the archive is cut off. */
  end(): void;
  /** How many bytes from here on are not needed. A caller that can skip some of them reports that with `skip`. */
  unwanted(): number;
  skip(bytes: number): void;
}

/** The limit of Go, and therefore of Docker and containerd, for the description of one entry. */
const MAXIMUM_DESCRIPTION_BYTES = 1024 * 1024;

interface Body {
  left: number;
  padding: number;
  readonly sink: ContentSink | undefined;
}

/** An archive while it is read. */
interface Reading {
  readonly onEntry: (entry: TarEntry) => ContentSink | undefined;
  /** The header that is being read, and how many of its bytes have arrived. */
  readonly block: Buffer;
  filled: number;
  body: Body | undefined;
  isMapContinued: boolean;
  isOver: boolean;
  /** What earlier headers say about the next entry. */
  described: PaxRecords;
}

/**
 * Reads a tar archive (ustar, pax, GNU) as a stream. It keeps only the header that is being read, so memory does not grow with
 * the archive. Where formats differ, it follows Go's `archive/tar`, so it reads what Docker and containerd would unpack.
 */
export function createTarReader(onEntry: Reading['onEntry']): TarReader {
  const reading: Reading = {
    onEntry,
    block: Buffer.alloc(BLOCK_SIZE),
    filled: 0,
    body: undefined,
    isMapContinued: false,
    isOver: false,
    described: {},
  };
  return {
    write: (chunk) => readChunk(reading, chunk),
    end() {
      const { body, filled, isMapContinued } = reading;
      if (body !== undefined || filled > 0 || isMapContinued) throw new ImageError('it ends in the middle of a file');
    },
    unwanted() {
      const { body, isMapContinued, isOver } = reading;
      if (isOver) return Number.POSITIVE_INFINITY;
      return body === undefined || body.sink !== undefined || isMapContinued ? 0 : body.left;
    },
    skip(bytes) {
      const { body } = reading;
      if (body === undefined) return;
      body.left -= Math.min(bytes, body.left);
      if (isRead(body)) close(reading, body);
    },
  };
}

function readChunk(reading: Reading, chunk: Buffer): void {
  for (let at = 0; at < chunk.length && !reading.isOver; ) {
    const current = reading.isMapContinued ? undefined : reading.body;
    at = current === undefined ? readHeader(reading, chunk, at) : readBody(reading, current, chunk, at);
    const { body } = reading;
    // an empty file has no bytes to wait for
    if (body !== undefined && !reading.isMapContinued && isRead(body)) close(reading, body);
  }
}

/** Returns the offset after the bytes that it takes. */
function readHeader(reading: Reading, chunk: Buffer, at: number): number {
  if (reading.filled === 0 && chunk.length - at >= BLOCK_SIZE) {
    readBlock(reading, chunk, at);
    return at + BLOCK_SIZE;
  }
  const count = chunk.copy(reading.block, reading.filled, at, at + BLOCK_SIZE - reading.filled);
  reading.filled += count;
  if (reading.filled === BLOCK_SIZE) {
    reading.filled = 0;
    readBlock(reading, reading.block, 0);
  }
  return at + count;
}

function readBlock(reading: Reading, buffer: Buffer, at: number): void {
  if (reading.isMapContinued) {
    reading.isMapContinued = buffer[at + 504] === 1;
    return;
  }
  const header = parseHeader(buffer, at);
  if (header === undefined) {
    reading.isOver = true;
    return;
  }
  reading.isMapContinued = header.isContinued;
  reading.body = bodyOf(reading, header);
}

function bodyOf(reading: Reading, header: TarHeader): Body {
  switch (header.type) {
    case 'x':
      return describe(reading, header.size, parsePax);
    case 'L':
      return describe(reading, header.size, (content) => ({ path: textOf(content) }));
    case 'K':
      return describe(reading, header.size, (content) => ({ linkPath: textOf(content) }));
    // a global header describes all later entries; nothing in it matters here, and Go ignores it, too
    case 'g':
      return { left: header.size, padding: paddingOf(header.size), sink: undefined };
    default: {
      const entry = entryOf(header, reading.described);
      reading.described = {};
      return { left: entry.size, padding: paddingOf(entry.size), sink: reading.onEntry(entry) };
    }
  }
}

function describe(reading: Reading, size: number, read: (content: Buffer) => PaxRecords): Body {
  if (size > MAXIMUM_DESCRIPTION_BYTES) throw new ImageError('it has a header that is too large');
  const sink = collect(size, (content) => {
    reading.described = { ...reading.described, ...read(content) };
  });
  return { left: size, padding: paddingOf(size), sink };
}

/** Returns the offset after the bytes that it takes. */
function readBody(reading: Reading, body: Body, chunk: Buffer, at: number): number {
  const end = Math.min(chunk.length, at + body.left);
  if (end > at) body.sink?.write(chunk.subarray(at, end));
  body.left -= end - at;
  if (body.left > 0) return end;
  const skipped = Math.min(chunk.length - end, body.padding);
  body.padding -= skipped;
  if (body.padding === 0) close(reading, body);
  return end + skipped;
}

function isRead({ left, padding }: Body): boolean {
  return left === 0 && padding === 0;
}

function close(reading: Reading, body: Body): void {
  reading.body = undefined;
  body.sink?.end();
}

function entryOf(header: TarHeader, described: PaxRecords): TarEntry {
  const name = described.path ?? header.name;
  const type = typeOf(header.type, name);
  return {
    path: entryPath(name),
    type,
    // links and folders have no content, whatever the header says
    size: type === 'file' || isUnknown(header.type) ? (described.size ?? header.size) : 0,
    mode: header.mode,
    linkName: described.linkPath ?? header.linkName,
    isSparse: described.isSparse === true || header.type === 'S',
  };
}

const TYPES: ReadonlyMap<string, EntryType> = new Map(
  Object.entries({
    '\0': 'file',
    '0': 'file',
    '1': 'hard-link',
    '2': 'symbolic-link',
    '3': 'other',
    '4': 'other',
    '5': 'folder',
    '6': 'other',
    '7': 'file',
    S: 'file',
  }),
);

function typeOf(type: string, name: string): EntryType {
  const known = TYPES.get(type) ?? 'other';
  // the first tar programs wrote folders this way
  return known === 'file' && type !== '0' && name.endsWith('/') ? 'folder' : known;
}

/** Entries of unknown types have content like files. */
function isUnknown(type: string): boolean {
  return TYPES.get(type) === undefined;
}

function paddingOf(size: number): number {
  return (BLOCK_SIZE - (size % BLOCK_SIZE)) % BLOCK_SIZE;
}

function textOf(content: Buffer): string {
  const end = content.indexOf(0);
  return content.toString('utf8', 0, end === -1 ? content.length : end);
}
