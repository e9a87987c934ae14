import { addToGroup, groupBy } from '../../support/group-by.ts';
import { type FindingUnit, unitsOf } from '../../triage/finding-units.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import type { SideThings, ThingsOfSides } from '../moved-things.ts';
import { type PathOf, unitKey } from '../unit-pool.ts';

interface Paths {
  readonly basePath: PathOf;
  readonly headPath: PathOf;
}

interface Placed {
  readonly finding: TriagedFinding;
  readonly unit: FindingUnit;
  /** As `within` of a thing. */
  readonly within: string;
  readonly path: string;
}

/**
 * Commands of a file that run the same image have no names, so that their problems are counted. Those of a command that has the problem in place of
 * another one are new: where both commands are in the base and in the change, nothing moved.
 */
export function exchangedUnits(
  base: readonly TriagedFinding[],
  head: readonly TriagedFinding[],
  { basePath, headPath }: Paths,
  things: ThingsOfSides,
): ReadonlyMap<TriagedFinding, readonly FindingUnit[]> {
  const before = placed(base, basePath, things.base);
  if (before.size === 0) return new Map();
  const found = new Map<TriagedFinding, FindingUnit[]>();
  const [ofBase, ofHead] = [placesOf(things.base), placesOf(things.head)];
  for (const [key, now] of placed(head, headPath, things.head)) {
    const known = before.get(key) ?? [];
    const left = without(known, now).filter((one) => ofHead.has(placeKey(one)));
    const others = without(now, known).filter((one) => ofBase.has(placeKey(one)));
    for (const { finding, unit } of others.slice(0, left.length)) addToGroup(found, finding, unit);
  }
  return found;
}

/** The problems of commands, by what they are counted under. */
function placed(
  findings: readonly TriagedFinding[],
  pathOf: PathOf,
  { find }: SideThings,
): ReadonlyMap<string, readonly Placed[]> {
  const all = findings.flatMap((finding) =>
    unitsOf(finding).flatMap((unit): readonly Placed[] => {
      const thing = find(unit.thing ?? '');
      return thing?.within === undefined ? [] : [{ finding, unit, within: thing.within, path: thing.path }];
    }),
  );
  return groupBy(all, ({ finding, unit }) => unitKey(finding, unit, pathOf));
}

function placesOf({ all }: SideThings): ReadonlySet<string> {
  return new Set([...all].flatMap(({ within, path }) => (within === undefined ? [] : placeKey({ within, path }))));
}

function placeKey({ within, path }: Pick<Placed, 'within' | 'path'>): string {
  return `${path}\n${within}`;
}

/** Those of some problems at whose places others have none; each of the others counts for one. */
function without(some: readonly Placed[], others: readonly Placed[]): readonly Placed[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(placeKey(one), (left.get(placeKey(one)) ?? 0) + 1);
  return some.filter((one) => {
    const count = left.get(placeKey(one)) ?? 0;
    left.set(placeKey(one), count - 1);
    return count <= 0;
  });
}
