import type { ActiveRule } from '../../check/active-rules.ts';
import type { Severity } from '../../model/findings/finding.ts';
import { shownFix } from '../../triage/folding.ts';
import type { ScanReport } from '../../triage/scan-report.ts';
import { cut, gfm, plainText } from '../escape.ts';
import { jsonPieces, mapped } from '../json-pieces.ts';
import { cweAddress, PROJECT_ADDRESS, rulePageAddress } from '../links.ts';
import { isOpenGap } from '../tally.ts';
import { type Entry, type ExchangeOptions, entriesOf } from './entry.ts';

const QUALITY = { critical: 'blocker', high: 'critical', medium: 'major', low: 'minor', note: 'info' } as const;

/** GitLab compares the reports of both branches itself: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function codeQualityPieces(report: ScanReport, { verdict }: ExchangeOptions): Iterable<string> {
  return jsonPieces(() => mapped(entriesOf(report, verdict), issueOf));
}

function issueOf({ message, ruleId, identity, severity, path, region }: Entry): object {
  return {
    description: message,
    check_name: ruleId,
    fingerprint: identity,
    severity: QUALITY[severity],
    location: { path, lines: { begin: region.startLine, end: region.endLine } },
  };
}

/** The version of the schema, which GitLab 18 accepts: https://gitlab.com/gitlab-org/security-products/security-report-schemas */
const SAST_VERSION = '15.2.1';
const NAME_LENGTH = 255;
const SOLUTION_LENGTH = 7000;
const DESCRIPTION_LENGTH = 100_000;
const MESSAGES = 1000;

export interface SastOptions extends ExchangeOptions {
  /** When the scan began and ended; GitLab requires both. */
  readonly started: Date;
  readonly ended: Date;
}

/** The report for the security tab and the merge request widget of GitLab. */
export function sastPieces(report: ScanReport, options: SastOptions): Iterable<string> {
  const rules = new Map(report.rules.map((active) => [active.rule.id, active]));
  const findings = { ...report, notifications: [] };
  return jsonPieces({
    version: SAST_VERSION,
    scan: scanOf(report, options),
    vulnerabilities: () =>
      mapped(entriesOf(findings, options.verdict), (entry) => vulnerabilityOf(entry, rules.get(entry.ruleId))),
  });
}

const LEVELS = { error: 'fatal', warning: 'warn', note: 'info' } as const;

function scanOf({ notifications }: ScanReport, { version, verdict, started, ended }: SastOptions): object {
  const program = {
    id: 'hullcheck',
    name: 'hullcheck',
    url: PROJECT_ADDRESS,
    version,
    vendor: { name: 'The hullcheck authors' },
  };
  return {
    analyzer: program,
    scanner: program,
    type: 'sast',
    start_time: timeOf(started),
    end_time: timeOf(ended),
    status: verdict.conclusion === 'error' ? 'failure' : 'success',
    messages: notifications
      .filter(isOpenGap)
      .slice(0, MESSAGES)
      .map(({ level, message }) => ({ level: LEVELS[level], value: gfm(message) })),
  };
}

function timeOf(date: Date): string {
  return date.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
}

function vulnerabilityOf(entry: Entry, active: ActiveRule | undefined): object {
  const { ruleId, identity, severity, message, path, region, finding } = entry;
  const docs = active?.rule.docs;
  const fix = finding && shownFix(finding);
  return {
    id: uuidOf(identity),
    name: cut(docs === undefined ? ruleId : plainText(docs.title), NAME_LENGTH),
    description: cut([gfm(message), ...(docs === undefined ? [] : [docs.why])].join('\n\n'), DESCRIPTION_LENGTH),
    severity: severityName(severity),
    ...(docs === undefined
      ? {}
      : { solution: cut([...(fix ? [`${gfm(fix.title)}.`] : []), docs.how].join('\n\n'), SOLUTION_LENGTH) }),
    identifiers: identifiersOf(ruleId, active),
    location: { file: path, start_line: region.startLine, end_line: region.endLine },
  };
}

function severityName(severity: Severity): string {
  return severity === 'note' ? 'Info' : `${severity.charAt(0).toUpperCase()}${severity.slice(1)}`;
}

/** GitLab takes the first for the identity of the kind of problem. */
function identifiersOf(ruleId: string, active: ActiveRule | undefined): readonly object[] {
  const own = { type: 'hullcheck_rule', name: `hullcheck ${ruleId}`, value: ruleId, url: rulePageAddress(ruleId) };
  const weaknesses = (active?.rule.cwe ?? []).map((cwe) => ({
    type: 'cwe',
    name: `CWE-${cwe}`,
    value: String(cwe),
    url: cweAddress(cwe),
  }));
  return [own, ...weaknesses];
}

/** A name-based UUID (RFC 9562, version 8) of a hash. */
function uuidOf(hash: string): string {
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
