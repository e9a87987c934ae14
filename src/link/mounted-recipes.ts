import { posix } from 'node:path';
import { startSurroundings } from '../analysis/commands/start-surroundings.ts';
import { shellLine, startOf } from '../analysis/commands/started-text.ts';
import type { Container } from '../model/containers/container.ts';
import type { ContainerScript } from '../model/containers/container-script.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Script } from '../model/shell.ts';
import type { SourceFile } from '../model/source.ts';
import { mayRunRecipes, recipesStarted, type StartedThere } from '../parse/mounted-recipes.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { isWithin } from '../support/paths.ts';
import { fileAt, type RepositoryMount } from './mounted-files.ts';

/** In characters of lines and files, and in mounts that are looked through, for all containers of a file. */
const ROOM = 1_000_000;
/** The cost of a line in a folder, in addition to its text. */
const PER_LINE = 100;

/**
 * The commands that containers run because a mounted file of a program such as npm or make says so. Each is read for the first container only.
 *
 * @param read the paths of scripts that are read by themselves, and the places of those that this returns.
 */
export function mountedRecipes(
  repository: RepositoryView,
  read: Set<string>,
  notify: (notification: Notification) => void,
): (container: Container, mounts: readonly RepositoryMount[]) => readonly ContainerScript[] {
  const room = { left: ROOM };
  return (container, mounts) => {
    const lines = mounts.length === 0 ? [] : linesOf(container).filter(mayRunRecipes);
    if (lines.length === 0) return [];
    const find = (path: string): SourceFile | undefined => {
      room.left -= mounts.length;
      return mountedAt(path, mounts, repository);
    };
    const scripts = startsOf(container, lines, mounts).flatMap((start) => {
      room.left -= PER_LINE + start.line.length;
      return room.left < 0 ? [] : recipesStarted({ ...start, fileAt: find, room });
    });
    if (room.left < 0) notify(tooMany(container));
    return scripts.flatMap((script) => asContainerScript(script, mounts, read) ?? []);
  };
}

/** Each line in the folder of the container, or where nothing says which that is, in each mounted folder. */
function startsOf(
  container: Container,
  lines: readonly string[],
  mounts: readonly RepositoryMount[],
): readonly Omit<StartedThere, 'fileAt' | 'room'>[] {
  const { folder: own, variables } = startSurroundings(container);
  const mounted = mounts.flatMap(({ isFile, path }) => (isFile ? [] : [path]));
  const folders = own === undefined ? mounted : [own];
  const lookUp = (name: string) => variables.get(name);
  return lines.flatMap((line) => folders.map((folder) => ({ line, folder, lookUp, span: container.span })));
}

function tooMany({ name, span }: Container): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    message: `The commands that "${name}" runs of mounted files were not all read: there are too many in total.`,
    wayOut: 'Split the file.',
    span,
  });
}

/** What the container starts in place of the commands of its image, or what its image starts. */
function linesOf(container: Container): readonly string[] {
  const { entrypoint, command, others } = startOf(container);
  const { stage } = container;
  const first = entrypoint?.line ?? shellLine(stage?.entrypoint ?? []);
  const second = command?.line ?? (entrypoint === undefined ? shellLine(stage?.command ?? []) : '');
  return [`${first} ${second}`.trim(), ...others.map(({ line }) => line)];
}

/** The file at a path, from the mount that covers it most closely. */
function mountedAt(
  path: string,
  mounts: readonly RepositoryMount[],
  repository: RepositoryView,
): SourceFile | undefined {
  const over = mounts.filter((mount) => (mount.isFile ? mount.path === path : isWithin(mount.path, path)));
  const [mount] = over.sort((one, other) => other.path.length - one.path.length);
  if (mount === undefined) return undefined;
  const source = mount.isFile ? mount.source : posix.join(mount.source, path.slice(mount.path.length));
  const found = fileAt(source.replace(/^\//, ''), repository.paths() ?? [], repository);
  return found === undefined ? undefined : repository.readFile(found, 'guess');
}

function asContainerScript(
  script: Script,
  mounts: readonly RepositoryMount[],
  read: Set<string>,
): ContainerScript | undefined {
  const { file, start } = script.span;
  const key = `${start} ${file.path}`;
  if (read.has(key) || (start === 0 && read.has(file.path))) return undefined;
  read.add(key);
  const has = ({ isFile, source }: RepositoryMount): boolean =>
    isFile ? source === file.path : source === '' || isWithin(source, file.path);
  const mount = mounts.find(has);
  if (mount === undefined) return undefined;
  const path = mount.isFile ? mount.path : posix.join(mount.path, file.path.slice(mount.source.length));
  return { file, place: `in the mounted file ${path}`, given: mount.mount, script };
}
