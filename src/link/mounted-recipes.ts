import { posix } from 'node:path';
import { type StartSurroundings, startSurroundings } from '../analysis/commands/start-surroundings.ts';
import { shellLine, startOf } from '../analysis/commands/started-text.ts';
import type { Container } from '../model/containers/container.ts';
import type { ContainerScript } from '../model/containers/container-script.ts';
import type { Script } from '../model/shell.ts';
import type { SourceFile } from '../model/source.ts';
import { mayRunRecipes, recipesStarted } from '../parse/mounted-recipes.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { isWithin } from '../support/paths.ts';
import { fileAt, type RepositoryMount } from './mounted-files.ts';

/** In characters of files, for all containers of a file. */
const ROOM = 1_000_000;
/** How many folders a container may start in, where nothing says which. */
const MOST_FOLDERS = 10;

/**
 * The commands that containers run because a mounted file of a program such as npm or make says so. Each is read for the first container only.
 *
 * @param read the paths of scripts that are read by themselves, and the places of those that this returns.
 */
export function mountedRecipes(
  repository: RepositoryView,
  read: Set<string>,
): (container: Container, mounts: readonly RepositoryMount[]) => readonly ContainerScript[] {
  const room = { left: ROOM };
  return (container, mounts) => {
    const lines = mounts.length === 0 ? [] : linesOf(container).filter(mayRunRecipes);
    if (lines.length === 0) return [];
    const surroundings = startSurroundings(container);
    const find = (path: string) => mountedAt(path, mounts, repository);
    const { span } = container;
    const scripts = lines.flatMap((line) =>
      foldersOf(surroundings, mounts).flatMap((folder) => {
        const lookUp = (name: string) => surroundings.variables.get(name);
        return recipesStarted({ line, folder, lookUp, span, fileAt: (path) => find(path)?.file, room });
      }),
    );
    return scripts.flatMap((script) => asContainerScript(script, mounts, read) ?? []);
  };
}

function foldersOf({ folder }: StartSurroundings, mounts: readonly RepositoryMount[]): readonly string[] {
  if (folder !== undefined) return [folder];
  const folders = mounts.flatMap(({ isFile, path }) => (isFile ? [] : [path]));
  return folders.slice(0, MOST_FOLDERS);
}

/** What the container starts in place of the commands of its image, or what its image starts. */
function linesOf(container: Container): readonly string[] {
  const { entrypoint, command, others } = startOf(container);
  const { stage } = container;
  const first = entrypoint?.line ?? shellLine(stage?.entrypoint ?? []);
  const second = command?.line ?? (entrypoint === undefined ? shellLine(stage?.command ?? []) : '');
  return [`${first} ${second}`.trim(), ...others.map(({ line }) => line)];
}

interface Mounted {
  readonly file: SourceFile;
  readonly mount: RepositoryMount;
}

/** The file at a path, from the mount that covers it most closely. */
function mountedAt(path: string, mounts: readonly RepositoryMount[], repository: RepositoryView): Mounted | undefined {
  const over = mounts.filter((mount) => (mount.isFile ? mount.path === path : isWithin(mount.path, path)));
  const [mount] = over.sort((one, other) => other.path.length - one.path.length);
  if (mount === undefined) return undefined;
  const source = mount.isFile ? mount.source : posix.join(mount.source, path.slice(mount.path.length));
  const found = fileAt(source.replace(/^\//, ''), repository.paths() ?? [], repository);
  const file = found === undefined ? undefined : repository.readFile(found, 'guess');
  return file && { file, mount };
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
