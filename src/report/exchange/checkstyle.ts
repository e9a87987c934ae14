import { groupBy } from '../../support/group-by.ts';
import type { ScanReport } from '../../triage/scan-report.ts';
import { type Entry, type ExchangeOptions, entriesOfChange } from './entry.ts';
import { tag } from './xml.ts';

const SEVERITIES = { error: 'error', warning: 'warning', note: 'info' } as const;

/** The report as Checkstyle writes it: https://checkstyle.org/config.html, "XMLLogger". */
export function* checkstylePieces(report: ScanReport, options: ExchangeOptions): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `${tag('checkstyle', { version: '4.3' })}>\n`;
  for (const [path, entries] of groupBy([...entriesOfChange(report, options)], (entry) => entry.path)) {
    yield `  ${tag('file', { name: path })}>\n`;
    for (const entry of entries) yield `    ${errorTag(entry)}/>\n`;
    yield '  </file>\n';
  }
  yield '</checkstyle>\n';
}

function errorTag({ region, level, message, ruleId }: Entry): string {
  return tag('error', {
    line: region.startLine,
    column: region.startColumn,
    severity: SEVERITIES[level],
    message,
    source: `hullcheck.${ruleId}`,
  });
}
