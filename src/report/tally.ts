import { SEVERITIES, type Severity } from '../model/findings/finding.ts';
import { GAP_THINGS, type GapThing } from '../model/findings/gap-kinds.ts';
import type { Notification } from '../model/findings/notification.ts';
import { isShown } from '../triage/folding.ts';
import type { ScanCounts, ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { oneLine } from './escape.ts';

/** A report in numbers. */
export interface Tally {
  /** The findings that people see: neither suppressed nor folded into another. In the order of the report. */
  readonly open: readonly TriagedFinding[];
  readonly suppressed: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Open findings that the user does not want to see; they are in no other number. */
  readonly hidden: number;
  /** Everything that was not, or not wholly, looked at and is not accepted, in the order of the report. */
  readonly gaps: readonly Notification[];
  /** How many files, services and the like they are. */
  readonly notLookedAt: number;
}

export function tally({ findings, notifications, leftOut }: ScanReport): Tally {
  const open = findings.filter(isShown);
  const gaps = notifications.filter(isOpenGap);
  return {
    open,
    suppressed: findings.filter(({ suppressedBy }) => suppressedBy !== undefined).length,
    bySeverity: severityCounts(open),
    hidden: leftOut?.findings.filter(isShown).length ?? 0,
    gaps,
    notLookedAt: distinctThings(gaps).reduce((sum, one) => sum + countOf(one), 0),
  };
}

export function severityCounts(findings: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Notifications without a gap say how the findings were weighed. */
export function isOpenGap({ gap }: Notification): boolean {
  return gap !== undefined && gap.acceptedBy === undefined;
}

/** Several gaps at the place of one image are about one image. */
function distinctThings(gaps: readonly Notification[]): readonly Notification[] {
  const images = new Set<string>();
  return gaps.filter(({ gap, span }) => {
    if (gap?.thing !== 'image' || span === undefined || gap.count !== 1) return true;
    const place = `${span.file.path}\n${span.start}`;
    const isFirst = !images.has(place);
    images.add(place);
    return isFirst;
  });
}

function countOf({ gap }: Notification): number {
  return gap?.count ?? 1;
}

/** `1 file, 2 services`: the things that gaps are about, from large to small. */
export function thingList(gaps: readonly Notification[]): string {
  return [...thingCounts(gaps)].map(([thing, count]) => counted(count, thing)).join(', ');
}

/** How many things of each kind gaps are about, from large to small. */
export function thingCounts(gaps: readonly Notification[]): ReadonlyMap<GapThing, number> {
  const counts = new Map<GapThing, number>();
  for (const one of distinctThings(gaps)) {
    const thing = one.gap?.thing ?? 'value';
    counts.set(thing, (counts.get(thing) ?? 0) + countOf(one));
  }
  return new Map([...counts].sort(([one], [other]) => GAP_THINGS.indexOf(one) - GAP_THINGS.indexOf(other)));
}

/** Worst first; findings of one severity keep their order. */
export function worstFirst<T extends { readonly severity: Severity }>(findings: readonly T[]): readonly T[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** `2 milder findings hidden by --severity`; undefined if none are. */
export function hiddenText({ leftOut }: ScanReport, { hidden }: Tally): string | undefined {
  if (leftOut === undefined || hidden === 0) return undefined;
  return `${counted(hidden, leftOut.by === '--severity' ? 'milder finding' : 'finding')} hidden by ${leftOut.by}`;
}

const LEVELS = ['error', 'warning', 'note'] as const;

/** Errors first; notifications of one level keep their order. */
export function errorsFirst(notifications: readonly Notification[]): readonly Notification[] {
  return LEVELS.flatMap((level) => notifications.filter((notification) => notification.level === level));
}

/** `1 critical, 2 high`; empty without findings. */
export function severityList(bySeverity: Readonly<Record<Severity, number>>): string {
  return SEVERITIES.filter((severity) => bySeverity[severity] > 0)
    .map((severity) => (severity === 'note' ? counted(bySeverity.note, 'note') : `${bySeverity[severity]} ${severity}`))
    .join(', ');
}

/** `2 Dockerfiles, 1 compose file and 3 other files`; `1 image` when only an image was looked at. */
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

/** Whether there was nothing to look at: a report that says that nothing was found would be misleading. */
export function isNothing({
  counts,
  findings,
  notifications,
}: Pick<ScanReport, 'counts' | 'findings' | 'notifications'>): boolean {
  const { dockerfiles, composeFiles, otherFiles, images } = counts;
  const isEmpty = dockerfiles + composeFiles + otherFiles + images === 0;
  return isEmpty && findings.length === 0 && !notifications.some(isOpenGap);
}

/** `Nothing to scan was found in api.`; without paths, that of the working directory. */
export function nothingFound(paths: readonly string[]): string {
  return `Nothing to scan was found in ${paths.length === 0 ? 'this folder' : paths.map(oneLine).join(', ')}.`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
