import { startOf } from '../model/findings/finding.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import { folderOf } from '../parse/compose/file-path.ts';
import { compose } from '../parse/compose/index.ts';
import type { ComposeProject } from '../parse/compose/project-search.ts';
import { composeProjects, isDefaultProject } from '../parse/compose/projects.ts';
import { foundComposeFormat } from '../parse/formats.ts';
import { type CompanionFiles, type ComposeList, NO_COMPANIONS } from '../parse/frontend.ts';
import { STANDARD_INPUT } from '../parse/run-options/projects/project-input.ts';
import { lazy } from '../support/caches/lazy.ts';
import { environmentFiles } from './environment-lists.ts';
import { isDefaultEnvironment } from './environment-names.ts';
import type { CandidateFile, Repository } from './index.ts';
import { environmentFinder, type ListedEnvironment } from './listed-environments.ts';
import { listedFiles } from './listed-files.ts';
import { possibleLists } from './possible-lists.ts';
import { projectFolders } from './project-folders.ts';

/** A file with those that are checked together with it. */
export interface Unit extends CandidateFile {
  readonly companions: CompanionFiles;
  /** Left out if it turns out to be part of another one. */
  readonly isGuess: boolean;
  /** Whether the unit was read before, and only the findings that this reading adds are kept. */
  readonly isReadAgain?: true;
}

export function alone({ path, fileFormat, links, usedAs }: CandidateFile): Unit {
  const byLinks = { ...(links && { links }), ...(usedAs && { usedAs }) };
  return { path, fileFormat, companions: NO_COMPANIONS, isGuess: false, ...byLinks };
}

export interface ComposeUnits {
  readonly units: readonly Unit[];
  readonly notifications: readonly Notification[];
}

export interface ListedUnits extends ComposeUnits {
  /** The paths of all files that the lists name, whether or not they are known. */
  readonly named: ReadonlySet<string>;
}

/** The compose projects of a repository that names, contents of YAML files and `.env` files show. */
export function composeUnits(repository: Repository): ComposeUnits {
  const { files, readFile, refusals, isInScope } = repository;
  const { projects, notifications } = composeProjects({
    paths: files.filter(({ fileFormat }) => fileFormat.id === 'compose').map(({ path }) => path),
    readFile,
    isComplete: isInScope,
    isWanted: isInScope,
    isExcluded: (path) => repository.isExcluded?.(path) === true,
    isRefused: (path) => refusals().some((refusal) => refusal.path === path),
    environments: lazy(() =>
      environmentFiles(repository).filter(
        (path) => isDefaultEnvironment(path) && repository.isExcluded?.(path) !== true,
      ),
    ),
  });
  const found = new Set(files.filter(({ fileFormat }) => fileFormat === foundComposeFormat).map(({ path }) => path));
  const links = new Map(files.flatMap((file) => (file.links === undefined ? [] : [[file.path, file.links]])));
  const units = projects.map((project) => {
    const own = links.get(project.path);
    const unit = unitOf(project, found.has(project.path));
    return own === undefined ? unit : { ...unit, links: own };
  });
  return { units, notifications };
}

export function unitOf(
  { path, isGuess, ...together }: ComposeProject & Pick<CompanionFiles, 'variables' | 'folder' | 'isOnlyBuilt'>,
  isFound: boolean,
): Unit {
  return { path, fileFormat: compose, companions: isFound ? { ...together, isFound } : together, isGuess };
}

/** Whether a file that only other files name is in scope and not excluded. */
function isWantedIn({ isInScope, isExcluded }: Repository): (path: string) => boolean {
  return (path) => isInScope(path) && isExcluded?.(path) !== true;
}

/**
 * The compose projects that commands and the like start and that are not yet in `known`: several files that are merged, and single files
 * that nothing else shows.
 */
export function listedUnits(
  starters: readonly { readonly lists: readonly ComposeList[] }[],
  repository: Repository,
  known: readonly Unit[],
): ListedUnits {
  const named: string[] = [];
  const lists = possibleLists(starters, repository);
  if (lists.length === 0) return { units: [], notifications: [], named: new Set() };
  const find = listedFiles(repository);
  const environmentOf = environmentFinder(repository);
  const folderFor = projectFolders(repository);
  const isWanted = isWantedIn(repository);
  // an excluded file counts where a list has its path, and not only a part of it
  const written = new Set(starters.flatMap(({ lists: own }) => own));
  const started = startedUnits(known);
  const baked = eachOnce();
  const notifications: Notification[] = [];
  const units = lists.flatMap((list) => {
    const environment = environmentOf(list);
    const isDefault = list.files.length === 0;
    const found = isDefault ? { ...FOUND_NOWHERE, sets: projectsIn(environment, known) } : find(list);
    const isWantedHere = found.isNear && written.has(list) ? repository.isInScope : isWanted;
    if (list.isUnused !== true) named.push(...found.sets.flat());
    notifications.push(...environment.notifications, ...(found.isByName ? [foundByName(list)] : []));
    if (!isDefault && list.isBake !== true) notifications.push(...unreadIn(list, found.sets.length > 0));
    return found.sets.flatMap((files): Unit[] => {
      const [path = '', ...others] = files;
      const folder = folderFor(list, files);
      const options = optionsOf(environment, folder);
      const key = [...files, ...options].join('\n');
      const isGuess = others.length === 0 && options.length === 0;
      if (started.has(path, key, isGuess) || !files.some(isWantedHere)) return [];
      const project = { path, others, ...inFolder(folder) };
      if (list.isBake) return baked(key, () => unitIn({ ...project, isGuess: false, isOnlyBuilt: true }, environment));
      started.add(key, files);
      return [unitIn({ ...project, isGuess }, environment)];
    });
  });
  return { units, notifications, named: new Set(named) };
}

