import { closeSync, mkdtempSync, openSync, rmSync, write as writeFile } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ImageError } from '../layers/image-error.ts';
import { decompress } from '../tar/decompress.ts';

/** For the whole archive, unpacked: no engine exports a larger image. */
const MAXIMUM_BYTES = 64 * 1024 ** 3;

/** A file without a name. */
export interface SpooledFile {
  readonly descriptor: number;
  /** Removes it. */
  close(): void;
}

/**
 * Stores an archive that cannot be read from any place, because it is compressed or comes from a pipe, unpacked in the temporary folder. The
 * file has no name while it is written and read, so it is gone when the program ends, however it ends.
 */
export async function spool(stored: AsyncIterable<Uint8Array>): Promise<SpooledFile> {
  const folder = mkdtempSync(join(tmpdir(), 'hullcheck-'));
  const descriptor = openSync(join(folder, 'image.tar'), 'wx+', 0o600);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const close = (): void => {
    closeSync(descriptor);
    remove();
  };
  // Windows does not remove open files
  if (process.platform !== 'win32') remove();
  try {
    await store(descriptor, stored);
    return { descriptor, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function store(descriptor: number, stored: AsyncIterable<Uint8Array>): Promise<void> {
  let bytes = 0;
  for await (const chunk of decompress(stored)) {
    if (bytes + chunk.length > MAXIMUM_BYTES) throw new ImageError('it is too large');
    for (let at = 0; at < chunk.length; ) {
      const { bytesWritten } = await writeAt(descriptor, chunk, at, chunk.length - at, bytes + at);
      at += bytesWritten;
    }
    bytes += chunk.length;
  }
  if (bytes === 0) throw new ImageError('it is empty');
}

const writeAt = promisify(writeFile);
