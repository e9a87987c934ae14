import { relative, resolve, sep } from 'node:path';

/** A path of the repository, relative to the user's working directory, so that a terminal can open it. */
export function displayPath(root: string, path: string, folder: string): string {
  const fromHere = relative(folder, resolve(root, path));
  return sep === '/' ? fromHere : fromHere.replaceAll(sep, '/');
}
