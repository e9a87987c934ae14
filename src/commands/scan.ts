import { resolve } from 'node:path';
import type { Profile } from '../check/active-rules.ts';
import type { FailOn } from '../report/verdict.ts';
import type { ThreadOptions } from '../run/parallel/threads.ts';
import { run } from '../run/run.ts';
import { destinationsOf } from './destinations.ts';
import { type ImageLookupArguments, imageSettingsOf } from './image-arguments.ts';
import { progressLine } from './progress.ts';
import { type ReportArguments, type ScanResult, showsPostures, writeReports } from './reports.ts';
import type { Surroundings } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The arguments of `hullcheck scan`, as the command line has them. */
export interface ScanArguments extends ReportArguments, ImageLookupArguments {
  readonly paths: readonly string[];
  readonly profile?: Profile;
  readonly failOn?: FailOn;
  readonly config?: string;
  readonly baseline?: string;
  readonly base?: string;
  readonly writeBaseline?: string;
  readonly threads?: string;
}

/** `hullcheck scan`. Returns the exit status. */
export async function scanCommand(given: ScanArguments, surroundings: Surroundings): Promise<number> {
  const destinations = destinationsOf(given);
  const progress = progressLine(surroundings.stderr);
  if (given.base !== undefined && given.writeBaseline !== undefined) {
    throw new UsageError('--base and --write-baseline do not go together: a baseline has all findings.');
  }
  const settings = {
    folder: surroundings.folder,
    paths: given.paths,
    config: given.config,
    profile: given.profile,
    failOn: given.failOn,
    baseline: given.baseline,
    withPostures: destinations.some(showsPostures),
    ...imageSettingsOf(given, surroundings.folder),
    threads: threadsFor(given, surroundings),
    onProgress: progress.update,
  };
  const result: ScanResult =
    given.base === undefined
      ? await run(settings)
      : await (await import('./scan-change.ts')).scanChange(settings, given.base);
  progress.clear();
  await writeReports(destinations, result, given, surroundings);
  if (given.writeBaseline !== undefined) {
    const { writeBaseline } = await import('./write-baseline.ts');
    writeBaseline(resolve(surroundings.folder, given.writeBaseline), result.report.findings);
    surroundings.stderr.write(`Wrote the findings of this run to ${given.writeBaseline}.\n`);
    return 0;
  }
  return result.verdict.exitCode;
}

const MAXIMUM_THREADS = 64;

/** Includes the main thread. */
function threadsFor({ threads: wanted }: ScanArguments, { threads }: Surroundings): ThreadOptions | undefined {
  if (wanted === undefined) return threads;
  const count = /^\d+$/.test(wanted) ? Number(wanted) : 0;
  if (count < 1 || count > MAXIMUM_THREADS) {
    throw new UsageError(`--threads takes a whole number from 1 to ${MAXIMUM_THREADS}.`);
  }
  return threads && { ...threads, maximum: count - 1 };
}
