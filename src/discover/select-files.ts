import { type FileFormat, formatOf } from '../parse/formats.ts';
import { type ContentOf, formatByContent } from './contents.ts';
import { type FileSelection, guessFormat } from './file-selection.ts';
import type { ScanScope } from './scan-scope.ts';

/** Selects the wanted files of a folder; returns how many of the paths are in it, wanted or not. */
export function selectFrom(
  paths: readonly string[],
  folder: string,
  selection: FileSelection,
  selected: Map<string, FileFormat>,
): number {
  const start = folder === '' ? 0 : folder.length + 1;
  let count = 0;
  for (const path of paths) {
    if (!isIn(folder, path)) continue;
    count++;
    const frontend = selection.formatFor(path, start);
    if (frontend !== undefined) selected.set(path, frontend);
  }
  return count;
}

/** The format for a file that the user named: by its content, its name, or the name that the user wrote. */
export function formatOfNamed(path: string, written: string, contentOf: ContentOf): FileFormat {
  return formatByContent(written, () => contentOf(path)) ?? formatOf(written) ?? guessFormat(path);
}

/** Whether a path is in the scope of the scan. */
export function isInSelected({ folders, files }: Pick<ScanScope, 'folders' | 'files'>, path: string): boolean {
  return files.has(path) || folders.some((folder) => isIn(folder, path));
}

/** Whether a path is a folder, or is in it. */
export function isIn(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
