import type { MountSource } from '../../model/container.ts';
import { UNKNOWN_PIECE } from '../../model/image.ts';

const DRIVE = /^[A-Za-z]:(?:[\\/]|$)/;
const PIPE = /^(?:\\\\|\/\/)\.[\\/]pipe[\\/](.+)$/i;

/** Whether the source of a short volume is a path rather than the name of a volume. */
export function isPath(source: string): boolean {
  return /^[./~\\]/.test(source) || DRIVE.test(source);
}

/** Where a path of the host leads; `variable` is the one that the text starts with, when it is unknown. */
export function pathSource(text: string, variable?: string): MountSource {
  if (text.includes(UNKNOWN_PIECE)) return unknownSource(text, variable);
  const pipe = PIPE.exec(text);
  if (pipe !== null) return { kind: 'pipe', path: `\\\\.\\pipe\\${(pipe[1] as string).replaceAll('/', '\\')}` };
  if (text === '~' || text.startsWith('~/')) return { kind: 'home', path: relative(text) };
  if (DRIVE.test(text)) return { kind: 'host', path: drivePath(text) };
  if (text.startsWith('/')) return { kind: 'host', path: absolute(text) };
  if (text.startsWith('\\')) return { kind: 'host', path: absolute(text.replaceAll('\\', '/')) };
  const path = relative(text.replaceAll('\\', '/'));
  return { kind: 'project', path: path === '' ? '.' : path.startsWith('..') ? path : `./${path}` };
}

/** `$HOME` is the one variable whose meaning is known without its value. */
function unknownSource(text: string, variable: string | undefined): MountSource {
  const last = text.lastIndexOf(UNKNOWN_PIECE);
  const suffix = text.slice(last + 1);
  const isHome = (variable === 'HOME' || variable === 'USERPROFILE') && last === 0;
  if (isHome && (suffix === '' || suffix.startsWith('/'))) return { kind: 'home', path: relative(`~${suffix}`) };
  return { kind: 'unknown', suffix };
}

/** `..` above the root stays at the root, as in the kernel. */
function absolute(path: string): string {
  return `/${segments(path, false).join('/')}`;
}

function relative(path: string): string {
  return segments(path, true).join('/');
}

function drivePath(path: string): string {
  const rest = segments(path.slice(2).replaceAll('\\', '/'), false).join('/');
  return `${(path[0] as string).toUpperCase()}:/${rest}`;
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

/** A path from the root of the repository, out of a folder there and a path written in it; undefined when it leads out. */
export function repositoryPath(folder: string, path: string): string | undefined {
  if (path.includes(UNKNOWN_PIECE) || path.startsWith('/') || path.startsWith('~') || DRIVE.test(path))
    return undefined;
  const joined = relative(`${folder}/${path.replaceAll('\\', '/')}`);
  return joined === '..' || joined.startsWith('../') ? undefined : joined;
}
