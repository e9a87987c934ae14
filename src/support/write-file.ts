import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { batches } from './batches.ts';

/**
 * Writes a file completely or not at all. A link at `path` is replaced, not followed, so that a repository cannot redirect the write. A path
 * that is not a regular file (`/dev/stdout`, a pipe) is written to directly. The file gets the permissions in `mode`, if given. A large text
 * can be passed in pieces.
 */
export function writeFileAtomically(path: string, text: string | Iterable<string>, mode?: number): void {
  if (isSpecial(path)) {
    writePieces(path, text, 'w');
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    writePieces(temporary, text, 'wx');
    // not at creation, where the umask would apply
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writePieces(path: string, text: string | Iterable<string>, flag: 'w' | 'wx'): void {
  const descriptor = openSync(path, flag);
  try {
    for (const batch of batches(typeof text === 'string' ? [text] : text)) writeFileSync(descriptor, batch);
  } finally {
    closeSync(descriptor);
  }
}

/** `/dev/shm` is a folder for files like any other. */
const DEVICES = /^\/(?:dev(?!\/shm\/)|proc)\//;

function isSpecial(path: string): boolean {
  if (DEVICES.test(path)) return true;
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isFile()) return false;
  if (!found.isSymbolicLink()) return true;
  const target = statSync(path, { throwIfNoEntry: false });
  return target !== undefined && !target.isFile() && !target.isDirectory();
}
