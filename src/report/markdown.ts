import type { Notification, Severity } from '../model/finding.ts';
import { SEVERITIES } from '../model/finding.ts';
import { positionAt } from '../model/position.ts';
import type { Span } from '../model/source.ts';
import type { ScanReport, TriagedFinding } from '../scan.ts';
import { cut, gfm, gfmDestination } from './escape.ts';
import { rulePageAddress } from './links.ts';
import { counted, errorsFirst, scannedFiles, type Tally, tally, worstFirst } from './tally.ts';
import type { Verdict } from './verdict.ts';

export interface MarkdownOptions {
  /** The address of a line, for instance on GitHub. */
  readonly linkTo?: ((path: string, line: number) => string) | undefined;
  /** GitHub drops a job summary of more than 1 MiB; 900 KiB unless given, at least 4 KiB. */
  readonly maxBytes?: number;
}

const BUDGET = 900 * 1024;
const LEAST_BUDGET = 4 * 1024;
const MESSAGE_LENGTH = 500;
const PATH_LENGTH = 200;
/** For the sentences about what was cut. */
const RESERVE = 512;

const VERDICTS = { pass: 'passed', 'policy-fail': 'failed', error: 'incomplete' } as const;

/** The report as a job summary in GitHub Flavored Markdown. */
export function toMarkdown(report: ScanReport, verdict: Verdict, options: MarkdownOptions = {}): string {
  const counts = tally(report);
  const head = headOf(report, counts, verdict);
  const budget = Math.max(options.maxBytes ?? BUDGET, LEAST_BUDGET) - bytesOf(head) - RESERVE;
  const notifications = notificationsOf(report.notifications, options, budget / 4);
  const findings = findingsOf(counts.open, options, budget - bytesOf(notifications));
  return `${[head, findings, notifications].filter((block) => block !== '').join('\n\n')}\n`;
}

function headOf(
  { counts }: ScanReport,
  { bySeverity, suppressed, notChecked }: Tally,
  { conclusion, sentence }: Verdict,
): string {
  const extras = [
    `Scanned ${scannedFiles(counts)}.`,
    ...(suppressed > 0 ? [`${counted(suppressed, 'finding')} suppressed.`] : []),
    ...(notChecked > 0 ? [`${counted(notChecked, 'thing')} not checked, see below.`] : []),
  ];
  return [`## hullcheck: ${VERDICTS[conclusion]}`, `**${sentence}** ${extras.join(' ')}`, countsTable(bySeverity)].join(
    '\n\n',
  );
}

function countsTable(bySeverity: Readonly<Record<Severity, number>>): string {
  return [
    row(SEVERITIES.map(capitalized)),
    row(SEVERITIES.map(() => '---:')),
    row(SEVERITIES.map((severity) => String(bySeverity[severity]))),
  ].join('\n');
}

function findingsOf(findings: readonly TriagedFinding[], options: MarkdownOptions, budget: number): string {
  if (findings.length === 0) return '';
  const head = ['### Findings', '', row(['Severity', 'Rule', 'Finding', 'Place']), row(['---', '---', '---', '---'])];
  const rows = takeWhileRoom(worstFirst(findings), (finding) => findingRow(finding, options), budget);
  const left = findings.length - rows.length;
  const rest = left > 0 ? ['', `${counted(left, 'more finding')}, the mildest ones, had no room in this summary.`] : [];
  return [...head, ...rows, ...rest].join('\n');
}

function findingRow({ severity, ruleId, message, span }: TriagedFinding, options: MarkdownOptions): string {
  return row([
    severity,
    `[${gfm(ruleId)}](${rulePageAddress(ruleId)})`,
    gfm(cut(message, MESSAGE_LENGTH)),
    placeOf(span, options),
  ]);
}

function notificationsOf(notifications: readonly Notification[], options: MarkdownOptions, budget: number): string {
  if (notifications.length === 0) return '';
  const items = takeWhileRoom(errorsFirst(notifications), (item) => notificationItem(item, options), budget);
  const left = notifications.length - items.length;
  const rest = left > 0 ? [`- ${counted(left, 'more message')} had no room in this summary.`] : [];
  return ['### About this scan', '', ...items, ...rest].join('\n');
}

function notificationItem({ level, message, span, path }: Notification, options: MarkdownOptions): string {
  const place = span !== undefined ? placeOf(span, options) : path !== undefined ? gfm(shortPath(path)) : undefined;
  return `- ${capitalized(level)}: ${gfm(cut(message, MESSAGE_LENGTH))}${place === undefined ? '' : ` (${place})`}`;
}

function placeOf({ file, start }: Span, { linkTo }: MarkdownOptions): string {
  const { line } = positionAt(file, start);
  const text = gfm(`${shortPath(file.path)}:${line}`);
  return linkTo === undefined ? text : `[${text}](${gfmDestination(linkTo(file.path, line))})`;
}

/** The end of a path says more than its beginning. */
function shortPath(path: string): string {
  return path.length <= PATH_LENGTH ? path : `…${path.slice(-PATH_LENGTH)}`;
}

/** The first lines that fit into so many bytes. */
function takeWhileRoom<T>(items: readonly T[], write: (item: T) => string, bytes: number): string[] {
  const lines: string[] = [];
  let left = bytes;
  for (const item of items) {
    const line = write(item);
    left -= bytesOf(line) + 1;
    if (left < 0) break;
    lines.push(line);
  }
  return lines;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
