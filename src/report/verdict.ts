import { isAtLeast, type Severity } from '../model/findings/finding.ts';
import { failsCheck } from '../model/findings/gap.ts';
import type { Notification } from '../model/findings/notification.ts';
import { reaches, type VulnerabilityThreshold } from '../model/findings/vulnerability-threshold.ts';
import { isShown } from '../triage/folding.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { counted, isNothing, thingList } from './tally.ts';

/** The mildest severity that fails the check; `none` when no finding does. */
export type FailOn = Exclude<Severity, 'note'> | 'none';

/** Which findings fail the check. */
export interface Thresholds {
  readonly failOn: FailOn;
  /** For findings about vulnerabilities of images; undefined where `failOn` decides about them, too. */
  readonly vulnerabilities?: VulnerabilityThreshold | undefined;
}

export interface Verdict {
  readonly conclusion: 'pass' | 'policy-fail' | 'error';
  readonly exitCode: 0 | 1 | 3;
  /** Why, in one sentence of plain text. */
  readonly sentence: string;
  /** The findings and gaps that fail the check. */
  readonly failures: readonly (TriagedFinding | Notification)[];
  /** It passes because no severity is set to fail it, in spite of findings. */
  readonly isUnenforced?: boolean;
}

const WORDS = { pass: 'passed', 'policy-fail': 'failed', error: 'incomplete' } as const;

/** The verdict in a word or two. */
export function verdictWord({ conclusion, isUnenforced = false }: Verdict): string {
  return isUnenforced ? 'not enforced' : WORDS[conclusion];
}

/** The findings and gaps that decide. */
export interface Scope {
  /** The findings that a change brings; undefined when all findings decide. */
  readonly fresh: readonly TriagedFinding[] | undefined;
  /** The gaps that fail the check. */
  readonly gaps: readonly Notification[];
}

/** Whether a report, or what is new in it, passes. Nothing else decides that. A check that could not look is not green. */
export function verdict(report: ScanReport, thresholds: Thresholds, scope = wholeReport(report)): Verdict {
  const { fresh, gaps } = scope;
  const failing = (fresh ?? report.findings).filter((finding) => isShown(finding) && fails(finding, thresholds));
  const failures = [...failing, ...gaps];
  const isChange = fresh !== undefined;
  if (failing.length > 0) {
    return { conclusion: 'policy-fail', exitCode: 1, sentence: failedBy(failing, thresholds, isChange), failures };
  }
  if (gaps.length > 0) {
    return { conclusion: 'error', exitCode: 3, sentence: incomplete(gaps, isChange), failures };
  }
  const isUnenforced = thresholds.failOn === 'none' && (fresh ?? report.findings).some(isShown);
  const sentence = passed(report, thresholds, isChange);
  return { conclusion: 'pass', exitCode: 0, sentence, failures, ...(isUnenforced && { isUnenforced }) };
}

function fails(finding: TriagedFinding, { failOn, vulnerabilities }: Thresholds): boolean {
  if (vulnerabilities === undefined || !isAboutVulnerabilities(finding)) {
    return failOn !== 'none' && isAtLeast(finding.severity, failOn);
  }
  return finding.parts?.some(({ vulnerability }) => vulnerability && reaches(vulnerability, vulnerabilities)) === true;
}

function isAboutVulnerabilities({ parts = [] }: TriagedFinding): boolean {
  return parts.some(({ vulnerability }) => vulnerability !== undefined);
}

function wholeReport({ notifications }: ScanReport): Scope {
  return { fresh: undefined, gaps: notifications.filter((one) => failsCheck(one, 'all')) };
}

function failedBy(
  failing: readonly TriagedFinding[],
  { failOn, vulnerabilities }: Thresholds,
  isChange: boolean,
): string {
  const verb = failing.length === 1 ? 'fails' : 'fail';
  const own = vulnerabilities === undefined ? 0 : failing.filter(isAboutVulnerabilities).length;
  const others = failing.length - own;
  const noun = nounOf(isChange);
  const parts = [
    ...(others > 0 ? [`${counted(others, noun)} of ${threshold(failOn)}`] : []),
    ...(own > 0 ? [`${others > 0 ? own : counted(own, noun)} about vulnerabilities`] : []),
  ];
  return `${parts.join(' and ')} ${verb} the check${own > 0 ? settingText(vulnerabilities) : ''}.`;
}

function nounOf(isChange: boolean): string {
  return isChange ? 'new finding' : 'finding';
}

function settingText(vulnerabilities: VulnerabilityThreshold | undefined): string {
  return vulnerabilities === undefined ? '' : ` (fail-on-vulnerability: ${vulnerabilities.text})`;
}

function incomplete(gaps: readonly Notification[], isChange: boolean): string {
  const things = thingList(gaps);
  return isChange
    ? `The check is incomplete: this change brings things that were not looked at (${things}).`
    : `The check is incomplete: not everything was looked at (${things}).`;
}

function passed(report: ScanReport, { failOn, vulnerabilities }: Thresholds, isChange: boolean): string {
  if (isNothing(report)) return 'Nothing to scan was found.';
  const { rules } = report;
  const none =
    failOn === 'none' ? 'No severity is set to fail the check' : `No ${nounOf(isChange)} of ${threshold(failOn)}`;
  const off = report.vulnerabilitiesOff;
  if (off !== undefined) return `${none}. Vulnerabilities were not looked up: ${off}`;
  if (vulnerabilities === undefined) return `${none}.`;
  if (!rules.some(({ rule }) => rule.needs?.includes('vulnerabilities')))
    return `${none}. Vulnerabilities were not looked up, so fail-on-vulnerability decides nothing.`;
  const [others, news] = [failOn === 'none' ? '' : ' apart from vulnerabilities', isChange ? 'new ' : ''];
  return `${none}${others}, and no ${news}vulnerability fails the check${settingText(vulnerabilities)}.`;
}

function threshold(failOn: FailOn): string {
  return failOn === 'critical' ? 'critical severity' : `${failOn} severity or above`;
}
