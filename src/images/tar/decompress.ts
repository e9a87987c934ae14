import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ImageError } from '../layers/image-error.ts';
import { inBlocks } from './in-blocks.ts';
import { unzstd } from './unzstd.ts';

/** Larger than zlib's default, for fewer trips between threads. */
const CHUNK_BYTES = 256 * 1024;
/** Enough bytes to recognise the compression. */
const MAGIC_BYTES = 6;

type Compression = 'gzip' | 'zstd' | 'none' | 'bzip2' | 'xz';

/** The tar archive in a layer. Media types are often wrong, so the first bytes decide. */
export async function* decompress(stored: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const chunks = stored[Symbol.asyncIterator]();
  try {
    const start = await startOf(chunks);
    const whole = concatenated(start, chunks);
    const compression = compressionOf(start);
    if (compression === 'none') yield* whole;
    else if (compression === 'gzip') yield* gunzip(whole);
    else if (compression === 'zstd') yield* unzstd(whole);
    else throw new ImageError(`it is compressed with ${compression}, which is not supported`);
  } finally {
    await chunks.return?.();
  }
}

/** Whether the first bytes of a file show that it is compressed. */
export function isCompressed(start: Buffer): boolean {
  return compressionOf(start) !== 'none';
}

async function startOf(chunks: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let start: Buffer = Buffer.alloc(0);
  while (start.length < MAGIC_BYTES) {
    const { done, value } = await chunks.next();
    if (done) break;
    start = start.length === 0 ? bufferOf(value) : Buffer.concat([start, value]);
  }
  return start;
}

async function* concatenated(start: Buffer, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Buffer> {
  if (start.length > 0) yield start;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield bufferOf(next.value);
}

function compressionOf(start: Buffer): Compression {
  const magic = start.toString('hex', 0, MAGIC_BYTES);
  if (magic.startsWith('1f8b')) return 'gzip';
  // a frame, or a skippable frame, which may come first
  if (/^(?:28b52ffd|5.2a4d18)/.test(magic)) return 'zstd';
  if (magic.startsWith('425a68')) return 'bzip2';
  return magic === 'fd377a585a00' ? 'xz' : 'none';
}

/** An error in either stream ends both. */
async function* gunzip(stored: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const source = Readable.from(inBlocks(stored), { objectMode: false });
  const gunzipped = createGunzip({ chunkSize: CHUNK_BYTES });
  source.on('error', (error) => gunzipped.destroy(error));
  source.pipe(gunzipped);
  try {
    for await (const chunk of gunzipped) yield chunk as Buffer;
  } finally {
    source.destroy();
    gunzipped.destroy();
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
