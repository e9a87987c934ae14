import { createHash } from 'node:crypto';
import { ImageError } from '../layers/image-error.ts';

/** Files by name: a folder on the disk, or an archive. */
export interface BlobFolder {
  /** In bytes; undefined when there is no such file. */
  size(path: string): number | undefined;
  read(path: string): AsyncIterable<Buffer>;
  close(): void;
}

/** Manifests and configurations are in memory as a whole; registries have the same limit. */
const MAXIMUM_JSON_BYTES = 4 * 1024 * 1024;
const DIGEST = /^(sha256):([0-9a-f]{64})$|^(sha512):([0-9a-f]{128})$/;

/** Where a layout has the blob of a digest. Digests are written by strangers, so what is no digest is no path either. */
export function blobPath(digest: string): string {
  const [algorithm, hash] =
    DIGEST.exec(digest)
      ?.slice(1)
      .filter((part) => part !== undefined) ?? [];
  if (hash === undefined) throw new ImageError('it has a malformed digest');
  return `blobs/${algorithm}/${hash}`;
}

/** A JSON file; verified where its digest is known. */
export async function readJson(folder: BlobFolder, path: string, digest?: string): Promise<unknown> {
  const size = folder.size(path);
  if (size === undefined) throw new ImageError(`${describe(path)} is missing`);
  if (size > MAXIMUM_JSON_BYTES) throw new ImageError(`${describe(path)} is too large`);
  const parts: Buffer[] = [];
  const content = folder.read(path);
  for await (const part of digest === undefined ? content : verified(content, digest)) parts.push(part);
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw new ImageError(`${describe(path)} is no JSON`);
  }
}

/** Names of files in archives are of any text; ours are known. */
function describe(path: string): string {
  return path.startsWith('blobs/') || /^[\w.-]+$/.test(path) ? path.slice(0, 80) : 'its configuration';
}

/** The same bytes; fails at their end when they are others than those of the digest. */
export async function* verified(content: AsyncIterable<Buffer>, digest: string): AsyncGenerator<Buffer> {
  const [algorithm = ''] = digest.split(':');
  const hash = createHash(algorithm);
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  if (`${algorithm}:${hash.digest('hex')}` !== digest) throw new ImageError('its bytes are not those of its digest');
}
