import { posix } from 'node:path';
import { isNamedForDevelopmentAnyhow } from '../check/file-context.ts';
import type { Repository } from '../discover/index.ts';
import { folderFinder } from '../discover/listed-files.ts';
import type { NamedByTools } from '../discover/named-by-tools.ts';
import { pathsMeant } from '../discover/named-paths.ts';
import type { Unit } from '../discover/units.ts';
import type { ContainerStart } from '../model/containers/container-start.ts';
import type { SourceFile } from '../model/source.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import type { BuildReference, CommandBuild } from '../parse/frontend.ts';
import { hasArguments } from '../parse/run-options/builds/started-images.ts';
import { remember } from '../support/caches/remember.ts';
import type { CheckedUnit } from './check-unit.ts';
import { startsElsewhere } from './image-starts.ts';

/** The builds that commands start with arguments, of each Dockerfile that they may mean and that has one of these arguments. */
export function buildsOfCommands(
  callers: readonly Pick<CheckedUnit, 'commandBuilds'>[],
  dockerfiles: readonly { readonly unit: Unit }[],
  { readFile, declared }: Pick<Repository, 'readFile'> & { readonly declared: readonly BuildReference[] },
): readonly BuildReference[] {
  const foldersNear = folderFinder();
  const paths = new Set(dockerfiles.map(({ unit }) => unit.path));
  const ofServices = new Set(declared.filter(isOfCompose).map(({ dockerfilePath }) => dockerfilePath));
  return callers
    .flatMap(({ commandBuilds }) => commandBuilds.filter(hasArguments))
    .flatMap((build) => {
      const { arguments: given, openArguments, target, span } = build;
      const services = build.isOfServices ? [...ofServices].filter((path) => paths.has(path)) : [];
      return [...new Set([...meantBy(build, paths, foldersNear), ...services])]
        .filter((path) => hasOneOf(readFile(path, 'guess')?.text ?? '', openArguments ?? given))
        .map((dockerfilePath) => ({
          dockerfilePath,
          target,
          arguments: given,
          openArguments,
          ...OF_COMMAND,
          leavesContextOpen: true,
          span,
        }));
    });
}

/** What containers start of the images that files and commands build, and the stages that commands publish, for each Dockerfile. */
export function usesOfImages(
  callers: readonly Pick<CheckedUnit, 'commandBuilds'>[],
  declaring: readonly Pick<CheckedUnit, 'builds' | 'starts'>[],
  dockerfiles: readonly Unit[],
): readonly BuildReference[] {
  const startsOf = startsElsewhere(declaring);
  const declared = declaring.flatMap(({ builds }) => builds);
  return [...usesOfCommands(callers, dockerfiles, startsOf), ...usesOfBuilds(declared, startsOf)];
}

/** The builds of tools that deploy the result. A file that is for development by its name deploys nothing that others use. */
export function deployedBy({ builds }: NamedByTools): Pick<CheckedUnit, 'commandBuilds'> {
  return {
    commandBuilds: builds.filter(({ span: { file } }) => !isNamedForDevelopmentAnyhow(posix.basename(file.path))),
  };
}

/** A command may mean several Dockerfiles, and what else it passes is not known. */
function usesOfCommands(
  callers: readonly Pick<CheckedUnit, 'commandBuilds'>[],
  dockerfiles: readonly Unit[],
  startsOf: StartsOf,
): readonly BuildReference[] {
  const builds = callers
    .flatMap(({ commandBuilds }) => commandBuilds)
    .map((build) => withStarts(build, startsOf(build)))
    .filter(({ starts, isPublished }) => starts !== undefined || isPublished === true);
  if (builds.length === 0) return [];
  const foldersNear = folderFinder();
  const paths = new Set(dockerfiles.map(({ path }) => path));
  return builds.flatMap((build) => {
    const meant = meantBy(build, paths, foldersNear);
    if (build.starts === undefined && meant.length > 1 && isAnywhere(build)) return [];
    return meant.map((dockerfilePath): BuildReference => {
      const { starts = [], isPublished, span } = build;
      const target = isPublished ? build.target : undefined;
      const isCommand = isPublished ? undefined : OF_COMMAND.isCommand;
      const use = { isGuess: true, ...(isCommand && { isCommand }), starts, ...USE_ONLY } as const;
      return { dockerfilePath, target, arguments: NO_ARGUMENTS, ...use, span };
    });
  });
}

type StartsOf = ReturnType<typeof startsElsewhere>;

