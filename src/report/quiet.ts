import { isShown } from '../triage/folding.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import { visible, withoutWorkflowCommands } from './escape.ts';
import { type Entry, entriesOf } from './exchange/entry.ts';
import { type Arrangement, groupsOf } from './grouping.ts';
import { painter, SEVERITY_STYLES } from './paint.ts';
import type { Verdict } from './verdict.ts';

export interface QuietOptions {
  readonly colour: boolean;
  readonly verdict: Verdict;
  pathOf(path: string): string;
  /** In the order of the files unless it says otherwise. */
  readonly arrangement?: Arrangement;
}

/** One line for each finding and each gap, and nothing else: `compose.yaml:4:17: critical: text [rule]`. */
export function* quietPieces(
  report: ScanReport,
  { colour, verdict, pathOf, arrangement = {} }: QuietOptions,
): Generator<string> {
  const paint = painter(colour);
  for (const { path, region, severity, message, ruleId } of arranged(report, verdict, arrangement)) {
    const place = paint(`${visible(pathOf(path))}:${region.startLine}:${region.startColumn}:`, 'cyan');
    const line = `${place} ${paint(`${severity}:`, ...SEVERITY_STYLES[severity])} ${message} ${paint(`[${ruleId}]`, 'dim')}`;
    yield `${withoutWorkflowCommands(line)}\n`;
  }
}

/** Each group by itself: containers that share a finding are a line each, in the group of each. */
function* arranged(report: ScanReport, verdict: Verdict, arrangement: Arrangement): Generator<Entry> {
  const { findings, notifications } = report;
  for (const group of groupsOf(report, findings.filter(isShown), arrangement))
    yield* entriesOf({ findings: group.findings, notifications: [] }, verdict);
  yield* entriesOf({ findings: [], notifications }, verdict);
}
