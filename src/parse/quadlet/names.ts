import { repositoryPath } from '../../analysis/paths/mount-source.ts';
import type { SourceFile } from '../../model/source.ts';
import type { ParseContext } from '../frontend.ts';
import { mergedUnit } from './merged-unit.ts';
import type { UnitFile } from './unit-file.ts';

/** A name is shown to people, and appears in messages. */
const LONGEST_NAME = 100;

/** `web` of `web.container`, and of its drop-ins. */
export function unitName({ path }: SourceFile): string {
  const unit = path.replace(DROP_IN, '');
  const name = unit.slice(unit.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]*$/, '').slice(0, LONGEST_NAME);
}

/** `web.container.d/10.conf` */
export function isDropIn({ path }: SourceFile): boolean {
  return DROP_IN.test(path);
}

const DROP_IN = /\.d\/[^/]+\.conf$/;

/** The path of the instance that only a drop-in names, `web@a.container`, with its template, `web@.container`. */
export function instanceOf(dropIn: SourceFile, { readFile }: ParseContext['repository']) {
  const instance = dropIn.path.replace(DROP_IN, '');
  const path = instance.replace(/@[^@/]+(\.[a-z]+)$/, '@$1');
  const template = path === instance ? undefined : readFile(path, 'usual');
  return template && { path: instance, template };
}

export function folderOf({ path }: SourceFile): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Finds a unit that another unit names; undefined if it is not next to it. */
export type CompanionOf = (name: string) => { readonly unit: UnitFile; readonly file: SourceFile } | undefined;

export function companionOf(file: SourceFile, { repository }: ParseContext): CompanionOf {
  return (name) => {
    const path = name.includes('/') ? undefined : repositoryPath(folderOf(file), name);
    const found = path === undefined ? undefined : repository.readFile(path, 'usual');
    return found === undefined ? undefined : { unit: mergedUnit(found, repository), file: found };
  };
}

/** No folder has more of them. */
const MOST_UNITS = 200;

/** The names of the `.volume` units next to a unit. */
export function volumeUnits(file: SourceFile, { repository }: ParseContext): readonly string[] {
  const folder = folderOf(file);
  const start = folder === '' ? '' : `${folder}/`;
  const nearby = (repository.paths() ?? []).filter((path) => path.endsWith('.volume') && path.startsWith(start));
  const names = nearby.map((path) => path.slice(start.length));
  return names.filter((name) => !name.includes('/')).slice(0, MOST_UNITS);
}
