import type { Severity } from '../model/findings/finding.ts';
import { SEVERITIES } from '../model/findings/finding.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import { positionAt } from '../model/position.ts';
import type { Span } from '../model/source.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { cut, gfm, gfmDestination, oneLine } from './escape.ts';
import { imageLine } from './image-line.ts';
import { rulePageAddress } from './links.ts';
import { postureTable } from './posture-markdown.ts';
import { counted, errorsFirst, scannedFiles, type Tally, tally, thingList, worstFirst } from './tally.ts';
import type { Verdict } from './verdict.ts';

export interface MarkdownOptions {
  /** The address of a line, for instance on GitHub. */
  readonly linkTo?: ((path: string, line: number) => string) | undefined;
  /** How the findings of a change compare with those of its base. */
  readonly change?: ChangeSummary | undefined;
  /** What became of the results, one plain sentence each. */
  readonly delivery?: readonly string[];
  /** More chapters, in our own Markdown; the last ones are left out when they do not fit. */
  readonly sections?: readonly string[];
  /** GitHub drops a job summary of more than 1 MiB; 900 KiB unless given, at least 4 KiB. */
  readonly maxBytes?: number;
}

export interface ChangeSummary {
  readonly fresh: readonly TriagedFinding[];
  readonly fixed: readonly TriagedFinding[];
  readonly accepted: readonly TriagedFinding[];
  /** Findings that are as bad as before, with another version. */
  readonly changed: readonly { readonly before: TriagedFinding; readonly after: TriagedFinding }[];
  /** Gaps that the base does not have: it had the thing looked at, or did not have it. */
  readonly freshGaps: readonly Notification[];
}

const BUDGET = 900 * 1024;
const LEAST_BUDGET = 4 * 1024;
const MESSAGE_LENGTH = 500;
const SENTENCE_LENGTH = 200;
const PATH_LENGTH = 200;
/** Room for the sentences about what was cut. */
const RESERVE = 512;

const VERDICTS = { pass: 'passed', 'policy-fail': 'failed', error: 'incomplete' } as const;

/** The report as a job summary in GitHub Flavored Markdown. */
export function toMarkdown(report: ScanReport, verdict: Verdict, options: MarkdownOptions = {}): string {
  const counts = tally(report);
  const head = [headOf(report, counts, verdict, options.change), deliveryOf(options.delivery ?? [])];
  const budget = Math.max(options.maxBytes ?? BUDGET, LEAST_BUDGET) - bytesOf(head.join('\n\n')) - RESERVE;
  const notifications = notificationsOf(report.notifications, options, budget / 4);
  const findings = chaptersOf(counts.open, options, budget - bytesOf(notifications));
  // findings matter most: everything else gets the room that they leave
  const left = budget - bytesOf([...findings, notifications].join('\n\n'));
  const sections = takeWhileRoom(options.sections ?? [], (section) => section.trim(), left);
  const containers = postureTable(report.postures ?? [], {
    linkTo: options.linkTo,
    maxBytes: left - bytesOf(sections.join('\n\n')),
  });
  const [summary, delivery] = head;
  const blocks = [summary, ...findings, ...sections, containers, notifications, delivery];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function headOf(
  { counts, images }: ScanReport,
  { open, bySeverity, suppressed, gaps }: Tally,
  { conclusion, sentence }: Verdict,
  change: ChangeSummary | undefined,
): string {
  const extras = [
    ...(change === undefined
      ? []
      : [`${change.fresh.length} new, ${changedCount(change)}${change.fixed.length} fixed, ${open.length} in all.`]),
    `Scanned ${scannedFiles(counts)}.`,
    ...(suppressed > 0 ? [`${counted(suppressed, 'finding')} suppressed.`] : []),
    ...(gaps.length > 0 ? [`Not looked at: ${thingList(gaps)}; see below.`] : []),
  ];
  const line = imageLine(images);
  const table = change === undefined ? countsTable(bySeverity) : changeTable(open, change);
  return [
    `## hullcheck: ${VERDICTS[conclusion]}`,
    `**${sentence}** ${extras.join(' ')}`,
    ...(line === undefined ? [] : [gfm(line)]),
    table,
  ].join('\n\n');
}

function changedCount({ changed }: ChangeSummary): string {
  return changed.length === 0 ? '' : `${changed.length} changed, `;
}

function countsTable(bySeverity: Readonly<Record<Severity, number>>): string {
  return [
    row(SEVERITIES.map(capitalized)),
    row(SEVERITIES.map(() => '---:')),
    row(SEVERITIES.map((severity) => String(bySeverity[severity]))),
  ].join('\n');
}

function changeTable(open: readonly TriagedFinding[], { fresh, fixed }: ChangeSummary): string {
  const line = (name: string, findings: readonly TriagedFinding[]): string =>
    row([name, ...SEVERITIES.map((severity) => String(findings.filter((one) => one.severity === severity).length))]);
  return [
    row(['', ...SEVERITIES.map(capitalized)]),
    row(['---', ...SEVERITIES.map(() => '---:')]),
    line('New', fresh),
    line('Fixed', fixed),
    line('All', open),
  ].join('\n');
}

function deliveryOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : ['### Delivery', '', ...lines.map((line) => `- ${gfm(line)}`)].join('\n');
}

