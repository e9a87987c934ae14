import { pathSteps } from '../../../model/path-steps.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';

/**
 * Why the value of a variable for finding programs or libraries is dangerous, as a clause: `which begins with a relative folder`. The value
 * has `UNKNOWN_PIECE` for what is not known. Undefined if it is not. https://man7.org/linux/man-pages/man8/ld.so.8.html
 */
export function whyBad(name: string, value: string | undefined): string | undefined {
  if (value === undefined || value === '' || OF_WINDOWS.test(value)) return undefined;
  switch (name) {
    case 'PATH':
      return whyBadFolder(value.split(':', 1)[0] ?? '', 'which begins with');
    case 'LD_LIBRARY_PATH':
      return value
        .split(/[:;]/)
        .map((folder) => whyBadFolder(folder, 'which contains'))
        .find((why) => why !== undefined);
    case 'LD_PRELOAD':
    case 'LD_AUDIT':
      return value
        .split(/[: ]/)
        .map(whyBadFile)
        .find((why) => why !== undefined);
    default:
      return loadedBy(name, value).some((path) => OPEN_FOLDER.test(direct(path)))
        ? 'which loads from a folder that everyone can write to'
        : undefined;
  }
}

/** What an interpreter loads: the folders of a list, or the files that options name. A relative one is usual there. */
function loadedBy(name: string, value: string): readonly string[] {
  if (LISTS.test(name)) return value.split(/[:;]/);
  return [...value.matchAll(LOADING_OPTIONS)].map(([, path = '']) => path);
}

const LISTS =
  /^(?:BASH_ENV|PYTHON(?:PATH|STARTUP|HOME)|NODE_PATH|PERL5LIB|RUBYLIB|GCONV_PATH|CLASSPATH|LUA_C?PATH|PHP_INI_SCAN_DIR)$/;
/** `--require /tmp/x.js`, `-javaagent:/tmp/x.jar`, `-I/tmp` */
const LOADING_OPTIONS =
  /(?:^|\s)(?:--(?:require|import|loader|experimental-loader)[= ]|-r ?|-I ?|-(?:javaagent|agentpath|Xbootclasspath\/[ap]):)(\/[^\s=,]{1,1000})/g;

/** `C:\\app;C:\\Windows` */
const OF_WINDOWS = /^[a-z]:(?:\\|\/[^:]*;)/i;

/** Variables that name files, which are loaded into every program. */
export const LOADED_FILES: ReadonlySet<string> = new Set(['LD_PRELOAD', 'LD_AUDIT']);

/** Variables that decide which programs and libraries run. */
export const LOADER_VARIABLES =
  /^(?:PATH|LD_LIBRARY_PATH|LD_PRELOAD|LD_AUDIT|BASH_ENV|PYTHON(?:PATH|STARTUP|HOME)|NODE_PATH|NODE_OPTIONS|PERL5LIB|PERL5OPT|RUBYLIB|RUBYOPT|GCONV_PATH|CLASSPATH|LUA_C?PATH|PHP_INI_SCAN_DIR|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|_JAVA_OPTIONS)$/;

/** A file or folder, and whether files there count. */
export type Place = readonly [path: string, counts: boolean];

/** Whether such a variable names a file that counts: the innermost of the places that contain it decides. */
export function namesFileIn(value: string, places: readonly Place[]): boolean {
  if (places.length === 0) return false;
  const byPath = new Map(places.map(([path, counts]) => [direct(path), counts]));
  return value.split(/[: ]/).some((file) => file.length <= LONGEST_PATH && isCounted(direct(file), byPath));
}

/** No file has a longer path. */
const LONGEST_PATH = 4096;

function isCounted(file: string, places: ReadonlyMap<string, boolean>): boolean {
  for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1)) {
    const counts = places.get(file.slice(0, end));
    if (counts !== undefined) return counts;
  }
  return file.startsWith('/') && places.get('/') === true;
}

const OPEN_FOLDER = /^\/(?:tmp|var\/tmp|dev\/shm|run\/(?:lock|shm)|var\/lock)(?:\/|$)/;

/** A name without a slash is looked up in the folders of libraries. */
function whyBadFile(written: string): string | undefined {
  const file = direct(written);
  if (OPEN_FOLDER.test(file)) return 'which loads a file that everyone can write to';
  if (/^(?:\/home\/|~)/.test(file)) return 'which loads a file in the home folder of a user';
  return file.includes('/') && isRelative(file) ? RELATIVE : undefined;
}

const RELATIVE = 'which loads a file relative to the folder in which a program is started';

export function whyBadFolder(written: string, begins: string): string | undefined {
  const folder = direct(written);
  if (folder === '') return `${begins} an empty part: the current folder`;
  if (OPEN_FOLDER.test(folder)) return `${begins} a folder that everyone can write to`;
  return isRelative(folder) ? `${begins} a relative folder` : undefined;
}

/** A home folder, a variable or the value of one may be absolute. */
function isRelative(path: string): boolean {
  return !/^[/~$%]/.test(path) && !path.startsWith(UNKNOWN_PIECE);
}

/** The path without detours: `/tmp` for `//tmp`, `/usr/../tmp` and `/proc/self/root/tmp`, and a relative path for `/proc/self/cwd/a`. */
function direct(path: string): string {
  if (!path.startsWith('/')) return path;
  const unknown = path.search(UNKNOWN);
  const end = unknown === -1 ? path.length : path.lastIndexOf('/', unknown) + 1;
  const known = path.slice(0, end);
  if (CURRENT_FOLDER.test(known)) return `./${path.slice(end)}`;
  const resolved = `/${pathSteps(known).join('/')}`.replace(ROOT_FOLDER, '');
  if (CURRENT_FOLDER.test(resolved)) return `./${path.slice(end)}`;
  return unknown === -1 ? resolved || '/' : `${resolved === '/' ? '' : resolved}/${path.slice(end)}`;
}

/** What may be any steps of a path. */
const UNKNOWN = new RegExp(`[$%${UNKNOWN_PIECE}]`);
const CURRENT_FOLDER = /^\/+proc\/+(?:self|thread-self|\d{1,9})\/+cwd(?:\/|$)/;
const ROOT_FOLDER = /^(?:\/proc\/(?:self|thread-self|\d{1,9})\/root(?=\/|$))+/;
