import { nameBeforeTag } from '../../model/findings/thing.ts';
import { groupBy } from '../../support/group-by.ts';
import { type FindingUnit, unitsOf } from '../../triage/finding-units.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { covers } from '../moved-images.ts';

interface Found {
  readonly finding: TriagedFinding;
  readonly unit: FindingUnit;
}

/**
 * Whether a new problem is that of a command which is read with several values, such as those of a matrix, and had it before with another tag of the
 * same image: it is one command still.
 */
export function knownInCommand(
  findings: readonly TriagedFinding[],
  added: ReadonlyMap<TriagedFinding, readonly FindingUnit[]>,
): (finding: TriagedFinding, unit: FindingUnit) => boolean {
  const rules = new Set([...added.keys()].map(({ ruleId }) => ruleId));
  const known = groupBy(
    findings.filter(({ ruleId }) => rules.has(ruleId)).flatMap((finding) => oldUnits(finding, added.get(finding))),
    keyOf,
  );
  return (finding, unit) => {
    const name = nameOf(unit);
    if (name === undefined) return false;
    return (known.get(keyOf({ finding, unit })) ?? []).some(
      (one) => nameOf(one.unit) === name && covers(one.unit, unit),
    );
  };
}

function oldUnits(finding: TriagedFinding, fresh: readonly FindingUnit[] = []): readonly Found[] {
  const hashes = new Set(fresh.map(({ hash }) => hash));
  return unitsOf(finding).flatMap((unit) => (hashes.has(unit.hash) ? [] : [{ finding, unit }]));
}

function keyOf({ finding: { ruleId, evidence }, unit: { thing, part } }: Found): string {
  return JSON.stringify([ruleId, evidence, thing, part]);
}

/** The name of the image after which a container is called; undefined for one with another name. */
function nameOf({ subject, thing }: FindingUnit): string | undefined {
  return thing === undefined ? undefined : nameBeforeTag(subject);
}
