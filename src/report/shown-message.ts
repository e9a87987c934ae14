import { linesOf } from '../model/position.ts';
import { groupBy } from '../support/group-by.ts';
import { lineAt } from '../support/line-index.ts';
import { inOrderOfPlaces } from '../triage/alike.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** Naming more of them would bury the problem itself. */
const NAMED = 4;
const NAMED_SUBJECTS = 5;
const NAMED_LINES = 3;

/** The message of a finding, followed by those of the findings folded into it. */
export function shownMessage(finding: TriagedFinding): string {
  const { folded = [] } = finding;
  const message = countedMessage(finding);
  if (folded.length === 0) return message;
  return [message, ...folded.slice(0, NAMED).map((other) => `Also ${other.ruleId}: ${other.message}`)].join(' ');
}

/** The message of a finding, which counts and names the findings that are alike. */
export function countedMessage(finding: TriagedFinding): string {
  const { message, cause, alike = [] } = finding;
  if (cause === undefined || alike.length === 0) return message;
  const all = inOrderOfPlaces(finding);
  // builds may give one place several values
  const places = new Set(all.map(({ subject, span }) => `${span.start} ${subject}`));
  if (places.size === 1) return message;
  const bySubject = [...groupBy(all, nameOf)];
  const named = bySubject.slice(0, NAMED_SUBJECTS).map(([subject, findings]) => nameWithLines(subject, findings));
  const rest = bySubject.length - named.length;
  return `${message} In all, this file has ${places.size} ${cause.counts}: ${enumerated(rest > 0 ? [...named, `${rest} more`] : named)}.`;
}

/** Stages without a name are numbered, which says less than their lines. */
function nameOf({ subject }: TriagedFinding): string {
  return /^\d+$/.test(subject) ? '' : subject;
}

function nameWithLines(subject: string, findings: readonly TriagedFinding[]): string {
  const lines = [...new Set(findings.map(({ span }) => lineAt(linesOf(span.file), span.start) + 1))];
  const named = lines.slice(0, NAMED_LINES).map(String);
  const rest = lines.length - named.length;
  const places = `${lines.length === 1 ? 'line' : 'lines'} ${enumerated(rest > 0 ? [...named, `${rest} more`] : named)}`;
  return subject === '' ? places : `"${subject}" (${places})`;
}

function enumerated(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
