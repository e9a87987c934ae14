import type { CandidateFile, Repository } from '../discover/index.ts';
import { findNamedDockerfiles } from '../discover/named-dockerfiles.ts';
import { linksOutside } from '../discover/named-paths.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import { fromFolderAbove } from '../parse/build-paths.ts';
import { folderOf } from '../parse/compose/file-path.ts';
import { dockerfile } from '../parse/dockerfile/index.ts';
import { type Format, formatOf } from '../parse/formats.ts';
import type { BuildReference, NamedFile } from '../parse/frontend.ts';
import { asOfSubmodules, checkOutSubmodule, type FoundSubmodule, submoduleWith } from '../parse/submodules.ts';

export interface NamedFiles {
  /** Sorted by path. */
  readonly files: readonly CandidateFile[];
  readonly notifications: readonly GapNotification[];
}

/** Files whose names do not look like Dockerfiles, but which another file builds or uses as one. */
export function namedDockerfiles(
  builds: ReadonlyMap<string, readonly BuildReference[]>,
  named: readonly NamedFile[],
  known: readonly CandidateFile[],
  repository: Repository,
): NamedFiles {
  const { readFile } = repository;
  const knownPaths = new Set(known.map(({ path }) => path));
  const built = [...builds].flatMap(([path, [build]]) =>
    build === undefined || knownPaths.has(path) ? [] : { path, build },
  );
  const isThere = ({ path, build }: (typeof built)[number]): boolean =>
    readFile(path, build.isGuess === true ? 'guess' : 'named') !== undefined;
  const missing = new Set(built.filter((one) => !isThere(one)));
  const taken = findNamedDockerfiles(named, repository).map((path) => readFile(path, 'guess')?.path ?? path);
  const paths = [...built.filter((one) => !missing.has(one)).map(({ path }) => path), ...taken];
  const isThereToo = new Set([...knownPaths, ...paths]);
  const complete = [...(missing.size === 0 ? [] : builds)].filter(([path]) => isThereToo.has(path));
  const isOfPart = partsOf(complete.flatMap(([, all]) => all));
  const files = [...new Set(paths)].filter((path) => !knownPaths.has(path)).sort();
  return {
    files: files.map((path) => ({ path, fileFormat: dockerfile })),
    notifications: [
      ...linksOutside(
        named.filter(({ isCertain }) => isCertain),
        repository,
      ),
      ...[...missing]
        .filter(({ path, build }) => build.isGuess !== true && isMissing(path, knownPaths, repository))
        .map(({ path, build }) => missingDockerfile(path, build, isOfPart(build), knownPaths, repository)),
    ],
  };
}

/**
 * A file that exists but cannot be read is reported separately. Builders also accept a name in lower case, and some look for a
 * `Containerfile` first.
 */
function isMissing(path: string, known: ReadonlySet<string>, { contentOf }: Repository): boolean {
  if (contentOf(path) !== undefined) return false;
  const folder = folderOf(path);
  const before = folder === '' ? '' : `${folder}/`;
  const name = path.slice(before.length);
  const others = name === 'Dockerfile' ? [name.toLowerCase(), 'Containerfile'] : [name.toLowerCase()];
  return !others.some((other) => known.has(before + other));
}

/**
 * Tells builds whose service has a Dockerfile that exists where its project is read as a whole: another file of it says which one, or in which folder
 * paths begin.
 */
function partsOf(complete: readonly BuildReference[]): (build: BuildReference) => boolean {
  const places = new Set(complete.map(placeKey));
  const services = new Set(complete.flatMap(serviceKeys));
  return (build) =>
    build.name !== undefined &&
    (places.has(placeKey(build)) || serviceKeys(build).some((service) => services.has(service)));
}

function placeKey({ span: { file, start } }: BuildReference): string {
  return JSON.stringify([file.path, start]);
}

function serviceKeys({ name, context }: BuildReference): readonly string[] {
  return name === undefined || context === undefined ? [] : [JSON.stringify([name, context])];
}

/** Before such a build runs, a step of a workflow may check out another repository, or create the file. */
const MAY_BE_MADE: ReadonlySet<Format | undefined> = new Set(['workflow', 'bake']);

function missingDockerfile(
  path: string,
  { span, shownPath = path }: BuildReference,
  isOfWhole: boolean,
  known: ReadonlySet<string>,
  repository: Repository,
): GapNotification {
  const file = span.file.path;
  const other = fromFolderAbove(path, file, (each) => known.has(each));
  const submodule = submoduleWith(path, repository);
  const mayBeMade = submodule === undefined && MAY_BE_MADE.has(formatOf(file)?.id);
  const isExpected = isOfWhole || other !== undefined || mayBeMade;
  const gap = notLookedAt({
    kind: 'missing-reference',
    message: `The Dockerfile that this builds (${shownPath}) is not in the repository, so it was not checked.`,
    wayOut: isOfWhole
      ? 'The project as a whole names another one, which was.'
      : other === undefined
        ? wayOutFor(submodule)
        : `${other} was, which this builds as a part of a project in a folder above.`,
    span,
    evidence: shownPath,
    ...(isExpected && { weight: 'expected' }),
  });
  return asOfSubmodules(gap, [path], repository);
}

function wayOutFor(submodule: FoundSubmodule | undefined): string {
  return submodule === undefined
    ? 'Keep it in the repository, or accept it in the configuration if it is created before the build.'
    : checkOutSubmodule(submodule.module, 'accept it in the configuration');
}
