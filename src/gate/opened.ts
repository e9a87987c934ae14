import { foldRepeated } from '../triage/folding.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** A copy of a finding, which may still be folded. */
export type Opened = { -readonly [K in keyof TriagedFinding]: TriagedFinding[K] };

/** The finding without what suppressed it. */
export function opened(finding: TriagedFinding, message = finding.message): Opened {
  return { ...finding, suppressedBy: undefined, message };
}

/** The findings, where the copies replace those that were suppressed, and are folded, which suppressed findings are not. */
export function withOpened(
  findings: readonly TriagedFinding[],
  copies: ReadonlyMap<TriagedFinding, Opened>,
): readonly TriagedFinding[] {
  foldRepeated(findings.flatMap((one) => copies.get(one) ?? []));
  return findings.map((one) => copies.get(one) ?? one);
}
