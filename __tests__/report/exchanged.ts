import { notLookedAt } from '../../src/model/findings/gap.ts';
import { EXCHANGE_FORMATS, type ExchangeFormat } from '../../src/report/exchange/index.ts';
import { type FailOn, verdict } from '../../src/report/verdict.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import type { TriagedFinding } from '../../src/triage/triaged-finding.ts';
import { finding, fullReport, marked, report } from './reports.ts';

export interface Given {
  readonly failOn?: FailOn;
  readonly fresh?: readonly TriagedFinding[];
}

/** The report in a format, as a run writes it. */
export function written(format: ExchangeFormat, scanned: ScanReport, { failOn = 'high', fresh }: Given = {}): string {
  const gaps = scanned.notifications.filter(({ level }) => level === 'error');
  const options = {
    version: '1.2.3',
    verdict: verdict(scanned, { failOn }, { fresh, gaps }),
    fresh,
    started: new Date('2026-01-02T03:04:05.678Z'),
    ended: new Date('2026-01-02T03:04:06Z'),
  };
  return [...EXCHANGE_FORMATS[format](scanned, options)].join('');
}

/** Reports of every kind, by what is in them. */
export const SITUATIONS: readonly (readonly [string, (format: ExchangeFormat) => string])[] = [
  ['all kinds of findings and gaps', (format) => written(format, fullReport())],
  ['a change', (format) => written(format, fullReport(), { fresh: fullReport().findings.slice(0, 1) })],
  ['no threshold', (format) => written(format, report({ findings: fullReport().findings }), { failOn: 'none' })],
  ['texts that attack the format', (format) => written(format, hostileReport())],
  ['nothing', (format) => written(format, report())],
];

/** What an author of files can put into a report. */
const HOSTILE = '=cmd|\'/c calc\'!A1 <b a="&">]]>\u0000\u202e\ud800\uffff\n::error::x, "quoted"';

export function hostileReport(): ScanReport {
  const { spans } = marked(`a <&"'>,\n${HOSTILE}`, '«x»');
  return report({
    findings: [finding({ span: spans[0] as never, message: HOSTILE })],
    notifications: [notLookedAt({ kind: 'template', message: HOSTILE, wayOut: HOSTILE, path: HOSTILE })],
  });
}
