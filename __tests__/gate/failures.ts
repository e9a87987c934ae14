import { compare } from '../../src/gate/compare.ts';
import { run } from '../../src/run/run.ts';
import type { ScanReport } from '../../src/triage/scan-report.ts';
import { folderWith } from '../support/folder.ts';

export type Files = Readonly<Record<string, string | Buffer>>;

const SETTINGS = { paths: [], config: undefined, profile: undefined, failOn: undefined, baseline: undefined };

export async function scanOf(files: Files): Promise<ScanReport> {
  return (await run({ ...SETTINGS, folder: folderWith(files) })).report;
}

const HIGH = 7;

/** What fails the check: the rules of new findings of a severity or above, and the kinds of new gaps. */
export async function failuresOf(base: Files, change: Files, least = HIGH): Promise<readonly string[]> {
  const head = await scanOf({ ...base, ...change });
  const { fresh, freshGaps } = compare(await scanOf(base), head, { renames: new Map(), addedLines: () => undefined });
  return [
    ...fresh.filter(({ score = 0 }) => score >= least).map(({ ruleId }) => ruleId),
    ...freshGaps.map(({ gap }) => `${gap?.kind}`),
  ];
}
