import { relative, sep } from 'node:path';

/** Whether `path` is the folder or below it. Both are absolute and without symbolic links. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The path from the root, with `/`. */
export function fromRoot(root: string, path: string): string {
  const relativePath = relative(root, path);
  return sep === '/' ? relativePath : relativePath.replaceAll(sep, '/');
}
