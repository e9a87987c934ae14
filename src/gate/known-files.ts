import { groupBy } from '../support/group-by.ts';
import { unitsOf } from '../triage/finding-units.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import { covers, type KnownElsewhere, type Side } from './moved-images.ts';

/**
 * Some rules report a file that is dangerous for every container that uses it. They name the first user only, so another service, file or
 * order changes the subject or the place. The problem is known if the base reports the file, under the path that it had.
 */
export function knownFiles(rules: ScanReport['rules'], base: Side): KnownElsewhere {
  const ofFiles = new Set(rules.flatMap(({ rule }) => (rule.isAboutFile === true ? [rule.id] : [])));
  const known = groupBy(
    base.findings.filter(({ ruleId }) => ofFiles.has(ruleId)),
    ({ ruleId, evidence }) => keyOf(ruleId, base.mapPath(evidence)),
  );
  return ({ ruleId, evidence }, unit) =>
    known.get(keyOf(ruleId, evidence))?.find((one) => unitsOf(one).some((its) => covers(its, unit)));
}

function keyOf(ruleId: string, path: string): string {
  return JSON.stringify([ruleId, path]);
}
