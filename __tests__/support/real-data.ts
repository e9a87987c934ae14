import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Records of real systems and public sources. The README in the folder lists their sources and licences. */
const FOLDER = fileURLToPath(new URL('../real-data/', import.meta.url));

export function realPath(name: string): string {
  return `${FOLDER}${name}`;
}

/** Reads a file; databases of packages are stored compressed. */
export function realFile(name: string): Buffer {
  return name.startsWith('rpmdb/') ? gunzipSync(readFileSync(realPath(`${name}.gz`))) : readFileSync(realPath(name));
}
