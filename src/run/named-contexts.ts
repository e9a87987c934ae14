import { posix } from 'node:path';
import { repositoryPath } from '../analysis/paths/mount-source.ts';
import type { Repository } from '../discover/index.ts';
import { folderFinder } from '../discover/listed-files.ts';
import { pathsMeant } from '../discover/named-paths.ts';
import type { Unit } from '../discover/units.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import type { BuildReference, NamedContext, WrittenContext, WrittenFolder } from '../parse/frontend.ts';
import { plainName } from '../parse/plain-name.ts';
import { lazy } from '../support/caches/lazy.ts';
import { groupBy } from '../support/group-by.ts';
import type { CheckedUnit } from './check-unit.ts';

type Declaring = Pick<CheckedUnit, 'builds' | 'commandBuilds'>;

/** A build of a Dockerfile, with what finds the others of the same file by their services or targets. */
interface Making {
  readonly build: BuildReference;
  readonly others: () => ReadonlyMap<string, Making>;
}

interface WithContexts {
  readonly units: readonly Unit[];
  readonly notifications: readonly GapNotification[];
}

/** How many contexts a Dockerfile may get, with those of the Dockerfiles that it is built on. */
const MOST_CONTEXTS = 40;
/** In characters: a Dockerfile is read again for each that uses its image. */
const MOST_TEXT = 16_000_000;
/** How many Dockerfiles may be built one on another. */
const MOST_BASES = 8;

/** Dockerfiles with what they find under names: folders and images that builds pass to them, and images that the repository builds. */
export function withContexts(
  units: readonly Unit[],
  declaring: readonly Declaring[],
  repository: Repository,
): WithContexts {
  const paths = new Set(units.map(({ path }) => path));
  const making = declaring.flatMap((declared) => makingOf(declared, paths));
  const makers = new Map(making.flatMap((one) => exactNames(one.build).map((tag) => [tag, one] as const)));
  if (makers.size === 0 && !making.some(({ build }) => build.contexts?.length)) return { units, notifications: [] };
  const ofPath = groupBy(making, ({ build }) => build.dockerfilePath);
  const names = namesIn(repository);
  const text = { left: MOST_TEXT };
  const notifications: GapNotification[] = [];
  const found = units.map((unit) => {
    const room = { left: MOST_CONTEXTS };
    const contexts = contextsOf(unit.path, ofPath.get(unit.path) ?? [], { names, makers, room, text }, 0);
    if (room.left < 0) notifications.push(tooMany(unit.path));
    return contexts.length === 0 ? unit : { ...unit, companions: { ...unit.companions, contexts } };
  });
  return { units: found, notifications };
}

function makingOf(declared: Declaring, paths: ReadonlySet<string>): readonly Making[] {
  const builds = [
    ...declared.builds.filter(({ dockerfilePath }) => paths.has(dockerfilePath)),
    ...ofCommands(declared, paths),
  ];
  const all: readonly Making[] = builds.map((build) => ({ build, others: () => byName() }));
  const byName = lazy(() => new Map(all.map((one) => [one.build.name ?? '', one])));
  return all;
}

/** A name with an unknown tag could be that of another version. */
function exactNames({ tags = [] }: BuildReference): readonly string[] {
  return tags.filter((tag) => !tag.includes(UNKNOWN_PIECE));
}

/** Each command that names an image builds one of the Dockerfiles that it may mean; contexts may be for each of them. */
function ofCommands({ commandBuilds }: Declaring, paths: ReadonlySet<string>): readonly BuildReference[] {
  const foldersNear = folderFinder();
  return commandBuilds
    .filter(({ tags, contexts = [] }) => tags.length + contexts.length > 0)
    .flatMap(({ files, folders, span, context, contexts = [], tags, ...build }) => {
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
  const start = startOf(path, written);
  const folder = start === undefined ? undefined : repositoryPath(start, context ?? '.');
  return folder === undefined ? { leavesContextOpen: true } : { context: folder };
}

/** A folder that a command passes: from where it finds the Dockerfile, else from its own file, or from the root. */
function contextsNear(path: string, found: string, { name, written }: WrittenFolder, by: string) {
  const start = startOf(path, found);
  const starts = start === undefined ? [posix.dirname(by), ''] : [start];
  const folders = new Set(starts.flatMap((from) => repositoryPath(from, written) ?? []));
  return [...folders].map((folder): WrittenContext => ({ name, folder }));
}

interface NamesIn {
  readonly length: number;
  /** The words that may be names. */
  readonly words: ReadonlySet<string>;
}

function namesIn({ readFile }: Repository): (path: string) => NamesIn {
  const known = new Map<string, NamesIn>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const text = readFile(path, 'guess')?.text ?? '';
    const names = { length: text.length, words: new Set(text.match(/[\w./:@-]+/g)?.map(plainName)) };
    known.set(path, names);
    return names;
  };
}

interface Search {
  readonly names: (path: string) => NamesIn;
  /** The builds that make images, by the plain name. */
  readonly makers: ReadonlyMap<string, Making>;
  readonly room: { left: number };
  readonly text: { left: number };
}

function contextsOf(path: string, builds: readonly Making[], search: Search, depth: number): readonly NamedContext[] {
  const given = builds.flatMap(({ build }) => [...build.arguments.values()].map(plainName));
  const words = new Set([...search.names(path).words, ...given]);
  const made = (name: string, maker: Making): readonly NamedContext[] => {
    search.room.left -= 1;
    search.text.left -= search.names(maker.build.dockerfilePath).length;
    if (search.text.left < 0 || depth === MOST_BASES) search.room.left = -1;
    return search.room.left < 0 ? [] : [{ name, ...builtBy(maker, search, depth) }];
  };
  const passed = builds.flatMap(({ build: { contexts = [] }, others }) =>
    contexts.flatMap(({ name, folder, madeBy, made: inline }: WrittenContext): readonly NamedContext[] => {
      if (!words.has(name)) return [];
      const other = madeBy === undefined ? undefined : others().get(madeBy);
      const maker = inline === undefined ? other : { build: inline, others };
      return maker === undefined ? [{ name, folder }] : made(name, maker);
    }),
  );
  const names = new Set(passed.map(({ name }) => name));
  const images = [...words].flatMap((name) => {
    const maker = names.has(name) ? undefined : search.makers.get(name);
    return maker === undefined || maker.build.dockerfilePath === path ? [] : made(name, maker);
  });
  // several builds of a Dockerfile usually pass the same
  return [...new Map([...passed, ...images].map((one) => [JSON.stringify(one), one])).values()];
}

function builtBy(maker: Making, search: Search, depth: number): Pick<NamedContext, 'build' | 'contexts'> {
  const { dockerfilePath, inline, context, leavesContextOpen, target, arguments: given } = maker.build;
  return {
    build: {
      dockerfilePath,
      ...(inline && { inline }),
      context,
      target,
      arguments: [...given],
      ...(leavesContextOpen && { leavesContextOpen }),
    },
    contexts: contextsOf(dockerfilePath, [maker], search, depth + 1),
  };
}

function tooMany(path: string): GapNotification {
  return notLookedAt({
    kind: 'limit-reached',
    weight: 'ordinary',
    thing: 'file',
    message: `${path} uses more images of the repository, or images on which they are built, than are followed, so some of their files were not looked at.`,
    wayOut: 'Use fewer of them, or split it.',
    path,
  });
}
