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

/**
 * Reads a tar archive (ustar, pax, GNU) as a stream. It keeps only the header that is being read, so memory does not grow with
 * the archive. Where formats differ, it follows Go's `archive/tar`, so it reads what Docker and containerd would unpack.
 */
export function createTarReader(onEntry: (entry: TarEntry) => ContentSink | undefined): TarReader {
  const block = Buffer.alloc(BLOCK_SIZE);
  let filled = 0;
  let body: Body | undefined;
  let isMapContinued = false;
  let isOver = false;
  let described: PaxRecords = {};

  function readBlock(buffer: Buffer, at: number): void {
    if (isMapContinued) {
      isMapContinued = buffer[at + 504] === 1;
      return;
    }
    const header = parseHeader(buffer, at);
    if (header === undefined) {
      isOver = true;
      return;
    }
    isMapContinued = header.isContinued;
    body = bodyOf(header);
  }

  function bodyOf(header: TarHeader): Body {
    switch (header.type) {
      case 'x':
        return describe(header.size, (content) => ({ ...described, ...parsePax(content) }));
      case 'L':
        return describe(header.size, (content) => ({ ...described, path: textOf(content) }));
      case 'K':
        return describe(header.size, (content) => ({ ...described, linkPath: textOf(content) }));
      // a global header describes all later entries; nothing in it matters here, and Go ignores it, too
      case 'g':
        return { left: header.size, padding: paddingOf(header.size), sink: undefined };
      default: {
        const entry = entryOf(header, described);
        described = {};
        return { left: entry.size, padding: paddingOf(entry.size), sink: onEntry(entry) };
      }
    }
  }

  function describe(size: number, read: (content: Buffer) => PaxRecords): Body {
    if (size > MAXIMUM_DESCRIPTION_BYTES) throw new ImageError('it has a header that is too large');
    const sink = collect(size, (content) => {
      described = read(content);
    });
    return { left: size, padding: paddingOf(size), sink };
  }

  function readHeader(chunk: Buffer, at: number): number {
    if (filled === 0 && chunk.length - at >= BLOCK_SIZE) {
      readBlock(chunk, at);
      return at + BLOCK_SIZE;
    }
    const count = chunk.copy(block, filled, at, at + BLOCK_SIZE - filled);
    filled += count;
    if (filled === BLOCK_SIZE) {
      filled = 0;
      readBlock(block, 0);
    }
    return at + count;
  }

  function readBody(current: Body, chunk: Buffer, at: number): number {
    const end = Math.min(chunk.length, at + current.left);
    if (end > at) current.sink?.write(chunk.subarray(at, end));
    current.left -= end - at;
    if (current.left > 0) return end;
    const skipped = Math.min(chunk.length - end, current.padding);
    current.padding -= skipped;
    if (current.padding === 0) close(current);
    return end + skipped;
  }

  function close(current: Body): void {
    body = undefined;
    current.sink?.end();
  }

  return {
    write(chunk) {
      for (let at = 0; at < chunk.length && !isOver; ) {
        at = body === undefined || isMapContinued ? readHeader(chunk, at) : readBody(body, chunk, at);
        // an empty file has no bytes to wait for
        if (body !== undefined && !isMapContinued && body.left === 0 && body.padding === 0) close(body);
      }
    },
    end() {
      if (body !== undefined || filled > 0 || isMapContinued) throw new ImageError('it ends in the middle of a file');
    },
    unwanted() {
      if (isOver) return Number.POSITIVE_INFINITY;
      return body === undefined || body.sink !== undefined || isMapContinued ? 0 : body.left;
    },
    skip(bytes) {
      if (body !== undefined) body.left -= Math.min(bytes, body.left);
      if (body !== undefined && body.left === 0 && body.padding === 0) close(body);
    },
  };
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
