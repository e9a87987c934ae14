import { createReadStream, lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { BlobFolder } from './blob-folder.ts';

const CHUNK_BYTES = 256 * 1024;

/** The files of a folder. Symbolic links are not followed, because a layout from an archive could point anywhere. */
export function openDiskFolder(folder: string): BlobFolder {
  return {
    size(path) {
      const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
      return found?.isFile() ? found.size : undefined;
    },
    read: (path) => createReadStream(join(folder, path), { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>,
    close: () => {},
  };
}
