import type { Unit } from '../discover/units.ts';
import { BUILT, type Thing } from '../model/findings/thing.ts';
import { folderOf } from '../parse/compose/file-path.ts';
import { isLikelyStartedByHand, isStartedByName } from '../parse/compose/projects.ts';
import { isDockerfilePath } from '../parse/dockerfile/file-names.ts';
import type { BuildReference } from '../parse/frontend.ts';

interface WithThings {
  readonly unit: Unit;
  readonly things: readonly Thing[];
}

type Built = Pick<BuildReference, 'dockerfilePath' | 'target' | 'span'>;

/** How files of the repository use others. */
export interface Uses {
  /** The compose files that commands and the like name. */
  readonly named: ReadonlySet<string>;
  /** The builds of other files. */
  readonly builds: readonly Built[];
  /** Those of commands, which do not decide how Dockerfiles are read. */
  readonly commands: readonly Built[];
}

/**
 * The containers, builds and stages that units declare. Those of a file are idle if nothing in the repository starts or builds it, so that only a
 * person does: its name is not one that Docker looks for, and no other file names it. What is
 * built by a project that somebody likely starts by hand is not idle.
 */
export function thingsOf(units: readonly WithThings[], { named, builds, commands }: Uses): readonly Thing[] {
  const folders = foldersOfProjects(units);
  const isSetAside = (unit: Unit): boolean => isIdleProject(unit, named) && !isByHand(unit, folders);
  const idle = new Set(units.flatMap(({ unit }) => (isSetAside(unit) ? [unit.path] : [])));
  const built = new Set(
    [...builds, ...commands]
      .filter(({ span }) => !idle.has(span.file.path))
      .map(({ dockerfilePath }) => dockerfilePath),
  );
  const asked = stagesAsked(commands);
  return distinctThings(
    units.flatMap(({ unit, things }) => {
      const isIdle = isIdleProject(unit, named) || isIdleDockerfile(unit, built);
      const isUnbuilt = unit.fileFormat.id === 'dockerfile' && unit.path.includes('/') && !built.has(unit.path);
      if (!unit.isGuess && !isIdle && !isUnbuilt) return withAsked(things, asked);
      return things.map((thing) => ({
        ...thing,
        ...(unit.isGuess && { isGuess: true as const }),
        ...(isIdle && { isIdle: true as const }),
        ...(isIdle && !thing.isIdle && { awaitsName: true as const }),
        ...(isUnbuilt && { isUnbuilt: true as const }),
      }));
    }),
  );
}

/** Identifies the stages that commands ask for. */
function stagesAsked(commands: readonly Built[]): ReadonlySet<string> {
  return new Set(
    commands.flatMap(({ dockerfilePath, target }) => (target === undefined ? [] : stageKey(dockerfilePath, target))),
  );
}

function stageKey(path: string, name: string): string {
  return JSON.stringify([path, name.toLowerCase()]);
}

/** The stages that commands ask for, and those that they need, are not idle. */
function withAsked(things: readonly Thing[], asked: ReadonlySet<string>): readonly Thing[] {
  const roots = things.filter(({ kind, path, name }) => kind === 'stage' && asked.has(stageKey(path, name)));
  if (roots.length === 0) return things;
  const byKey = new Map(things.map((thing) => [thing.key, thing]));
  const needed = new Set(roots.map(({ key }) => key));
  // a set also yields items that are added during the iteration
  for (const key of needed) for (const other of byKey.get(key)?.needs ?? []) needed.add(other);
  return things.map((thing) => (needed.has(thing.key) ? { ...thing, isIdle: undefined } : thing));
}

function isIdleProject({ path, links = [], fileFormat, isGuess }: Unit, named: ReadonlySet<string>): boolean {
  if (fileFormat.id !== 'compose' || !isGuess) return false;
  return ![path, ...links].some((one) => named.has(one) || isStartedByName(one));
}

/** The folders with a compose file that Docker Compose looks for. */
function foldersOfProjects(units: readonly WithThings[]): ReadonlySet<string> {
  return new Set(units.flatMap(({ unit: { path } }) => (isStartedByName(path) ? [folderOf(path)] : [])));
}

function isByHand({ path, links = [] }: Unit, folders: ReadonlySet<string>): boolean {
  return [path, ...links].some((one) => isLikelyStartedByHand(one, folders.has(folderOf(one))));
}

function isIdleDockerfile({ path, links = [], fileFormat }: Unit, built: ReadonlySet<string>): boolean {
  if (fileFormat.id !== 'dockerfile') return false;
  return ![path, ...links].some((one) => built.has(one) || isDockerfilePath(one));
}

/** Projects that share a file share its containers. A container that one of them starts is not idle. */
function distinctThings(things: readonly Thing[]): readonly Thing[] {
  const distinct = new Map<string, Thing>();
  for (const thing of things) {
    const known = distinct.get(thing.key);
    if (known === undefined) distinct.set(thing.key, thing);
    else if ((known.isIdle && !thing.isIdle) || !thing.isGuess) distinct.set(thing.key, withOther(known, thing));
    else distinct.set(thing.key, withOther(thing, known));
  }
  return [...distinct.values()];
}

/** What another project makes of it counts, too: what it builds, and how it is reached. */
function withOther(other: Thing, thing: Thing): Thing {
  const isMoreOpen = opennessOf(other) > opennessOf(thing);
  return withBuildsOf(other, isMoreOpen ? { ...thing, network: other.network } : thing);
}

function opennessOf({ network }: Thing): number {
  if (network === undefined) return 0;
  return network.isForHostOnly ? 1 : 2;
}

function withBuildsOf(other: Thing, thing: Thing): Thing {
  if (other.runs === thing.runs || !isBuild(other.runs) || !isBuild(thing.runs)) return thing;
  const others = new Set([...(other.otherBuilds ?? []), ...(thing.otherBuilds ?? []), other.runs]);
  others.delete(thing.runs);
  return { ...thing, otherBuilds: [...others].slice(0, MOST_BUILDS) };
}

/** More projects that share a file are not compared. */
const MOST_BUILDS = 20;

function isBuild(runs: string | undefined): runs is string {
  return runs?.startsWith(BUILT) === true;
}
