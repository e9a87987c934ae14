import type { Command } from '../../model/shell.ts';
import type { Tool } from '../commands/tool.ts';
import { baseName, isSystemFolder, isWithin, nameOf, resolvePath } from '../paths/shell-paths.ts';
import type { Unpacking } from './archive.ts';
import { cutOff, type Flow, MAX_FOLDERS, type Tracked, type UnpackedFolder } from './flow.ts';
import { mark, shown } from './marks.ts';

/** `make -C folder`, `cmake -S folder`, `cmake ../folder` */
export function namedFolder({ arguments: words }: Tool, flow: Flow): Tracked | undefined {
  for (const [index, word] of words.entries()) {
    const isFolder = word.pieces.includes('/') || /^-[CSf]$/.test(words[index - 1]?.pieces ?? '');
    if (!isFolder || word.pieces.startsWith('-')) continue;
    const found = unpackedAt(flow, resolvePath(flow.folder, nameOf(word)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** In a system folder something runs it later, so that is a use. In other folders it is tracked further. */
export function unpacked(command: Command, flow: Flow, download: Tracked, { folder, isStripped }: Unpacking): void {
  const path = folder === undefined ? flow.folder : resolvePath(flow.folder, nameOf(folder));
  if (isSystemFolder(path)) mark(download, command, `unpacks it into ${shown(path)}`, false);
  const isAlone = isStripped || folder !== undefined || !flow.hasOthers;
  if (flow.unpacked.length < MAX_FOLDERS) {
    flow.folders.push({ path, download, isStripped, isAlone });
    flow.unpacked.push({ path, download, isStripped, isAlone });
  } else cutOff(flow);
}

export function isBelow(path: string, folder: string): boolean {
  // an unknown folder may contain any relative path
  if (folder === '') return /^[^~$`]/.test(path) && !isSystemFolder(path);
  return path !== folder && isWithin(path, folder);
}

export function inUnpacked(flow: Flow, program: string): Tracked | undefined {
  if (program === '') return undefined;
  // an absolute path is certainly in the folder of an archive that this instruction unpacked
  const isInside = flow.folders.some(
    ({ path, isClone }) =>
      path !== '' && (isClone || (path.startsWith('/') && !isSystemFolder(path))) && isBelow(program, path),
  );
  return isInside || unpackedAt(flow, flow.folder) !== undefined ? unpackedAt(flow, program) : undefined;
}

/** The archive that a path comes from. If several were unpacked there, the one with a similar name, otherwise the last one. */
export function unpackedAt(flow: Flow, path: string): Tracked | undefined {
  const around = flow.folders.filter((one) => isOf(one, path));
  if (around.length === 0) return unpackedBefore(flow, path);
  const last = around.at(-1);
  if (last === undefined || around.length === 1) return last?.download;
  const name = path.slice(last.path.length).replace(/^\/+/, '').split('/', 1)[0] ?? '';
  const stem = name.replace(/[-_.]?v?[\d$*].*$/s, '').toLowerCase();
  const named = stem === '' ? undefined : around.findLast((one) => sourceOf(one.download).includes(stem));
  return (named ?? last).download;
}

function isOf({ path: folder, isAlone }: UnpackedFolder, path: string): boolean {
  return isBelow(path, folder) || (isAlone && path === folder);
}

/** In an earlier instruction: a folder that is called like the archive, or one with the files of an archive alone. */
function unpackedBefore({ unpacked: folders, hasOthers }: Flow, path: string): Tracked | undefined {
  return folders.findLast((one) => {
    if ((one.isClone || (one.isStripped && !hasOthers)) && isOf(one, path)) return true;
    if (!isBelow(path, one.path)) return false;
    const [, stem = ''] = /^\/?([a-z][a-z0-9]*)/i.exec(path.slice(one.path.length)) ?? [];
    return stem.length > 1 && archiveName(one.download).startsWith(stem.toLowerCase());
  })?.download;
}

function archiveName({ address, file }: Tracked): string {
  return baseName((address?.pieces ?? file ?? '').replace(/[?#].*$/s, '')).toLowerCase();
}

function sourceOf({ address, file }: Tracked): string {
  return `${address?.pieces ?? ''} ${file ?? ''}`.toLowerCase();
}
