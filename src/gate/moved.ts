import { posix } from 'node:path';
import type { Thing } from '../model/findings/thing.ts';
import { remember } from '../support/caches/remember.ts';
import { groupBy } from '../support/group-by.ts';
import type { FindingUnit } from '../triage/finding-units.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { type IsLinked, linkThings, type SideThings, type ThingPair, type ThingsOfSides } from './moved-things.ts';
import { isSamePart } from './plain-addresses.ts';
import { isSameDanger } from './same-danger.ts';
import type { SecretOf } from './written-secrets.ts';

/** A problem of one subject, with the finding that reports it. */
export interface FoundUnit {
  readonly finding: TriagedFinding;
  readonly unit: FindingUnit;
}

export interface Moved {
  /** In the base. */
  readonly before: FoundUnit;
  readonly after: FoundUnit;
}

/** The text of a file of the change; undefined if it has none at the path. */
export type TextOf = (path: string) => string | undefined;

/** The files of the change. */
export interface FilesOfChange {
  readonly textOf: TextOf;
  /** The paths of scripts, and of other files with commands, that contain a name. */
  readonly filesNaming: (name: string) => readonly string[];
}

/** More of them at once are not a move that somebody reads, and comparing each with each takes time. */
const MOST_UNITS = 300;

/** Of texts that differ. */
const MOST_COMPARISONS = 20_000;

/**
 * Pairs new problems with those that are gone, if the same container or stage has the problem as before, wherever it is declared now: it may
 * have another name, be in another file, or get the problem from another file. All that is worse, or one more, stays new.
 */
export function movedUnits(
  fresh: readonly FoundUnit[],
  gone: readonly FoundUnit[],
  things: ThingsOfSides,
  { textOf, filesNaming, secretOf }: FilesOfChange & { readonly secretOf: SecretOf },
): readonly Moved[] {
  const pairs = candidatePairs(fresh.slice(0, MOST_UNITS), gone.slice(0, MOST_UNITS), things, textOf).filter(
    ({ before, after }) => secretOf(before.found.finding) === secretOf(after.found.finding),
  );
  const linked = pairs.map(({ before, after }) => ({ before: before.thing, after: after.thing }));
  const isLinked = linkThings(linked, things, movedFunctions(linked, filesNaming));
  const taken = new Set<FoundUnit>();
  return pairs.flatMap(({ before, after }) => {
    if (!isLinked(before.thing, after.thing) || taken.has(before.found) || taken.has(after.found)) return [];
    taken.add(before.found).add(after.found);
    return [{ before: before.found, after: after.found }];
  });
}

/**
 * Whether a function moved to another file with the container that it starts: only files that had the function name the new one, so that nothing
 * else calls it.
 */
function movedFunctions(pairs: readonly ThingPair[], filesNaming: FilesOfChange['filesNaming']): IsLinked {
  const isSame = ({ before, after }: ThingPair): boolean =>
    before.inFunction !== undefined && before.inFunction === after.inFunction && before.path !== after.path;
  const moved = groupBy(pairs.filter(isSame), ({ after }) => after);
  const callers = remember((after: Thing) =>
    filesNaming(posix.basename(after.path)).filter((path) => path !== after.path),
  );
  return (before, after) => {
    const had = new Set(moved.get(after)?.map((one) => one.before.path));
    return (
      had.has(before.path) && callers(after).includes(before.path) && callers(after).every((path) => had.has(path))
    );
  };
}

interface Placed {
  readonly found: FoundUnit;
  readonly thing: Thing;
}

interface Pair {
  readonly before: Placed;
  readonly after: Placed;
}

function candidatePairs(
  fresh: readonly FoundUnit[],
  gone: readonly FoundUnit[],
  { base, head }: ThingsOfSides,
  textOf: TextOf,
): readonly Pair[] {
  let left = MOST_COMPARISONS;
  const isSame = (one: string, other: string): boolean => one === other || (left-- > 0 && isSameDanger(one, other));
  const before = groupBy(placed(gone, base), ({ found }) => found.finding.ruleId);
  return placed(fresh, head).flatMap((after) =>
    (before.get(after.found.finding.ruleId) ?? [])
      .filter((one) => isSamePart(one.found.unit.part, after.found.unit.part))
      .filter((one) => isNoWorse(one, after, textOf) && isSame(dangerOf(one.found), dangerOf(after.found)))
      .map((one) => ({ before: one, after })),
  );
}

function placed(found: readonly FoundUnit[], things: SideThings): readonly Placed[] {
  return found.flatMap((one) => {
    const thing = things.find(one.unit.thing ?? '');
    return thing === undefined || isVulnerability(one) ? [] : [{ found: one, thing }];
  });
}

/** Those of an image are compared wherever it is used. */
function isVulnerability({ finding: { parts } }: FoundUnit): boolean {
  return parts?.some(({ vulnerability }) => vulnerability !== undefined) === true;
}

function isNoWorse(before: Placed, after: Placed, textOf: TextOf): boolean {
  const [older, newer] = [before.found.unit, after.found.unit];
  if (older.isOptional && !newer.isOptional && !isAsIdle(before.thing, after.thing)) return false;
  return (newer.score ?? 0) <= (older.score ?? 0) || isNamedByWorkflow(before.thing, after.thing, textOf);
}

/** A stage that nothing builds stays so where its Dockerfile is split. */
function isAsIdle(before: Thing, after: Thing): boolean {
  return before.kind === 'stage' && before.isIdle === true && after.isUnbuilt === true && before.path !== after.path;
}

/** A script or an action that a workflow names can also run elsewhere, but what it contains is what the workflow contained. */
function isNamedByWorkflow(before: Thing, after: Thing, textOf: TextOf): boolean {
  if (before.isOnHostedRunner !== true) return false;
  const named = /^action\.ya?ml$/.test(posix.basename(after.path))
    ? posix.dirname(after.path)
    : posix.basename(after.path);
  return textOf(before.path)?.includes(named) === true;
}

/** A name is not what is dangerous. */
export function dangerOf({ finding: { evidence, subject }, unit }: FoundUnit): string {
  return evidence === subject || evidence === unit.subject ? '' : evidence;
}
