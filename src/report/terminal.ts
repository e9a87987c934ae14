import type { Fix, FixTrap } from '../model/findings/fix.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import { positionAt } from '../model/position.ts';
import type { SourceFile, Span } from '../model/source.ts';
import { firstSentence } from '../support/first-sentence.ts';
import { shownFix } from '../triage/folding.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { type ChangeNumbers, changeSentence, fixedToName } from './change-text.ts';
import { codeFrame } from './code-frame.ts';
import { cut, oneLine, visible, withoutWorkflowCommands } from './escape.ts';
import { effectOf, firstToFix, MANY, MOST_FIRST, TAKE_IN } from './first-to-fix.ts';
import { firstTraps, trapTexts } from './fix-trap.ts';
import { gapGroups, restText } from './gap-list.ts';
import { type Arrangement, type FindingGroup, groupsOf } from './grouping.ts';
import { imageLine } from './images/image-line.ts';
import { decidedLine } from './images/vulnerability-rows.ts';
import { type Ranges, secretRanges } from './masked-line.ts';
import { type Paint, painter, SEVERITY_STYLES, type Style } from './paint.ts';
import { type PlaceListOptions, placeList } from './place-list.ts';
import { policyText, type ShownPolicy } from './policy-text.ts';
import { countedMessage } from './shown-message.ts';
import {
  counted,
  errorsFirst,
  hiddenText,
  isNothing,
  nothingFound,
  scannedFiles,
  severityList,
  type Tally,
  tally,
  thingList,
} from './tally.ts';
import type { Verdict } from './verdict.ts';
import { wrap } from './wrap.ts';

export interface TerminalOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Prints notes too. */
  readonly verbose: boolean;
  /** How to show a path, for instance relative to the current folder. */
  pathOf(path: string): string;
  /** Printed at the end, unless all it says is that nothing was found. */
  readonly verdict?: Verdict;
  /** The thing that was checked is not in a file: there are neither places nor code to show. */
  readonly isPlaceless?: boolean;
  /** By file, in their order, unless it says otherwise. */
  readonly arrangement?: Arrangement;
  /** Of many findings, only those to fix first are printed in full, and of the others the places; of many gaps, one of each kind. */
  readonly isShort?: boolean;
  /** Only what a change brings is shown; this is all that it does. */
  readonly change?: ChangeNumbers | undefined;
  /** The paths that were asked for, for a report on nothing. */
  readonly paths?: readonly string[];
  /** Suppressed findings are listed, with their reasons. */
  readonly includeSuppressed?: boolean;
  /** How to see what is left out here: `--verbose`. */
  readonly verboseOption?: string;
  readonly policy?: ShownPolicy | undefined;
}

interface Page extends TerminalOptions {
  readonly paint: Paint;
  readonly secrets: (file: SourceFile) => Ranges;
  /** How to fix a finding of a rule: in one sentence, and only for the first one. */
  readonly howOf: (ruleId: string) => string | undefined;
  /** What a fix may break and how to see that: only the first time. */
  readonly trapOf: (fix: Fix) => FixTrap | undefined;
}

/** `critical` is the longest word in the first column. */
const MARGIN = '  ';
const GUTTER = 8;
const INDENT = ' '.repeat(MARGIN.length + GUTTER + 2);
const LEAST_WIDTH = 40;
const MESSAGE_LENGTH = 1000;

/** The report for people, in the order of the files. */
export function toTerminal(report: ScanReport, options: TerminalOptions): string {
  return [...terminalPieces(report, options)].join('');
}

