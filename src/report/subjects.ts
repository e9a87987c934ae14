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
  return ({ ruleId, subject, sharedBy = [{ subject }] }) => {
    const kind = kinds.get(ruleId);
    return kind === undefined ? [] : sharedBy.flatMap(({ subject: name }) => (name === '' ? [] : [{ kind, name }]));
  };
}
