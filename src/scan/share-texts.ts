import type { Finding, Related } from '../model/finding.ts';
import type { Edit, Fix } from '../model/fix.ts';
import type { CheckedUnit } from './check-unit.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Most findings say what others say, too, and what comes from another thread has texts of its own even for the names of rules. `shared`
 * gives the same text for equal ones. Nothing is another one afterwards, so that the findings need not be copied.
 */
export function shareTexts({ findings, texts }: CheckedUnit, shared: (text: string) => string): void {
  for (const finding of findings) shareIn(finding, shared);
  for (const text of texts) for (const finding of text.findings) shareIn(finding, shared);
}

function shareIn(finding: Writable<Finding>, shared: (text: string) => string): void {
  finding.ruleId = shared(finding.ruleId);
  finding.severity = shared(finding.severity) as Finding['severity'];
  finding.message = shared(finding.message);
  finding.subject = shared(finding.subject);
  finding.evidence = shared(finding.evidence);
  for (const place of finding.related) sharePlace(place, shared);
  for (const place of finding.flow) sharePlace(place, shared);
  if (finding.fix !== undefined) shareFix(finding.fix, shared);
}

function sharePlace(place: Writable<Related>, shared: (text: string) => string): void {
  place.message = shared(place.message);
}

function shareFix(fix: Writable<Fix>, shared: (text: string) => string): void {
  fix.title = shared(fix.title);
  fix.safety = shared(fix.safety) as Fix['safety'];
  for (const edit of fix.edits as readonly Writable<Edit>[]) edit.text = shared(edit.text);
}
