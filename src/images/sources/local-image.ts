import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { ImageError } from '../layers/image-error.ts';
import { isCompressed } from '../tar/decompress.ts';
import { archiveFolder, fileContent, openArchiveFolder } from './archive-folder.ts';
import type { BlobFolder } from './blob-folder.ts';
import { openDiskFolder } from './disk-folder.ts';
import { isDockerArchive, openDockerArchive } from './docker-archive.ts';
import type { ImageSource } from './image-source.ts';
import { type ImageChoice, isOciLayout, openOciLayout } from './oci-layout.ts';
import { isRootFolder, openRootFolder } from './root-folder.ts';
import { isSkopeoFolder, openSkopeoFolder } from './skopeo-folder.ts';
import { spool } from './spool.ts';

/**
 * Opens an image on the disk: the folder of an OCI layout or of `skopeo copy`, an archive of such a folder, an archive of `docker save`, or
 * the folder of a root file system.
 */
export async function openLocalImage(path: string, choice: ImageChoice): Promise<ImageSource> {
  if (!statSync(path).isDirectory()) return imageIn(await openArchive(path), choice);
  const folder = openDiskFolder(path);
  if (isImageFolder(folder)) return imageIn(folder, choice);
  if (!isRootFolder(path)) throw new ImageError('it is neither an OCI layout nor a root file system');
  return openRootFolder(path);
}

function isImageFolder(folder: BlobFolder): boolean {
  return isOciLayout(folder) || isSkopeoFolder(folder) || isDockerArchive(folder);
}

/** Opens an archive that comes in pieces. */
export async function openPipedImage(stored: AsyncIterable<Uint8Array>, choice: ImageChoice): Promise<ImageSource> {
  return imageIn(await spooled(stored), choice);
}

async function imageIn(folder: BlobFolder, choice: ImageChoice): Promise<ImageSource> {
  try {
    if (isOciLayout(folder)) return await openOciLayout(folder, choice);
    if (isSkopeoFolder(folder)) return await openSkopeoFolder(folder);
    if (isDockerArchive(folder)) return await openDockerArchive(folder, choice.name);
    throw new ImageError('it is neither an OCI layout nor an archive of docker save');
  } catch (error) {
    folder.close();
    throw error;
  }
}

function openArchive(path: string): BlobFolder | Promise<BlobFolder> {
  return startsCompressed(path) ? spooled(fileContent(path)) : openArchiveFolder(path);
}

async function spooled(stored: AsyncIterable<Uint8Array>): Promise<BlobFolder> {
  const file = await spool(stored);
  return archiveFolder(file.descriptor, file.close);
}

function startsCompressed(path: string): boolean {
  const start = Buffer.alloc(6);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, start, 0, start.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return isCompressed(start);
}
