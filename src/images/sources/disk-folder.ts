import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { fileContent } from './archive-folder.ts';
import type { BlobFolder } from './blob-folder.ts';

/** The files of a folder. Symbolic links are not followed, because a layout from an archive could point anywhere. */
export function openDiskFolder(folder: string): BlobFolder {
  return {
    size(path) {
      const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
      return found?.isFile() ? found.size : undefined;
    },
    read: (path) => fileContent(join(folder, path)),
    close: () => {},
  };
}
