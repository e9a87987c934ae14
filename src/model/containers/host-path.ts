import { pathSteps } from '../path-steps.ts';

/** The root of any process, and the working directory of the engine or PID 1, which is also `/`. */
const ROOTS =
  /^(?:\/proc\/(?:(?:self|thread-self|\d{1,10})(?:\/task\/\d{1,10})?\/root|(?:self|thread-self|1)(?:\/task\/\d{1,10})?\/cwd)(?![^/]))+/;
const PROCESS = /^\/proc\/(?:self|thread-self|\d{1,10})(?:\/task\/\d{1,10})?(?=\/|$)/;

/** `/var/run` is a link to `/run` on every distribution that Docker supports, and the kernel has links to the root of each process. */
export function withoutLinks(path: string): string {
  const plain = path.startsWith('/proc/') ? path.replace(ROOTS, '') || '/' : path;
  if (plain.startsWith('/proc/')) return plain.replace(PROCESS, '/proc/1');
  return plain === '/var/run' || plain.startsWith('/var/run/') ? plain.slice('/var'.length) : plain;
}

/** An absolute path without `.`, `..` and superfluous slashes; other texts are unchanged. As in the kernel, `..` of the root is the root. */
export function normalPath(path: string): string {
  return path.startsWith('/') ? `/${pathSteps(path).join('/')}` : path;
}

/** The path of a device or disk on the host, without links. The engine looks for a relative one from its own working directory, which is `/`. */
export function devicePath(written: string): string {
  return withoutLinks(normalPath(`/${written}`));
}

/** Whether the path is the whole host: `/`, a link to it, or the root of a Windows drive. */
export function isHostRoot(path: string): boolean {
  return withoutLinks(path) === '/' || DRIVE.test(path);
}

/** `C:\`, and where WSL and Docker Desktop show drives. */
const DRIVE = /^(?:[A-Za-z]:[\\/]*|\/mnt\/[a-z]|\/host_mnt(?:\/[a-z])?|\/run\/desktop\/mnt\/host(?:\/[a-z])?)$/;

/** The last part of a path with either kind of slashes. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
