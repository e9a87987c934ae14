import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { ImageError } from '../layers/image-error.ts';
import { openArchiveFolder } from './archive-folder.ts';
import type { BlobFolder } from './blob-folder.ts';
import { openDiskFolder } from './disk-folder.ts';
import { isDockerArchive, openDockerArchive } from './docker-archive.ts';
import type { ImageSource } from './image-source.ts';
import { type ImageChoice, isOciLayout, openOciLayout } from './oci-layout.ts';

/** Opens an image on this machine: the folder of an OCI layout, an archive of such a folder, or an archive of `docker save`. */
export async function openLocalImage(path: string, choice: ImageChoice): Promise<ImageSource> {
  const folder = statSync(path).isDirectory() ? openDiskFolder(path) : openArchive(path);
  try {
    if (isOciLayout(folder)) return await openOciLayout(folder, choice);
    if (isDockerArchive(folder)) return await openDockerArchive(folder, choice.name);
    throw new ImageError('it is neither an OCI layout nor an archive of docker save');
  } catch (error) {
    folder.close();
    throw error;
  }
}

function openArchive(path: string): BlobFolder {
  if (startsCompressed(path)) throw new ImageError('the archive is compressed; unpack it first');
  return openArchiveFolder(path);
}

/** Whether the file starts like gzip, zstd, xz or bzip2. */
function startsCompressed(path: string): boolean {
  const start = Buffer.alloc(4);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, start, 0, start.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return /^(?:1f8b|28b52ffd|fd377a58|425a68)/.test(start.toString('hex'));
}