function withStarts(build: CommandBuild, others: readonly ContainerStart[]): CommandBuild {
  return others.length === 0 ? build : { ...build, starts: [...(build.starts ?? []), ...others] };
}

function usesOfBuilds(builds: readonly BuildReference[], startsOf: StartsOf): readonly BuildReference[] {
  return builds.flatMap((build) => {
    const starts = startsOf(build);
    return starts.length === 0 ? [] : [{ ...build, starts, ...USE_ONLY }];
  });
}

/** Whether only run time knows the folder, so that any Dockerfile may be meant: `docker build $(DIR)`. */
function isAnywhere({ files }: CommandBuild): boolean {
  return files.every((written) => written.startsWith(`${UNKNOWN_PIECE}/`));
}

/** The stages of Dockerfiles that only builds with the values of callers ask for. */
export function stagesOfCallers(
  builds: readonly BuildReference[],
  declared: readonly BuildReference[],
): readonly BuildReference[] {
  const known = new Set(declared.map(keyOfStage));
  return builds
    .filter((build) => build.target !== undefined && !known.has(keyOfStage(build)))
    .map((build) => ({ ...build, ...USE_ONLY }));
}

function keyOfStage({ dockerfilePath, target }: BuildReference): string {
  return JSON.stringify([dockerfilePath, target]);
}

/** The Dockerfiles that commands build, or the templates that they make them of, with the stages that they ask for, whatever else they pass. */
export function namedByCommands(
  callers: readonly Pick<CheckedUnit, 'commandBuilds'>[],
  dockerfiles: readonly Unit[],
): readonly Pick<BuildReference, 'dockerfilePath' | 'target' | 'span'>[] {
  const foldersNear = folderFinder();
  const paths = new Set(dockerfiles.map(({ path }) => path));
  return callers
    .flatMap(({ commandBuilds }) => commandBuilds)
    .flatMap((build) => {
      const { target, span } = build;
      const meant = meantBy(build, paths, foldersNear);
      const found = meant.length > 0 ? meant : templatesOf(build, paths);
      return found.map((dockerfilePath) => ({ dockerfilePath, target, span }));
    });
}

/** The files that a command of the same file turns into the Dockerfile: `sed s/@V@/1/ Dockerfile.in > Dockerfile.tmp`, `cp Dockerfile.dev Dockerfile`. */
function templatesOf({ files, span: { file } }: CommandBuild, paths: ReadonlySet<string>): readonly string[] {
  const made = new Set(files.map((written) => posix.basename(written)));
  const written = [...made].flatMap((name) => [...(sourcesByTarget(file).get(name) ?? [])]);
  const folder = posix.dirname(file.path);
  const near = written.flatMap((source) => [posix.join(folder, source), posix.normalize(source)]);
  return [...new Set(near)].filter((path) => paths.has(path));
}

/** The words of commands that write or copy a file, by the name of that file, which comes last. */
const sourcesByTarget = remember(({ text }: SourceFile): ReadonlyMap<string, ReadonlySet<string>> => {
  const sources = new Map<string, Set<string>>();
  for (const command of text.split(/\n|;|&&|\|\|/)) {
    if (!WRITES.test(command)) continue;
    const words = command.match(/[\w./-]+/g) ?? [];
    const target = posix.basename(words.pop() ?? '');
    const known = sources.get(target) ?? new Set();
    for (const word of words) known.add(word);
    sources.set(target, known);
  }
  return sources;
});

const WRITES = /(?<!>)>[^>&]|\b(?:cp|install|mv)\b/;

const NO_ARGUMENTS: ReadonlyMap<string, string> = new Map();
const USE_ONLY = { saysUseOnly: true } as const;

function meantBy(
  { files, folders, span }: CommandBuild,
  paths: ReadonlySet<string>,
  foldersNear: ReturnType<typeof folderFinder>,
): readonly string[] {
  const by = span.file.path;
  return [...new Set(files.flatMap((written) => pathsMeant({ written, folders, by }, paths, foldersNear)))];
}

function isOfCompose({ span: { file } }: BuildReference): boolean {
  return /\.ya?ml$/.test(file.path);
}

const OF_COMMAND = { isGuess: true, isCommand: true } as const;

function hasOneOf(text: string, given: ReadonlyMap<string, unknown>): boolean {
  const words = new Set(text.match(/\w+/g));
  return [...given.keys()].some((name) => words.has(name));
}
