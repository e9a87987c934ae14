import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import { type SourceFile, usedPath } from '../../model/source.ts';
import { remember } from '../../support/caches/remember.ts';
import { groupBy } from '../../support/group-by.ts';
import { sharedFolders } from '../../support/paths.ts';
import type { ParseContext } from '../frontend.ts';
import { mergedUnit } from './merged-unit.ts';
import type { UnitFile } from './unit-file.ts';
import { withoutTemplate } from './unit-kind.ts';

/** A name is shown to people, and appears in messages. */
const LONGEST_NAME = 100;

/** `web` of `web.container`, and of its drop-ins. */
export function unitName(file: SourceFile): string {
  const unit = withoutTemplate(usedPath(file)).replace(DROP_IN, '');
  const name = unit.slice(unit.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]*$/, '').slice(0, LONGEST_NAME);
}

/** `web.container.d/10.conf` */
export function isDropIn(file: SourceFile): boolean {
  return DROP_IN.test(usedPath(file));
}

const DROP_IN = /\.d\/[^/]+\.conf$/;

/** The path of the instance that only a drop-in names, `web@a.container`, with its template, `web@.container`. */
export function instanceOf(dropIn: SourceFile, { readFile }: ParseContext['repository']) {
  const instance = usedPath(dropIn).replace(DROP_IN, '');
  const path = instance.replace(/@[^@/]+(\.[a-z]+)$/, '@$1');
  const template = path === instance ? undefined : readFile(path, 'usual');
  return template && { path: instance, template };
}

export function folderOf(file: SourceFile): string {
  const path = usedPath(file);
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Finds a unit that another unit names; undefined if the repository does not have it. */
export type CompanionOf = (name: string) => { readonly unit: UnitFile; readonly file: SourceFile } | undefined;

/** Podman finds units by their names in all folders below the one that it searches, so the nearest one counts. */
export function companionOf(file: SourceFile, { repository }: ParseContext): CompanionOf {
  return (name) => {
    const path = name.includes('/') ? undefined : repositoryPath(folderOf(file), name);
    const found = path === undefined ? undefined : (repository.readFile(path, 'usual') ?? elsewhere(name));
    return found === undefined ? undefined : { unit: mergedUnit(found, repository), file: found };
  };
  function elsewhere(name: string): SourceFile | undefined {
    const paths = unitsByName(repository.paths() ?? NOTHING).get(name) ?? NOTHING;
    const [nearest] = paths
      .slice(0, MOST_UNITS)
      .toSorted((one, other) => sharedFolders(other, file.path) - sharedFolders(one, file.path));
    return nearest === undefined ? undefined : repository.readFile(nearest, 'usual');
  }
}

const NOTHING: readonly string[] = [];

/** Units that others name. */
const NAMED = /\.(?:pod|build|volume|network)$/;

const unitsByName = remember((paths: readonly string[]) =>
  groupBy(
    paths.filter((path) => NAMED.test(path)),
    (path) => path.slice(path.lastIndexOf('/') + 1),
  ),
);

/** No folder has more of them. */
const MOST_UNITS = 200;

/** The names of the `.volume` units next to a unit and below it. */
export function volumeUnits(file: SourceFile, { repository }: ParseContext): readonly string[] {
  const folder = folderOf(file);
  const start = folder === '' ? '' : `${folder}/`;
  return [...unitsByName(repository.paths() ?? NOTHING)]
    .filter(([name, paths]) => name.endsWith('.volume') && paths.some((path) => path.startsWith(start)))
    .map(([name]) => name)
    .slice(0, MOST_UNITS);
}
