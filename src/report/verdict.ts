import { isAtLeast, type Notification, type Severity } from '../model/finding.ts';
import type { ScanReport, TriagedFinding } from '../scan.ts';
import { isShown } from '../triage/folding.ts';
import { counted } from './tally.ts';

/** The mildest severity that fails the check; `none` when no finding does. */
export type FailOn = Exclude<Severity, 'note'> | 'none';

export interface Verdict {
  readonly conclusion: 'pass' | 'policy-fail' | 'error';
  readonly exitCode: 0 | 1 | 3;
  /** Why, in one sentence of plain text. */
  readonly sentence: string;
}

/** What a change brings, when only that is judged. */
export interface Fresh {
  readonly findings: readonly TriagedFinding[];
  /** Of the notifications, those of level error. */
  readonly errors: readonly Notification[];
}

/** Whether a report, or what is new in it, passes: the one place that decides. A check that could not look is not green. */
export function verdict({ findings, notifications }: ScanReport, failOn: FailOn, fresh?: Fresh): Verdict {
  const failing = (fresh?.findings ?? findings).filter(
    (finding) => isShown(finding) && failOn !== 'none' && isAtLeast(finding.severity, failOn),
  ).length;
  const errors = (fresh?.errors ?? notifications.filter(({ level }) => level === 'error')).length;
  const noun = fresh === undefined ? 'finding' : 'new finding';
  if (failing > 0) return { conclusion: 'policy-fail', exitCode: 1, sentence: failedBy(failing, noun, failOn) };
  if (errors > 0) return { conclusion: 'error', exitCode: 3, sentence: incomplete(errors) };
  return { conclusion: 'pass', exitCode: 0, sentence: passed(noun, failOn) };
}

function failedBy(failing: number, noun: string, failOn: FailOn): string {
  return `${counted(failing, noun)} of ${threshold(failOn)} ${failing === 1 ? 'fails' : 'fail'} the check.`;
}

function incomplete(errors: number): string {
  return `The check is incomplete: ${counted(errors, 'error')} kept it from looking at everything.`;
}

function passed(noun: string, failOn: FailOn): string {
  return failOn === 'none' ? 'No severity is set to fail the check.' : `No ${noun} of ${threshold(failOn)}.`;
}

function threshold(failOn: FailOn): string {
  return failOn === 'critical' ? 'critical severity' : `${failOn} severity or above`;
}
