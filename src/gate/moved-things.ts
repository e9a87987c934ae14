import { BUILT, type Thing, thingName } from '../model/findings/thing.ts';
import { lazy } from '../support/caches/lazy.ts';
import { addToGroup, groupBy } from '../support/group-by.ts';
import { paired } from '../support/paired.ts';
import { isSameDanger } from './same-danger.ts';

/** The containers and stages of one side. */
export interface SideThings {
  /** Their paths are those that the change has. */
  readonly all: ReadonlySet<Thing>;
  /** By the key that findings have. */
  find(key: string): Thing | undefined;
}

export interface ThingsOfSides {
  readonly base: SideThings;
  readonly head: SideThings;
}

export function sideThings(
  things: readonly Thing[] = [],
  mapPath: (path: string) => string = (path) => path,
): SideThings {
  const all = new Set<Thing>();
  const byKey = new Map<string, Thing>();
  for (const thing of things) {
    const mapped = { ...thing, path: mapPath(thing.path) };
    all.add(mapped);
    byKey.set(thing.key, mapped);
    const name = thingName(thing);
    if (!byKey.has(name)) byKey.set(name, mapped);
  }
  return { all, find: (key) => byKey.get(key) };
}

/** Whether the thing of the base is, after the change, the other one. */
export type IsLinked = (before: Thing, after: Thing) => boolean;

export interface ThingPair {
  readonly before: Thing;
  readonly after: Thing;
}

/**
 * Finds out what became of the things of the base. Something with the same name in the same file is the same. Of the rest, what is gone and
 * what is new are the same if they run the same, or `isMoved` says so; each has one counterpart, the one with which it has most problems in
 * common.
 */
export function linkThings(pairs: readonly ThingPair[], { base, head }: ThingsOfSides, isMoved: IsLinked): IsLinked {
  const { spare, counterparts } = compareNames(base.all, head.all);
  const links = new Map<Thing, Thing>();
  const taken = new Set<Thing>();
  const isFree = (thing: Thing): boolean => !taken.has(thing) && spare.left(thing) > 0;
  const isBuiltElsewhere = movedBuilds(base.all, head.all);
  const isElsewhere: IsLinked = (before, after) => isMoved(before, after) || isBuiltElsewhere(before, after);
  for (const { before, after } of byFrequency(pairs, (thing) => spare.left(thing) > 0, isElsewhere)) {
    if (!isFree(before) || !isFree(after)) continue;
    for (const one of [before, after]) {
      taken.add(one);
      spare.take(one);
    }
    links.set(before, after);
  }
  const isInherited = inheritance(base.all, head.all, counterparts);
  const isBuiltUpon = builtUpon(base.all, head.all, counterparts);
  return (before, after) =>
    links.get(before) === after ||
    counterparts.get(before) === after ||
    isInherited(before, after) ||
    isBuiltUpon(before, after);
}

/** The pairs that may be the same thing, each once, the most frequent first, and last those with a file that no project names. */
function byFrequency(
  pairs: readonly ThingPair[],
  mayMove: (thing: Thing) => boolean,
  isMoved: IsLinked,
): readonly ThingPair[] {
  const counts = new Map<Thing, Map<Thing, number>>();
  for (const { before, after } of pairs) {
    if (!mayMove(before) || !mayMove(after)) continue;
    const known = counts.get(before) ?? new Map<Thing, number>();
    const isFirst = !known.has(after);
    if (!isFirst || isSameThing(before, after) || isMoved(before, after)) known.set(after, (known.get(after) ?? 0) + 1);
    counts.set(before, known);
  }
  return [...counts]
    .flatMap(([before, others]) => [...others].map(([after, count]) => ({ before, after, count })))
    .sort((one, other) => Number(isGuessAnew(one)) - Number(isGuessAnew(other)) || other.count - one.count);
}

/** Whether only other projects use what ran: those that extend it run it now. */
function isGuessAnew({ before, after }: ThingPair): boolean {
  return after.isGuess === true && before.isGuess !== true;
}

function isSameThing(before: Thing, after: Thing): boolean {
  if (before.kind !== after.kind) return false;
  return runsOf(before).some((one) => runsOf(after).some((other) => isSameDanger(one, other)));
}

/**
 * Whether a service moved to another file together with its Dockerfile: the former one is gone, and nothing built the latter before. Its name alone
 * would make it the same in the same file.
 */
function movedBuilds(base: ReadonlySet<Thing>, head: ReadonlySet<Thing>): IsLinked {
  const before = lazy(() => new Set([...base].flatMap(runsOf)));
  const left = lazy(() => {
    const stages = [...head].filter(({ kind }) => kind === 'stage').map(({ path }) => `${BUILT}${path}`);
    return new Set([...stages, ...[...head].flatMap(runsOf).map(dockerfileOf)]);
  });
  const isBuilt = ({ runs }: Thing): boolean => runs?.startsWith(BUILT) === true;
  return (one, other) =>
    one.kind === other.kind &&
    one.name === other.name &&
    isBuilt(one) &&
    isBuilt(other) &&
    !runsOf(one).some((build) => left().has(dockerfileOf(build))) &&
    !runsOf(other).some((build) => before().has(build));
}

