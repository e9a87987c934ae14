import { ImageError } from '../layers/image-error.ts';

/** Watches a Zstandard stream for frames that would cost its decoder too much memory or time, and for the ends of frames. */
export interface FrameCheck {
  /** Returns the positions in the chunk at which frames end. */
  write(chunk: Buffer): readonly number[];
  /** Reports how many bytes were decoded. */
  produced(bytes: number): void;
  /** Fails when the stream is cut off. */
  end(): void;
}

/** The default limit of `zstd` itself. Common compression levels use at most 8 MiB. */
const MAXIMUM_WINDOW_BYTES = 128 * 1024 * 1024;
/** The decoder moves its window once for each block. */
const FREE_BYTES_MOVED = 8 * 1024 ** 3;
/**
 * Allowance for each byte of the stream and for each decoded byte. Blocks of honest streams have 128 KiB unpacked, and rarely less than
 * 2 KiB packed.
 */
const BYTES_MOVED_PER_BYTE = { stored: 4096, produced: 256 } as const;

/** The type of a block that repeats one byte. */
const RUN = 1;
const FRAME_MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;

/** The kind of the next bytes. */
type State = 'magic' | 'descriptor' | 'skippable-size' | 'frame-header' | 'block-header' | 'checksum';

/** A stream while it is watched. */
interface Watch {
  readonly movesWindow: boolean;
  /** The bytes of the current part that have arrived, their number, and how many it has. */
  readonly pending: Buffer;
  filled: number;
  needed: number;
  state: State;
  /** How many of the next bytes nothing has to be known about. */
  skipped: number;
  /** Of the current frame. */
  descriptor: number;
  window: number;
  /** The bytes that the decoder has moved, and that it may move. */
  moved: number;
  allowed: number;
}

/** https://www.rfc-editor.org/rfc/rfc8878#section-3. `movesWindow`: whether the decoder moves its window in memory for each block. */
export function createFrameCheck({ movesWindow }: { readonly movesWindow: boolean }): FrameCheck {
  const watch: Watch = {
    movesWindow,
    pending: Buffer.alloc(16),
    filled: 0,
    needed: 4,
    state: 'magic',
    skipped: 0,
    descriptor: 0,
    window: 0,
    moved: 0,
    allowed: FREE_BYTES_MOVED,
  };
  return {
    write: (chunk) => frameEnds(watch, chunk),
    produced(bytes) {
      watch.allowed += bytes * BYTES_MOVED_PER_BYTE.produced;
    },
    end() {
      if (!isBetweenFrames(watch)) throw new ImageError('its compressed data is damaged or ends early');
    },
  };
}

function frameEnds(watch: Watch, chunk: Buffer): readonly number[] {
  const ends: number[] = [];
  watch.allowed += chunk.length * BYTES_MOVED_PER_BYTE.stored;
  for (let at = 0; at < chunk.length; ) {
    const passed = Math.min(watch.skipped, chunk.length - at);
    watch.skipped -= passed;
    at += passed;
    if (passed > 0 && isBetweenFrames(watch)) ends.push(at);
    if (watch.skipped > 0) break;
    const count = chunk.copy(watch.pending, watch.filled, at, at + watch.needed - watch.filled);
    watch.filled += count;
    at += count;
    if (watch.filled < watch.needed) break;
    watch.filled = 0;
    readPart(watch);
    if (isBetweenFrames(watch)) ends.push(at);
  }
  return ends;
}

function isBetweenFrames({ state, filled, skipped }: Watch): boolean {
  return state === 'magic' && filled === 0 && skipped === 0;
}

function readPart(watch: Watch): void {
  const { pending } = watch;
  switch (watch.state) {
    case 'magic':
      readMagic(watch, pending.readUInt32LE(0));
      break;
    case 'skippable-size':
      watch.skipped = pending.readUInt32LE(0);
      expect(watch, 'magic', 4);
      break;
    case 'descriptor':
      watch.descriptor = pending.readUInt8(0);
      expect(watch, 'frame-header', headerBytes(watch.descriptor));
      break;
    case 'frame-header':
      watch.window = windowOf(watch.descriptor, pending);
      if (watch.window > MAXIMUM_WINDOW_BYTES) throw new ImageError('its Zstandard window is too large');
      expect(watch, 'block-header', 3);
      break;
    case 'block-header':
      readBlock(watch, pending.readUIntLE(0, 3));
      break;
    case 'checksum':
      expect(watch, 'magic', 4);
      break;
  }
}

function expect(watch: Watch, next: State, count: number): void {
  watch.state = next;
  watch.needed = count;
}

function readMagic(watch: Watch, magic: number): void {
  if (magic === FRAME_MAGIC) expect(watch, 'descriptor', 1);
  else if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC) expect(watch, 'skippable-size', 4);
  else throw new ImageError('its compressed data is damaged or ends early');
}

function readBlock(watch: Watch, header: number): void {
  // a run of one byte is written as that byte
  watch.skipped = ((header >> 1) & 3) === RUN ? 1 : header >> 3;
  if (watch.movesWindow) watch.moved += watch.window;
  if (watch.moved > watch.allowed) {
    throw new ImageError('its Zstandard blocks are so small that decoding takes too long');
  }
  const isLast = (header & 1) === 1;
  if (!isLast) expect(watch, 'block-header', 3);
  else if (watch.descriptor & 4) expect(watch, 'checksum', 4);
  else expect(watch, 'magic', 4);
}

function isSingleSegment(descriptor: number): boolean {
  return (descriptor & 0x20) !== 0;
}

/** By the lowest two bits of a descriptor. */
const DICTIONARY_BYTES = [0, 1, 2, 4];

function dictionaryBytes(descriptor: number): number {
  return DICTIONARY_BYTES[descriptor & 3] ?? 0;
}

function contentSizeBytes(descriptor: number): number {
  const flag = descriptor >> 6;
  return flag === 0 ? Number(isSingleSegment(descriptor)) : 2 ** flag;
}

/** At least one byte, for a frame has a window or a size. */
function headerBytes(descriptor: number): number {
  return Number(!isSingleSegment(descriptor)) + dictionaryBytes(descriptor) + contentSizeBytes(descriptor);
}

/** The window of a frame in one segment is all of it. */
function windowOf(descriptor: number, header: Buffer): number {
  if (isSingleSegment(descriptor)) return contentSize(descriptor, header, dictionaryBytes(descriptor));
  const byte = header.readUInt8(0);
  const base = 2 ** (10 + (byte >> 3));
  return base + (base / 8) * (byte & 7);
}

function contentSize(descriptor: number, header: Buffer, at: number): number {
  switch (contentSizeBytes(descriptor)) {
    case 1:
      return header.readUInt8(at);
    case 2:
      return header.readUInt16LE(at) + 256;
    case 4:
      return header.readUInt32LE(at);
    default:
      return Number(header.readBigUInt64LE(at));
  }
}
