import { counted } from '../report/tally.ts';
import { rules } from '../rules/index.ts';
import type { BaselineFile } from '../run/run.ts';
import { dayAfter } from '../support/day.ts';
import { readTextFile } from '../support/read-text-file.ts';
import {
  type Acceptance,
  baselineText,
  baselineTextAt,
  MAXIMUM_BASELINE_BYTES,
  parseBaseline,
  shrunkBaseline,
} from '../triage/baseline.ts';
import type { TriagedFinding } from '../triage/triaged-finding.ts';
import { writeOutputFile } from './output-file.ts';
import type { ScanResult } from './reports.ts';

/** Long enough to work through the findings, short enough to be remembered. */
export const BASELINE_DAYS = 90;

/** For findings that a baseline takes in: somebody has to fill in the reason. */
export function acceptanceForNow(): Required<Acceptance> {
  return { reason: 'TODO: fix it, or say why it is accepted', expires: dayAfter(new Date(), BASELINE_DAYS) };
}

/** Writes a baseline with all findings. The reasons and days of an existing one stay where its entries do. */
export function writeBaseline(file: string, findings: readonly TriagedFinding[], acceptance: Acceptance): void {
  writeOutputFile(file, file, baselineText(findings, { acceptance, last: lastBaseline(file) }));
}

/**
 * Writes the baseline that applied to a run without what no longer occurs; returns how many findings it does not have.
 * @throws {ConfigurationError} if the baseline cannot be read.
 */
export function writeShrunkBaseline(
  file: string,
  { report, repository }: Pick<ScanResult, 'report' | 'repository'>,
  { path, written }: Pick<BaselineFile, 'path' | 'written'>,
): number {
  const ran = new Set(report.rules.map(({ rule }) => rule.id));
  const idle = new Set(rules.map(({ id }) => id).filter((id) => !ran.has(id)));
  const isLookedFor = (entry: { readonly path: string; readonly rule: string }): boolean =>
    repository.isInScope(entry.path) && !idle.has(entry.rule);
  const { text, missing } = shrunkBaseline(report.findings, baselineTextAt(path, written), isLookedFor);
  writeOutputFile(file, file, text);
  return missing;
}

/** The findings that were left out, and how to take them in. */
export function leftOutText(missing: number, isConfigured: boolean): string {
  if (missing === 0) return '';
  const [findings, verb] = [counted(missing, 'new finding'), missing === 1 ? ['is', 'was'] : ['are', 'were']];
  const way = isConfigured ? 'hullcheck init --baseline adds all' : `--write-baseline without --baseline writes all`;
  return `${findings} ${verb[0]} not in the baseline and ${verb[1]} not added; ${way}.`;
}

/** Undefined without a file, or if the file has something else that is about to be replaced. */
function lastBaseline(file: string): string | undefined {
  const read = readTextFile(file, MAXIMUM_BASELINE_BYTES);
  if (!read.ok) return undefined;
  try {
    parseBaseline(read.value.text, file);
    return read.value.text;
  } catch {
    return undefined;
  }
}
