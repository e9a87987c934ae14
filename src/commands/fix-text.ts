import type { Refusal, Settled } from '../fix/settle.ts';
import type { Finding } from '../model/findings/finding.ts';
import type { Fix, FixTrap } from '../model/findings/fix.ts';
import type { Notification } from '../model/findings/notification.ts';
import { positionAt } from '../model/position.ts';
import { oneLine, visible, withoutWorkflowCommands } from '../report/escape.ts';
import { trapTexts } from '../report/fix-trap.ts';
import { counted, worstFirst } from '../report/tally.ts';
import { hanging, wrap } from '../report/wrap.ts';
import { firstSentence } from '../support/first-sentence.ts';
import { groupBy } from '../support/group-by.ts';
import type { ScanReport } from '../triage/scan-report.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';

/** The outcome of a run over all files. */
export interface FixTally {
  readonly fixed: number;
  readonly files: number;
  readonly refused: number;
  /** Files that could not be written. */
  readonly failedFiles: number;
  /** Findings that only `--unsafe` fixes. */
  readonly needReview: number;
  readonly withoutFix: number;
}

export interface FileTextOptions {
  /** The columns of a line. */
  readonly width: number;
  /** Nothing is written. */
  readonly isDryRun: boolean;
  pathOf(path: string): string;
  /** What a fix may break; the second question about the same gets no answer. */
  trapOf(fix: Fix): FixTrap | undefined;
}

/** The fixes made in the files of a group, what they may break, and those left out and why. */
export function fileText(
  { fixed, refusals }: Settled,
  failures: ReadonlyMap<string, string>,
  { pathOf, ...options }: FileTextOptions,
): string {
  const paths = new Set([
    ...[...fixed, ...refusals.map(({ finding }) => finding)].map(pathOfFinding),
    ...failures.keys(),
  ]);
  const lines = [...paths].sort().flatMap((path) => {
    const failure = failures.get(path);
    const made = fixed.filter((finding) => pathOfFinding(finding) === path);
    return [
      visible(pathOf(path)),
      ...(failure === undefined
        ? titleLines(made, options)
        : hanging('  failed  ', `Nothing was written: ${failure}.`, options.width)),
      ...refusals
        .filter(({ finding }) => pathOfFinding(finding) === path)
        .flatMap((refusal) => refusalLines(refusal, options)),
      '',
    ];
  });
  return safeText(lines);
}

function pathOfFinding({ span }: Finding): string {
  return span.file.path;
}

function titleLines(fixed: Settled['fixed'], options: Omit<FileTextOptions, 'pathOf'>): string[] {
  const byTitle = groupBy(fixed, ({ fix, ruleId }) => `${oneLine(fix.title)} (${ruleId})`);
  return [...byTitle].flatMap(([title, [first, ...others]]) => [
    ...hanging(
      madeLabel(options),
      `${title}${others.length === 0 ? '' : `, ${others.length + 1} times`}`,
      options.width,
    ),
    ...(first === undefined ? [] : trapLines(first.fix, options)),
  ]);
}

function madeLabel({ isDryRun }: Pick<FileTextOptions, 'isDryRun'>): string {
  return isDryRun ? '  would fix  ' : '  fixed   ';
}

/** Below the titles. */
function trapLines(fix: Fix, options: Omit<FileTextOptions, 'pathOf'>): string[] {
  const indent = ' '.repeat(madeLabel(options).length);
  return trapTexts(options.trapOf(fix)).flatMap(([label, text]) => hanging(`${indent}${label} `, text, options.width));
}

function refusalLines({ finding, reason }: Refusal, { width }: Pick<FileTextOptions, 'width'>): string[] {
  const { fix, ruleId, span } = finding;
  const place = `line ${positionAt(span.file, span.start).line}`;
  return hanging('  left    ', `${oneLine(fix.title)} (${ruleId}), ${place}: ${reason}.`, width);
}

