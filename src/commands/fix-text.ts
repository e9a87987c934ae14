import type { Refusal, Settled } from '../fix/settle.ts';
import type { Finding } from '../model/findings/finding.ts';
import type { Fix, FixTrap } from '../model/findings/fix.ts';
import type { Notification } from '../model/findings/notification.ts';
import { positionAt } from '../model/position.ts';
import { oneLine, visible, withoutWorkflowCommands } from '../report/escape.ts';
import { trapTexts } from '../report/fix-trap.ts';
import { counted } from '../report/tally.ts';
import { wrap } from '../report/wrap.ts';
import { groupBy } from '../support/group-by.ts';
import type { ScanReport } from '../triage/scan-report.ts';

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
      ...(failure === undefined ? titleLines(made, options) : [`  failed  Nothing was written: ${failure}.`]),
      ...refusals.filter(({ finding }) => pathOfFinding(finding) === path).map(refusalLine),
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
    `  fixed   ${title}${others.length === 0 ? '' : `, ${others.length + 1} times`}`,
    ...(first === undefined ? [] : trapLines(first.fix, options)),
  ]);
}

function trapLines(fix: Fix, { width, trapOf }: Omit<FileTextOptions, 'pathOf'>): string[] {
  return trapTexts(trapOf(fix)).flatMap(([label, text]) =>
    wrap(text, width - INDENT.length - label.length - 1).map((line, index) => {
      return `${INDENT}${index === 0 ? label : ' '.repeat(label.length)} ${line}`;
    }),
  );
}

/** Below the titles. */
const INDENT = ' '.repeat(10);

function refusalLine({ finding, reason }: Refusal): string {
  const { fix, ruleId, span } = finding;
  return `  left    ${oneLine(fix.title)} (${ruleId}), line ${positionAt(span.file, span.start).line}: ${reason}.`;
}

/** One line for all files. */
export function summaryText(
  { fixed, files, refused, failedFiles, needReview, withoutFix }: FixTally,
  isDryRun: boolean,
): string {
  const verb = isDryRun ? 'Would fix' : 'Fixed';
  const parts = [
    fixed === 0 ? `${verb} nothing` : `${verb} ${counted(fixed, 'finding')} in ${counted(files, 'file')}`,
    ...(refused > 0 ? [`${refused} left as they are`] : []),
    ...(needReview > 0 ? [`${needReview} with a fix that needs your review (--unsafe makes them)`] : []),
    ...(withoutFix > 0 ? [`${withoutFix} without a fix`] : []),
    ...(failedFiles > 0 ? [`${counted(failedFiles, 'file')} could not be written`] : []),
  ];
  return `${parts.join('; ')}.\n`;
}

/** The files that could not be checked, and so were not fixed. */
export function notCheckedText({ notifications }: ScanReport): string {
  const errors = notifications.filter(({ level }) => level === 'error');
  return safeText(errors.map((error) => `hullcheck: ${placeOf(error)}${oneLine(error.message)}`));
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
