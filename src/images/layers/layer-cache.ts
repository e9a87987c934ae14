import { join } from 'node:path';
import { fieldsOf } from '../../support/json-fields.ts';
import { readTextFile } from '../../support/read-text-file.ts';
import { writeFileAtomically } from '../../support/write-file.ts';
import { CONTENTS_VERSION, type LayerContents } from './contents.ts';

/** Caches layer contents between runs. It never fails: an unreadable entry counts as missing, and a failed write is ignored. */
export interface LayerCache {
  read(digest: string): LayerContents | undefined;
  write(digest: string, contents: LayerContents): void;
}

const MAXIMUM_BYTES = 64 * 1024 * 1024;
/** Strict, because digests come from strangers and become file names. */
const DIGEST = /^(sha256):([0-9a-f]{64})$|^(sha512):([0-9a-f]{128})$/;

export function openLayerCache(folder: string): LayerCache {
  const pathOf = (digest: string): string | undefined => {
    const [algorithm, hash] =
      DIGEST.exec(digest)
        ?.slice(1)
        .filter((part) => part !== undefined) ?? [];
    return hash === undefined ? undefined : join(folder, `layers-${CONTENTS_VERSION}`, `${algorithm}-${hash}.json`);
  };
  return {
    read(digest) {
      const path = pathOf(digest);
      return path === undefined ? undefined : readContents(path);
    },
    write(digest, contents) {
      const path = pathOf(digest);
      try {
        if (path !== undefined) writeFileAtomically(path, JSON.stringify(contents));
      } catch {
        // the next run reads the layer again
      }
    },
  };
}

function readContents(path: string): LayerContents | undefined {
  const file = readTextFile(path, MAXIMUM_BYTES);
  if (!file.ok) return undefined;
  try {
    const contents: unknown = JSON.parse(file.value.text);
    return isContents(contents) ? contents : undefined;
  } catch {
    return undefined;
  }
}

/** A quick check that hullcheck wrote the whole file. It does not protect against an attacker who can write to the cache. */
function isContents(value: unknown): value is LayerContents {
  const { files, removed, emptied, setuid, folders, writable, secrets, paths, problems } = fieldsOf(value);
  return (
    [files, removed, emptied, setuid, folders, writable, secrets, problems].every(Array.isArray) &&
    typeof paths === 'string'
  );
}
