import type { MountSource } from '../../model/containers/container.ts';
import { normalPath } from '../../model/containers/host-path.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

const DRIVE = /^[A-Za-z]:(?:[\\/]|$)/;
const PIPE = /^(?:\\\\|\/\/)\.[\\/]pipe[\\/](.+)$/i;

/** Whether the source of a short volume is a path rather than the name of a volume. */
export function isPath(source: string): boolean {
  return /^(?:[./~\\]|\p{L}:)/u.test(source);
}

/** Assumed maximum depth of a checkout; a path that climbs further reaches the root of the host. */
const DEEPEST_CHECKOUT = 6;

/** The assumed depth of the folder that a path starts from, where it is not known. */
const DEEPEST_FOLDER = 4;

/**
 * The source that a host path refers to. `variable` is the unknown variable that the text starts with, if any; `folder` is the folder of
 * the repository that the path starts from, if it is known, or that of the machine: an absolute path, or one below `~`. Only Compose resolves
 * paths itself, from a folder of the repository; elsewhere a shell does.
 */
export function pathSource(text: string, variable?: string, folder?: string): MountSource {
  if (text.includes(UNKNOWN_PIECE)) return unknownSource(text, variable);
  const [, pipe] = PIPE.exec(text) ?? [];
  if (pipe !== undefined) return { kind: 'pipe', path: `\\\\.\\pipe\\${pipe.replaceAll('/', '\\')}` };
  if (text.startsWith('~')) return ofHome(text, folder);
  if (DRIVE.test(text)) return { kind: 'host', path: drivePath(text) };
  if (text.startsWith('/')) return { kind: 'host', path: normalPath(text) };
  if (text.startsWith('\\')) return { kind: 'host', path: normalPath(text.replaceAll('\\', '/')) };
  if (folder !== undefined && isOfMachine(folder)) return pathSource(`${folder}/${text}`);
  const path = relative(text.replaceAll('\\', '/'));
  const climb = /^(?:\.\.\/)*(?:\.\.$)?/.exec(path)?.[0] ?? '';
  if (climb.split('..').length - 1 >= depthOf(folder) + DEEPEST_CHECKOUT)
    return { kind: 'host', path: `/${path.slice(climb.length)}` };
  const written = path === '' ? '.' : path.startsWith('..') ? path : `./${path}`;
  return { kind: 'project', path: written, ...(folder !== undefined && { folder }) };
}

/** The device of a volume that nothing resolves before the engine: it looks for a relative path from its own working directory, which is `/`. */
export function deviceSource(text: string, variable?: string): MountSource {
  return pathSource(RELATIVE.test(text) ? `/${text}` : text, variable);
}

const RELATIVE = new RegExp(`^(?![A-Za-z]:)[^/\\\\~${UNKNOWN_PIECE}]`);

/** For a shell, `~root` is the home folder of a user, and Compose puts its own home folder in the place of the `~`, whatever comes after it. */
function ofHome(text: string, folder: string | undefined): MountSource {
  const [, user, rest = ''] = OF_USER.exec(text) ?? [];
  if (user === undefined || (folder !== undefined && !isOfMachine(folder))) return belowHome(text.slice(1));
  return { kind: 'host', path: normalPath(`${user === 'root' ? '' : '/home'}/${user}${rest}`) };
}

const OF_USER = /^~([a-z_][\w-]*)(\/.*)?$/s;

/**
 * A path from the home folder, which is `/root` or a folder of `/home`. So a path that climbs above it is certain from the root on; one
 * folder above may be both.
 */
function belowHome(path: string): MountSource {
  const rest = segments(path, true);
  const climb = rest.filter((segment) => segment === '..').length;
  const end = rest.slice(climb).join('/');
  if (climb === 0) return { kind: 'home', path: end === '' ? '~' : `~/${end}` };
  const isOfHomes = climb === 1 && !FOLDERS_OF_ROOT.has(rest[1] ?? '');
  return { kind: 'host', path: normalPath(`${isOfHomes ? '/home' : ''}/${end}`) };
}

/** No home folder has such a name: https://refspecs.linuxfoundation.org/FHS_3.0/fhs/ch03.html */
const FOLDERS_OF_ROOT: ReadonlySet<string> = new Set(
  'bin boot dev etc home lib lib64 media mnt opt proc root run sbin srv sys tmp usr var'.split(' '),
);

function isOfMachine(folder: string): boolean {
  return folder.startsWith('/') || folder.startsWith('~');
}

function depthOf(folder: string | undefined): number {
  if (folder === undefined) return DEEPEST_FOLDER;
  return folder === '' ? 0 : folder.split('/').length;
}

/** The variables whose meaning is known without their values: `$HOME`, and that of the sockets of a user. */
function unknownSource(text: string, variable: string | undefined): MountSource {
  const ofUser = OF_SOME_USER.exec(text);
  if (ofUser !== null) return belowHome(ofUser[1] ?? '');
  const last = text.lastIndexOf(UNKNOWN_PIECE);
  const suffix = text.slice(last + 1);
  const isHome = (variable === 'HOME' || variable === 'USERPROFILE') && last === 0;
  if (isHome && (suffix === '' || suffix.startsWith('/'))) return belowHome(suffix);
  return variable === 'XDG_RUNTIME_DIR' && last === 0
    ? { kind: 'unknown', suffix, isOfUser: true }
    : { kind: 'unknown', suffix };
}

/** `/home/$USER/.ssh`, and `~$USER/.ssh` from `eval echo` */
const OF_SOME_USER = new RegExp(`^(?:/(?:home|Users)/|~)${UNKNOWN_PIECE}((?:/[^${UNKNOWN_PIECE}]*)?)$`);

function relative(path: string): string {
  return segments(path, true).join('/');
}

function drivePath(path: string): string {
  const rest = segments(path.slice(2).replaceAll('\\', '/'), false).join('/');
  return `${path.charAt(0).toUpperCase()}:/${rest}`;
}

function segments(path: string, keepsAbove: boolean): readonly string[] {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') kept.push(segment);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (keepsAbove) kept.push('..');
  }
  return kept;
}

/** The path from the repository root, for a path written relative to one of its folders; undefined when it leads outside. */
export function repositoryPath(folder: string, path: string): string | undefined {
  if (path.includes(UNKNOWN_PIECE) || path.startsWith('/') || path.startsWith('~') || DRIVE.test(path))
    return undefined;
  const joined = relative(`${folder}/${path.replaceAll('\\', '/')}`);
  return joined === '..' || joined.startsWith('../') ? undefined : joined;
}
