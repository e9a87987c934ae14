import type { Severity } from '../model/findings/finding.ts';
import { SEVERITIES } from '../model/findings/finding.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import { firstSentence } from '../support/first-sentence.ts';
import { inOrderOfPlaces } from '../triage/alike.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { cut, gfm, oneLine } from './escape.ts';
import { effectOf, firstToFix, MANY, MOST_FIRST, TAKE_IN } from './first-to-fix.ts';
import { imageLine } from './images/image-line.ts';
import { decidedLine } from './images/vulnerability-rows.ts';
import {
  findingBlock,
  fixCell,
  placeLink,
  ruleLink,
  SUPPRESS_HINT,
  severitySign,
  shortPath,
} from './markdown-finding.ts';
import { policyText, type ShownPolicy } from './policy-text.ts';
import { type PostureOptions, postureChapter } from './posture/posture-markdown.ts';
import { countedMessage } from './shown-message.ts';
import {
  counted,
  errorsFirst,
  hiddenText,
  scannedFiles,
  severityCounts,
  severityList,
  type Tally,
  tally,
  thingList,
  worstFirst,
} from './tally.ts';
import { type Verdict, verdictWord } from './verdict.ts';

export interface MarkdownOptions {
  /** The address of a line, for instance on GitHub. */
  readonly linkTo?: ((path: string, line: number) => string) | undefined;
  /** How the findings of a change compare with those of its base. */
  readonly change?: ChangeSummary | undefined;
  /** The policy that decides. */
  readonly policy?: ShownPolicy | undefined;
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
  /** Findings that may be new or not, because an image of the base could not be looked up. */
  readonly undecided: readonly TriagedFinding[];
  /** Findings that are as bad as before, with another version. */
  readonly changed: readonly { readonly before: TriagedFinding; readonly after: TriagedFinding }[];
  /** Gaps that the base does not have: it had the thing looked at, or did not have it. */
  readonly freshGaps: readonly Notification[];
}

const BUDGET = 900 * 1024;
const LEAST_BUDGET = 4 * 1024;
const MESSAGE_LENGTH = 500;
const SENTENCE_LENGTH = 200;
/** More of them are a table: GitHub draws each attack path. */
const MOST_IN_FULL = 25;
/** Room for the sentences about what was cut. */
const RESERVE = 512;

