import { posix } from 'node:path';
import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { readsFile, serviceFilesOf } from '../analysis/settings/service-settings.ts';
import type { Container, Mount } from '../model/containers/container.ts';
import type { SettingsFile } from '../model/containers/settings-file.ts';
import { known } from '../model/located.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { lowerBound } from '../support/lower-bound.ts';

/**
 * The files of the repository that a container reads as the configuration of a known service. Others are not read. `read` has the paths of
 * those that earlier containers read.
 */
export function settingsFilesOf(
  declared: Container,
  linked: Pick<Container, 'stage' | 'mounts'>,
  repository: RepositoryView,
  read: Set<string>,
): readonly SettingsFile[] {
  const mounts = linked.mounts.filter(({ source, type }) => source.kind === 'project' && type === 'bind');
  if (mounts.length === 0) return NONE;
  const container = { ...declared, ...linked };
  const tables = serviceFilesOf(container);
  if (tables.length === 0) return NONE;
  const placed = mounts.flatMap((mount) => [...filesOf(mount, repository)]);
  return placed
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

interface Placed {
  /** The path from the root of the repository. */
  readonly source: string;
  /** The path in the container. */
  readonly path: string;
  readonly mount: SettingsFile['mount'];
}

/** The files that a mount places: itself, or those in the folder. Files that git ignores exist only on one machine. */
function* filesOf({ source, sourceSpan, target, entry }: Mount, repository: RepositoryView): Generator<Placed> {
  const place = known(target)?.replace(/(?<=[^/])\/+$/, '');
  const folder = source.kind === 'project' ? (source.folder ?? posix.dirname(sourceSpan.file.path)) : undefined;
  const from = folder === undefined || source.kind !== 'project' ? undefined : repositoryPath(folder, source.path);
  const paths = repository.paths();
  if (place === undefined || from === undefined || paths === undefined) return;
  if (paths[lowerBound(paths, from)] === from) yield { source: from, path: place, mount: entry };
  else {
    for (const path of pathsBelow(paths, from)) {
      yield { source: path, path: posix.join(place, path.slice(from.length)), mount: entry };
    }
  }
}

/** The paths in a folder; none of one with many, which is not for configuration. */
function pathsBelow(paths: readonly string[], folder: string): readonly string[] {
  const start = folder === '' ? '' : `${folder}/`;
  const first = lowerBound(paths, start);
  const below = paths.slice(first, first + MOST_IN_FOLDER + 1).filter((path) => path.startsWith(start));
  return below.length > MOST_IN_FOLDER ? [] : below;
}

const MOST_IN_FOLDER = 200;
