import type { Finding } from '../model/findings/finding.ts';
import type { Notification } from '../model/findings/notification.ts';
import { spanText } from '../model/source.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import type { Candidate } from './candidates.ts';

/** Why some fixes must not be made. */
export interface Objection {
  /** What they would do, as the end of a sentence. */
  readonly reason: string;
  /** Whether a fix is for a finding that would remain. */
  isVain(fix: Finding): boolean;
  /** Whether a fix changes a file where they would do so. */
  isNear(fix: Candidate): boolean;
}

/** Undefined without an objection. */
export function objection(before: ScanReport, after: ScanReport, fixed: readonly Finding[]): Objection | undefined {
  const checks = [
    () => newProblems(before, after),
    () => newRemarks(before, after),
    () => staying(before, after, fixed),
    () => covered(before, after),
    () => added(before, after, fixed),
  ];
  for (const check of checks) {
    const [first, ...others] = check();
    if (first !== undefined) return objectionTo([first, ...others]);
  }
  return undefined;
}

/** The first reason represents all. */
export function objectionTo(harms: readonly [Harm, ...Harm[]]): Objection {
  const paths = new Set(harms.map(({ path }) => path));
  const vain = new Set(harms.map(({ remaining }) => remaining));
  return {
    reason: harms[0].reason,
    isVain: (finding) => vain.has(identity(finding)),
    isNear: ({ fix }) => fix.edits.some(({ span }) => paths.has(span.file.path)),
  };
}

/** What fixes would do in one file. */
interface Harm {
  readonly reason: string;
  readonly path: string;
  /** The {@link identity} of a finding that would not go away. */
  readonly remaining?: string;
}

type Counts = ReadonlyMap<string, number>;

function tally<T>(items: readonly T[], keyOf: (item: T) => string): Counts {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Identifies a finding, without its evidence: that is often text that a fix changes next to its own finding. */
function identity({ span, ruleId, subject }: Finding): string {
  return JSON.stringify([span.file.path, ruleId, subject]);
}

/** Notifications about suppressions do not count: a suppression may have nothing left to suppress. */
function newProblems(before: ScanReport, after: ScanReport): readonly Harm[] {
  const [had, has] = [problems(before), problems(after)];
  return [...has]
    .filter(([key, count]) => count > (had.get(key) ?? 0))
    .map(([key]) => ({ reason: 'the file would no longer parse', path: pathIn(key) }));
}

/** A note about a file that a fix would bring, such as that a program refuses it. */
function newRemarks(before: ScanReport, after: ScanReport): readonly Harm[] {
  const left = new Map(tally(remarks(before), remarkKey));
  return remarks(after).flatMap((remark) => {
    const key = remarkKey(remark);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0
      ? []
      : [{ reason: `it would bring this: ${remark.message.replace(/\.$/, '')}`, path: pathIn(key) }];
  });
}

function remarks({ notifications }: ScanReport): readonly Notification[] {
  return notifications.filter(({ level, code }) => level === 'note' && code === 'remark');
}

function remarkKey({ message, path, span }: Notification): string {
  return JSON.stringify([path ?? span?.file.path ?? '', message]);
}

function problems({ notifications }: ScanReport): Counts {
  const serious = notifications.filter(({ level, code }) => level !== 'note' && !code.startsWith('suppression-'));
  return tally(serious, ({ level, code, path, span }: Notification) =>
    JSON.stringify([path ?? span?.file.path ?? '', level, code]),
  );
}

/** A finding may stay if only a person can decide about it; it then no longer has a fix. */
function staying(before: ScanReport, after: ScanReport, fixed: readonly Finding[]): readonly Harm[] {
  const had = tally(before.findings.filter(isOpenWithFix), identity);
  const has = tally(after.findings.filter(isOpenWithFix), identity);
  return [...tally(fixed, identity)]
    .filter(([key, count]) => (has.get(key) ?? 0) > (had.get(key) ?? 0) - count)
    .map(([key]) => ({ reason: 'it would not take the finding away', path: pathIn(key), remaining: key }));
}

function isOpenWithFix({ fix, suppressedBy }: TriagedFinding): boolean {
  return fix !== undefined && suppressedBy === undefined;
}

/** When lines are removed, a comment may move to another finding: it must not suppress what it did not suppress before. */
function covered(before: ScanReport, after: ScanReport): readonly Harm[] {
  const [had, has] = [before, after].map(({ findings }) => tally(findings.filter(isSuppressed), identity));
  return [...(has ?? [])]
    .filter(([key, count]) => count > (had?.get(key) ?? 0))
    .map(([key]) => ({ reason: `a suppression would come to cover a finding of ${ruleOf(key)}`, path: pathIn(key) }));
}

function isSuppressed({ suppressedBy }: TriagedFinding): boolean {
  return suppressedBy !== undefined;
}

/** Keys begin with the path of the file. */
function pathIn(key: string): string {
  return (JSON.parse(key) as [path: string])[0];
}

function ruleOf(key: string): string {
  return (JSON.parse(key) as [path: string, ruleId: string, subject: string])[1];
}

/**
 * A finding that is no longer suppressed is new. But a finding that a worse one of the same subject hid may appear: once a container is not
 * privileged, the capabilities that it keeps matter.
 */
function added(before: ScanReport, after: ScanReport, fixed: readonly Finding[]): readonly Harm[] {
  const gone = fixedBySubject(fixed);
  const yields = new Map(after.rules.map(({ rule }) => [rule.id, rule.yieldsTo ?? {}]));
  const all = tally(before.findings, identity);
  const open = tally(before.findings.filter(isOpen), identity);
  const seen = new Map<string, number>();
  return after.findings.filter(isOpen).flatMap((finding) => {
    const key = identity(finding);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count <= (open.get(key) ?? 0)) return [];
    if (wasRelated(finding, fixed) || wasOfImage(finding, before)) return [];
    if (count > (all.get(key) ?? 0) && hides(gone.get(subjectOf(finding)), finding, yields)) return [];
    return [{ reason: `it would add a finding of ${finding.ruleId}`, path: finding.span.file.path }];
  });
}

