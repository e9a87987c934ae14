import { DEFAULT_FILES, OVERRIDE_FILES } from '../../model/containers/compose-file-names.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { isSetAside } from '../set-aside.ts';
import { folderOf } from './file-path.ts';
import { listedIn } from './listed-project.ts';
import type { ComposeProject, ProjectSearch } from './project-search.ts';
import { environmentFileIn } from './variables/environment-files.ts';

export interface ComposeProjects {
  readonly projects: readonly ComposeProject[];
  readonly notifications: readonly Notification[];
}

/**
 * The projects that Docker Compose would start: the files that `COMPOSE_FILE` of a `.env` lists, otherwise the first file of each folder
 * with one of the four names, together with the first override file next to it. Every other file may be a separate project.
 */
export function composeProjects(search: ProjectSearch): ComposeProjects {
  const known = new Set(search.paths);
  const folders = [...new Set(search.paths.map(folderOf))];
  const environments = environmentsOf(search, folders).map((path) => listedIn(path, search));
  const listed = environments.flatMap(({ project }) => project ?? []);
  const isWanted = (path: string): boolean => known.has(path) || search.isWanted?.(path) === true;
  const used = listed.filter((project) => filesOf(project).some(isWanted));
  const inLists = new Set(used.flatMap(filesOf));
  const byName = byLowerCase(search.paths);
  const defaults = folders.flatMap((folder) => defaultProject(folder, search, known, byName) ?? []);
  const started = [...used, ...defaults.filter(({ path }) => !inLists.has(path))];
  const bases = new Map(defaults.map(({ path }) => [folderOf(path), path]));
  const guesses = without(search.paths, started).map((path) => guessed(path, bases.get(folderOf(path))));
  return {
    projects: [...started, ...guesses],
    notifications: environments.flatMap(({ notifications }) => notifications),
  };
}

/** The `.env` files in all folders from those of compose files up to the root, and those that are known. */
function environmentsOf({ environments }: ProjectSearch, folders: readonly string[]): readonly string[] {
  return [...new Set([...[...withAncestors(folders)].map(environmentFileIn), ...(environments?.() ?? [])])];
}

/** Whether Docker Compose looks for a file of this name. */
export function isDefaultProject(path: string): boolean {
  return DEFAULT_FILES.includes(path.slice(path.lastIndexOf('/') + 1));
}

/** Whether Docker Compose may start a file of this name without being told to, which it does in lower and upper case on some systems. */
export function isStartedByName(path: string): boolean {
  return [...DEFAULT_FILES, ...OVERRIDE_FILES].includes(path.slice(path.lastIndexOf('/') + 1).toLowerCase());
}

/** A file that somebody may start by its name. */
const PROJECT = /\.ya?ml(?:\.(?:j2|jinja2?|tmpl|tpl|erb))?$/i;
/** Names of what files of projects take their services from, which nobody starts. */
const SHARED = /(?:^|[/._-])(?:base|commons?|defaults?|extends?|fragments?|includes?|shared|snippets?)(?:$|[/._-])/i;
/** Names of what is added to projects, which nobody starts by itself. */
const PART = /(?:^|[/._-])(?:extras?|overrides?|overlays?|parts?|services?)(?:$|[/._-])/i;
/** A word of a file name which says that the file is a project, whatever the folder is called. */
const NAMED = /(?:^|[._-])(?:docker-?|podman-?)?compose(?=[._-])/i;

/**
 * Whether somebody likely starts a file that nothing in the repository starts, by its name and its folder. A part of projects is only added to one
 * in its folder, unless it has the name of a project: `overrides/compose.https.yaml`.
 */
export function isLikelyStartedByHand(path: string, isBesideProject: boolean): boolean {
  if (!PROJECT.test(path) || isSetAside(path) || SHARED.test(path)) return false;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return isBesideProject || !PART.test(NAMED.test(name) ? name : path);
}

function filesOf({ path, others }: ComposeProject): readonly string[] {
  return [path, ...others];
}

function without(paths: readonly string[], projects: readonly ComposeProject[]): readonly string[] {
  const taken = new Set(projects.flatMap(filesOf));
  return paths.filter((path) => !taken.has(path));
}

function guessed(path: string, base: string | undefined): ComposeProject {
  return { path, others: [], environmentFiles: [], isGuess: true, ...(base !== undefined && { base }) };
}

/** A `.env` above the compose files may list them, too. */
function withAncestors(folders: readonly string[]): Iterable<string> {
  const all = new Set<string>();
  for (const start of folders) {
    for (let folder = start; !all.has(folder); folder = folderOf(folder)) all.add(folder);
  }
  return all;
}

/** The file systems of Windows and macOS do not tell `Compose.YAML` from `compose.yaml`: without an exact name, such a name counts. */
function defaultProject(
  folder: string,
  { readFile, isComplete, isExcluded }: ProjectSearch,
  known: ReadonlySet<string>,
  byName: ReadonlyMap<string, string>,
): ComposeProject | undefined {
  const isThere = (path: string): boolean =>
    known.has(path) || (!isComplete(folder) && isExcluded?.(path) !== true && readFile(path, 'usual') !== undefined);
  const first = (names: readonly string[], find: (path: string) => string | undefined): string | undefined => {
    for (const name of names) {
      const found = find(folder === '' ? name : `${folder}/${name}`);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const exactly = (path: string): string | undefined => (isThere(path) ? path : undefined);
  const exact = first(DEFAULT_FILES, exactly);
  const find = exact === undefined ? (path: string) => byName.get(path) : exactly;
  const main = exact ?? first(DEFAULT_FILES, find);
  if (main === undefined) return undefined;
  const override = first(OVERRIDE_FILES, find);
  return { path: main, others: override === undefined ? [] : [override], environmentFiles: [], isGuess: false };
}

/** Paths by their lower-case form, for file systems that ignore case. */
function byLowerCase(paths: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    paths.map((path) => {
      const name = path.lastIndexOf('/') + 1;
      return [path.slice(0, name) + path.slice(name).toLowerCase(), path];
    }),
  );
}
