import type { ActiveRule } from '../../check/active-rules.ts';
import { shownFix } from '../../triage/folding.ts';
import type { ScanReport } from '../../triage/scan-report.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { oneLine, plainText } from '../escape.ts';
import { rulePageAddress } from '../links.ts';
import { type Entry, type ExchangeOptions, entriesOf } from './entry.ts';

const COLUMNS = [
  'status',
  'severity',
  'score',
  'rule',
  'title',
  'message',
  'path',
  'line',
  'column',
  'end_line',
  'end_column',
  'reason',
  'fix',
  'cwe',
  'cis_docker_benchmark',
  'documentation',
  'fingerprint',
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>>;

/** The report as a table for spreadsheets (RFC 4180): findings, suppressed ones with their reasons, and what was not looked at. */
export function* csvPieces(report: ScanReport, { verdict, fresh }: ExchangeOptions): Generator<string> {
  const rules = new Map(report.rules.map((active) => [active.rule.id, active]));
  const isNew = new Set(fresh);
  yield line(COLUMNS);
  for (const entry of entriesOf(report, verdict)) {
    const status = statusOf(entry, fresh && isNew);
    yield rowLine({ ...entryRow(entry, rules.get(entry.ruleId)), status });
  }
  for (const finding of report.findings) {
    const { suppressedBy } = finding;
    if (suppressedBy === undefined) continue;
    const [entry] = entriesOf({ findings: [{ ...finding, suppressedBy: undefined }], notifications: [] }, verdict);
    if (entry === undefined) continue;
    yield rowLine({
      ...entryRow(entry, rules.get(entry.ruleId)),
      status: `suppressed by ${suppressedBy.kind}`,
      reason: oneLine(suppressedBy.reason),
    });
  }
}

function statusOf({ finding }: Entry, isNew: ReadonlySet<TriagedFinding> | undefined): string {
  if (finding === undefined) return 'not looked at';
  if (isNew === undefined) return 'open';
  return isNew.has(finding) ? 'new' : 'existing';
}

function entryRow({ finding, severity, ruleId, message, path, region, identity }: Entry, active?: ActiveRule): Row {
  const place = {
    path,
    line: region.startLine,
    column: region.startColumn,
    end_line: region.endLine,
    end_column: region.endColumn,
  };
  if (finding === undefined) return { severity, message, ...place, fingerprint: identity };
  const fix = shownFix(finding);
  return {
    ...ruleColumns(active),
    severity,
    score: finding.score,
    rule: ruleId,
    message,
    ...place,
    fix: fix && oneLine(fix.title),
    fingerprint: identity,
  };
}

function ruleColumns(active: ActiveRule | undefined): Row {
  if (active === undefined) return {};
  const { id, docs, cwe, cis = [] } = active.rule;
  return {
    title: plainText(docs.title),
    cwe: cwe.map((number) => `CWE-${number}`).join(' '),
    cis_docker_benchmark: cis.join(' '),
    documentation: rulePageAddress(id),
  };
}

function rowLine(row: Row): string {
  return line(COLUMNS.map((column) => row[column] ?? ''));
}

function line(cells: readonly (string | number)[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/** Spreadsheets run a text that begins like a formula; an apostrophe stops them: https://owasp.org/www-community/attacks/CSV_Injection */
function cellText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
