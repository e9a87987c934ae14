import { Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';
import { inBlocks } from './in-blocks.ts';
import { createFrameCheck } from './zstd-frames.ts';

/** Exists since Node 22.15, so the types of Node 20 lack it. */
const native = (zlib as { createZstdDecompress?: (options: object) => Transform }).createZstdDecompress;
const CHUNK_BYTES = 256 * 1024;

/** Decompresses a Zstandard stream: with zlib where Node supports that, else in JavaScript, which takes five times as long. */
export function unzstd(stored: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  return native === undefined ? decodeInScript(stored) : decodeNatively(stored, native);
}

async function* decodeNatively(
  stored: AsyncIterable<Buffer>,
  create: NonNullable<typeof native>,
): AsyncGenerator<Buffer> {
  const source = Readable.from(cutAtFrames(inBlocks(stored)), { objectMode: false });
  const decoded = create({ chunkSize: CHUNK_BYTES });
  source.on('error', (error) => decoded.destroy(error));
  source.pipe(decoded);
  try {
    for await (const chunk of decoded) yield chunk as Buffer;
  } finally {
    source.destroy();
    decoded.destroy();
  }
}

/** Node's decoder drops bytes that follow the end of a frame in the same chunk, so each chunk is cut there. */
async function* cutAtFrames(stored: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const check = createFrameCheck({ movesWindow: false });
  for await (const chunk of stored) {
    let start = 0;
    for (const end of [...check.write(chunk), chunk.length]) {
      if (end > start) yield chunk.subarray(start, end);
      start = end;
    }
  }
  check.end();
}

/** The decoder trusts its input with memory and time; `createFrameCheck` does not. */
export async function* decodeInScript(stored: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { Decompress } = await import('fzstd');
  let decoded: Buffer[] = [];
  const check = createFrameCheck({ movesWindow: true });
  const decoder = new Decompress((bytes) => {
    check.produced(bytes.length);
    if (bytes.length > 0) decoded.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
  for await (const chunk of stored) {
    // a block of 4 bytes may expand to 128 KiB
    for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
      const slice = chunk.subarray(at, at + SLICE_BYTES);
      check.write(slice);
      decoder.push(slice);
      yield* decoded;
      decoded = [];
    }
  }
  check.end();
  decoder.push(new Uint8Array(0), true);
  yield* decoded;
}

/** Expands to 32 MiB at most, which bounds the memory in use at once. */
const SLICE_BYTES = 1024;
