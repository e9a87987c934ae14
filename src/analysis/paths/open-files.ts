/** Where symbolic links lead, by their absolute paths. */
export type Links = ReadonlyMap<string, string>;

/** A longer path is refused by the kernel, as are more links on the way. */
const MAX_LENGTH = 4096;
const MAX_LINKS = 40;

/** `/dev/fd` is a link to that of the process itself. */
const OPEN_FILE = /^\/(?:proc\/(?:self|thread-self|\d+)(?:\/task\/\d+)?|dev)\/fd\/[^/]+$/;
const OPEN_FILES = /^\/proc\/(?:self|thread-self|\d+)(?:\/task\/\d+)?\/fd$/;

const NO_LINKS: Links = new Map();

/**
 * Whether the kernel, on its way to an absolute path, goes through an open file of a process, or ends where they are listed. It goes from there
 * where `..` leads, so the path must not be shortened before.
 */
export function passesOpenFile(path: string, links = NO_LINKS): boolean {
  if (!mayPass(path, links)) return false;
  const names = stepsOf(path);
  let at = '';
  let followed = 0;
  for (let name = names.pop(); name !== undefined; name = names.pop()) {
    const folder = at;
    at = name === '..' ? at.slice(0, Math.max(0, at.lastIndexOf('/'))) : `${at}/${name}`;
    if (OPEN_FILE.test(at)) return true;
    const target = name === '..' ? undefined : links.get(at);
    if (target === undefined) continue;
    followed += 1;
    if (followed > MAX_LINKS) return false;
    at = target.startsWith('/') ? '' : folder;
    names.push(...stepsOf(target));
  }
  return OPEN_FILES.test(at);
}

/** The names, from the last to the first. */
function stepsOf(path: string): string[] {
  return path
    .split('/')
    .filter((name) => name !== '' && name !== '.')
    .reverse();
}

/** A quick check that rejects most paths. */
function mayPass(path: string, links: Links): boolean {
  return path.startsWith('/') && path.length <= MAX_LENGTH && (links.size > 0 || path.includes('/fd'));
}
