import { withoutLinks } from '../../model/containers/host-path.ts';
import { pathSteps } from '../../model/path-steps.ts';
import type { ShellWord } from '../../model/shell.ts';
import { matchesStars } from '../../model/star-pattern.ts';
import { paired } from '../../support/paired.ts';

/** The name of a word: its value, or its text where a variable decides. Equal names in one script mean the same file. */
export function nameOf({ value, raw }: Pick<ShellWord, 'value' | 'raw'>): string {
  return typeof value === 'string' ? value : raw.replaceAll(/["']/g, '').replaceAll(/\$\{(\w+)\}/g, '$$$1');
}

/** `path` resolved from `folder`, without `.` and `..`. A path that begins with a variable or `~` is not resolved. */
export function resolvePath(folder: string, path: string): string {
  if (/^[~$`]/.test(path)) return path.replace(OWN_HOME, '~').replace(/(?<!\/)\/+$/, '');
  const start = path.startsWith('/') || folder.startsWith('/') ? '/' : '';
  return start + pathSteps(path.startsWith('/') ? path : `${folder}/${path}`).join('/');
}

/** Both name the home folder of the user who runs the commands. */
const OWN_HOME = /^\$HOME(?=\/|$)/;

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether `path` is `folder`, or below it. */
export function isWithin(path: string, folder: string): boolean {
  // without a new text for each comparison
  return (
    path.startsWith(folder) &&
    (path.length === folder.length || folder.endsWith('/') || path.charCodeAt(folder.length) === SLASH)
  );
}

const SLASH = 47;

/** Whether a path matches a pattern with stars. */
export function matchesPattern(path: string, pattern: string): boolean {
  // a quick check that rejects most paths
  if (!path.endsWith(pattern.slice(pattern.lastIndexOf('*') + 1))) return false;
  const parts = path.split('/');
  const wanted = pattern.split('/');
  return parts.length === wanted.length && paired(wanted, parts).every(([name, part]) => matchesStars(name, part));
}

/**
 * The names that a file may have, its own one first: most distributions keep `/bin` and `/lib` in `/usr` and `/var/run` in `/run`, and the
 * kernel has links to the root.
 */
export function namesOfFile(path: string): readonly string[] {
  if (!MAY_BE_LINKED.test(path)) return [path];
  const plain = path.startsWith('/proc/') ? withoutLinks(path) : path;
  const others = LINKED.flatMap(([link, target]) => {
    if (isWithin(plain, link)) return [target + plain.slice(link.length)];
    return isWithin(plain, target) ? [link + plain.slice(target.length)] : [];
  });
  return [...new Set([path, plain, ...others])];
}

const MAY_BE_LINKED = /^\/(?:proc|(?:usr\/)?(?:s?bin|lib\w*)|run|var\/(?:run|lock))\//;
/** Links to folders, and where they lead. */
const LINKED: readonly (readonly [link: string, target: string])[] = [
  ...['bin', 'sbin', 'lib', 'lib32', 'lib64'].map((name) => [`/${name}`, `/usr/${name}`] as const),
  ['/var/run', '/run'],
  ['/var/lock', '/run/lock'],
];

/** Where shells search for programs, in the usual order. */
export const PROGRAM_FOLDERS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** Whether shells search the folder for programs. */
export function isProgramFolder(folder: string): boolean {
  return /^\/(?:usr\/(?:local\/)?)?s?bin$|^(?:~|\$HOME|\/root)\/(?:\.local\/)?bin$/.test(folder);
}

/** Whether the folder contains programs of the whole system. */
export function isSystemFolder(folder: string): boolean {
  return (
    /^\/(?:usr|opt|bin|sbin|lib|lib64)?(?:\/|$)/.test(folder) &&
    !/^\/usr\/(?:src|share\/(?:doc|man|fonts))(?:\/|$)/.test(folder)
  );
}
