import { CIS_CONTROLS } from '../data/cis-controls.ts';
import type { GapKind } from '../model/findings/gap-kinds.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Rule } from '../rules/define-rule.ts';
import { groupBy } from '../support/group-by.ts';
import type { ScanCounts, ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { counted, thingList } from './tally.ts';

/** - `pass`: all rules about the control ran, looked at everything and found nothing. - `accepted`: all findings are suppressed. */
export type ControlStatus = 'pass' | 'fail' | 'accepted' | 'not-assessable';

/** What a scan says about a control of the CIS Docker Benchmark. */
export interface ControlResult {
  readonly id: string;
  readonly about: string;
  readonly status: ControlStatus;
  /** Why it is not assessable. */
  readonly why: string | undefined;
  /** The findings that are not suppressed. */
  readonly findings: readonly TriagedFinding[];
  readonly accepted: readonly TriagedFinding[];
}

/** The controls about images and containers, checked with the rules that name them. `all` are the rules that exist. */
export function controlResults(report: ScanReport, all: readonly Rule[]): readonly ControlResult[] {
  const byRule = groupBy([...report.findings, ...(report.leftOut?.findings ?? [])], ({ ruleId }) => ruleId);
  const running = new Set(report.rules.map(({ rule }) => rule.id));
  return CIS_CONTROLS.map(([id, about]) => {
    const rules = all.filter(({ cis = [] }) => cis.includes(id));
    const found = rules.flatMap((rule) => byRule.get(rule.id) ?? []);
    const findings = found.filter(({ suppressedBy }) => suppressedBy === undefined);
    const accepted = found.filter(({ suppressedBy }) => suppressedBy !== undefined);
    const why = found.length > 0 ? undefined : obstacle(rules, running, report);
    return { id, about, status: statusOf(findings, accepted, why), why, findings, accepted };
  });
}

function statusOf(
  findings: readonly TriagedFinding[],
  accepted: readonly TriagedFinding[],
  why: string | undefined,
): ControlStatus {
  if (findings.length > 0) return 'fail';
  if (accepted.length > 0) return 'accepted';
  return why === undefined ? 'pass' : 'not-assessable';
}

/** Why nothing found does not mean that the control is met. */
function obstacle(rules: readonly Rule[], running: ReadonlySet<string>, report: ScanReport): string | undefined {
  const ran = rules.filter(({ id }) => running.has(id));
  if (rules.length === 0) return 'no rule checks it';
  if (!rules.some(({ on }) => numberOf(on, report.counts) > 0)) return 'nothing of its kind was scanned';
  if (ran.length < rules.length) return `${ran.length} of ${counted(rules.length, 'rule')} ran`;
  const { named = 0, lookedUp = 0 } = report.images ?? {};
  const isUnsure = named > lookedUp && rules.some(({ needs = [], uses = [] }) => needs.length + uses.length > 0);
  if (isUnsure) return `${counted(named - lookedUp, 'image')} not looked up`;
  const gaps = report.notifications.filter(hidesContainers);
  return gaps.length > 0 ? `not looked at: ${thingList(gaps)}` : undefined;
}

/** Environments that are kept elsewhere say nothing about a control, and images are counted above. */
const HARMLESS: ReadonlySet<GapKind> = new Set(['environment-elsewhere', 'image-not-looked-up', 'fix-not-completed']);

/** Also an accepted gap: what it hides is still unknown. */
function hidesContainers({ gap }: Notification): boolean {
  return gap !== undefined && !HARMLESS.has(gap.kind);
}

function numberOf(on: Rule['on'], counts: ScanCounts): number {
  switch (on) {
    case 'container':
    case 'project':
      return counts.containers;
    case 'dockerfile':
    case 'stage':
    case 'build':
      return counts.stages;
    case 'image':
      return counts.images;
    default:
      return counts.dockerfiles + counts.composeFiles + counts.otherFiles;
  }
}
