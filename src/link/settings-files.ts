import { readsFile, serviceFilesOf } from '../analysis/settings/service-settings.ts';
import type { Container } from '../model/containers/container.ts';
import type { SettingsFile } from '../model/containers/settings-file.ts';
import { wholeFile } from '../model/source.ts';
import { isEngineFile } from '../parse/engine/engine-files.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { remember } from '../support/caches/remember.ts';
import { mountedFiles, type RepositoryMount } from './mounted-files.ts';

/**
 * The texts of the repository that a container reads as the configuration of a known service. Other files are not read. `read` has the
 * places of those that earlier containers read.
 */
export function settingsFilesOf(
  container: Container,
  { repository, mounts }: { readonly repository: RepositoryView; readonly mounts: readonly RepositoryMount[] },
  read: Set<string>,
): readonly SettingsFile[] {
  const inline = container.settingsFiles ?? NONE;
  if (mounts.length === 0 && inline.length === 0) return NONE;
  return [...inline, ...mountedSettings(container, mounts, repository)].map((one) => {
    const { file, start } = one.text.span(0, 0);
    const place = `${file.path}:${start}`;
    const isReadBefore = read.has(place);
    read.add(place);
    return { ...one, isReadBefore };
  });
}

function mountedSettings(
  container: Container,
  mounts: readonly RepositoryMount[],
  repository: RepositoryView,
): readonly SettingsFile[] {
  const tables = mounts.length === 0 ? NONE : serviceFilesOf(container);
  if (tables.length === 0 && !mounts.some(({ path }) => isEngineFile(container, path))) return NONE;
  return mounts
    .filter(({ isGuess }) => !isGuess)
    .flatMap((mount) => mountedFiles(mount, repository))
    .filter(({ path }) => isEngineFile(container, path) || tables.some((table) => readsFile(container, table, path)))
    .flatMap(({ source, path, mount }) => {
      const file = repository.readFile(source, 'guess');
      return file === undefined ? [] : [{ file, text: wholeText(file), path, mount, isReadBefore: false }];
    });
}

/** One object for each file, so that its settings are only read once. */
const wholeText = remember(wholeFile);

const NONE: readonly never[] = [];
