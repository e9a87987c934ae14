import {
  HARMLESS_PATHS,
  HOME_SOCKET_FOLDERS,
  PIPE_NAMES,
  SOCKET_FOLDERS,
  SOCKET_NAMES,
  SYSTEM_PATHS,
  type SystemPath,
  VOLUME_DATA,
} from '../../data/host-paths.ts';
import type { MountSource } from '../../model/containers/container.ts';
import { baseName, withoutLinks } from '../../model/containers/host-path.ts';

/** The container engine that a mount gives access to. */
export interface EngineAccess {
  readonly engine: string;
  readonly path: string;
  /** The folder of the socket is mounted, not the socket itself. */
  readonly isFolder: boolean;
  /** The engine of a user, who need not have root privileges: `/run/user/1000/podman/podman.sock`. */
  readonly isOfUser?: true;
}

/** Undefined when the source is not known to contain an engine's socket. */
export function engineAccess(source: MountSource): EngineAccess | undefined {
  switch (source.kind) {
    case 'host':
      return ofUser(socket(source.path) ?? socketFolder(source.path));
    case 'home':
      return HOME_SOCKET_FOLDERS.has(source.path)
        ? { engine: 'Docker', path: source.path, isFolder: true }
        : socket(source.path);
    case 'pipe':
      return pipe(source.path);
    case 'unknown':
      return /[\\/]/.test(source.suffix) ? ofUser(socket(source.suffix), source.isOfUser) : undefined;
    default:
      return undefined;
  }
}

/** Or `$XDG_RUNTIME_DIR/podman/podman.sock`, whose beginning is not known. */
const OF_USER = /^(?:\/var)?\/run\/user\/|^\/podman\/podman\.sock$/;

function ofUser(access: EngineAccess | undefined, isBelowFolder = false): EngineAccess | undefined {
  return access !== undefined && (isBelowFolder || OF_USER.test(access.path)) ? { ...access, isOfUser: true } : access;
}

function socket(path: string): EngineAccess | undefined {
  const engine = SOCKET_NAMES.get(baseName(path));
  return engine === undefined ? pipe(path) : { engine, path, isFolder: false };
}

function socketFolder(path: string): EngineAccess | undefined {
  const folder = withoutLinks(path);
  const found = SOCKET_FOLDERS.find(({ pattern }) => pattern.test(folder));
  return found && { engine: found.controls, path, isFolder: !/\/private$|\.socket$|-sock$/.test(folder) };
}

/** `\\.\pipe\docker_engine`, with either kind of slashes. */
function pipe(path: string): EngineAccess | undefined {
  const name = /[\\/]pipe[\\/]([^\\/]{1,100})$/i.exec(path)?.[1];
  const engine = name && PIPE_NAMES.get(name.toLowerCase());
  return engine ? { engine, path, isFolder: false } : undefined;
}

/** `/var/snap/docker/common/var-lib-docker/containers` is the deepest path in the table. */
const DEPTH = 6;

/** Files and folders of root that no program takes commands from. */
const DATA_OF_ROOT =
  /^\/root\/\.(?:(?:docker\/config\.json|netrc|pgpass|git-credentials|vault-token|[a-z]{2,6}_history)$|cache(?:\/|$))/;

/** A host path where write access amounts to root: listed itself, or below a listed path that includes everything below it. */
export function systemPath(path: string): SystemPath | undefined {
  if (HARMLESS_PATHS.includes(path) || VOLUME_DATA.test(path)) return undefined;
  if (path.startsWith('/root/.') && !DATA_OF_ROOT.test(path)) return SYSTEM_PATHS.get('/root');
  const exact = SYSTEM_PATHS.get(path);
  if (exact !== undefined) return exact;
  let end = 0;
  for (let depth = 1; depth <= DEPTH; depth++) {
    end = path.indexOf('/', end + 1);
    if (end === -1) return undefined;
    const above = SYSTEM_PATHS.get(path.slice(0, end));
    if (above?.isExact === false) return above;
  }
  return undefined;
}
