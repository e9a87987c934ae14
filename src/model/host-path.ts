/** `/var/run` is a link to `/run` on every distribution that Docker supports. */
export function withoutLinks(path: string): string {
  return path === '/var/run' || path.startsWith('/var/run/') ? path.slice('/var'.length) : path;
}

/** All of the host: `/`, or the root of a Windows drive. */
export function isHostRoot(path: string): boolean {
  return path === '/' || /^[A-Za-z]:[\\/]*$/.test(path);
}

/** The last part of a path with either kind of slashes. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
