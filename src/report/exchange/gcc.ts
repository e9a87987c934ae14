import type { ScanReport } from '../../triage/scan-report.ts';
import { withoutWorkflowCommands } from '../escape.ts';
import { type ExchangeOptions, entriesOfChange } from './entry.ts';

/** One line for each entry, as compilers print it and editors read it: `file:line:column: error: text [rule]`. */
export function* gccPieces(report: ScanReport, options: ExchangeOptions): Generator<string> {
  for (const { path, region, level, message, ruleId } of entriesOfChange(report, options)) {
    const line = `${path}:${region.startLine}:${region.startColumn}: ${level}: ${message} [${ruleId}]`;
    yield `${withoutWorkflowCommands(line)}\n`;
  }
}
