import { posix } from 'node:path';

/** The target of the symbolic link at a path, if it is one. Paths are relative to the repository root. */
export type LinkAt = (path: string) => string | undefined;

/** The target of a path, or why it has no target in the repository. */
export type Followed =
  | { readonly leads: 'inside'; readonly path: string }
  /** An absolute path, or one that leads upwards from the root. */
  | { readonly leads: 'outside'; readonly path: string }
  /** The links form a cycle, or there are too many. */
  | { readonly leads: 'nowhere' };

/** The number of links that Linux follows. */
const MAXIMUM_HOPS = 40;

/** Follows symbolic links in all parts of a path, as the file system does. Does not check that the target exists. */
export function followLinks(linkAt: LinkAt, path: string): Followed {
  let current = path;
  for (let hops = 0; hops <= MAXIMUM_HOPS; hops++) {
    if (current.startsWith('/') || current === '..' || current.startsWith('../')) {
      return { leads: 'outside', path: current };
    }
    const link = firstLink(linkAt, current);
    if (link === undefined) return { leads: 'inside', path: current };
    const folder = link.target.startsWith('/') ? '' : posix.dirname(link.path);
    current = posix.join(folder, link.target, current.slice(link.path.length + 1));
  }
  return { leads: 'nowhere' };
}

/** The path outside to which symbolic links in a path lead; undefined if they do not, or the path leads outside without them. */
export function outsideTarget(linkAt: LinkAt, path: string): string | undefined {
  const followed = followLinks(linkAt, path);
  return followed.leads === 'outside' && followed.path !== path ? followed.path : undefined;
}

/** The path inside to which symbolic links in a path lead; undefined without links, or if they lead elsewhere. */
export function insideTarget(linkAt: LinkAt, path: string): string | undefined {
  const followed = followLinks(linkAt, path);
  return followed.leads === 'inside' && followed.path !== path ? followed.path : undefined;
}

/** The first part of a path that is a link. */
export function firstLink(
  linkAt: LinkAt,
  path: string,
): { readonly path: string; readonly target: string } | undefined {
  for (let end = endOfPart(path, 0); ; end = endOfPart(path, end + 1)) {
    const part = path.slice(0, end);
    const target = linkAt(part);
    if (target !== undefined) return { path: part, target };
    if (end === path.length) return undefined;
  }
}

function endOfPart(path: string, from: number): number {
  const slash = path.indexOf('/', from);
  return slash === -1 ? path.length : slash;
}
