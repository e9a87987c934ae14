import { type Notification, type NotificationCode, SEVERITIES, type Severity } from '../model/finding.ts';
import type { ScanCounts, ScanReport, TriagedFinding } from '../scan.ts';
import { isShown } from '../triage/folding.ts';

/** A report in numbers. */
export interface Tally {
  /** The findings that people are shown: no suppression covers them, and no other shows them, too. In the order of the report. */
  readonly open: readonly TriagedFinding[];
  readonly suppressed: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Files, places and rules that were not, or not wholly, looked at. */
  readonly notChecked: number;
}

export function tally({ findings, notifications }: ScanReport): Tally {
  const open = findings.filter(isShown);
  const bySeverity = { critical: 0, high: 0, medium: 0, low: 0, note: 0 };
  for (const { severity } of open) bySeverity[severity]++;
  return {
    open,
    suppressed: findings.filter(({ suppressedBy }) => suppressedBy !== undefined).length,
    bySeverity,
    notChecked: notifications.filter(isGap).length,
  };
}

/** Something was not looked at; the others are about how what was found is judged. */
function isGap({ code }: Notification): boolean {
  return !JUDGEMENTS.has(code);
}

const JUDGEMENTS: ReadonlySet<NotificationCode> = new Set([
  'suppression-not-honoured',
  'suppression-unused',
  'policy-of-base',
  'base-missing',
]);

/** Worst first; findings of one severity keep their order. */
export function worstFirst<T extends { readonly severity: Severity }>(findings: readonly T[]): readonly T[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

const LEVELS = ['error', 'warning', 'note'] as const;

/** Errors first; notifications of one level keep their order. */
export function errorsFirst(notifications: readonly Notification[]): readonly Notification[] {
  return LEVELS.flatMap((level) => notifications.filter((notification) => notification.level === level));
}

/** `1 critical, 2 high`; empty when there is none. */
export function severityList(bySeverity: Readonly<Record<Severity, number>>): string {
  return SEVERITIES.filter((severity) => bySeverity[severity] > 0)
    .map((severity) => (severity === 'note' ? counted(bySeverity.note, 'note') : `${bySeverity[severity]} ${severity}`))
    .join(', ');
}

/** `2 Dockerfiles, 1 compose file and 3 other files`; `1 image` where that alone was looked at. */
export function scannedFiles({ dockerfiles, composeFiles, otherFiles, containers, images }: ScanCounts): string {
  if (dockerfiles + composeFiles + otherFiles === 0 && images > 0) return counted(images, 'image');
  const known = [
    ...(dockerfiles > 0 ? [counted(dockerfiles, 'Dockerfile')] : []),
    ...(composeFiles > 0 ? [counted(composeFiles, 'compose file')] : []),
  ];
  if (otherFiles === 0) return known.length > 0 ? known.join(' and ') : 'no Dockerfile and no compose file';
  if (known.length > 0) return `${known.join(', ')} and ${counted(otherFiles, 'other file')}`;
  const files = counted(otherFiles, 'file');
  return containers > 0 ? `${files} with ${counted(containers, 'container')}` : files;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