/**
 * Whether a container runs an image on one side, and what is built upon this image on the other one. All containers that the Dockerfile is for have to
 * run the image on the first side.
 */
function builtUpon(
  base: ReadonlySet<Thing>,
  head: ReadonlySet<Thing>,
  counterparts: ReadonlyMap<Thing, Thing>,
): IsLinked {
  const ran = ({ runs }: Thing, user: Thing): boolean => {
    const other = counterparts.get(user)?.runs;
    return other !== undefined && runs !== undefined && isSameDanger(other, runs);
  };
  const isOf = (stage: Thing, container: Thing, usersOf: ReadonlyMap<string, readonly Thing[]>): boolean => {
    const users = usersOf.get(`${BUILT}${stage.path}`) ?? [];
    return users.some((user) => counterparts.get(user) === container) && users.every((user) => ran(stage, user));
  };
  const [ofBase, ofHead] = [lazy(() => usersOfBuilds(base)), lazy(() => usersOfBuilds(head))];
  return (before, after) => {
    if (before.kind === 'container' && after.kind === 'stage') return isOf(after, before, ofHead());
    return before.kind === 'stage' && after.kind === 'container' && isOf(before, after, ofBase());
  };
}

/** The containers that run what is built, by the Dockerfile. */
function usersOfBuilds(things: ReadonlySet<Thing>): ReadonlyMap<string, readonly Thing[]> {
  const users = new Map<string, Thing[]>();
  for (const thing of things) {
    if (thing.kind !== 'container') continue;
    for (const build of new Set(runsOf(thing).map(dockerfileOf))) addToGroup(users, build, thing);
  }
  return users;
}

/** What is built, without the stage. */
function dockerfileOf(build: string): string {
  return build.slice(0, build.lastIndexOf(' '));
}

function runsOf({ runs, otherBuilds = [] }: Thing): readonly string[] {
  return runs === undefined ? [] : [runs, ...otherBuilds];
}

/** How many more things of a name in a file one side has than the other. */
interface Spare {
  left(thing: Thing): number;
  take(thing: Thing): void;
}

interface Names {
  readonly spare: Spare;
  /** From the things of each side to those of the other that have the same name and file, where there are as many. */
  readonly counterparts: ReadonlyMap<Thing, Thing>;
}

function compareNames(base: ReadonlySet<Thing>, head: ReadonlySet<Thing>): Names {
  const [before, after] = [groupBy(base, thingName), groupBy(head, thingName)];
  const spare = new Map<string, number>();
  const counterparts = new Map<Thing, Thing>();
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [mine, theirs] = [before.get(name) ?? [], after.get(name) ?? []];
    spare.set(name, Math.abs(mine.length - theirs.length));
    if (mine.length !== theirs.length) continue;
    for (const [one, other] of paired(mine, theirs)) counterparts.set(one, other).set(other, one);
  }
  const isOnLongerSide = (thing: Thing): boolean => {
    const name = thingName(thing);
    const [own, other] = base.has(thing) ? [before, after] : [after, before];
    return (own.get(name)?.length ?? 0) > (other.get(name)?.length ?? 0);
  };
  const left = (thing: Thing): number => spare.get(thingName(thing)) ?? 0;
  return {
    counterparts,
    spare: {
      left: (thing) => (isOnLongerSide(thing) ? left(thing) : 0),
      take: (thing) => spare.set(thingName(thing), left(thing) - 1),
    },
  };
}

/**
 * Whether a stage has the problem of the other one because one of them is built from the other: with the problem, all that is built from a stage of the
 * change was affected before, or is new in a file that has all of its stages still. What copies from a new stage that nothing is built from had the
 * problem itself.
 */
function inheritance(
  base: ReadonlySet<Thing>,
  head: ReadonlySet<Thing>,
  counterparts: ReadonlyMap<Thing, Thing>,
): IsLinked {
  const [heirs, users] = [new Map<string, Thing[]>(), new Map<string, Thing[]>()];
  for (const thing of head) {
    for (const parent of thing.parents) addToGroup(heirs, parent, thing);
    for (const need of thing.needs ?? []) addToGroup(users, need, thing);
  }
  const isGone = (thing: Thing): boolean => thing.kind === 'stage' && !counterparts.has(thing);
  const losing = lazy(() => new Set([...base].filter(isGone).map(({ path }) => path)));
  return (before, after) => {
    const former = counterparts.get(after);
    if (former?.parents.includes(before.key) === true) return true;
    const had = (thing: Thing): boolean => hadIt(counterparts.get(thing), before);
    const all = heirs.get(after.key) ?? [];
    if (all.length === 0) return former === undefined && (users.get(after.key) ?? []).some(had);
    return all.some(had) && all.every((heir) => had(heir) || (!counterparts.has(heir) && !losing().has(heir.path)));
  };
}

/** Whether the stage, of the base, is the one with the problem, or is built from it. */
function hadIt(stage: Thing | undefined, before: Thing): boolean {
  return stage !== undefined && (stage === before || stage.parents.includes(before.key));
}
