import type { ActiveRule } from '../../check/active-rules.ts';
import { shownFix } from '../../triage/folding.ts';
import type { ScanReport } from '../../triage/scan-report.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { oneLine, plainText } from '../escape.ts';
import { rulePageAddress } from '../links.ts';
import { type NamedSubject, subjectsIn } from '../subjects.ts';
import type { Verdict } from '../verdict.ts';
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
  'subjects',
  'accepted_by',
  'reason',
  'expires',
  'fix',
  'cwe',
  'cis_docker_benchmark',
  'documentation',
  'fingerprint',
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>>;

/**
 * The report as a table for spreadsheets (RFC 4180): findings, what was not looked at, and what is accepted of both, with the reasons.
 * `docs/report-formats.md` explains the columns.
 */
export function* csvPieces(report: ScanReport, { verdict, fresh }: ExchangeOptions): Generator<string> {
  const rules = new Map(report.rules.map((active) => [active.rule.id, active]));
  const isNew = new Set(fresh);
  const subjectsOf = subjectsIn(report);
  const rowOf = (entry: Entry): Row => entryRow(entry, rules.get(entry.ruleId), subjectsOf);
  yield line(COLUMNS);
  for (const entry of entriesOf(report, verdict)) {
    yield rowLine({ ...rowOf(entry), status: statusOf(entry, fresh && isNew) });
  }
  for (const { entry, ...acceptance } of accepted(report, verdict)) {
    yield rowLine({ ...rowOf(entry), status: 'accepted', ...acceptance });
  }
}

function statusOf({ finding }: Entry, isNew: ReadonlySet<TriagedFinding> | undefined): string {
  if (finding === undefined) return 'not looked at';
  if (isNew === undefined) return 'open';
  return isNew.has(finding) ? 'new' : 'existing';
}

interface Accepted {
  readonly entry: Entry;
  readonly accepted_by: string;
  readonly reason: string;
  readonly expires: string | undefined;
}

/** The entries that reports would have if nobody had accepted them. */
function* accepted({ findings, notifications }: ScanReport, verdict: Verdict): Generator<Accepted> {
  for (const finding of findings) {
    const { suppressedBy } = finding;
    if (suppressedBy === undefined) continue;
    const { kind, reason, expires } = suppressedBy;
    for (const entry of entriesOf({ findings: [{ ...finding, suppressedBy: undefined }], notifications: [] }, verdict))
      yield { entry, accepted_by: kind, reason: oneLine(reason), expires };
  }
  for (const { gap, ...notification } of notifications) {
    if (gap?.acceptedBy === undefined) continue;
    const { acceptedBy, acceptedUntil, ...open } = gap;
    for (const entry of entriesOf({ findings: [], notifications: [{ ...notification, gap: open }] }, verdict))
      yield { entry, accepted_by: 'config', reason: oneLine(acceptedBy), expires: acceptedUntil };
  }
}

function entryRow(
  { finding, severity, ruleId, message, path, region, identity }: Entry,
  active: ActiveRule | undefined,
  subjectsOf: (finding: TriagedFinding) => readonly NamedSubject[],
): Row {
  const place = {
    path,
    line: region.startLine,
    column: region.startColumn,
    end_line: region.endLine,
    end_column: region.endColumn,
  };
  const common = { severity, rule: ruleId, message, ...place, fingerprint: identity };
  if (finding === undefined) return common;
  const fix = shownFix(finding);
  return {
    ...common,
    ...ruleColumns(active),
    score: finding.score,
    subjects: subjectsOf(finding)
      .map(({ kind, name }) => oneLine(`${kind} ${name}`))
      .join(', '),
    fix: fix && oneLine(fix.title),
  };
}

function ruleColumns(active: ActiveRule | undefined): Row {
  if (active === undefined) return {};
  const { id, docs, cwe, cis = [] } = active.rule;
  return {
    title: plainText(docs.title),
    cwe: cwe.map((number) => `CWE-${number}`).join(' '),
    // a spreadsheet takes 5.10 alone for the number 5.1
    cis_docker_benchmark: cis.map((control) => `CIS-${control}`).join(' '),
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
