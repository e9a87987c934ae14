/** Root or working directory of a host process; for the engine and for PID 1 both are `/`. */
const PROCESS_ROOT = /^\/proc\/(?:self|thread-self|[2-9]|\d{2,10})(?:\/task\/\d{1,10})?\/(?:root|cwd)(?=\/|$)/;
const PROCESS = /^\/proc\/(?:self|thread-self|\d{1,10})(?:\/task\/\d{1,10})?(?=\/|$)/;

/** `/var/run` is a link to `/run` on every distribution that Docker supports, and the kernel has links to the root of each process. */
export function withoutLinks(path: string): string {
  if (path.startsWith('/proc/')) return path.replace(PROCESS_ROOT, '/proc/1/root').replace(PROCESS, '/proc/1');
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