/** One line for all files. */
export function summaryText(
  { fixed, files, refused, failedFiles, needReview, withoutFix }: FixTally,
  isDryRun: boolean,
  width: number,
): string {
  const verb = isDryRun ? 'Would fix' : 'Fixed';
  const parts = [
    fixed === 0 ? `${verb} nothing` : `${verb} ${counted(fixed, 'finding')} in ${counted(files, 'file')}`,
    ...(refused > 0 ? [`${refused} left as they are`] : []),
    ...(needReview > 0 ? [`${needReview} with a fix that needs your review (--unsafe makes them)`] : []),
    ...(withoutFix > 0 ? [`${withoutFix} without a fix`] : []),
    ...(failedFiles > 0 ? [`${counted(failedFiles, 'file')} could not be written`] : []),
  ];
  return `${wrap(`${parts.join('; ')}.`, width).join('\n')}\n`;
}

/** The findings without a fix: what to do about those of each rule, and where they are. The worst come first. */
export function byHandText(
  findings: readonly TriagedFinding[],
  { rules }: ScanReport,
  { width, pathOf }: Pick<FileTextOptions, 'width' | 'pathOf'>,
): string {
  if (findings.length === 0) return '';
  const hows = new Map(rules.map(({ rule }) => [rule.id, firstSentence(rule.docs.how).replaceAll('`', '')]));
  const entries = [...groupBy(worstFirst(findings), ({ ruleId }) => ruleId)].flatMap(([ruleId, group]) => [
    `  ${group[0].severity.padEnd(SEVERITY_WIDTH)}  ${ruleId}`,
    ...hanging(`${BY_HAND}how: `, oneLine(hows.get(ruleId) ?? ''), width),
    ...hanging(`${BY_HAND}at:  `, placesText(group, pathOf), width),
  ]);
  return safeText(['To mend by hand:', ...entries, '']);
}

/** Of `critical`. */
const SEVERITY_WIDTH = 8;
const BY_HAND = ' '.repeat(SEVERITY_WIDTH + 4);
const MOST_PLACES = 10;

function placesText(findings: readonly TriagedFinding[], pathOf: FileTextOptions['pathOf']): string {
  const named = findings.slice(0, MOST_PLACES).map(({ span }) => {
    const { line, column } = positionAt(span.file, span.start);
    return `${visible(pathOf(span.file.path))}:${line}:${column}`;
  });
  const more = findings.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Why a scan has other numbers; empty where it has the same. */
export function scanNumberText(ofScan: number, ofFix: number, hasBaseline: boolean, width: number): string {
  const why = [
    ...(ofScan < ofFix ? ['findings that are alike count once there'] : []),
    ...(hasBaseline ? ['those of the baseline do not count'] : []),
  ];
  if (why.length === 0) return '';
  return `${wrap(`A scan counts ${counted(ofScan, 'finding')} before the fixes: ${why.join(', and ')}.`, width).join('\n')}\n`;
}

/** The files that could not be checked, and so were not fixed. */
export function notCheckedText({ notifications }: ScanReport, width: number): string {
  const errors = notifications.filter(({ level }) => level === 'error');
  return safeText(errors.flatMap((error) => wrap(`hullcheck: ${placeOf(error)}${oneLine(error.message)}`, width)));
}

function placeOf({ path, span }: Notification): string {
  const place = path ?? span?.file.path;
  return place === undefined ? '' : `${visible(place)}: `;
}

/** A line above the diff of a file, in a place that git skips. */
export function withheldText(path: string, count: number): string {
  const changes = count === 1 ? '1 change is' : `${count} changes are`;
  return safeText([
    `# ${visible(path)}: ${changes} not shown, as the lines contain a secret or characters that a terminal would obey. A run without --dry-run makes ${count === 1 ? 'it' : 'them'}.`,
  ]);
}

function safeText(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${withoutWorkflowCommands(lines.join('\n'))}\n`;
}
