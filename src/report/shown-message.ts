import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** Naming more of them would bury the problem itself. */
const NAMED = 4;

/** The message of a finding, followed by those of the findings folded into it. */
export function shownMessage({ message, folded = [] }: TriagedFinding): string {
  if (folded.length === 0) return message;
  return [message, ...folded.slice(0, NAMED).map((other) => `Also ${other.ruleId}: ${other.message}`)].join(' ');
}
