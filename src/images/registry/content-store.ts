import { join } from 'node:path';
import { readBytes } from '../../support/read-text-file.ts';
import { writeFileAtomically } from '../../support/write-file.ts';
import { hasDigest } from './verified-stream.ts';

/**
 * Keeps manifests and configurations between runs, by their digests. Bytes that do not match their digest count as missing, so an attacker
 * who can write to the store cannot forge them. It never fails: what cannot be stored is fetched again.
 */
export interface ContentStore {
  read(digest: string): Buffer | undefined;
  write(digest: string, bytes: Buffer): void;
}

const FOLDER = 'content-1';
/** Strict, because digests come from strangers and become file names. */
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** The limit for a manifest and for a configuration, too. */
const MAXIMUM_BYTES = 4 * 1024 * 1024;

export function openContentStore(folder: string): ContentStore {
  const pathOf = (digest: string): string => join(folder, FOLDER, `${digest.replace(':', '-')}.json`);
  return {
    read(digest) {
      if (!DIGEST.test(digest)) return undefined;
      const read = readBytes(pathOf(digest), MAXIMUM_BYTES);
      // the bytes are valid until the next file is read
      return read.ok && hasDigest(read.value, digest) ? Buffer.from(read.value) : undefined;
    },
    write(digest, bytes) {
      if (!DIGEST.test(digest)) return;
      try {
        writeFileAtomically(pathOf(digest), bytes.toString('utf8'));
      } catch {
        // the next run fetches it again
      }
    },
  };
}
