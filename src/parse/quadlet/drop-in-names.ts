import { posix } from 'node:path';
import { remember } from '../../support/caches/remember.ts';
import { addToGroup } from '../../support/group-by.ts';
import { foldersAbove } from '../../support/paths.ts';
import type { RepositoryView } from '../repository-view.ts';

/** What a repository has by the name of the folder for drop-ins, without its `.d`: `web.container`, `web-.container`, `container`. */
interface DropIns {
  /** Paths of drop-ins. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** The folders with a unit that reads them, and all folders above these; the root is empty. */
  readonly folders: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The paths of the drop-ins of a Podman unit, in the order in which Podman merges them: by their names. Of several with the same name next
 * to each other, it reads the one whose folder has the most specific name.
 * https://docs.podman.io/en/latest/markdown/podman-systemd.unit.5.html#description
 */
export function dropInsOf(unit: string, { paths }: Pick<RepositoryView, 'paths'>): readonly string[] {
  const all = dropInsIn(paths() ?? NOTHING);
  const byPlace = new Map<string, string>();
  for (const name of all.files.size === 0 ? [] : foldersFor(unit)) {
    for (const path of all.files.get(name) ?? []) {
      const place = posix.join(folderOfUnits(path), posix.basename(path));
      if (!byPlace.has(place) && isBelow(unit, reachOf(path, all))) byPlace.set(place, path);
    }
  }
  return [...byPlace.values()].sort(byName);
}

/** Whether a Podman unit of the repository reads a drop-in. One behind the link of a folder is not listed, so none does. */
export function hasUnit(dropIn: string, { paths }: Pick<RepositoryView, 'paths'>): boolean {
  const all = dropInsIn(paths() ?? NOTHING);
  const name = folderName(dropIn) ?? '';
  const isListed = all.files.get(name)?.includes(dropIn) === true;
  return isListed && all.folders.get(name)?.has(reachOf(dropIn, all)) === true;
}

const NOTHING: readonly string[] = [];

const KINDS: ReadonlySet<string> = new Set(['container', 'pod', 'build', 'kube', 'volume']);

const dropInsIn = remember((paths: readonly string[]): DropIns => {
  const files = new Map<string, string[]>();
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    const name = folderName(path);
    if (name !== undefined) addToGroup(files, name, path);
    else if (KINDS.has(kindOf(path))) {
      for (const one of foldersFor(path)) {
        const known = folders.get(one) ?? new Set(['']);
        folders.set(one, known);
        for (const folder of foldersAbove(path)) known.add(folder);
      }
    }
  }
  return { files, folders };
});

/** `web.container` for `web.container.d/10.conf` */
function folderName(path: string): string | undefined {
  const name = /(?:^|\/)([^/]+)\.d\/[^/]+\.conf$/.exec(path)?.[1];
  return name !== undefined && KINDS.has(kindOf(name)) ? name : undefined;
}

function kindOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** The most specific name first: `a-b@c.container`, `a-b@.container`, `a-.container`, `container`. */
function foldersFor(path: string): readonly string[] {
  const unit = posix.basename(path);
  const kind = kindOf(unit);
  const [name = '', instance = ''] = unit.slice(0, -kind.length - 1).split('@', 2);
  const prefixes = name
    .split('-')
    .slice(0, -1)
    .map((_, at, parts) => `${parts.slice(0, at + 1).join('-')}-.${kind}`)
    .reverse();
  return [unit, ...(instance === '' ? [] : [`${name}@.${kind}`]), ...prefixes, kind];
}

/**
 * The folder below which a drop-in applies. One for all units applies to those next to it and below; the others apply to the nearest units
 * with such a name, since other folders may be for other machines.
 */
function reachOf(dropIn: string, { folders }: DropIns): string {
  const name = folderName(dropIn) ?? '';
  const own = folderOfUnits(dropIn);
  if (!name.includes('.')) return own;
  const known = folders.get(name);
  return [own, ...foldersAbove(own), ''].find((folder) => known?.has(folder)) ?? own;
}

function isBelow(unit: string, folder: string): boolean {
  return folder === '' || unit.startsWith(`${folder}/`);
}

/** The folder that contains the folder of a drop-in; empty for the root. */
function folderOfUnits(dropIn: string): string {
  const folder = posix.dirname(posix.dirname(dropIn));
  return folder === '.' ? '' : folder;
}

/** Compares by code units. */
export function byName(one: string, other: string): number {
  const [a, b] = [posix.basename(one), posix.basename(other)];
  return a < b ? -1 : Number(a > b);
}
