import { SEVERITIES, severityOf } from '../model/findings/finding.ts';
import { spanText } from '../model/source.ts';
import { type FindingUnit, unitsOf } from '../triage/finding-units.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import type { PathOf } from './unit-pool.ts';

/** Whether the base reported the problem by a rule that takes precedence, which kept the rule of the finding silent. */
export type IsKnownByWorse = (finding: TriagedFinding, unit: FindingUnit) => boolean;

/**
 * The problems of one thing that the base had and the change has not, worst first: as many of the worst are dropped as the change still
 * has.
 */
interface Known {
  readonly units: FindingUnit[];
  /** How many problems of each content these cover: one each. */
  readonly covered: Map<string, number>;
}

interface Side {
  readonly findings: readonly TriagedFinding[];
  readonly pathOf: PathOf;
}

/**
 * A rule that yields to another reports again once the other's finding is gone, and so may one whose problem the other contains: its findings
 * are then the remains of a known problem.
 */
export function knownByWorse(rules: ScanReport['rules'], base: Side, head: Side): IsKnownByWorse {
  const yields = new Map(rules.map(({ rule }) => [rule.id, { ...rule.remainsOf, ...rule.yieldsTo }]));
  const known = goneThings(new Set([...yields.values()].flatMap((worse) => Object.keys(worse))), base, head);
  return (finding, unit) =>
    Object.entries(yields.get(finding.ruleId) ?? {}).some(([ruleId, where]) => {
      const place = where === 'place' ? spanText(finding.span) : '';
      return takes(known.get(thingKey(head.pathOf(finding), ruleId, unit.subject, place)), unit);
    });
}

/** The problems that the base reports by the given rules, by thing, minus as many as the change still has. */
function goneThings(ruleIds: ReadonlySet<string>, base: Side, head: Side): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const { key, unit } of thingsOf(ruleIds, base)) {
    const one: Known = known.get(key) ?? { units: [], covered: new Map() };
    one.units.push(unit);
    known.set(key, one);
  }
  for (const { units } of known.values()) units.sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  for (const { key } of thingsOf(ruleIds, head)) known.get(key)?.units.shift();
  return known;
}

/** Each problem under the subject as a whole, under its own text, and under each of its related texts. */
function thingsOf(
  ruleIds: ReadonlySet<string>,
  { findings, pathOf }: Side,
): readonly { readonly key: string; readonly unit: FindingUnit }[] {
  return findings
    .filter(({ ruleId }) => ruleIds.has(ruleId))
    .flatMap((finding) => {
      const places = ['', ...new Set([finding, ...finding.related].map(({ span }) => spanText(span)))];
      return unitsOf(finding).flatMap((unit) =>
        places.map((place) => ({ key: thingKey(pathOf(finding), finding.ruleId, unit.subject, place), unit })),
      );
    });
}

function thingKey(path: string, ruleId: string, subject: string, place: string): string {
  return JSON.stringify([path, ruleId, subject, place]);
}

function takes(known: Known | undefined, { hash, score, isOptional }: FindingUnit): boolean {
  if (known === undefined) return false;
  const before = known.covered.get(hash) ?? 0;
  const worse = known.units[before];
  if (worse === undefined || levelOf(worse.score) > levelOf(score) || (worse.isOptional && !isOptional)) return false;
  known.covered.set(hash, before + 1);
  return true;
}

function levelOf(score: number | undefined): number {
  return SEVERITIES.indexOf(severityOf(score));
}
