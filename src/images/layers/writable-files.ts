import { posix } from 'node:path';
import type { WritableFile } from '../../model/images/image-contents.ts';
import { isJsonObject } from '../../support/json-fields.ts';
import type { MergedLayers } from './merge.ts';
import { canonicalPath } from './owned-paths.ts';
import { foldersOfPath } from './writable-folders.ts';

const FOR_OTHERS = 0o002;
const EXECUTABLE = 0o111;
/** Who may sign in, what runs at a login, at a time and at the start, and which libraries every program loads. */
const OF_SYSTEM =
  /^(?:etc\/(?:passwd|shadow|group|gshadow|sudoers|ld\.so\.(?:preload|conf|cache)|profile|bash\.bashrc|environment|crontab|inittab|rc\.local|nsswitch\.conf|doas\.conf|(?:sudoers\.d|ld\.so\.conf\.d|profile\.d|cron\.[a-z]{1,20}|pam\.d|ssh|init\.d)\/[^/]+)|root\/\.(?:bashrc|profile|bash_profile|zshrc|ssh\/authorized_keys)|var\/spool\/cron\/(?:[^/]+\/)?[^/]+|(?:etc|usr\/lib)\/systemd\/system\/[^/]+\.service)$/;
const LIBRARY = /^usr\/(?:local\/)?lib(?:32|64|x32)?\/(?:[^/]+\/){0,2}[^/]+\.so(?:\.[\d.]+)?$/;
const PROGRAM = /(?:^|\/)s?bin\/[^/]+$/;
const SCRIPT = /\.(?:sh|bash|py|rb|pl|php|[cm]?js|jar)$/;
/** Folders with data, and those of package managers of languages. */
const NO_SCRIPTS = /^(?:tmp|proc|sys|dev|run|boot|var\/(?!www|task)|usr\/share)\/|\/(?:node_modules|site-packages)\//;
const MOST_SEGMENTS = 5;

/** How a file is important whatever the image starts; undefined for another file. */
function useOfPath(canonical: string, mode: number): 'system' | 'library' | 'program' | undefined {
  if (OF_SYSTEM.test(canonical)) return 'system';
  if (LIBRARY.test(canonical)) return 'library';
  return (mode & EXECUTABLE) !== 0 && PROGRAM.test(canonical) ? 'program' : undefined;
}

/**
 * Whether the permissions of a regular file are kept: everyone may write to it, and it is a part of the system, or the image may start it.
 * `certain` for a file that does not depend on what the image starts.
 */
export function keepsMode(path: string, mode: number): 'certain' | 'perhaps' | undefined {
  if ((mode & FOR_OTHERS) === 0) return undefined;
  const canonical = canonicalPath(path);
  if (useOfPath(canonical, mode) !== undefined) return 'certain';
  const mayStart = (mode & EXECUTABLE) !== 0 || SCRIPT.test(canonical);
  const isNear = canonical.split('/').length <= MOST_SEGMENTS && !NO_SCRIPTS.test(canonical);
  return mayStart && isNear ? 'perhaps' : undefined;
}

/** The files to which everyone may write: those that the image starts, of the system, of its libraries, and programs in `PATH`, in this order. */
export function writableFiles({ writable }: MergedLayers, config: unknown): readonly WritableFile[] {
  if (writable.size === 0) return [];
  const { paths, names } = startedBy(config);
  const folders = new Set(foldersOfPath(config).map((folder) => canonicalPath(`${folder}/`)));
  const found = [...writable].flatMap(([path, { mode, layer }]): readonly WritableFile[] => {
    const canonical = canonicalPath(path);
    const own = useOfPath(canonical, mode);
    const slash = canonical.lastIndexOf('/');
    const isInPath = folders.has(canonical.slice(0, slash + 1));
    const isStarted = paths.has(canonical) || (isInPath && names.has(canonical.slice(slash + 1)));
    const use = isStarted ? 'started' : own === 'program' && !isInPath ? undefined : own;
    return use === undefined ? [] : [{ path, mode, layer, use }];
  });
  const rank = ({ use }: WritableFile): number => ORDER.indexOf(use);
  return found.sort((one, other) => rank(one) - rank(other) || (one.path < other.path ? -1 : 1));
}

const ORDER: readonly WritableFile['use'][] = ['started', 'system', 'library', 'program'];

interface StartedFiles {
  /** Words as paths from the working directory. */
  readonly paths: ReadonlySet<string>;
  /** Words without a folder, which `PATH` decides about as well. */
  readonly names: ReadonlySet<string>;
}

/** The files that the words of an image's commands may name. */
function startedBy(config: unknown): StartedFiles {
  const run = isJsonObject(config) && isJsonObject(config['config']) ? config['config'] : {};
  const health = isJsonObject(run['Healthcheck']) ? run['Healthcheck']['Test'] : undefined;
  const lists = [run['Entrypoint'], run['Cmd'], health].flatMap((list: unknown) => (Array.isArray(list) ? list : []));
  const words = lists.flatMap((one: unknown) =>
    typeof one === 'string' ? one.slice(0, LONGEST).split(/[\s;&|"']+/) : [],
  );
  const folder = typeof run['WorkingDir'] === 'string' ? `/${run['WorkingDir'].slice(0, LONGEST)}` : '/';
  const named = [...new Set(words)].filter((word) => word !== '' && !word.startsWith('-'));
  return {
    paths: new Set(named.map((word) => canonicalPath(posix.resolve(folder, word)))),
    names: new Set(named.filter((word) => !word.includes('/'))),
  };
}

/** In characters. */
const LONGEST = 10_000;
