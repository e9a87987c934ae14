import type { ScanReport } from '../triage/scan-report.ts';
import { visible, withoutWorkflowCommands } from './escape.ts';
import { entriesOf } from './exchange/entry.ts';
import { painter, SEVERITY_STYLES } from './paint.ts';
import type { Verdict } from './verdict.ts';

export interface QuietOptions {
  readonly colour: boolean;
  readonly verdict: Verdict;
  pathOf(path: string): string;
}

/** One line for each finding and each gap, and nothing else: `compose.yaml:4:17: critical: text [rule]`. */
export function* quietPieces(report: ScanReport, { colour, verdict, pathOf }: QuietOptions): Generator<string> {
  const paint = painter(colour);
  for (const { path, region, severity, message, ruleId } of entriesOf(report, verdict)) {
    const place = paint(`${visible(pathOf(path))}:${region.startLine}:${region.startColumn}:`, 'cyan');
    const line = `${place} ${paint(`${severity}:`, ...SEVERITY_STYLES[severity])} ${message} ${paint(`[${ruleId}]`, 'dim')}`;
    yield `${withoutWorkflowCommands(line)}\n`;
  }
}
