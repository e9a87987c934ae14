import { inOrderOfPlaces } from '../triage/alike.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** What a finding is about, as other programs read it. */
export interface NamedSubject {
  /** What its rule checks. For an image the name is that of the container or stage that uses it. */
  readonly kind: string;
  readonly name: string;
}

/** The containers, stages or builds of each finding of a report. Empty for rules about whole files. */
export function subjectsIn({ rules }: Pick<ScanReport, 'rules'>): (finding: TriagedFinding) => readonly NamedSubject[] {
  const kinds = new Map(rules.map(({ rule }) => [rule.id, rule.on]));
  return (finding) => {
    const kind = kinds.get(finding.ruleId);
    if (kind === undefined) return [];
    const names = inOrderOfPlaces(finding).flatMap(({ subject, sharedBy = [{ subject }] }) =>
      sharedBy.map((one) => one.subject),
    );
    return [...new Set(names)].flatMap((name) => (name === '' ? [] : [{ kind, name }]));
  };
}
