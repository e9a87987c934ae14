import { posix } from 'node:path';
import { DYNAMIC, type Dynamic, type Text } from '../../model/located.ts';
import type { WindowsState } from './shells.ts';

/** Relative paths must not pile up without bound. */
const MAX_LENGTH = 4096;

/** The folder after a WORKDIR: a relative path starts at the one before. */
export function absolutePath({ value }: Text, before: string | Dynamic, windows: WindowsState): string | Dynamic {
  if (value === DYNAMIC) return DYNAMIC;
  const path = value as string;
  if (windows !== 'no' && /^[A-Za-z]:/.test(path)) return path.replaceAll('\\', '/');
  if (path.startsWith('/')) return posix.normalize(path);
  if (before === DYNAMIC) return DYNAMIC;
  const joined = posix.join(before as string, path);
  return joined.length > MAX_LENGTH ? DYNAMIC : joined;
}
