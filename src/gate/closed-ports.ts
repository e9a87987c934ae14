import { milderScore } from '../model/findings/danger.ts';
import { groupBy } from '../support/group-by.ts';
import { type FindingUnit, unitsOf } from '../triage/finding-units.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import type { IsKnownByWorse } from './known-by-worse.ts';
import type { ThingsOfSides } from './moved-things.ts';
import { type PathOf, unitKey } from './unit-pool.ts';

interface Paths {
  readonly basePath: PathOf;
  readonly headPath: PathOf;
}

/**
 * A service without ports has its full severity, since a proxy may pass requests on to it, and one with ports that are open to the machine only is
 * milder. A change that takes these ports away opens nothing, so that the problem is the known one.
 */
export function closedPorts(
  rules: ScanReport['rules'],
  base: readonly TriagedFinding[],
  { basePath, headPath }: Paths,
  things: ThingsOfSides,
): IsKnownByWorse {
  const ofNeighbours = new Set(rules.flatMap(({ rule }) => (rule.danger?.attacker === 'neighbour' ? [rule.id] : [])));
  const isForHost = ({ thing = '' }: FindingUnit): boolean => things.base.find(thing)?.network?.isForHostOnly === true;
  const units = base
    .filter(({ ruleId }) => ofNeighbours.has(ruleId))
    .flatMap((finding) => unitsOf(finding).map((unit) => ({ unit, key: unitKey(finding, unit, basePath) })));
  const known = groupBy(
    units.filter(({ unit }) => isForHost(unit)),
    ({ key }) => key,
  );
  return (finding, unit) => {
    const after = things.head.find(unit.thing ?? '');
    if (after === undefined || (after.network !== undefined && !after.network.isForHostOnly)) return false;
    const before = known.get(unitKey(finding, unit, headPath))?.shift()?.unit;
    if (before === undefined || (before.isOptional && !unit.isOptional)) return false;
    return (before.score ?? 0) >= milderScore(unit.score ?? 0);
  };
}
