import type { Refusal, Settled } from '../fix/settle.ts';
import type { Finding } from '../model/findings/finding.ts';
import type { Notification } from '../model/findings/notification.ts';
import { positionAt } from '../model/position.ts';
import { oneLine, visible, withoutWorkflowCommands } from '../report/escape.ts';
import { counted } from '../report/tally.ts';
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

/** The fixes made in the files of a group, and those left out and why. */
export function fileText(
  { fixed, refusals }: Settled,
  failures: ReadonlyMap<string, string>,
  pathOf: (path: string) => string,
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
      ...(failure === undefined ? titleLines(made) : [`  failed  Nothing was written: ${failure}.`]),
      ...refusals.filter(({ finding }) => pathOfFinding(finding) === path).map(refusalLine),
      '',
    ];
  });
  return safeText(lines);
}

function pathOfFinding({ span }: Finding): string {
  return span.file.path;
}

function titleLines(fixed: Settled['fixed']): string[] {
  const counts = new Map<string, number>();
  for (const { fix, ruleId } of fixed) {
    const title = `${oneLine(fix.title)} (${ruleId})`;
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return [...counts].map(([title, count]) => `  fixed   ${title}${count === 1 ? '' : `, ${count} times`}`);
}

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
