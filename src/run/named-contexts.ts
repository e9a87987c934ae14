import type { Repository } from '../discover/index.ts';
import type { Unit } from '../discover/units.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import { unbroken } from '../parse/dockerfile/text/unbroken.ts';
import type { BuildReference, NamedContext, NamedFile, WrittenContext } from '../parse/frontend.ts';
import { plainName, untagged } from '../parse/plain-name.ts';
import { lazy } from '../support/caches/lazy.ts';
import { groupBy } from '../support/group-by.ts';
import { type Declaring, exactNames, type Making, makingOf } from './image-makers.ts';
import { likelyMakers } from './likely-makers.ts';

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
  /** What files of other tools name as images or Dockerfiles. */
  ofTools: readonly NamedFile[] = [],
): WithContexts {
  const paths = new Set(units.map(({ path }) => path));
  const making = declaring.flatMap((declared) => makingOf(declared, paths));
  const named = making.flatMap((maker) => exactNames(maker.build).map((tag) => ({ tag, maker })));
  const makers = groupBy(named, ({ tag }) => tag);
  const likely = likelyMakers({ making, declaring, ofTools }, paths);
  if (makers.size === 0 && likely === undefined && !making.some(({ build }) => build.contexts?.length)) {
    return { units, notifications: [] };
  }
  const ofPath = groupBy(making, ({ build }) => build.dockerfilePath);
  const names = namesIn(repository, declaring);
  const text = { left: MOST_TEXT };
  const notifications: GapNotification[] = [];
  const found = units.map((unit) => {
    const room = { left: MOST_CONTEXTS };
    const contexts = contextsOf(unit.path, ofPath.get(unit.path) ?? [], { names, makers, likely, room, text }, 0);
    if (room.left < 0) notifications.push(tooMany(unit.path));
    return contexts.length === 0 ? unit : { ...unit, companions: { ...unit.companions, contexts } };
  });
  return { units: found, notifications };
}

interface NamesIn {
  readonly length: number;
  /** The words that may be names. */
  readonly words: ReadonlySet<string>;
  /**
   * The names of images that it may be built on or copy from, with `UNKNOWN_PIECE` for variables, and each with the names that it is with the
   * defaults of those that no build sets.
   */
  readonly images: ReadonlyMap<string, readonly string[]>;
}

/** The lines and options that name images, or give the variables in their names a value. */
const NAMING = /^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*(\S+)|^[ \t]*ARG[ \t]+\w+=(\S+)|(?<=[-,=\s]from=)(\S+)/gim;
const VARIABLE = /\$\{(\w*)[^}\n]{0,200}\}|\$(\w+)/g;
const NAME = new RegExp(`[\\w./:@${UNKNOWN_PIECE}-]+`, 'g');
/** `ARG OWNER=acme` */
const DEFAULT = /^[ \t]*ARG[ \t]+(\w+)=["']?([\w./:@${}-]+)(?=["'\s]|$)/gim;
const FIRST_STAGE = /^[ \t]*FROM[ \t]/im;
/** In characters. No registry takes a longer name. */
const LONGEST_NAME = 400;

type Values = ReadonlyMap<string, string>;

function imagesNamed(text: string, isSet: (argument: string) => boolean): NamesIn['images'] {
  const lines = [...text.matchAll(NAMING)].map(([, base = '', value = '', from = '']) => base + value + from);
  const defaults = lazy(() => defaultsIn(text.slice(0, FIRST_STAGE.exec(text)?.index), isSet));
  const images = lines.flatMap((line) => {
    const filled = line.includes('$') ? (filledIn(line, defaults()).match(NAME) ?? []) : [];
    const open = filledIn(line, NO_VALUES).match(NAME) ?? [];
    return open.map((name, at) => ({ name: plainName(name), byDefault: plainName(filled[at] ?? name) }));
  });
  const byName = groupBy(images, ({ name }) => name);
  return new Map(
    [...byName].map(([name, group]) => [name, [...new Set(group.map(({ byDefault }) => byDefault))]] as const),
  );
}

const NO_VALUES: Values = new Map();

/** The values that variables in FROM have by default, which may consist of those before them. */
function defaultsIn(beginning: string, isSet: (argument: string) => boolean): Values {
  const values = new Map<string, string>();
  for (const [, name = '', written = ''] of beginning.matchAll(DEFAULT)) {
    const value = filledIn(written, values);
    if (value.length <= LONGEST_NAME && !isSet(name)) values.set(name, value);
  }
  return values;
}

function filledIn(text: string, values: Values): string {
  const known = text.length > LONGEST_NAME ? NO_VALUES : values;
  return text.replaceAll(VARIABLE, (_, braced, plain = braced) => known.get(plain) ?? UNKNOWN_PIECE);
}

function namesIn({ readFile }: Repository, declaring: readonly Declaring[]): (path: string) => NamesIn {
  const known = new Map<string, NamesIn>();
  const set = lazy(() => new Set(declaring.flatMap(argumentsSet)));
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const text = unbroken(readFile(path, 'guess')?.text ?? '');
    const words = new Set(text.match(/[\w./:@-]+/g)?.map(plainName));
    const images = imagesNamed(text, (argument) => set().has(argument));
    const names = { length: text.length, words, images };
    known.set(path, names);
    return names;
  };
}

