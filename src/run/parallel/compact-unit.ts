import type { Finding, Related } from '../../model/findings/finding.ts';
import type { Fix, FixTrap } from '../../model/findings/fix.ts';
import type { ShareText } from '../../support/caches/string-pool.ts';
import type { CheckedText, CheckedUnit } from '../check-unit.ts';
import type { StoredFiles } from './stored-files.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The same unit in less memory, since units stay until all are checked. Many findings share texts, and messages from threads copy every
 * string, even rule ids: `shared` returns the same string for equal ones. Findings that are not stored are changed in place.
 */
export function compactUnit(unit: CheckedUnit, shared: ShareText, stored: StoredFiles = AS_THEY_ARE): CheckedUnit {
  const compact = <T>(list: readonly T[]): readonly T[] => stored.within(compactList(list));
  return {
    findings: compactFindings(unit.findings, shared, stored),
    notifications: compact(unit.notifications),
    texts: unit.texts.map((text) => compactText(text, shared, stored)),
    builds: compact(unit.builds),
    lists: compact(unit.lists),
    calls: compact(unit.calls),
    callsLater: unit.callsLater,
    dockerfiles: compact(unit.dockerfiles),
    commandBuilds: compact(unit.commandBuilds),
    scripts: compact(unit.scripts),
    starts: compact(unit.starts),
    images: compactList(unit.images),
    imageNames: compact(unit.imageNames),
    namedImages: compact(unit.namedImages),
    postures: compact(unit.postures),
    evidence: compact(unit.evidence),
    things: compact(unit.things),
    engines: compact(unit.engines),
    subjects: unit.subjects,
    parts: compact(unit.parts),
    overridden: compact(unit.overridden),
    files: compact(unit.files),
  };
}

/** Where others need the files that were read. */
const AS_THEY_ARE: StoredFiles = {
  file: (file) => file,
  finding: (finding) => finding,
  span: (span) => span,
  within: (data) => data,
};

function compactText(text: CheckedText, shared: ShareText, stored: StoredFiles): CheckedText {
  return {
    path: text.path,
    findings: compactFindings(text.findings, shared, stored),
    notifications: stored.within(compactList(text.notifications)),
    isSubject: text.isSubject,
    commented: text.commented && stored.file(text.commented),
    format: text.format,
  };
}

const NONE: readonly never[] = [];

/** A list that was filled item by item has spare room for sixteen more. */
function compactList<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list.slice();
}

function compactFindings(findings: readonly Finding[], shared: ShareText, stored: StoredFiles): readonly Finding[] {
  return compactList(findings.map((finding) => compactFinding(finding, shared, stored)));
}

function compactFinding(finding: Finding, shared: ShareText, stored: StoredFiles): Finding {
  const kept = stored.finding(finding);
  if (kept !== finding) return kept;
  shareTexts(finding, shared);
  placeAnew(finding, shared, stored);
  return finding;
}

function shareTexts(finding: Writable<Finding>, shared: ShareText): void {
  finding.ruleId = shared(finding.ruleId);
  finding.severity = shared(finding.severity);
  finding.message = shared(finding.message);
  finding.subject = shared(finding.subject);
  finding.evidence = shared(finding.evidence);
  finding.attack &&= { start: shared(finding.attack.start), gain: shared(finding.attack.gain) };
  if (finding.thing !== undefined) finding.thing = shared(finding.thing);
  finding.impliedBy = compactList(finding.impliedBy);
  finding.repeats = compactList(finding.repeats ?? NONE);
}

/** Its places are copied, since syntax trees may share them. */
function placeAnew(finding: Writable<Finding>, shared: ShareText, stored: StoredFiles): void {
  finding.span = stored.span(finding.span);
  finding.related = compactPlaces(finding.related, shared, stored);
  finding.flow = compactPlaces(finding.flow, shared, stored);
  finding.secrets = compactList(finding.secrets.map(stored.span));
  finding.fix &&= compactFix(finding.fix, shared, stored);
  finding.download &&= stored.within(finding.download);
}

function compactPlaces(places: readonly Related[], shared: ShareText, stored: StoredFiles): readonly Related[] {
  return compactList(places.map(({ span, message }) => ({ span: stored.span(span), message: shared(message) })));
}

/** A rule has one trap at most, and a thread sends a copy of it with each message. */
const TRAPS = new Map<string, FixTrap>();

function sharedTrap(trap: FixTrap): FixTrap {
  const known = TRAPS.get(trap.breaks);
  if (known?.check === trap.check) return known;
  TRAPS.set(trap.breaks, trap);
  return trap;
}

function compactFix({ title, safety, edits, trap }: Fix, shared: ShareText, stored: StoredFiles): Fix {
  const compact = compactList(edits.map(({ span, text }) => ({ span: stored.span(span), text: shared(text) })));
  return trap === undefined
    ? { title: shared(title), safety, edits: compact }
    : { title: shared(title), safety, edits: compact, trap: sharedTrap(trap) };
}
