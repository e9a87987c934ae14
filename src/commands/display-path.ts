import { relative, resolve, sep } from 'node:path';

/** A path of the repository as a terminal can open it from where the user is. */
export function displayPath(root: string, path: string, folder: string): string {
  const fromHere = relative(folder, resolve(root, path));
  return sep === '/' ? fromHere : fromHere.replaceAll(sep, '/');
}
