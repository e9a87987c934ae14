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

/** https://www.rfc-editor.org/rfc/rfc8878#section-3. `movesWindow`: whether the decoder moves its window in memory for each block. */
export function createFrameCheck({ movesWindow }: { readonly movesWindow: boolean }): FrameCheck {
  const pending = Buffer.alloc(16);
  let filled = 0;
  let needed = 4;
  let state: State = 'magic';
  let skipped = 0;
  let descriptor = 0;
  let isLastBlock = false;
  let window = 0;
  let moved = 0;
  let allowed = FREE_BYTES_MOVED;

  function expect(next: State, count: number): void {
    state = next;
    needed = count;
  }

  const steps: Readonly<Record<State, () => void>> = {
    magic: () => readMagic(pending.readUInt32LE(0)),
    'skippable-size'() {
      skipped = pending.readUInt32LE(0);
      expect('magic', 4);
    },
    descriptor() {
      descriptor = pending.readUInt8(0);
      expect('frame-header', headerBytes(descriptor));
    },
    'frame-header'() {
      window = windowOf(descriptor, pending);
      if (window > MAXIMUM_WINDOW_BYTES) throw new ImageError('its Zstandard window is too large');
      expect('block-header', 3);
    },
    'block-header': () => readBlock(pending.readUIntLE(0, 3)),
    checksum: () => expect('magic', 4),
  };

  function readMagic(magic: number): void {
    if (magic === FRAME_MAGIC) expect('descriptor', 1);
    else if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC) expect('skippable-size', 4);
    else throw new ImageError('its compressed data is damaged or ends early');
  }

  function readBlock(header: number): void {
    isLastBlock = (header & 1) === 1;
    // a run of one byte is written as that byte
    skipped = ((header >> 1) & 3) === RUN ? 1 : header >> 3;
    if (movesWindow) moved += window;
    if (moved > allowed) {
      throw new ImageError('its Zstandard blocks are so small that decoding takes too long');
    }
    if (!isLastBlock) expect('block-header', 3);
    else if (descriptor & 4) expect('checksum', 4);
    else expect('magic', 4);
  }

  const isBetweenFrames = (): boolean => state === 'magic' && filled === 0 && skipped === 0;

  return {
    write(chunk) {
      const ends: number[] = [];
      allowed += chunk.length * BYTES_MOVED_PER_BYTE.stored;
      for (let at = 0; at < chunk.length; ) {
        const passed = Math.min(skipped, chunk.length - at);
        skipped -= passed;
        at += passed;
        if (passed > 0 && isBetweenFrames()) ends.push(at);
        if (skipped > 0) break;
        const count = chunk.copy(pending, filled, at, at + needed - filled);
        filled += count;
        at += count;
        if (filled < needed) break;
        filled = 0;
        steps[state]();
        if (isBetweenFrames()) ends.push(at);
      }
      return ends;
    },
    produced(bytes) {
      allowed += bytes * BYTES_MOVED_PER_BYTE.produced;
    },
    end() {
      if (!isBetweenFrames()) throw new ImageError('its compressed data is damaged or ends early');
    },
  };
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
