import type { Invocation, Log, Result, Run, Notification as SarifNotification } from 'sarif';
import type { Notification } from '../../model/findings/notification.ts';
import { entryFingerprint } from '../../triage/finding-units.ts';
import type { ScanReport } from '../../triage/scan-report.ts';
import type { TriagedFinding } from '../../triage/triaged-finding.ts';
import { cut, jsonText, sarifText } from '../escape.ts';
import { jsonPieces, mapped } from '../json-pieces.ts';
import { PROJECT_ADDRESS } from '../links.ts';
import { subjectsIn } from '../subjects.ts';
import { counted, errorsFirst, worstFirst } from '../tally.ts';
import { artifactAt, locationOf, type RootPrefix, SOURCE_ROOT } from './sarif-location.ts';
import { resultOf } from './sarif-result.ts';
import { descriptorsOf, sarifId, sarifIds } from './sarif-rule.ts';

/** GitHub rejects a run with more results: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
const RESULTS = 25_000;
const NOTIFICATIONS = 1000;
const MESSAGE_LENGTH = 2000;

export interface SarifOptions {
  /** The version of hullcheck. */
  readonly version: string;
  /** The folder of each rule; it becomes a tag. */
  readonly concernOf: Readonly<Record<string, string>>;
  /** The scanned folder, relative to the root of the repository, unless it is the root. */
  readonly rootPrefix?: string;
  /** GitHub shows suppressed results as open alerts, so use this only for files that are not uploaded there. */
  readonly includeSuppressed?: boolean;
  /** The findings that a change brings, for a report that is compared with a base: each result then says whether it is new. */
  readonly fresh?: readonly TriagedFinding[] | undefined;
  /** Separates several uploads for one commit; `hullcheck` by default. */
  readonly category?: string;
  /** Parts of the repository, each with its own run: its category, and the paths that belong to it. One run by default. */
  readonly parts?: readonly SarifPart[];
}

export interface SarifPart {
  readonly category: string;
  contains(path: string): boolean;
}

/** The report as GitHub code scanning reads it. */
export function toSarif(report: ScanReport, options: SarifOptions): Log {
  return {
    ...LOG,
    runs:
      options.parts === undefined
        ? [runOf(report, options)]
        : options.parts.map((part, index) => runOf(partOf(report, part, index === 0), { ...options, ...part })),
  };
}

/** The first part also gets the notifications that concern no file. */
function partOf(report: ScanReport, { contains }: SarifPart, isFirst: boolean): ScanReport {
  return {
    ...report,
    findings: report.findings.filter(({ span }) => contains(span.file.path)),
    notifications: report.notifications.filter(({ span, path = span?.file.path }) =>
      path === undefined ? isFirst : contains(path),
    ),
  };
}

export function sarifFile(log: Log): string {
  return jsonText(log);
}

/** The text of {@link sarifFile} for one run, in pieces. */
export function sarifPieces(report: ScanReport, options: Omit<SarifOptions, 'parts'>): Iterable<string> {
  const { frame, results } = preparedRun(report, options);
  return jsonPieces({ ...LOG, runs: [{ ...frame, results }] });
}

const LOG = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' } as const;

function runOf(report: ScanReport, options: SarifOptions): Run {
  const { frame, results } = preparedRun(report, options);
  return { ...frame, results: [...results()] };
}

interface PreparedRun {
  readonly frame: Omit<Run, 'results'>;
  readonly results: () => Iterable<Result>;
}

function preparedRun(report: ScanReport, options: SarifOptions): PreparedRun {
  const selected = unique(report.findings, options.includeSuppressed === true);
  const kept = worst(selected);
  const notifications = notificationsOf(report.notifications, selected.length - kept.length, options.rootPrefix);
  const used = new Set(kept.map(sarifId));
  const frame: PreparedRun['frame'] = {
    tool: {
      driver: {
        name: 'hullcheck',
        semanticVersion: options.version,
        informationUri: PROJECT_ADDRESS,
        rules: report.rules.flatMap((active) => descriptorsOf(active, options.concernOf[active.rule.id], used)),
      },
    },
    automationDetails: { id: `${(options.category ?? 'hullcheck').replace(/\/$/, '')}/` },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The root of the repository.' } } },
    invocations: [invocation(notifications)],
  };
  return { frame, results: () => resultsOf(kept, report, options, used) };
}

/** GitHub makes one alert of each rule, path and fingerprint. */
function unique(findings: readonly TriagedFinding[], includeSuppressed: boolean): readonly TriagedFinding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const { suppressedBy, foldedInto } = finding;
    if (foldedInto !== undefined || (suppressedBy !== undefined && !includeSuppressed)) return false;
    const alert = alertOf(finding);
    if (seen.has(alert)) return false;
    seen.add(alert);
    return true;
  });
}

function alertOf(finding: TriagedFinding): string {
  return `${finding.ruleId}\n${finding.span.file.path}\n${entryFingerprint(finding)}`;
}

/** The worst ones, in the order of the report. */
function worst(findings: readonly TriagedFinding[]): readonly TriagedFinding[] {
  if (findings.length <= RESULTS) return findings;
  const kept = new Set(worstFirst(findings).slice(0, RESULTS));
  return findings.filter((finding) => kept.has(finding));
}

function resultsOf(
  findings: readonly TriagedFinding[],
  report: ScanReport,
  { fresh, rootPrefix }: SarifOptions,
  used: ReadonlySet<string>,
): Iterable<Result> {
  const ids = report.rules.flatMap((active) => sarifIds(active, used));
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const subjectsOf = subjectsIn(report);
  const freshAlerts = fresh && new Set(fresh.map(alertOf));
  return mapped(findings, (finding) => {
    const result = resultOf(finding, indexes.get(sarifId(finding)), subjectsOf(finding), rootPrefix);
    if (freshAlerts === undefined) return result;
    return { ...result, baselineState: freshAlerts.has(alertOf(finding)) ? 'new' : 'unchanged' };
  });
}

/** Problems do not make the run unsuccessful: GitHub rejects the results of an unsuccessful run. */
function invocation(toolExecutionNotifications: SarifNotification[]): Invocation {
  return { executionSuccessful: true, toolExecutionNotifications };
}

function notificationsOf(
  notifications: readonly Notification[],
  leftOut: number,
  prefix: RootPrefix,
): SarifNotification[] {
  const kept = errorsFirst(notifications).slice(0, NOTIFICATIONS);
  return [
    ...(leftOut > 0 ? [leftOutNotification(`${counted(leftOut, 'result')}, the mildest ones,`)] : []),
    ...(kept.length < notifications.length
      ? [leftOutNotification(`${counted(notifications.length - kept.length, 'notification')}`)]
      : []),
    ...kept.map((notification) => notificationOf(notification, prefix)),
  ];
}

function leftOutNotification(what: string): SarifNotification {
  return {
    descriptor: { id: 'left-out' },
    level: 'warning',
    message: { text: `This file has no room for all: ${what} are left out.` },
  };
}

function notificationOf(
  { level, code, message, span, path, gap }: Notification,
  prefix: RootPrefix,
): SarifNotification {
  return {
    descriptor: { id: code },
    level,
    message: { text: sarifText(cut(message, MESSAGE_LENGTH)) },
    ...(gap === undefined ? {} : { properties: { notLookedAt: gap.kind, weight: gap.weight } }),
    ...(span === undefined ? {} : { locations: [locationOf(span, prefix)] }),
    ...(span === undefined && path !== undefined
      ? { locations: [{ physicalLocation: { artifactLocation: artifactAt(path, prefix) } }] }
      : {}),
  };
}
