import { relative, sep } from 'node:path';

/** Whether `path` is the folder or below it. Both are absolute and without symbolic links. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The folders that contain a path with `/`, the nearest first, without the root. */
export function* foldersAbove(path: string): Generator<string> {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) yield path.slice(0, end);
}

/** The path from the root, with `/`. */
export function fromRoot(root: string, path: string): string {
  const relativePath = relative(root, path);
  return sep === '/' ? relativePath : relativePath.replaceAll(sep, '/');
}

/** How many folders two paths have in common from the start; all of the second one if it lies on the way to the first. */
export function sharedFolders(path: string, other: string): number {
  const names = other.split('/');
  const differs = path.split('/').findIndex((name, at) => name !== names[at]);
  return differs === -1 ? names.length : differs;
}
