/** `/var/run` is a link to `/run` on every distribution that Docker supports. */
export function withoutLinks(path: string): string {
  return path === '/var/run' || path.startsWith('/var/run/') ? path.slice('/var'.length) : path;
}

/** An absolute path without `.`, `..`, and more slashes than needed; other texts stay. `..` above the root stays at the root, as in the kernel. */
export function normalPath(path: string): string {
  if (!path.startsWith('/')) return path;
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  return `/${kept.join('/')}`;
}

/** All of the host: `/`, or the root of a Windows drive. */
export function isHostRoot(path: string): boolean {
  return path === '/' || /^[A-Za-z]:[\\/]*$/.test(path);
}

/** The last part of a path with either kind of slashes. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
