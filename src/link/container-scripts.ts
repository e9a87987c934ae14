import { posix } from 'node:path';
import {
  filesByName,
  filesMentioned,
  type Mentioning,
  mentioning,
  namedFiles,
} from '../analysis/commands/mentioned-files.ts';
import { type NamedScripts, namedScripts } from '../analysis/commands/named-scripts.ts';
import { startSurroundings, withVariables } from '../analysis/commands/start-surroundings.ts';
import { textStarted } from '../analysis/commands/started-text.ts';
import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { isProgramFolder } from '../analysis/paths/shell-paths.ts';
import { isImageEntry, startedKind } from '../analysis/paths/started-places.ts';
import type { Container } from '../model/containers/container.ts';
import type { ContainerScript, GivenFile } from '../model/containers/container-script.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { isOn, known as knownValue } from '../model/located.ts';
import { everyCommand } from '../model/shell.ts';
import { type SourceFile, spanText } from '../model/source.ts';
import { containerScript, type Placement } from '../parse/container-script.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { isWithin } from '../support/paths.ts';
import { fileAt, hasPath, type MountedFile, mountedFiles, type RepositoryMount } from './mounted-files.ts';
import { mountedRecipes } from './mounted-recipes.ts';

/** How many words of commands may be looked up in how many mounts, for all containers of a file. */
const MOST_LOOK_UPS = 100_000;

/** A file of the repository, and how the container gets it. */
interface PlacedFile extends Placement {
  /** The path from the root of the repository. */
  readonly source: string;
}

/**
 * The shell scripts of the repository that containers run: those that are mounted alone, those at a place where an image starts what it finds, those
 * in a mounted folder that a command names, and those that a command line gives them. Each is read for the first container only.
 */
export function containerScripts(
  repository: RepositoryView,
  notify: (notification: Notification) => void,
): (container: Container, mounts: readonly RepositoryMount[]) => readonly ContainerScript[] {
  const read = new Set<string>();
  const recipesOf = mountedRecipes(repository, read, notify);
  let left = MOST_LOOK_UPS;
  const named = (container: Container, mounts: readonly RepositoryMount[]): readonly PlacedFile[] => {
    if (mounts.length === 0) return NONE;
    const names = namedScripts(container);
    const hasOwnEntry = container.entrypoint !== undefined || container.stage?.entrypoint !== undefined;
    const files = mounts.flatMap((mount) => filesPlaced(mount, names, hasOwnEntry, repository));
    left -= names.all.size * mounts.length;
    if (left >= 0) return [...files, ...mounts.flatMap((mount) => filesNamed(names, mount, repository))];
    notify(tooMany(container));
    return files;
  };
  return (container, mounts) => {
    const given = (container.givenFiles ?? NONE).flatMap((file) => fileGiven(file, repository) ?? []);
    const known = [...named(container, mounts), ...given];
    const files =
      mounts.length === 0 ? known : [...known, ...filesMentionedIn(container, known, mounts, repository, notify)];
    const { scripts = NONE } = container;
    const placed = files.flatMap((file) => scriptAt(file, repository, read) ?? []);
    const recipes = recipesOf(container, mounts);
    return placed.length + recipes.length === 0 ? scripts : [...scripts, ...placed, ...recipes];
  };
}

const NONE: readonly never[] = [];

function filesPlaced(
  mount: RepositoryMount,
  names: NamedScripts,
  hasOwnEntry: boolean,
  repository: RepositoryView,
): readonly PlacedFile[] {
  if (mount.isFile) return [mountedAt(mount, names.forShells.has(mount.path))];
  return mountedFiles(mount, repository)
    .filter(({ path }) => startedKind(path) !== undefined || (!hasOwnEntry && isImageEntry(path)))
    .map((file) => mountedAt(file, true));
}

/** The files in mounts that commands, variables or other such files name in a way that is not followed. */
function filesMentionedIn(
  container: Container,
  known: readonly PlacedFile[],
  mounts: readonly RepositoryMount[],
  repository: RepositoryView,
  notify: (notification: Notification) => void,
): readonly PlacedFile[] {
  const read = (source: string): SourceFile | undefined => repository.readFile(source, 'guess');
  const files = known.flatMap(({ source }) => read(source) ?? []).map(mentioning);
  const { names, has } = namedFiles(repository.paths() ?? []);
  const find = (name: string) =>
    filesByName(names, name).flatMap((source) =>
      mounts.flatMap(({ source: from, path: to, isFile, mount }) => {
        if (isFile ? source !== from : from !== '' && !isWithin(from, source)) return [];
        const path = isFile ? to : posix.join(to, source.slice(from.length));
        const placed = mountedAt({ source, path, mount }, false);
        return [{ path, placed, source: () => read(source) }];
      }),
    );
  const starts = [...textsThatStart(container, mounts, notify), ...files];
  const { folder } = startSurroundings(container);
  const all = { has, find, folders: folder === undefined ? NONE : [folder] };
  return [...filesMentioned(starts, all, () => notify(tooManyNamed(container)))].map(({ file }) => file.placed);
}

