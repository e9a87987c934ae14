import { posix } from 'node:path';
import type { Container } from '../model/containers/container.ts';
import type { MountedScript } from '../model/containers/mounted-script.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { known, type Text } from '../model/located.ts';
import { startsByItself } from '../parse/dockerfile/started-files.ts';
import { mountedScript } from '../parse/mounted-script.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { hasPath, type MountedFile, mountedFiles, type RepositoryMount } from './mounted-files.ts';

/** How many words of commands may be looked up in how many mounts, for all containers of a file. */
const MOST_LOOK_UPS = 100_000;

/**
 * The shell scripts of the repository that containers see and start: those that are mounted alone, those at a place where an image starts what it
 * finds, and those that a command names. Each is read for the first container only.
 */
export function mountedScripts(
  repository: RepositoryView,
  notify: (notification: Notification) => void,
): (container: Container, mounts: readonly RepositoryMount[]) => readonly MountedScript[] {
  const read = new Set<string>();
  let left = MOST_LOOK_UPS;
  return (container, mounts) => {
    if (mounts.length === 0) return NONE;
    const words = wordsOf(container);
    left -= words.length * mounts.length;
    if (left < 0) notify(tooMany(container));
    const named = left < 0 ? NONE : mounts.flatMap((mount) => filesNamed(words, mount, repository));
    const placed = mounts.flatMap((mount) => filesPlaced(mount, repository));
    return [...placed, ...named].flatMap((file) => scriptAt(file, repository, read) ?? []);
  };
}

const NONE: readonly never[] = [];

function filesPlaced(mount: RepositoryMount, repository: RepositoryView): readonly MountedFile[] {
  if (mount.isFile) return [mount];
  return MAY_START.test(mount.path) ? mountedFiles(mount, repository).filter(({ path }) => startsByItself(path)) : NONE;
}

/** The beginnings of the places where images start what they find. */
const MAY_START = /^\/(?:$|etc(?:$|\/)|root$|home(?:$|\/)|[\w-]+\.d(?:$|\/))/;

/** The words of all commands that may name a script. */
function wordsOf({ entrypoint, command, healthcheck, hooks, stage }: Container): readonly string[] {
  const commands = [entrypoint, command, healthcheck, ...hooks.map((hook) => hook.command)];
  const written = commands.flatMap((one) => one?.words ?? []).map((word: Text) => known<string>(word) ?? '');
  const texts = [...written, ...(stage?.entrypoint ?? []), ...(stage?.command ?? [])];
  return [...new Set(texts.flatMap((text) => text.match(FILE_NAME) ?? []))];
}

const FILE_NAME = /(?<![\w./-])[\w./-]*(?:\/[\w.-]*\w|\.(?:ba|da|k)?sh)(?![\w./-])/g;

/** The files in a mounted folder that words name, by their paths in the container or from that folder. */
function filesNamed(
  words: readonly string[],
  { isFile, path, source, mount }: RepositoryMount,
  repository: RepositoryView,
): readonly MountedFile[] {
  const paths = repository.paths() ?? [];
  if (isFile) return NONE;
  return words.flatMap((word) => {
    const inside = posix.relative(path, posix.resolve(path, word));
    const from = posix.join(source, inside);
    const isInside = inside !== '' && inside !== '..' && !inside.startsWith('../');
    return isInside && hasPath(paths, from) ? [{ source: from, path: posix.join(path, inside), mount }] : [];
  });
}

function scriptAt(
  { source, path }: MountedFile,
  repository: RepositoryView,
  read: Set<string>,
): MountedScript | undefined {
  if (read.has(source)) return undefined;
  read.add(source);
  const file = repository.readFile(source, 'guess');
  return file && mountedScript(file, path);
}

function tooMany({ name, span }: Container): Notification {
  return notLookedAt({
    kind: 'limit-reached',
    message: `The scripts that the commands of "${name}" start in mounted folders were not looked for: there are too many words and mounts in total.`,
    wayOut: 'Split the file.',
    span,
  });
}
