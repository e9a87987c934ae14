import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { folderOf } from '../parse/compose/file-path.ts';
import type { ComposeList } from '../parse/frontend.ts';
import { isFromTop, knownFolder, pathFromTop } from '../parse/run-options/projects/project-folder.ts';
import { lazy } from '../support/caches/lazy.ts';
import { foldersAbove } from '../support/paths.ts';
import type { Repository } from './index.ts';
import { folderFinder } from './listed-files.ts';

/** The folder that `--project-directory` gives to a project of these files; undefined if that changes nothing, or is not known. */
export type FindProjectFolder = (list: ComposeList, files: readonly string[]) => string | undefined;

/**
 * Docker Compose resolves the option and the names of files from the folder in which the command runs, so that folder is the one from
 * which the first file is found. Otherwise it is any in which the command may run.
 */
export function projectFolders({ paths }: Pick<Repository, 'paths'>): FindProjectFolder {
  const foldersNear = folderFinder();
  const known = lazy(() => new Set(['', ...(paths() ?? []).flatMap((path) => [...foldersAbove(path)])]));
  return ({ projectFolder, files: [first = ''], folders, span }, [path = '']) => {
    const written = projectFolder === undefined ? undefined : knownFolder(projectFolder);
    if (written === undefined) return undefined;
    const near = foldersNear(span.file.path, folders, 1)?.flat() ?? [''];
    const found = near.filter((folder) => repositoryPath(folder, first) === path);
    const fromFolders = [...found, ...near].flatMap((folder) => repositoryPath(folder, written) ?? []);
    const candidates = isFromTop(written) ? [pathFromTop(written)] : fromFolders;
    const folder = candidates.find((one) => known().has(one));
    return folder === folderOf(path) ? undefined : folder;
  };
}