/** The commands of a container and of its image, and its variables. Names may be those of files in a mounted folder, or of programs in one. */
function textsThatStart(
  container: Container,
  mounts: readonly RepositoryMount[],
  notify: (notification: Notification) => void,
): readonly Mentioning[] {
  const { entrypoint, command, healthcheck, healthcheckDisabled, stage } = container;
  const isChecked = healthcheck === undefined && !isOn(healthcheckDisabled);
  const ofChecks = isChecked ? (stage?.healthcheck ?? NONE) : NONE;
  const ofImage = [...(stage?.entrypoint ?? []), ...(stage?.command ?? []), ...ofChecks];
  const first = [entrypoint, command, healthcheck].map((one) => knownValue<string>(one?.words[0]) ?? '');
  const started = [...first, stage?.entrypoint?.[0] ?? '', stage?.command?.[0] ?? ''].filter(Boolean);
  const folders = mounts.flatMap(({ isFile, path }) => (isFile ? [] : [path]));
  const programs = mounts.map(({ isFile, path }) => (isFile ? posix.dirname(path) : path)).filter(isProgramFolder);
  const surroundings = startSurroundings(container);
  const { folder: own, programFolders } = surroundings;
  const paths = [
    ...programs.flatMap((folder) => started.map((name) => posix.join(folder, name))),
    ...programPaths(container, programFolders, mounts, notify),
  ];
  const entered = [...folders, ...(own === undefined ? [] : [own])].map((folder) => `cd ${folder}`).join('\n');
  const text = withVariables([textStarted(container), ...ofImage, ...paths].join(' '), surroundings);
  return [{ name: 'the command', text: `${entered}\n${text}` }];
}

/** The paths of the programs that a container starts in the folders of its `PATH`, where these are in a mount or have one. */
function programPaths(
  container: Container,
  folders: readonly string[],
  mounts: readonly RepositoryMount[],
  notify: (notification: Notification) => void,
): readonly string[] {
  const isMounted = (folder: string): boolean =>
    mounts.some(({ path }) => isWithin(path, folder) || isWithin(folder, path));
  const isTooMuch = folders.length * mounts.length > MOST_LOOK_UPS;
  const mounted = isTooMuch ? NONE : folders.filter(isMounted);
  const names = mounted.length === 0 ? NONE : programsOf(container);
  if (!isTooMuch && mounted.length * names.length <= MOST_LOOK_UPS)
    return mounted.flatMap((folder) => names.map((name) => posix.join(folder, name)));
  notify(tooManyNamed(container));
  return NONE;
}

/** The programs that the commands of a container and of its image start by their names alone. */
function programsOf({ entrypoint, command, healthcheck, hooks, stage }: Container): readonly string[] {
  const own = [entrypoint, command, healthcheck, ...hooks.map((hook) => hook.command)];
  const commands = own.flatMap((one) => everyCommand(one?.script));
  const ofImage = [...(stage?.startedByEntrypoint ?? NONE), ...(stage?.startedByCommand ?? NONE)];
  const programs = [
    ...commands.flatMap(({ program, programSpan }) => (spanText(programSpan).includes('/') ? [] : String(program))),
    ...ofImage.map(({ program }) => program),
  ];
  return [...new Set(programs)].filter((name) => /^[\w.+-]{1,99}$/.test(name));
}

function mountedAt({ source, path, mount: given }: MountedFile, isForShell: boolean): PlacedFile {
  return { source, path, place: `in the mounted file ${path}`, given, isForShell };
}

/** The files in a mounted folder that words name, by their paths in the container or from that folder. */
function filesNamed(
  { all, forShells }: NamedScripts,
  { isFile, path, source, mount }: RepositoryMount,
  repository: RepositoryView,
): readonly PlacedFile[] {
  const paths = repository.paths() ?? [];
  if (isFile) return NONE;
  return [...all].flatMap((word) => {
    const inside = posix.relative(path, posix.resolve(path, word));
    const from = posix.join(source, inside);
    const isInside = inside !== '' && inside !== '..' && !inside.startsWith('../');
    const file = isInside ? fileAt(from, paths, repository) : undefined;
    return file === undefined
      ? []
      : [mountedAt({ source: file, path: posix.join(path, inside), mount }, forShells.has(word))];
  });
}

/** A command runs in the root of the repository, or next to its script. */
function fileGiven({ name, isForShell }: GivenFile, repository: RepositoryView): PlacedFile | undefined {
  const text = knownValue(name);
  const paths = repository.paths() ?? [];
  const all = [posix.dirname(name.span.file.path), ''].map((folder) => repositoryPath(folder, text ?? '/'));
  const source = all.find((path) => path !== undefined && hasPath(paths, path));
  return text === undefined || source === undefined
    ? undefined
    : { source, path: text, place: `in the file ${text} that it is given`, given: name.span, isForShell };
}

function scriptAt(
  { source, ...placement }: PlacedFile,
  repository: RepositoryView,
  read: Set<string>,
): ContainerScript | undefined {
  if (read.has(source)) return undefined;
  read.add(source);
  const file = repository.readFile(source, 'guess');
  return file && containerScript(file, placement);
}

function tooMany({ name, span }: Container): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    message: `The scripts that the commands of "${name}" start in mounted folders were not looked for: there are too many words and mounts in total.`,
    wayOut: 'Split the file.',
    span,
  });
}

function tooManyNamed({ name, span }: Container): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    message: `What "${name}" starts names more files than are looked for scripts.`,
    wayOut: 'Mount fewer files.',
    span,
  });
}
