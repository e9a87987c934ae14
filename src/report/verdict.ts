import { isAtLeast, type Severity } from '../model/findings/finding.ts';
import { failsCheck } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { isShown } from '../triage/folding.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { counted, thingList } from './tally.ts';

/** The mildest severity that fails the check; `none` when no finding does. */
export type FailOn = Exclude<Severity, 'note'> | 'none';

export interface Verdict {
  readonly conclusion: 'pass' | 'policy-fail' | 'error';
  readonly exitCode: 0 | 1 | 3;
  /** Why, in one sentence of plain text. */
  readonly sentence: string;
  /** The findings and gaps that fail the check. */
  readonly failures: readonly (TriagedFinding | Notification)[];
}

/** The findings and gaps that decide. */
export interface Scope {
  /** The findings that a change brings; undefined when all findings decide. */
  readonly fresh: readonly TriagedFinding[] | undefined;
  /** The gaps that fail the check. */
  readonly gaps: readonly Notification[];
}

/** Whether a report, or what is new in it, passes. Nothing else decides that. A check that could not look is not green. */
export function verdict(report: ScanReport, failOn: FailOn, scope = wholeReport(report)): Verdict {
  const { fresh, gaps } = scope;
  const failing = (fresh ?? report.findings).filter(
    (finding) => isShown(finding) && failOn !== 'none' && isAtLeast(finding.severity, failOn),
  );
  const failures = [...failing, ...gaps];
  const noun = fresh === undefined ? 'finding' : 'new finding';
  if (failing.length > 0) {
    return { conclusion: 'policy-fail', exitCode: 1, sentence: failedBy(failing.length, noun, failOn), failures };
  }
  if (gaps.length > 0) {
    return { conclusion: 'error', exitCode: 3, sentence: incomplete(gaps, fresh !== undefined), failures };
  }
  return { conclusion: 'pass', exitCode: 0, sentence: passed(noun, failOn), failures };
}

function wholeReport({ notifications }: ScanReport): Scope {
  return { fresh: undefined, gaps: notifications.filter((one) => failsCheck(one, 'all')) };
}

function failedBy(failing: number, noun: string, failOn: FailOn): string {
  return `${counted(failing, noun)} of ${threshold(failOn)} ${failing === 1 ? 'fails' : 'fail'} the check.`;
}

function incomplete(gaps: readonly Notification[], isChange: boolean): string {
  const things = thingList(gaps);
  return isChange
    ? `The check is incomplete: this change brings things that were not looked at (${things}).`
    : `The check is incomplete: not everything was looked at (${things}).`;
}

function passed(noun: string, failOn: FailOn): string {
  return failOn === 'none' ? 'No severity is set to fail the check.' : `No ${noun} of ${threshold(failOn)}.`;
}

function threshold(failOn: FailOn): string {
  return failOn === 'critical' ? 'critical severity' : `${failOn} severity or above`;
}
