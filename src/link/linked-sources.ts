import { posix } from 'node:path';
import { pathSource } from '../analysis/paths/mount-source.ts';
import type { Mount, MountSource } from '../model/containers/container.ts';
import { spanText } from '../model/source.ts';
import type { RepositoryView } from '../parse/repository-view.ts';
import { beginsInProject } from '../parse/run-options/projects/project-folder.ts';
import { mayBeOfSystem } from './climbing-mounts.ts';

/** Mounts of paths in the repository that a symbolic link leads out of it: the engine follows the link and mounts its target. */
export function linkedSources(mounts: readonly Mount[], view: RepositoryView): readonly Mount[] {
  return mounts.map((mount) => {
    const linked = pathsOf(mount).flatMap((path) => hostSource(path, view) ?? [])[0];
    return linked === undefined ? mount : { ...mount, source: linked };
  });
}

/** The paths from the root of the repository that a mount may be of. */
function pathsOf({ source, sourceSpan }: Mount): readonly string[] {
  // a command runs in the root of the repository or next to its script
  const folders = [posix.dirname(sourceSpan.file.path), ''];
  if (source.kind === 'project')
    return (source.folder === undefined ? folders : [source.folder]).map((folder) => posix.join(folder, source.path));
  const suffix = source.kind === 'unknown' ? pathIn(spanText(sourceSpan), source.suffix) : undefined;
  return suffix === undefined ? [] : folders.map((folder) => posix.join(folder, suffix));
}

/** The path in the repository that a text with a command or a variable in front means. */
function pathIn(written: string, suffix: string): string | undefined {
  const [, named] = RESOLVED.exec(written.replaceAll(/["']/g, '')) ?? [];
  if (named !== undefined) return named + suffix;
  return suffix.startsWith('/') && (beginsInProject(written) || NEXT_TO_SCRIPT.test(written))
    ? `.${suffix}`
    : undefined;
}

/** `$(readlink -f data)`: a path without its links. */
const RESOLVED = /^\$\((?:realpath|readlink|greadlink)(?: -[a-z-]{1,30}){0,3} (?:--? )?((?!-)[\w.][\w./-]*)\)/;

/** `$(dirname "$0")`, `${0%/*}`, `$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)` */
const NEXT_TO_SCRIPT =
  /^["']?(?:\$\((?:cd(?: -P)? (?:-- )?"?\$\()?(?:dirname|readlink -f|realpath) |\$\{(?:0|BASH_SOURCE(?:\[0\])?)%)/;

/** Where a link leads only a short way up, nothing says where the repository is on the host, so it counts only if it may lead to the system. */
function hostSource(path: string, { outsideTarget }: RepositoryView): MountSource | undefined {
  const target = outsideTarget(path);
  const source = target === undefined ? undefined : pathSource(target, undefined, '');
  if (source?.kind === 'project') return mayBeOfSystem(source.path) ? source : undefined;
  return source?.kind === 'host' ? source : undefined;
}
