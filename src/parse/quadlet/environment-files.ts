import { posix } from 'node:path';
import { matchesStars } from '../../model/star-pattern.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { LONGEST_VALUE } from '../../model/value-bounds.ts';
import { sharedFolders } from '../../support/paths.ts';
import { fileNames } from '../file-names.ts';
import type { RepositoryView } from '../repository-view.ts';
import { withoutQuotes } from './characters.ts';
import type { UnitEntry } from './unit-file.ts';

/** Variables by name. */
type Values = ReadonlyMap<string, string>;

const NOTHING: readonly string[] = [];

/** Instances of a template may have a file each. Further ones are left out. */
const MOST_READINGS = 5;

/**
 * The variables in the files of the repository that `EnvironmentFile=` names by their places on the machine. There are several sets if the
 * name depends on the instance of a template.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=
 */
export function environmentFilesOf(
  entries: readonly UnitEntry[],
  unit: string,
  repository: RepositoryView,
): readonly Values[] {
  let named: readonly (readonly string[])[] = [];
  for (const { key, value } of entries) {
    if (key !== 'EnvironmentFile') continue;
    const written = withoutQuotes(value).text.replace(/^-/, '');
    named = written === '' ? [] : [...named, filesLike(written, unit, repository).slice(0, MOST_READINGS)];
  }
  const found = named.filter(({ length }) => length > 0);
  const count = Math.max(1, ...found.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => {
    const paths = found.flatMap((one) => one[at] ?? one.slice(-1));
    const texts = paths.map((path) => repository.readFile(path, 'guess'));
    return new Map(texts.flatMap((one) => [...valuesIn(one?.text ?? '')]));
  });
}

/** The paths that end most like the one on the machine; of those, the nearest to the unit. */
function filesLike(written: string, unit: string, { paths }: RepositoryView): readonly string[] {
  const name = posix.basename(unit).replace(/\.service$/, '');
  const pattern = written.replaceAll(/%[nNp]/g, (mark) => (mark === '%n' ? `${name}.service` : name));
  const wanted = pattern
    .replaceAll(/%[A-Za-z]/g, '*')
    .split('/')
    .reverse();
  const [last = ''] = wanted;
  if (/^\**$/.test(last)) return [];
  const names = fileNames(paths() ?? NOTHING);
  const named = last.includes('*') ? names.like(last) : names.named(last);
  const scored = named
    .map((path) => ({ path, alike: alikeEnd(path, wanted), near: sharedFolders(path, unit) }))
    .filter(({ alike, path }) => alike > 1 || isNear(path, unit));
  const alike = Math.max(...scored.map((one) => one.alike));
  const best = scored.filter((one) => one.alike === alike);
  const near = Math.max(...best.map((one) => one.near));
  const nearest = best.filter((one) => one.near === near).map(({ path }) => path);
  return last.includes('*') ? nearest : nearest.slice(0, 1);
}

/** How many names two paths have in common from the end. */
function alikeEnd(path: string, wanted: readonly string[]): number {
  const names = path.split('/').reverse();
  const differs = names.findIndex((name, at) => !matchesStars(wanted[at] ?? '', name));
  return differs === -1 ? names.length : differs;
}

/** In the folder of the unit, below it, or below the one that contains it. */
function isNear(path: string, unit: string): boolean {
  const around = posix.dirname(posix.dirname(unit));
  return around === '.' || path.startsWith(`${around}/`);
}

/** Later lines take precedence. Quoted values may have several lines, which options do not. */
function valuesIn(text: string): Values {
  const values = new Map<string, string>();
  for (const [, name = '', double, single, bare = ''] of text.replaceAll(/\\\r?\n/g, '').matchAll(LINE)) {
    const value = double?.replaceAll(/\\(.)/g, '$1') ?? single ?? bare.trimEnd();
    values.set(name, value.length > LONGEST_VALUE ? UNKNOWN_PIECE : value);
  }
  return values;
}

const LINE =
  /^[ \t]*([A-Za-z_]\w{0,100})[ \t]*=[ \t]*(?:"((?:[^"\\\n]|\\.)*)"[ \t]*|'([^'\n]*)'[ \t]*|([^\s"'][^\n]*)?)\r?$/gm;
