import type { Finding, Related } from '../../model/findings/finding.ts';
import type { Edit, Fix } from '../../model/findings/fix.ts';
import type { CheckedText, CheckedUnit } from '../check-unit.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

type Shared = (text: string) => string;

/**
 * The same unit in less memory, since units stay until all are checked. Many findings share texts, and messages from threads copy every
 * string, even rule ids: `shared` returns the same string for equal ones. The findings are changed in place.
 */
export function compactUnit(unit: CheckedUnit, shared: Shared): CheckedUnit {
  return {
    findings: compactFindings(unit.findings, shared),
    notifications: compactList(unit.notifications),
    texts: unit.texts.map((text) => compactText(text, shared)),
    builds: compactList(unit.builds),
    lists: compactList(unit.lists),
    calls: compactList(unit.calls),
    callsLater: unit.callsLater,
    dockerfiles: compactList(unit.dockerfiles),
    scripts: compactList(unit.scripts),
    images: compactList(unit.images),
    imageNames: compactList(unit.imageNames),
    postures: compactList(unit.postures),
    evidence: compactList(unit.evidence),
    things: compactList(unit.things),
    engines: compactList(unit.engines),
    subjects: unit.subjects,
    parts: compactList(unit.parts),
    files: compactList(unit.files),
  };
}

function compactText(text: CheckedText, shared: Shared): CheckedText {
  return {
    path: text.path,
    findings: compactFindings(text.findings, shared),
    notifications: compactList(text.notifications),
    isSubject: text.isSubject,
    commented: text.commented,
    format: text.format,
  };
}

const NONE: readonly never[] = [];

/** A list that was filled item by item has spare room for sixteen more. */
function compactList<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}

function compactFindings(findings: readonly Finding[], shared: Shared): readonly Finding[] {
  for (const finding of findings) shareTexts(finding, shared);
  return compactList(findings);
}

function shareTexts(finding: Writable<Finding>, shared: Shared): void {
  finding.ruleId = shared(finding.ruleId);
  finding.severity = shared(finding.severity) as Finding['severity'];
  finding.message = shared(finding.message);
  finding.subject = shared(finding.subject);
  finding.evidence = shared(finding.evidence);
  if (finding.thing !== undefined) finding.thing = shared(finding.thing);
  for (const place of finding.related) sharePlace(place, shared);
  for (const place of finding.flow) sharePlace(place, shared);
  if (finding.fix !== undefined) shareFix(finding.fix, shared);
}

function sharePlace(place: Writable<Related>, shared: Shared): void {
  place.message = shared(place.message);
}

function shareFix(fix: Writable<Fix>, shared: Shared): void {
  fix.title = shared(fix.title);
  fix.safety = shared(fix.safety) as Fix['safety'];
  if (fix.trap !== undefined) fix.trap = { breaks: shared(fix.trap.breaks), check: shared(fix.trap.check) };
  for (const edit of fix.edits as readonly Writable<Edit>[]) edit.text = shared(edit.text);
}