/** The files and the sets of files that known units start, to which others are added. */
function startedUnits(known: readonly Unit[]) {
  const started = known.filter(({ companions }) => companions.isOnlyBuilt !== true);
  const ones = new Set(started.flatMap(filesOf));
  const sets = new Set(started.map((unit) => filesOf(unit).join('\n')));
  return {
    has: (path: string, key: string, isGuess: boolean): boolean => (isGuess ? ones.has(path) : sets.has(key)),
    add(key: string, files: readonly string[]): void {
      sets.add(key);
      for (const file of files) ones.add(file);
    },
  };
}

/** Makes each unit once. */
function eachOnce(): (key: string, make: () => Unit) => Unit[] {
  const known = new Set<string>();
  return (key, make) => {
    if (known.has(key)) return [];
    known.add(key);
    return [make()];
  };
}

function unitIn(
  named: Omit<Parameters<typeof unitOf>[0], 'environmentFiles' | 'hasOwnEnvironment'>,
  { files: environmentFiles }: ListedEnvironment,
): Unit {
  const project = { ...named, environmentFiles };
  return unitOf(environmentFiles.length > 0 ? { ...project, hasOwnEnvironment: true } : project, false);
}

const FOUND_NOWHERE = { isByName: false, isNear: false };

/** The options that make the same files another project. */
function optionsOf({ files }: ListedEnvironment, folder: string | undefined): readonly string[] {
  const environment = files.map((file) => `--env-file ${file}`);
  return folder === undefined ? environment : [...environment, `--project-directory ${folder}`];
}

/** Says nothing about a project without a folder of its own, so that it is the same as any other. */
export function inFolder(folder: string | undefined): Pick<CompanionFiles, 'folder'> {
  return folder === undefined ? {} : { folder };
}

/** The default projects in the folders in which a command may run. */
function projectsIn({ files, folders }: ListedEnvironment, known: readonly Unit[]): readonly (readonly string[])[] {
  if (files.length === 0) return [];
  const near = new Set(folders);
  return known.filter((unit) => isDefaultProject(unit.path) && near.has(folderOf(unit.path))).map(filesOf);
}

/** The folder in which a command runs is a guess, so a missing file may be created, or be elsewhere. */
function unreadIn({ files, input, span }: ComposeList, isFound: boolean): readonly Notification[] {
  if (files.includes(STANDARD_INPUT)) {
    const message = 'The compose file that this command reads from its standard input was not checked.';
    const wayOut = 'Let it read a file of the repository.';
    return [notLookedAt({ kind: 'undecided-reference', message, wayOut, span, evidence: input?.identity })];
  }
  const remote = files.filter((file) => file.includes('://'));
  if (remote.length > 0) return [notLookedAt({ ...REMOTE, span, evidence: input?.identity })];
  if (isFound || files.some((file) => file.includes(UNKNOWN_PIECE))) return [];
  const [what, it] = files.length === 1 ? ['file', 'it was'] : ['files', 'they were'];
  const message = `The compose ${what} ${files.join(', ')} could not be found in the repository, so ${it} not checked.`;
  const wayOut = 'Write the path of an existing file.';
  return [notLookedAt({ kind: 'missing-reference', weight: 'expected', message, wayOut, span })];
}

const REMOTE = {
  kind: 'outside-reference',
  message:
    'This command starts a compose file that is not in the repository, and nothing is fetched, so it was not checked.',
  wayOut: 'Keep the compose file in the repository.',
} as const;

/** Paths that lead out of a folder are then not followed. */
function foundByName({ span }: ComposeList): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    thing: 'reference',
    message: `Commands of ${span.file.path} enter too many folders, so the compose files that it names were looked for by their names alone.`,
    wayOut: 'Name them by their paths from the root of the repository.',
    span: startOf(span.file),
    evidence: 'compose files by name',
  });
}

/** The paths of a file and those that are merged with it. */
export function filesOf({ path, companions }: Unit): readonly string[] {
  return [path, ...companions.others];
}

/**
 * The files that are merged only for some who start a project. Compose merges an override by itself, so that a list which names it as well says
 * nothing new.
 */
export function mergedForSome({ companions }: Pick<Unit, 'companions'>): readonly string[] {
  return companions.isListed ? companions.others.filter((path) => OVERRIDE.test(path)) : companions.others;
}

const OVERRIDE = /(?:^|\/)(?:docker-)?compose\.override\.ya?ml$/;