/** The names of the arguments that builds give to any Dockerfile. */
function argumentsSet({ builds, commandBuilds }: Declaring): readonly string[] {
  return [...builds, ...commandBuilds].flatMap(({ arguments: given, openArguments }) => [
    ...given.keys(),
    ...(openArguments?.keys() ?? []),
  ]);
}

interface Search {
  readonly names: (path: string) => NamesIn;
  /** The builds that make images, by the plain name. */
  readonly makers: ReadonlyMap<string, readonly { readonly maker: Making }[]>;
  readonly likely: ReturnType<typeof likelyMakers>;
  readonly room: { left: number };
  readonly text: { left: number };
}

function contextsOf(path: string, builds: readonly Making[], search: Search, depth: number): readonly NamedContext[] {
  const given = builds.flatMap(({ build }) => [...valuesGiven(build)].map(plainName));
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
    if (names.has(name) || !search.makers.has(name)) return [];
    return makersOf(name, path, builds, search).flatMap((maker) => made(name, maker));
  });
  const likely = [...new Map([...given.map((name) => [name, [name]] as const), ...search.names(path).images])].flatMap(
    ([name, byDefault]) => {
      const maker = names.has(name) || search.makers.has(name) ? undefined : search.likely?.(name, byDefault);
      if (maker === undefined || maker.build.dockerfilePath === path) return [];
      return made(untagged(name), maker).map((one): NamedContext => ({ ...one, isLikely: true }));
    },
  );
  // several builds of a Dockerfile usually pass the same
  return [...new Map([...passed, ...images, ...likely].map((one) => [JSON.stringify(one), one])).values()];
}

/** The builds that make an image, each other one once; those in a file that builds this Dockerfile come first. */
function makersOf(name: string, path: string, builds: readonly Making[], { makers }: Search): readonly Making[] {
  const near = new Set(builds.map(({ build }) => build.span.file.path));
  const isNear = ({ build }: Making): boolean => near.has(build.span.file.path);
  const all = [...(makers.get(name) ?? [])].reverse().map(({ maker }) => maker);
  const others = all.filter(({ build }) => build.dockerfilePath !== path);
  const sorted = [...others.filter(isNear), ...others.filter((one) => !isNear(one))];
  const distinct = new Map(sorted.reverse().map((one) => [keyOfMaker(one), one]));
  return [...distinct.values()].reverse();
}

function keyOfMaker({ build: { dockerfilePath, context, target, arguments: given, inline } }: Making): string {
  return JSON.stringify([dockerfilePath, context, target, [...given].sort(), inline?.start]);
}

function* valuesGiven({ arguments: given, openArguments }: BuildReference): Generator<string> {
  yield* given.values();
  for (const values of openArguments?.values() ?? []) yield* values;
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
