import type { Command } from '../../model/shell.ts';
import type { Tool } from '../commands/tool.ts';
import { baseName, isProgramFolder, isSystemFolder, isWithin, nameOf, resolvePath } from '../paths/shell-paths.ts';
import { cutOff, type Flow, MAX_COMPARED } from './flow.ts';
import { mark, shown } from './marks.ts';
import { filesIn, movedTo } from './tracked-files.ts';
import { unpackedAt } from './unpacked-folders.ts';

/** Tracks the file under its new name. */
export function moved(command: Command, tool: Tool, flow: Flow): void {
  const words = tool.arguments.filter(({ pieces }) => !pieces.startsWith('-') && !/^\d{3,4}$/.test(pieces));
  const last = words.at(-1);
  if (last === undefined || words.length < 2 || (flow.files.size === 0 && flow.folders.length === 0)) return;
  const target = nameOf(last);
  const folder = resolvePath(flow.folder, target);
  const isFolder = target.endsWith('/') || words.length > 2 || isProgramFolder(folder);
  for (const word of words.slice(0, -1)) {
    const moves = filesIn(flow, word);
    for (const { path, download } of moves)
      movedTo(isFolder ? `${folder}/${baseName(path)}` : folder, download, command, flow);
    if (moves.length === 0) movedBelow(resolvePath(flow.folder, nameOf(word)), folder, command, flow);
    if (moves.length === 0) movedOut(resolvePath(flow.folder, nameOf(word)), folder, isFolder, command, flow);
  }
}

/** With `-r`, files are copied with their folder: into the target if that exists, otherwise under its name. */
function movedBelow(source: string, folder: string, command: Command, flow: Flow): void {
  if (source === '/' || source === folder) return;
  for (const [path, download] of [...flow.files]) {
    flow.compared += 1;
    if (flow.compared > MAX_COMPARED) {
      cutOff(flow);
      return;
    }
    if (!isWithin(path, source)) continue;
    const below = path.slice(source.length);
    const target = folder === '/' ? '' : folder;
    for (const place of [`${target}${below}`, `${target}/${baseName(source)}${below}`])
      movedTo(place, download, command, flow);
  }
}

/** A file from an archive is moved to a folder where unpacking the archive would have been reported. */
function movedOut(source: string, folder: string, isFolder: boolean, command: Command, flow: Flow): void {
  const download = unpackedAt(flow, source);
  if (download === undefined) return;
  movedTo(isFolder ? `${folder}/${baseName(source)}` : folder, download, command, flow);
  if ((isSystemFolder(folder) && !DATA_FILE.test(folder)) || LIBRARY.test(folder))
    mark(download, command, `puts it into ${shown(folder)}`, false);
}

/** Wherever it is put, a program loads it: `$(php-config --extension-dir)/probe.so`. */
const LIBRARY = /\.(?:so|dll|dylib)$/;

const DATA_FILE = /\.(?:json|ya?ml|toml|xml|conf|cfg|ini|properties|env|txt|md|html|css|pem|crt)$/;