/** The same, in pieces of whole lines. */
export function* terminalPieces(report: ScanReport, options: TerminalOptions): Generator<string> {
  const page: Page = {
    ...options,
    howOf: firstHows(report),
    trapOf: firstTraps(),
    width: Math.max(options.width, LEAST_WIDTH),
    paint: painter(options.colour),
    secrets: secretRanges(report.findings.flatMap(({ secrets }) => secrets)),
  };
  const counts = tally(report);
  if (counts.open.length > 0 || isReplaced(page)) yield textOf(contextLines(report, page));
  if (isCut(counts, page)) yield textOf(placeList(counts.open, listOptions(page)));
  else
    for (const lines of findingBlocks(groupsOf(report, counts.open, options.arrangement ?? {}), page))
      yield textOf(lines);
  yield textOf(notificationLines(report.notifications, page));
  yield textOf(firstLines(counts, page));
  yield textOf(suppressedLines(report, page));
  const fixed = fixedLines(page);
  const end = [summary(report, counts, page), ...imageLines(report, page), ...changeLines(page)];
  const last = [...explainLines(counts, page), ...verdictLines(counts, page)];
  yield textOf([
    ...end.flatMap((line) => wrap(line, page.width)),
    ...fixed,
    ...last.flatMap((line) => wrap(line, page.width)),
  ]);
}

function listOptions(page: Page): PlaceListOptions {
  const { paint, width } = page;
  return { paint, width, pathOf: (path) => shownPath(path, page), placeOf: (span) => placeOf(span, page) };
}

/** What to do about the findings of each rule; the second question about one has no answer. */
function firstHows({ rules }: ScanReport): Page['howOf'] {
  const hows = new Map(rules.map(({ rule }) => [rule.id, rule.docs.how]));
  return (ruleId) => {
    const how = hows.get(ruleId);
    hows.delete(ruleId);
    return how === undefined ? undefined : firstSentence(how).replaceAll('`', '');
  };
}

function textOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${withoutWorkflowCommands(lines.join('\n'))}\n`;
}

/** Where a whole scan has many findings: those to begin with, and what to do about the others. */
function firstLines({ open }: Tally, page: Page): string[] {
  if (!areMany({ open }, page)) return [];
  const { paint, width } = page;
  const items = firstToFix(open, MOST_FIRST).flatMap((one, index) => {
    const { severity, ruleId, span, message } = one.finding;
    const told = `${index + 1}. ${firstSentence(message)} ${effectOf(one)}`.trimEnd();
    const heading = entry(severity, SEVERITY_STYLES[severity], told, page);
    const places = ruleLines(ruleId, placeOf(span, page), page);
    if (!isCut({ open }, page)) return [...heading, ...places];
    return [...heading, ...places, ...frameLines(one.finding, page), ...remedyOf(one.finding, page), ''];
  });
  const space = items.at(-1) === '' ? [] : [''];
  return [paint('Fix these first', 'bold', 'underline'), '', ...items, ...space, ...wrap(TAKE_IN, width), ''];
}

/** Whether a part of the configuration does not apply: a clean report says that, too. */
function isReplaced({ policy }: Page): boolean {
  return (policy?.overrides ?? []).length > 0;
}

/** Which compose files were merged, and which policy applies; nothing where there is nothing to say. */
function contextLines({ merged = [] }: ScanReport, page: Page): string[] {
  const projects = merged
    .slice(0, MERGED_PROJECTS)
    .map((paths) => paths.map((path) => shownPath(path, page)).join(' + '));
  const rest = merged.length - projects.length;
  const policy = policyText(page.policy ?? {});
  const parts = [
    ...(projects.length === 0
      ? []
      : [`Merged ${projects.join(', ')}${rest > 0 ? ` and ${counted(rest, 'more project')}` : ''}.`]),
    ...(policy === undefined ? [] : [oneLine(policy)]),
  ];
  return parts.length === 0 ? [] : [...wrap(parts.join(' '), page.width).map((line) => page.paint(line, 'dim')), ''];
}

const MERGED_PROJECTS = 3;

/** The lines of one finding after the other, below the title of each group. */
function* findingBlocks(groups: readonly FindingGroup[], page: Page): Generator<readonly string[]> {
  for (const { title, isPath, findings } of groups) {
    yield [page.paint(isPath ? shownPath(title, page) : oneLine(title), 'bold', 'underline'), ''];
    for (const finding of findings) yield findingLines(finding, page);
  }
}

function findingLines(finding: TriagedFinding, page: Page): string[] {
  const { severity, ruleId, span } = finding;
  const { paint } = page;
  return [
    ...entry(severity, SEVERITY_STYLES[severity], countedMessage(finding), page),
    ...(page.isPlaceless
      ? [`${INDENT}${paint(ruleId, 'dim')}`]
      : [...ruleLines(ruleId, placeOf(span, page), page), ...frameLines(finding, page), ...placeLines(finding, page)]),
    ...alsoLines(finding, page),
    ...remedyOf(finding, page),
    '',
  ];
}

function remedyOf(finding: TriagedFinding, page: Page): string[] {
  const fix = shownFix(finding);
  return fix === undefined ? remedyLines(['how:', page.howOf(finding.ruleId)], page) : fixLines(fix, page);
}

/** With its trap, at the first fix of a kind. */
function fixLines(fix: Fix, page: Page): string[] {
  const trap = page.trapOf(fix);
  return [
    ...remedyLines(['fix:', fix.title], page),
    ...trapTexts(trap).flatMap((line) => remedyLines(line, page, 'yellow')),
  ];
}

/** The fix, or the way to one. */
function remedyLines(
  [label, text]: readonly [string, string | undefined],
  { paint, width }: Page,
  style: 'green' | 'yellow' = 'green',
): string[] {
  if (text === undefined) return [];
  return wrap(oneLine(text), width - INDENT.length - label.length - 1).map(
    (line, index) => `${INDENT}${index === 0 ? paint(label, style) : ' '.repeat(label.length)} ${line}`,
  );
}

/** The rule and the place, on two lines if one is too narrow. */
function ruleLines(ruleId: string, place: string, { paint, width }: Page): string[] {
  const [rule, at] = [paint(ruleId, 'dim'), paint(place, 'cyan')];
  const isShort = INDENT.length + ruleId.length + 2 + place.length <= width;
  return isShort ? [`${INDENT}${rule}  ${at}`] : [`${INDENT}${rule}`, `${INDENT}${at}`];
}

/** The steps of a flow, numbered; otherwise the places that explain the finding. */
function placeLines({ related, flow }: TriagedFinding, page: Page): string[] {
  const isFlow = flow.length > 0;
  return (isFlow ? flow : related).flatMap(({ span, message }, index) => {
    const label = page.paint(isFlow ? `${index + 1}.` : 'see:', 'dim');
    const place = placeOf(span, page);
    const text = oneLine(cut(message, MESSAGE_LENGTH));
    const start = `${INDENT}${label} ${page.paint(place, 'cyan')}`;
    const used = INDENT.length + (isFlow ? `${index + 1}.`.length : 'see:'.length) + 1 + place.length + 2;
    if (used + text.length <= page.width) return [`${start}  ${text}`];
    const indent = `${INDENT}   `;
    return [start, ...wrap(text, page.width - indent.length).map((line) => indent + line)];
  });
}

/** What other rules say about the same setting. */
function alsoLines({ folded = [] }: TriagedFinding, { paint, width }: Page): string[] {
  const room = width - INDENT.length - ALSO.length - 1;
  return folded.flatMap(({ ruleId, message }) => {
    const [first = '', ...rest] = wrap(oneLine(cut(`${ruleId}: ${message}`, MESSAGE_LENGTH)), room);
    return [`${paint(ALSO, 'dim')} ${first}`, ...rest.map((line) => `${' '.repeat(ALSO.length)} ${line}`)].map(
      (line) => `${INDENT}${line}`,
    );
  });
}

const ALSO = 'also:';

/** A word in the first column, and a text beside it. */
function entry(word: string, styles: readonly Style[], text: string, { paint, width }: Page): string[] {
  const [first = '', ...rest] = wrap(oneLine(cut(text, MESSAGE_LENGTH)), width - INDENT.length);
  return [
    `${MARGIN}${paint(word, ...styles)}${' '.repeat(GUTTER - word.length)}  ${paint(first, 'bold')}`,
    ...rest.map((line) => `${INDENT}${paint(line, 'bold')}`),
  ];
}

function frameLines({ span, severity }: TriagedFinding, { paint, secrets, width }: Page): string[] {
  const { line, code, underline } = codeFrame(span, secrets(span.file), width - INDENT.length);
  const bar = paint('│', 'dim');
  const blanks = underline.length - underline.trimStart().length;
  const carets = paint(underline.slice(blanks), ...SEVERITY_STYLES[severity]);
  return [
    `${MARGIN}${paint(String(line).padStart(GUTTER - 1), 'dim')} ${bar} ${code}`.trimEnd(),
    `${MARGIN}${' '.repeat(GUTTER)}${bar} ${' '.repeat(blanks)}${carets}`,
  ];
}

function placeOf({ file, start }: Span, page: Page): string {
  const { line, column } = positionAt(file, start);
  return `${shownPath(file.path, page)}:${line}:${column}`;
}

function shownPath(path: string, { pathOf }: Page): string {
  return visible(pathOf(path));
}

const NOTIFICATION_STYLES: Readonly<Record<Notification['level'], readonly Style[]>> = {
  error: ['bold', 'red'],
  warning: ['yellow'],
  note: ['cyan'],
};

/** In a short report, many are one of each kind and numbers; those that decide about a change are always told. */
function notificationLines(notifications: readonly Notification[], page: Page): string[] {
  const listed = errorsFirst(notifications).filter(({ level }) => page.verbose || level !== 'note');
  if (listed.length === 0) return [];
  const groups = page.isShort === true ? gapGroups(listed, decidesIn(page)) : [{ shown: listed, rest: [] }];
  const isCut = groups.some(({ rest }) => rest.length > 0);
  return [
    page.paint('About this scan', 'bold', 'underline'),
    '',
    ...groups.flatMap(({ shown, rest }) => [
      ...shown.flatMap((one) => notificationEntry(one, page)),
      ...(rest.length === 0
        ? []
        : restLines(
            restText(rest, (path) => shownPath(path, page)),
            page,
          )),
    ]),
    ...(isCut ? ['', ...wrap(ALL_GAPS, page.width)] : []),
    '',
  ];
}

const ALL_GAPS = '--full prints each of them, with its place and the way to get it checked.';

function decidesIn({ change, verdict }: Page): (one: Notification) => boolean {
  const failures = new Set<unknown>(change === undefined ? [] : verdict?.failures);
  return (one) => failures.has(one);
}

function restLines(text: string, { paint, width }: Page): string[] {
  return wrap(text, width - INDENT.length).map((line) => INDENT + paint(line, 'dim'));
}

function notificationEntry(notification: Notification, page: Page): string[] {
  const { level, message } = notification;
  const place = page.isPlaceless ? undefined : notificationPlace(notification, page);
  return [
    ...entry(level, NOTIFICATION_STYLES[level], message, page),
    ...(place === undefined ? [] : [`${INDENT}${page.paint(place, 'cyan')}`]),
  ];
}

function notificationPlace({ span, path }: Notification, page: Page): string | undefined {
  if (span !== undefined) return placeOf(span, page);
  return path === undefined ? undefined : shownPath(path, page);
}

function changeLines({ change, paint }: Page): string[] {
  if (change === undefined) return [];
  const sentence = oneLine(changeSentence(change));
  return [change.fresh.length === 0 ? paint(sentence, 'green') : sentence];
}

/** What a change mends. */
function fixedLines(page: Page): string[] {
  if (page.change === undefined) return [];
  const { named, more } = fixedToName(page.change.fixed);
  return [
    ...named.map(({ ruleId, span }) => {
      return `${MARGIN}${page.paint('fixed', 'green')}  ${ruleId}  ${page.paint(placeOf(span, page), 'cyan')}`;
    }),
    ...(more > 0 ? [`${MARGIN}       ${more} more`] : []),
  ];
}

/** Whether a whole scan has so many findings that it names those to begin with. */
function areMany({ open }: Pick<Tally, 'open'>, { verdict, isPlaceless, change }: Page): boolean {
  return open.length > MANY && verdict !== undefined && isPlaceless !== true && change === undefined;
}

/** Whether only those are printed in full. */
function isCut(counts: Pick<Tally, 'open'>, page: Page): boolean {
  return page.isShort === true && areMany(counts, page);
}

/** The way to all findings, and to everything that is known about a rule. */
function explainLines(counts: Tally, page: Page): string[] {
  if (page.verdict === undefined || counts.open.length === 0) return [];
  const all = isCut(counts, page) ? '--full prints every finding with its code and its fix; ' : '';
  return [`${all}hullcheck explain ID says more about a rule.`];
}

const KINDS: Readonly<Record<Suppression['kind'], string>> = {
  comment: 'comment',
  config: 'configuration',
  baseline: 'baseline',
};

/** The suppressed findings with the reasons, if they are asked for. */
function suppressedLines({ findings }: ScanReport, page: Page): string[] {
  if (page.includeSuppressed !== true) return [];
  const lines = findings.flatMap(({ suppressedBy, severity, message, ruleId, span }) => {
    if (suppressedBy === undefined) return [];
    const { kind, reason, expires } = suppressedBy;
    const until = expires === undefined ? '' : `, until ${expires}`;
    const told = oneLine(cut(`${KINDS[kind]}${until}: ${reason}`, MESSAGE_LENGTH));
    return [
      ...entry(severity, ['dim'], firstSentence(message), page),
      ...ruleLines(ruleId, placeOf(span, page), page),
      ...wrap(told, page.width - INDENT.length).map((line) => INDENT + line),
    ];
  });
  return lines.length === 0 ? [] : [page.paint('Suppressed', 'bold', 'underline'), '', ...lines, ''];
}

function verdictLines({ open }: Tally, { verdict, paint }: Page): string[] {
  if (verdict === undefined || (open.length === 0 && verdict.conclusion === 'pass')) return [];
  return [painted(verdict, paint)];
}

/** The verdict by itself, for a report that begins with it. */
export function verdictLine(verdict: Verdict, colour: boolean): string {
  return withoutWorkflowCommands(painted(verdict, painter(colour)));
}

function painted({ conclusion, sentence }: Verdict, paint: Paint): string {
  return conclusion === 'pass' ? sentence : paint(sentence, 'bold', 'red');
}

function imageLines({ images, vulnerable = [] }: ScanReport, { isPlaceless }: Page): string[] {
  // the table of an image says what was decided about it
  return [imageLine(images) ?? [], (isPlaceless ? undefined : decidedLine(vulnerable)) ?? []].flat();
}

/** How much was scanned, found and left out, in one line; a clean run prints nothing else but the line about images. */
function summary(report: ScanReport, numbers: Tally, page: Page): string {
  const { paint, verbose, verboseOption } = page;
  const { open, bySeverity, suppressed, gaps } = numbers;
  const { counts, notifications } = report;
  if (isNothing(report) && page.paths !== undefined) return paint(nothingFound(page.paths), 'yellow');
  const found = open.length === 0 ? noneText(numbers, page) : paint(severityList(bySeverity), 'bold');
  const notes = notifications.filter(({ level }) => level === 'note').length;
  const rest = [
    ...[hiddenText(report, numbers) ?? []].flat(),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(gaps.length > 0 ? [`not looked at: ${thingList(gaps)}`] : []),
    ...(notes > 0 && !verbose ? [notShownText(notes, verboseOption)] : []),
  ];
  return `Scanned ${scannedFiles(counts)}: ${[found, ...rest].join('; ')}.`;
}

function noneText({ hidden }: Tally, { paint, change }: Page): string {
  if (hidden > 0) return paint('nothing to show', 'yellow');
  return paint(change === undefined ? 'no problem found' : 'no new problem found', 'green');
}

function notShownText(notes: number, option: string | undefined): string {
  const hint = option === undefined ? '' : ` (${option} shows ${notes === 1 ? 'it' : 'them'})`;
  return `${counted(notes, 'message')} not shown${hint}`;
}
