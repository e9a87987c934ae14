import { createHash } from 'node:crypto';
import { ImageError } from '../layers/image-error.ts';

/** Files by name, wherever they are. */
export interface BlobStore {
  /** Bytes of the file; undefined if it does not exist. */
  size(path: string): number | undefined | Promise<number | undefined>;
  /** Content that is not compressed may come in one buffer that is used again: copy what you keep. */
  read(path: string): AsyncIterable<Buffer>;
  close(): void;
}

/** Files by name, in a folder on the disk or in an archive. */
export interface BlobFolder extends BlobStore {
  size(path: string): number | undefined;
}

/** Manifests and configurations are read into memory. Registries have the same limit. */
const MAXIMUM_JSON_BYTES = 4 * 1024 * 1024;
const DIGEST = /^(sha256):([0-9a-f]{64})$|^(sha512):([0-9a-f]{128})$/;

/** The path of a blob in a layout. Strangers write digests, so a malformed one must not become a path. */
export function blobPath(digest: string): string {
  const [algorithm, hash] =
    DIGEST.exec(digest)
      ?.slice(1)
      .filter((part) => part !== undefined) ?? [];
  if (hash === undefined) throw new ImageError('it has a malformed digest');
  return `blobs/${algorithm}/${hash}`;
}

/** Reads a JSON file and verifies it if its digest is known. */
export async function readJson(folder: BlobStore, path: string, digest?: string): Promise<unknown> {
  const size = await folder.size(path);
  if (size === undefined) throw new ImageError(`${describe(path)} is missing`);
  if (size > MAXIMUM_JSON_BYTES) throw new ImageError(`${describe(path)} is too large`);
  const parts: Buffer[] = [];
  const content = folder.read(path);
  let length = 0;
  for await (const part of digest === undefined ? content : verified(content, digest)) {
    length += part.length;
    // it may be larger than its store says
    if (length > MAXIMUM_JSON_BYTES) throw new ImageError(`${describe(path)} is too large`);
    parts.push(Buffer.from(part));
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw new ImageError(`${describe(path)} is not valid JSON`);
  }
}

/** File names in archives can be any text, so only harmless ones are shown. */
function describe(path: string): string {
  return path.startsWith('blobs/') || /^[\w.-]+$/.test(path) ? path.slice(0, 80) : 'its configuration';
}

/** Passes bytes on, and fails at the end if they do not match the digest. */
export async function* verified(content: AsyncIterable<Buffer>, digest: string): AsyncGenerator<Buffer> {
  const [algorithm = ''] = digest.split(':');
  const hash = createHash(algorithm);
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  if (`${algorithm}:${hash.digest('hex')}` !== digest) throw new ImageError('its content does not match its digest');
}
