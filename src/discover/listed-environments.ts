import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import type { ComposeList } from '../parse/frontend.ts';
import { lazy } from '../support/caches/lazy.ts';
import type { Repository } from './index.ts';
import { folderFinder, grouped } from './listed-files.ts';

export interface ListedEnvironment {
  /** Paths of the files with variables, in the written order. */
  readonly files: readonly string[];
  /** The folders in which the command may run. */
  readonly folders: readonly string[];
  readonly notifications: readonly GapNotification[];
}

/** Finds the files that `docker compose --env-file` gives to a project. */
export function environmentFinder({
  readFile,
  paths,
}: Pick<Repository, 'readFile' | 'paths'>): (list: ComposeList) => ListedEnvironment {
  const foldersNear = folderFinder();
  const byName = lazy(() => grouped(paths() ?? []));
  const fileNear = (written: string, folders: readonly string[]): string | undefined => {
    if (written.includes(UNKNOWN_PIECE)) return undefined;
    const near = folders.flatMap((folder) => repositoryPath(folder, written) ?? []);
    const found = near.find((path) => readFile(path, 'guess') !== undefined);
    if (found !== undefined) return found;
    const end = written.replace(/^(?:\.{0,2}\/)+/, '');
    const [only, ...others] = (byName().get(end.slice(end.lastIndexOf('/') + 1)) ?? []).filter(
      (path) => path === end || path.endsWith(`/${end}`),
    );
    return others.length === 0 ? only : undefined;
  };
  return (list) => {
    const { environmentFiles = [], folders: entered, span } = list;
    const isNeeded = environmentFiles.length > 0 || list.files.length === 0;
    if (!isNeeded) return { files: [], folders: [], notifications: [] };
    const folders = foldersNear(span.file.path, entered, Math.max(1, environmentFiles.length))?.flat() ?? [''];
    const found = environmentFiles.map((written) => fileNear(written, folders));
    const missing = environmentFiles.filter((_, at) => found[at] === undefined);
    return {
      files: found.filter((path) => path !== undefined),
      folders,
      notifications: missing.map((written) => elsewhere(written, list)),
    };
  };
}

function elsewhere(written: string, { span }: ComposeList): GapNotification {
  const name = written.includes(UNKNOWN_PIECE) ? 'with variables that this command names' : `${written}`;
  return notLookedAt({
    kind: 'environment-elsewhere',
    message: `The file ${name} is not in the repository, so the variables in it were not used.`,
    wayOut: 'Scan where the file is.',
    span,
    evidence: `--env-file ${written}`,
  });
}
