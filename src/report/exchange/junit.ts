import type { ScanReport } from '../../triage/scan-report.ts';
import { type Entry, type ExchangeOptions, entriesOfChange, NOT_LOOKED_AT } from './entry.ts';
import { tag, xml } from './xml.ts';

/**
 * The report as JUnit's XML, as Jenkins and its like read it. What fails the check is a failure, or an error where something was not
 * looked at; everything else is a skipped test with its message, so that the colour of the build is that of the check.
 */
export function* junitPieces(report: ScanReport, options: ExchangeOptions): Generator<string> {
  const entries = [...entriesOfChange(report, options)];
  const totals = {
    tests: Math.max(entries.length, 1),
    failures: entries.filter((entry) => resultOf(entry) === 'failure').length,
    errors: entries.filter((entry) => resultOf(entry) === 'error').length,
  };
  const skipped = entries.filter((entry) => resultOf(entry) === 'skipped').length;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `${tag('testsuites', { name: 'hullcheck', ...totals })}>\n`;
  yield `  ${tag('testsuite', { name: 'hullcheck', ...totals, skipped })}>\n`;
  // Jenkins takes a report without tests for a mistake
  if (entries.length === 0)
    yield `    ${tag('testcase', { name: options.verdict.sentence, classname: 'hullcheck' })}/>\n`;
  for (const entry of entries) yield testCase(entry);
  yield '  </testsuite>\n</testsuites>\n';
}

function resultOf({ isFailure, ruleId }: Entry): 'failure' | 'error' | 'skipped' {
  if (!isFailure) return 'skipped';
  return ruleId === NOT_LOOKED_AT ? 'error' : 'failure';
}

function testCase(entry: Entry): string {
  const { ruleId, severity, message, path, region } = entry;
  const place = `${path}:${region.startLine}:${region.startColumn}`;
  const result = resultOf(entry);
  return [
    `    ${tag('testcase', { name: `${ruleId} at ${place}`, classname: path })}>`,
    `      ${tag(result, { type: severity, message })}>${xml(`${place}: ${message}`)}</${result}>`,
    '    </testcase>\n',
  ].join('\n');
}