function chaptersOf(open: readonly TriagedFinding[], options: MarkdownOptions, budget: number): string[] {
  const { change } = options;
  if (change === undefined) return [findingsOf('### Findings', open, options, budget)];
  const isFresh = new Set(change.fresh);
  const before = open.filter((finding) => !isFresh.has(finding));
  const fresh = findingsOf('### New findings', change.fresh, options, budget);
  const accepted = findingsOf('### Accepted in this change', change.accepted, options, budget - bytesOf(fresh));
  const changed = changedOf(change, options, budget - bytesOf(fresh) - bytesOf(accepted));
  const left = budget - bytesOf(fresh) - bytesOf(accepted) - bytesOf(changed);
  const known = findingsOf(
    `<details><summary>${counted(before.length, 'known finding')}</summary>`,
    before,
    options,
    left,
  );
  return [fresh, accepted, changed, known === '' ? '' : `${known}\n\n</details>`];
}

/** The findings that a change moves to another version and leaves as bad as they were: both places. */
function changedOf({ changed }: ChangeSummary, options: MarkdownOptions, budget: number): string {
  if (changed.length === 0) return '';
  const items = takeWhileRoom(
    changed,
    ({ before, after }) =>
      `- [${gfm(after.ruleId)}](${rulePageAddress(after.ruleId)}) (${placeOf(after.span, options)}): ${sentenceOf(after)} Before: ${sentenceOf(before)}`,
    budget,
  );
  const left = changed.length - items.length;
  const rest = left > 0 ? [`- ${counted(left, 'more')} had no room in this summary.`] : [];
  return ['### Changed, and no worse than before', '', ...items, ...rest].join('\n');
}

function sentenceOf({ message }: TriagedFinding): string {
  return gfm(cut(oneLine(message), SENTENCE_LENGTH));
}

function findingsOf(
  title: string,
  findings: readonly TriagedFinding[],
  options: MarkdownOptions,
  budget: number,
): string {
  if (findings.length === 0) return '';
  const head = [title, '', row(['Severity', 'Rule', 'Finding', 'Place']), row(['---', '---', '---', '---'])];
  const rows = takeWhileRoom(worstFirst(findings), (finding) => findingRow(finding, options), budget);
  const left = findings.length - rows.length;
  const rest = left > 0 ? ['', `${counted(left, 'more finding')}, the mildest ones, had no room in this summary.`] : [];
  return [...head, ...rows, ...rest].join('\n');
}

function findingRow(
  { severity, ruleId, message, span, suppressedBy, folded = [] }: TriagedFinding,
  options: MarkdownOptions,
): string {
  return row([
    severity,
    `[${gfm(ruleId)}](${rulePageAddress(ruleId)})`,
    gfm(cut(message, MESSAGE_LENGTH)) + alsoOf(folded) + reasonOf(suppressedBy),
    placeOf(span, options),
  ]);
}

/** The rules whose findings are folded into this one. */
function alsoOf(folded: readonly TriagedFinding[]): string {
  if (folded.length === 0) return '';
  return ` Also ${folded.map(({ ruleId }) => `[${gfm(ruleId)}](${rulePageAddress(ruleId)})`).join(', ')}.`;
}

/** Why a change accepts it, in the words of its author. */
function reasonOf(suppression: Suppression | undefined): string {
  return suppression === undefined ? '' : ` Accepted: ${gfm(cut(suppression.reason, MESSAGE_LENGTH))}`;
}

function notificationsOf(notifications: readonly Notification[], options: MarkdownOptions, budget: number): string {
  if (notifications.length === 0) return '';
  const fresh = new Set(options.change?.freshGaps);
  const ordered = [...fresh, ...errorsFirst(notifications).filter((one) => !fresh.has(one))];
  const items = takeWhileRoom(ordered, (item) => notificationItem(item, options, fresh.has(item)), budget);
  const left = ordered.length - items.length;
  const rest = left > 0 ? [`- ${counted(left, 'more message')} had no room in this summary.`] : [];
  return ['### About this scan', '', ...items, ...rest].join('\n');
}

function notificationItem(
  { level, message, span, path }: Notification,
  options: MarkdownOptions,
  isFresh: boolean,
): string {
  const place = span !== undefined ? placeOf(span, options) : path !== undefined ? gfm(shortPath(path)) : undefined;
  const word = isFresh ? 'New, and not looked at' : capitalized(level);
  return `- ${word}: ${gfm(cut(message, MESSAGE_LENGTH))}${place === undefined ? '' : ` (${place})`}`;
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

/** The first lines that fit into this many bytes. */
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
