import { posix } from 'node:path';
import type { Unit } from '../discover/units.ts';
import type { BuildReference } from '../parse/frontend.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { type CheckedUnit, type CheckOptions, type CheckUnit, unitChecker } from './check-unit.ts';

/** The results of units and everything that they depend on, by unit. */
export type UnitJournal = Map<string, Noted>;

interface Noted {
  readonly checked: CheckedUnit;
  /** Paths of the files that the unit asked for, whether they exist or not. */
  readonly files: ReadonlySet<string>;
  /** Where the links in paths that it asked about lead out of the repository. */
  readonly links: ReadonlyMap<string, string | undefined>;
  /** Whether it asked for the list of all files. */
  readonly isListed: boolean;
  /** The builds of the Dockerfiles that it asked about. */
  readonly builds: ReadonlyMap<string, readonly BuildReference[]>;
}

/** Whether another repository is the same as the one whose units were noted. */
export interface Sameness {
  /** Whether a path leads to a file with the same content, or to no file, in both. */
  isSameFile(path: string): boolean;
  /** Whether it has files at the same paths. */
  isSameList(): boolean;
  /** Whether the symbolic links in a path lead to this place outside, or to none. */
  isSameLink(path: string, target: string | undefined): boolean;
}

/** Checks units, and notes their results. */
export function notingChecker(journal: UnitJournal, repository: RepositoryView, options: CheckOptions): CheckUnit {
  let files = new Set<string>();
  let isListed = false;
  let links = new Map<string, string | undefined>();
  const watched: RepositoryView = {
    isCheckout: repository.isCheckout,
    read(path) {
      files.add(path);
      return repository.read(path);
    },
    readFile(path, certainty) {
      files.add(posix.normalize(path));
      return repository.readFile(path, certainty);
    },
    contentOf(path) {
      files.add(posix.normalize(path));
      return repository.contentOf(path);
    },
    paths() {
      isListed = true;
      return repository.paths();
    },
    outsideTarget(path) {
      const target = repository.outsideTarget(path);
      links.set(path, target);
      return target;
    },
    ...foldersOf(repository, (path) => void files.add(path)),
    onRecalled: (path) => void files.add(posix.normalize(path)),
  };
  // each unit returns all of its texts, since the unit that returned them first may be missing the next time
  const check = unitChecker(watched, options, { repeatsTexts: true });
  return (unit, buildsOf) => {
    files = new Set();
    links = new Map();
    isListed = false;
    const builds = new Map<string, readonly BuildReference[]>();
    const checked = check(unit, (path) => {
      const found = buildsOf(path);
      builds.set(path, found);
      return found;
    });
    journal.set(keyOf(unit), { checked, files, links, isListed, builds });
    return checked;
  };
}

/** What it answers about links and submodules. A file behind a link is noted when it is read. */
function foldersOf(
  repository: RepositoryView,
  note: (path: string) => void,
): Pick<RepositoryView, 'insideTarget' | 'submodule'> {
  return {
    insideTarget: (path) => repository.insideTarget?.(path),
    submodule(path) {
      note(path);
      return repository.submodule?.(path) ?? 'missing';
    },
  };
}

/** Checks only units that depend on something different. */
export function recallingChecker(journal: UnitJournal, sameness: Sameness, check: CheckUnit): CheckUnit {
  return (unit, buildsOf) => {
    const noted = journal.get(keyOf(unit));
    return noted !== undefined && isSame(noted, sameness, buildsOf) ? noted.checked : check(unit, buildsOf);
  };
}

function isSame({ files, links, isListed, builds }: Noted, sameness: Sameness, buildsOf: CheckUnitBuilds): boolean {
  for (const path of files) if (!sameness.isSameFile(path)) return false;
  for (const [path, target] of links) if (!sameness.isSameLink(path, target)) return false;
  for (const [path, before] of builds) if (!areSame(before, buildsOf(path))) return false;
  return !isListed || sameness.isSameList();
}

type CheckUnitBuilds = Parameters<CheckUnit>[1];

/** The builds of a unit that was checked anew count as different, even if they say the same. */
function areSame(before: readonly BuildReference[], now: readonly BuildReference[]): boolean {
  return before.length === now.length && before.every((build, at) => build === now[at]);
}

function keyOf({ path, fileFormat, companions, isGuess, links, usedAs, isReadAgain }: Unit): string {
  return JSON.stringify([path, fileFormat.id, fileFormat.mayBeOther, companions, isGuess, links, usedAs, isReadAgain]);
}
