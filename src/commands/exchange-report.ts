import type { ExchangeFormat } from '../report/exchange/index.ts';
import type { Verdict } from '../report/verdict.ts';
import { VERSION } from '../support/version.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** A report in a format that other programs define. The run is taken to have begun with the process. */
export async function exchangeReport(
  format: ExchangeFormat,
  report: ScanReport,
  { verdict, fresh }: { readonly verdict: Verdict; readonly fresh?: readonly TriagedFinding[] | undefined },
): Promise<Iterable<string>> {
  const { EXCHANGE_FORMATS } = await import('../report/exchange/index.ts');
  const ended = new Date();
  const started = new Date(ended.getTime() - performance.now());
  return EXCHANGE_FORMATS[format](report, { version: VERSION, verdict, fresh, started, ended });
}
