import { posix } from 'node:path';
import type { WritableFolder } from '../../model/images/image-contents.ts';
import { isJsonObject, type JsonFields } from '../../support/json-fields.ts';
import type { MergedLayers } from './merge.ts';
import { canonicalPath } from './owned-paths.ts';

const FOR_OTHERS = 0o002;
const STICKY = 0o1000;
const MOST_SEGMENTS = 3;
/** Folders for data of the system, in which programs are not searched for. */
const FOR_DATA =
  /^(?:usr\/(?:share|include|src\/[^/]+\/.)|etc|var\/(?:lib|cache|log|spool|mail)|proc|sys|dev|boot|run|tmp)(?:\/|$)/;

/** Whether the permissions of a folder are kept: it may be in `PATH`, or be or contain the working directory of an image. */
export function mayHoldPrograms(path: string): boolean {
  if (path === '' || FOR_DATA.test(path)) return false;
  return path.split('/').length <= MOST_SEGMENTS || (/(?:^|\/)s?bin$/.test(path) && !path.includes('node_modules/'));
}

const USUAL_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * The folders in which everyone may replace what a container runs: those of `PATH`, and the working directory, which everyone may write to,
 * and those above them. In a folder with the sticky bit, only owners may.
 */
export function writableFolders({ folders }: MergedLayers, config: unknown): readonly WritableFolder[] {
  const found = new Map<string, WritableFolder>();
  for (const [folder, use] of usedFolders(config)) {
    const { mode = 0, layer = '' } = folders.get(folder) ?? folders.get(canonicalPath(`${folder}/`).slice(0, -1)) ?? {};
    const isOpen = (mode & FOR_OTHERS) !== 0 && (mode & STICKY) === 0;
    if (isOpen && !found.has(folder)) found.set(folder, { path: folder, mode, layer, use });
  }
  return [...found.values()];
}

/** The folders in the `PATH` of an image, without the slash at their beginning. */
export function foldersOfPath(config: unknown): readonly string[] {
  const { Env: written } = runConfigOf(config);
  const entries = Array.isArray(written) ? written.filter((one): one is string => typeof one === 'string') : [];
  const path = entries.findLast((entry) => entry.startsWith('PATH='))?.slice('PATH='.length) ?? USUAL_PATH;
  return path.split(':').flatMap((folder) => withParents(folder).slice(0, 1));
}

function runConfigOf(config: unknown): JsonFields {
  return isJsonObject(config) && isJsonObject(config['config']) ? config['config'] : {};
}

function usedFolders(config: unknown): readonly (readonly [string, WritableFolder['use']])[] {
  const run = runConfigOf(config);
  const working = typeof run['WorkingDir'] === 'string' ? run['WorkingDir'] : '';
  return [
    ...foldersOfPath(config).flatMap((folder) => withParents(`/${folder}`).map((one) => [one, 'path'] as const)),
    ...withParents(working).map((one) => [one, 'working'] as const),
  ];
}

/** `opt/app/bin`, `opt/app`, `opt` */
function withParents(folder: string): readonly string[] {
  if (!folder.startsWith('/')) return [];
  const parts = posix.resolve(folder).split('/').slice(1);
  if (parts[0] === '') return [];
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
