import { posix } from 'node:path';
import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { folderFinder } from '../discover/listed-files.ts';
import { pathsMeant } from '../discover/named-paths.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import type { BuildReference, WrittenContext, WrittenFolder } from '../parse/frontend.ts';
import { hasArguments } from '../parse/run-options/builds/started-images.ts';
import { lazy } from '../support/caches/lazy.ts';
import type { CheckedUnit } from './check-unit.ts';

export type Declaring = Pick<CheckedUnit, 'builds' | 'commandBuilds'>;

/** A build of a Dockerfile, with what finds the others of the same file by their services or targets. */
export interface Making {
  readonly build: BuildReference;
  readonly others: () => ReadonlyMap<string, Making>;
}

/** The builds of Dockerfiles at these paths that give names to images, or pass contexts. */
export function makingOf(declared: Declaring, paths: ReadonlySet<string>): readonly Making[] {
  const builds = [
    ...declared.builds.filter(({ dockerfilePath }) => paths.has(dockerfilePath)),
    ...ofCommands(declared, paths),
  ];
  const all: readonly Making[] = builds.map((build) => ({ build, others: () => byName() }));
  const byName = lazy(() => new Map(all.map((one) => [one.build.name ?? '', one])));
  return all;
}

/** A name with an unknown tag could be that of another version. */
export function exactNames({ tags = [] }: BuildReference): readonly string[] {
  return tags.filter((tag) => !tag.includes(UNKNOWN_PIECE));
}

/** Each command that names an image builds one of the Dockerfiles that it may mean; contexts may be for each of them. */
function ofCommands({ commandBuilds }: Declaring, paths: ReadonlySet<string>): readonly BuildReference[] {
  const foldersNear = folderFinder();
  return commandBuilds
    .filter((build) => build.tags.length + (build.contexts ?? []).length > 0 || hasArguments(build))
    .flatMap(({ files, folders, span, context, contexts = [], secretFiles: _, tags, ...build }) => {
      const by = span.file.path;
      const meant = files.flatMap((written) =>
        pathsMeant({ written, folders, by }, paths, foldersNear).map((dockerfilePath) => ({ written, dockerfilePath })),
      );
      return meant.slice(0, contexts.length > 0 ? undefined : 1).map(({ written, dockerfilePath }, at) => ({
        ...build,
        dockerfilePath,
        ...contextNear(dockerfilePath, written, context),
        contexts: contexts.flatMap((one) => contextsNear(dockerfilePath, written, one, by)),
        // one image has the name
        ...(at === 0 && { tags }),
        span,
      }));
    });
}

/** The folder in which a command finds a Dockerfile under the written path; undefined where that begins with a variable. */
function startOf(path: string, written: string): string | undefined {
  const end = posix.normalize(written);
  if (path === end) return '';
  return path.endsWith(`/${end}`) ? path.slice(0, -end.length - 1) : undefined;
}

/** The context from the folder in which a command finds the Dockerfile under the written path. */
export function contextNear(
  path: string,
  written: string,
  context: string | undefined,
): Pick<BuildReference, 'context' | 'leavesContextOpen'> {
  if (context !== undefined && isUsualIn(context, written)) return { context: folderOf(path) };
  const start = startOf(path, written);
  const folder = start === undefined ? undefined : repositoryPath(start, context ?? '.');
  return folder === undefined ? { leavesContextOpen: true } : { context: folder };
}

/** The path of a file that a command names, from the folder in which it finds the Dockerfile under the written path, else from the root. */
export function fileNear(path: string, found: string, file: string): readonly string[] {
  const near = repositoryPath(startOf(path, found) ?? '', file);
  return near === undefined ? [] : [near];
}

/** A folder that a command passes: from where it finds the Dockerfile, else from its own file, or from the root. */
function contextsNear(path: string, found: string, { name, written }: WrittenFolder, by: string) {
  const start = startOf(path, found);
  const starts = start === undefined ? [posix.dirname(by), ''] : [start];
  const folders = new Set(starts.flatMap((from) => repositoryPath(from, written) ?? []));
  return [...folders].map((folder): WrittenContext => ({ name, folder }));
}

/** Whether it is the Dockerfile that a build of this folder uses if no option names one. */
function isUsualIn(context: string, written: string): boolean {
  return context.startsWith(UNKNOWN_PIECE) && USUAL.has(written.slice(context.length)) && written.startsWith(context);
}

const USUAL: ReadonlySet<string> = new Set(['/Dockerfile', '/Containerfile']);

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
