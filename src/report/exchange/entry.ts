import type { Severity } from '../../model/findings/finding.ts';
import type { Notification } from '../../model/findings/notification.ts';
import { entryFingerprint } from '../../triage/finding-units.ts';
import { contentHash } from '../../triage/fingerprint.ts';
import { isShown } from '../../triage/folding.ts';
import type { ScanReport } from '../../triage/scan-report.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { oneLine } from '../escape.ts';
import { type Region, shownRegion } from '../region.ts';
import { levelOf } from '../sarif/sarif-rule.ts';
import { shownMessage } from '../shown-message.ts';
import { isOpenGap } from '../tally.ts';
import type { Verdict } from '../verdict.ts';

/** One line of a report for another program: a finding that people see, or something that was not looked at. */
export interface Entry {
  /** The id of the rule, or {@link NOT_LOOKED_AT}. */
  readonly ruleId: string;
  readonly severity: Severity;
  readonly level: 'error' | 'warning' | 'note';
  /** Visible text on one line. */
  readonly message: string;
  /** Visible text; `.` if no file is concerned. */
  readonly path: string;
  readonly region: Region;
  /** Stays the same while the problem exists, and differs from that of every other entry. 32 hexadecimal digits. */
  readonly identity: string;
  /** Whether it makes the check fail. */
  readonly isFailure: boolean;
  readonly finding: TriagedFinding | undefined;
}

export const NOT_LOOKED_AT = 'not-looked-at';

/** What a report for another program has to know of a run. */
export interface ExchangeOptions {
  /** The version of hullcheck. */
  readonly version: string;
  readonly verdict: Verdict;
  /** The findings that a change brings, if the run compares one with its base. */
  readonly fresh?: readonly TriagedFinding[] | undefined;
}

/** All entries: the findings in the order of the report, then the gaps. Entries that no program could tell apart appear once. */
export function* entriesOf(
  { findings, notifications }: Pick<ScanReport, 'findings' | 'notifications'>,
  { failures }: Verdict,
): Generator<Entry> {
  const failing = new Set<object>(failures);
  const seen = new Set<string>();
  for (const entry of candidates(findings.filter(isShown), notifications.filter(isOpenGap), failing)) {
    if (seen.has(entry.identity)) continue;
    seen.add(entry.identity);
    yield entry;
  }
}

/** For programs that do not compare reports themselves: of a change only the findings that it brings. */
export function entriesOfChange(report: ScanReport, { verdict, fresh }: ExchangeOptions): Generator<Entry> {
  return entriesOf({ ...report, findings: fresh ?? report.findings }, verdict);
}

function* candidates(
  findings: readonly TriagedFinding[],
  gaps: readonly Notification[],
  failing: ReadonlySet<object>,
): Generator<Entry> {
  for (const finding of findings) yield entryOf(finding, failing.has(finding));
  for (const gap of gaps) yield gapEntry(gap, failing.has(gap));
}

function entryOf(finding: TriagedFinding, isFailure: boolean): Entry {
  const { ruleId, severity, span } = finding;
  return {
    ruleId,
    severity,
    level: levelOf(severity),
    message: oneLine(shownMessage(finding)),
    path: oneLine(span.file.path),
    region: shownRegion(span),
    identity: contentHash({ ruleId, subject: span.file.path, evidence: entryFingerprint(finding) }),
    isFailure,
    finding,
  };
}

const SEVERITIES = { error: 'high', warning: 'medium', note: 'note' } as const;
const FIRST_LINE: Region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

function gapEntry({ level, message, span, path = span?.file.path ?? '' }: Notification, isFailure: boolean): Entry {
  return {
    ruleId: NOT_LOOKED_AT,
    severity: isFailure ? 'high' : SEVERITIES[level],
    level: isFailure ? 'error' : level,
    message: oneLine(message),
    path: path === '' ? '.' : oneLine(path),
    region: span === undefined ? FIRST_LINE : shownRegion(span),
    identity: contentHash({ ruleId: NOT_LOOKED_AT, subject: path, evidence: message }),
    isFailure,
    finding: undefined,
  };
}
