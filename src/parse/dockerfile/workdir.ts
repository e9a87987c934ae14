import { posix } from 'node:path';
import { resolvePath } from '../../analysis/paths/shell-paths.ts';
import { DYNAMIC, type Dynamic, type Text } from '../../model/located.ts';
import type { WindowsState } from './shells.ts';

/** Relative paths must not accumulate without limit. */
const MAX_LENGTH = 4096;

/** No image has a working directory as deep as this many steps upwards. */
const TO_THE_ROOT = /^(?:\.\.(?:\/|$)){8}/;

/** The folder after a WORKDIR: a relative path starts at the previous folder. */
export function absolutePath({ value: path }: Text, before: string | Dynamic, windows: WindowsState): string | Dynamic {
  if (path === DYNAMIC) return DYNAMIC;
  if (windows !== 'no' && /^[A-Za-z]:/.test(path)) return windows === 'yes' ? path.replaceAll('\\', '/') : DYNAMIC;
  if (path.startsWith('/')) return withoutSlash(posix.normalize(path));
  if (before === DYNAMIC) return fromRoot(path);
  const joined = withoutSlash(posix.join(before, path));
  return joined.length > MAX_LENGTH ? DYNAMIC : joined;
}

function fromRoot(path: string): string | Dynamic {
  return TO_THE_ROOT.test(posix.normalize(path)) ? withoutSlash(posix.join('/', path)) : DYNAMIC;
}

/** A folder has one name, with or without a slash at the end. */
function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** The folder of relative paths. Most images start in `/`. */
export function folderIn(workdir: string | Dynamic): string {
  return workdir === DYNAMIC ? '/' : workdir.replace(DRIVE, '') || '/';
}

/** The path that a builder takes from a folder. It has replaced variables itself, and `~` is a name to it. */
export function placeFrom(folder: string, path: string): string {
  return resolvePath('/', path.startsWith('/') ? path : `${folder}/${path}`);
}

/** A path of Windows with slashes, from the root of its drive. */
export function withoutDrive(path: string, windows: WindowsState): string {
  return windows === 'no' ? path : path.replaceAll(/\\+/g, '/').replace(DRIVE, '') || '/';
}

const DRIVE = /^[A-Za-z]:(?=\/|$)/;