/** The report as a job summary in GitHub Flavored Markdown. */
export function toMarkdown(report: ScanReport, verdict: Verdict, options: MarkdownOptions = {}): string {
  const counts = tally(report);
  const head = [headOf(report, counts, verdict, options), deliveryOf(options.delivery ?? [])];
  const budget = Math.max(options.maxBytes ?? BUDGET, LEAST_BUDGET) - bytesOf(head.join('\n\n')) - RESERVE;
  const notifications = notificationsOf(report.notifications, options, budget / 4);
  const findings = chaptersOf(report, counts.open, options, budget - bytesOf(notifications));
  // findings matter most: everything else gets the room that they leave
  const left = budget - bytesOf([...findings, notifications].join('\n\n'));
  const sections = takeWhileRoom(options.sections ?? [], (section) => section.trim(), left);
  const containers = postureChapter(report.postures ?? [], {
    linkTo: options.linkTo,
    maxBytes: left - bytesOf(sections.join('\n\n')),
    ...openContainers(options.change),
  });
  const [summary, delivery] = head;
  const blocks = [summary, ...findings, ...sections, containers, notifications, delivery];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** The containers that the new findings are about; without a comparison those with a way out. */
function openContainers(change: ChangeSummary | undefined): Pick<PostureOptions, 'isOpen' | 'others'> {
  if (change === undefined) return { isOpen: ({ escapePaths }) => escapePaths.length > 0, others: 'without a way out' };
  const touched = new Set(
    change.fresh
      .flatMap(inOrderOfPlaces)
      .flatMap(({ span, subject, sharedBy = [{ subject }] }) =>
        sharedBy.map((one) => JSON.stringify([span.file.path, one.subject])),
      ),
  );
  return { isOpen: ({ path, name }) => touched.has(JSON.stringify([path, name])), others: 'without a new finding' };
}

function headOf(
  report: ScanReport,
  numbers: Tally,
  verdict: Verdict,
  { change, policy = {} }: MarkdownOptions,
): string {
  const { open, bySeverity, suppressed, gaps } = numbers;
  const hidden = hiddenText(report, numbers);
  const extras = [
    ...(change === undefined
      ? []
      : [
          `${change.fresh.length} new, ${changedCount(change)}${undecidedCount(change)}${change.fixed.length} fixed, ${open.length} in all.`,
        ]),
    `Scanned ${scannedFiles(report.counts)}.`,
    ...(hidden === undefined ? [] : [`${hidden}.`]),
    ...(suppressed > 0 ? [`${counted(suppressed, 'finding')} suppressed.`] : []),
    ...(gaps.length > 0 ? [`Not looked at: ${thingList(gaps)}; see below.`] : []),
  ];
  const lines = [imageLine(report.images) ?? [], decidedLine(report.vulnerable ?? []) ?? []].flat();
  const decides = policyText(policy);
  const table = change === undefined ? countsTable(bySeverity) : changeTable(open, change);
  return [
    `## hullcheck: ${verdictWord(verdict)}`,
    `**${verdict.sentence}** ${extras.join(' ')}`,
    ...lines.map(gfm),
    ...(decides === undefined ? [] : [gfm(decides)]),
    table,
  ].join('\n\n');
}

function changedCount({ changed }: ChangeSummary): string {
  return changed.length === 0 ? '' : `${changed.length} changed, `;
}

function undecidedCount({ undecided }: ChangeSummary): string {
  return undecided.length === 0 ? '' : `${undecided.length} not compared, `;
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

function chaptersOf(
  report: ScanReport,
  open: readonly TriagedFinding[],
  options: MarkdownOptions,
  budget: number,
): string[] {
  const { change } = options;
  if (change === undefined) {
    const first = firstOf(open, options);
    const hint = open.length === 0 ? '' : SUPPRESS_HINT;
    return [first, findingsOf('### Findings', open, options, budget - bytesOf(first) - bytesOf(hint)), hint];
  }
  const isApart = new Set([...change.fresh, ...change.undecided]);
  const before = open.filter((finding) => !isApart.has(finding));
  const fresh = freshOf(report, change.fresh, options, budget);
  const accepted = findingsOf('### Accepted in this change', change.accepted, options, budget - bytesOf(fresh));
  const judged = bytesOf(fresh) + bytesOf(accepted);
  const undecided = findingsOf(UNDECIDED, change.undecided, options, budget - judged);
  const changed = changedOf(change, options, budget - judged - bytesOf(undecided));
  const left = budget - judged - bytesOf(undecided) - bytesOf(changed);
  const known = findingsOf(
    `<details><summary>${counted(before.length, 'known finding')}</summary>`,
    before,
    options,
    left,
  );
  return [fresh, accepted, undecided, changed, known === '' ? '' : `${known}\n\n</details>`];
}

/** Where a whole scan has many findings: those to begin with, and what to do about the others. */
function firstOf(open: readonly TriagedFinding[], { linkTo }: MarkdownOptions): string {
  if (open.length <= MANY) return '';
  const items = firstToFix(open, MOST_FIRST).map((one, index) => {
    const { severity, ruleId, span, message } = one.finding;
    const told = gfm(`${cut(oneLine(firstSentence(message)), SENTENCE_LENGTH)} ${effectOf(one)}`.trimEnd());
    return `${index + 1}. ${severitySign(severity)} ${ruleLink(ruleId)} (${placeLink(span, linkTo)}): ${told}`;
  });
  return ['### Fix these first', '', ...items, '', gfm(TAKE_IN)].join('\n');
}

/** The new findings: the worst in full while there is room for half of the summary, the others in a table. */
function freshOf(
  { rules }: ScanReport,
  fresh: readonly TriagedFinding[],
  options: MarkdownOptions,
  budget: number,
): string {
  if (fresh.length === 0) return '';
  const byId = new Map(rules.map(({ rule }) => [rule.id, rule]));
  const ordered = worstFirst(fresh);
  const write = (finding: TriagedFinding): string => findingBlock(finding, byId.get(finding.ruleId), options.linkTo);
  const blocks = takeWhileRoom(ordered.slice(0, MOST_IN_FULL), write, budget / 2);
  const chapter = ['### New findings', ...blocks].join('\n\n');
  const others = findingsOf('#### More new findings', ordered.slice(blocks.length), options, budget - bytesOf(chapter));
  return [chapter, ...(others === '' ? [] : [others])].join('\n\n');
}

const UNDECIDED = '### Not compared, because an image of the base could not be looked up';

/** The findings that a change moves to another version, name or file and leaves as bad as they were. */
function changedOf({ changed }: ChangeSummary, options: MarkdownOptions, budget: number): string {
  if (changed.length === 0) return '';
  const items = takeWhileRoom(
    changed,
    ({ before, after }) =>
      `- ${ruleLink(after.ruleId)} (${placeLink(after.span, options.linkTo)}): ${sentenceOf(after)} ${formerly(before, after)}`,
    budget,
  );
  const left = changed.length - items.length;
  const rest = left > 0 ? [`- ${counted(left, 'more')} had no room in this summary.`] : [];
  return ['### Changed, and no worse than before', '', ...items, ...rest].join('\n');
}

/** What it was before: another text, or the same in another file. */
function formerly(before: TriagedFinding, after: TriagedFinding): string {
  const [old, now] = [sentenceOf(before), sentenceOf(after)];
  const { path } = before.span.file;
  return old === now && path !== after.span.file.path ? `Before, it was in ${gfm(path)}.` : `Before: ${old}`;
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
  const head = [
    title,
    '',
    row(['Severity', 'Rule', 'Finding', 'Place', 'Fix']),
    row(['---', '---', '---', '---', '---']),
  ];
  const ordered = worstFirst(findings);
  const rows = takeWhileRoom(ordered, (finding) => findingRow(finding, options), budget - bytesOf(head.join('\n')));
  const left = ordered.slice(rows.length);
  const rest =
    left.length > 0
      ? [
          '',
          `${counted(left.length, 'more finding')} had no room in this summary: ${severityList(severityCounts(left))}.`,
        ]
      : [];
  return [...head, ...rows, ...rest].join('\n');
}

function findingRow(finding: TriagedFinding, options: MarkdownOptions): string {
  const { severity, ruleId, span, suppressedBy, folded = [] } = finding;
  return row([
    severitySign(severity),
    ruleLink(ruleId),
    gfm(cut(countedMessage(finding), MESSAGE_LENGTH)) + alsoOf(folded) + reasonOf(suppressedBy),
    placeLink(span, options.linkTo),
    suppressedBy === undefined ? fixCell(finding) : '',
  ]);
}

/** The rules whose findings are folded into this one. */
function alsoOf(folded: readonly TriagedFinding[]): string {
  if (folded.length === 0) return '';
  return ` Also ${folded.map(({ ruleId }) => ruleLink(ruleId)).join(', ')}.`;
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
  const place =
    span !== undefined ? placeLink(span, options.linkTo) : path !== undefined ? gfm(shortPath(path)) : undefined;
  const word = isFresh ? 'New, and not looked at' : capitalized(level);
  return `- ${word}: ${gfm(cut(message, MESSAGE_LENGTH))}${place === undefined ? '' : ` (${place})`}`;
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