/**
 * One finding may be about several places. Where the first of them is fixed and another cannot be, the finding moves there.
 */
function wasRelated({ ruleId, span }: Finding, fixed: readonly Finding[]): boolean {
  const text = spanText(span);
  return fixed.some(
    (one) =>
      one.ruleId === ruleId &&
      one.related.some((other) => other.span.file.path === span.file.path && spanText(other.span) === text),
  );
}

/**
 * Several references may name one image, and its finding is at the first of them. Where that one is fixed and another cannot be, the finding
 * moves: it is about the same image, and has no vulnerability that it did not have.
 */
function wasOfImage({ ruleId, evidence, parts = [] }: TriagedFinding, before: ScanReport): boolean {
  const isKnown = parts.every(({ vulnerability }) => vulnerability !== undefined) && parts.length > 0;
  return (
    isKnown &&
    before.findings.some((one) => {
      const keys = new Set(one.parts?.map(({ key }) => key));
      return (
        isOpen(one) && one.ruleId === ruleId && one.evidence === evidence && parts.every(({ key }) => keys.has(key))
      );
    })
  );
}

function isOpen(finding: TriagedFinding): boolean {
  return !isSuppressed(finding);
}

interface FixedInSubject {
  readonly ruleIds: Set<string>;
  worst: number;
}

function fixedBySubject(findings: readonly Finding[]): ReadonlyMap<string, FixedInSubject> {
  const subjects = new Map<string, FixedInSubject>();
  for (const finding of findings) {
    const subject = subjectOf(finding);
    const own = subjects.get(subject) ?? { ruleIds: new Set(), worst: 0 };
    subjects.set(subject, own);
    own.ruleIds.add(finding.ruleId);
    own.worst = Math.max(own.worst, finding.score ?? 0);
  }
  return subjects;
}

/** A finding hides milder ones of its subject, and those of rules that yield to its own. */
function hides(
  gone: FixedInSubject | undefined,
  { ruleId, score = 0 }: Finding,
  yields: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): boolean {
  if (gone === undefined) return false;
  return score < gone.worst || Object.keys(yields.get(ruleId) ?? {}).some((worse) => gone.ruleIds.has(worse));
}

function subjectOf({ span, subject }: Finding): string {
  return JSON.stringify([span.file.path, subject]);
}
