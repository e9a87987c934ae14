import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** More of them would hide what is wrong. */
const NAMED = 4;

/** What a finding says, and then what those say that it shows besides itself. */
export function shownMessage({ message, folded = [] }: TriagedFinding): string {
  if (folded.length === 0) return message;
  return [message, ...folded.slice(0, NAMED).map((other) => `Also ${other.ruleId}: ${other.message}`)].join(' ');
}
