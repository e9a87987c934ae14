import { readsFile, serviceFilesOf } from '../analysis/settings/service-settings.ts';
import type { Container } from '../model/containers/container.ts';
import type { SettingsFile } from '../model/containers/settings-file.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { mountedFiles, type RepositoryMount } from './mounted-files.ts';

/**
 * The files of the repository that a container reads as the configuration of a known service. Others are not read. `read` has the paths of
 * those that earlier containers read.
 */
export function settingsFilesOf(
  container: Container,
  { repository, mounts }: { readonly repository: RepositoryView; readonly mounts: readonly RepositoryMount[] },
  read: Set<string>,
): readonly SettingsFile[] {
  if (mounts.length === 0) return NONE;
  const tables = serviceFilesOf(container);
  if (tables.length === 0) return NONE;
  return mounts
    .filter(({ isGuess }) => !isGuess)
    .flatMap((mount) => mountedFiles(mount, repository))
    .filter(({ path }) => tables.some((table) => readsFile(container, table, path)))
    .flatMap(({ source, path, mount }) => {
      const file = repository.readFile(source, 'guess');
      if (file === undefined) return [];
      const isReadBefore = read.has(file.path);
      read.add(file.path);
      return [{ file, path, mount, isReadBefore }];
    });
}

const NONE: readonly never[] = [];
