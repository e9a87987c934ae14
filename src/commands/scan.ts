import { resolve } from 'node:path';
import { visible } from '../report/escape.ts';
import type { ThreadOptions } from '../run/parallel/threads.ts';
import { run } from '../run/run.ts';
import type { RunSettings } from '../run/settings.ts';
import { VERSION } from '../support/version.ts';
import { destinationsOf } from './destinations.ts';
import { imageSettingsOf } from './image-arguments.ts';
import { progressLine } from './progress.ts';
import { type ScanResult, showsPostures, writeReports } from './reports.ts';
import type { ScanArguments } from './scan-arguments.ts';
import type { Surroundings } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { readVexFiles } from './vex-files.ts';

/** `hullcheck scan`. Returns the exit status. */
export async function scanCommand(given: ScanArguments, surroundings: Surroundings): Promise<number> {
  const destinations = destinationsOf(given);
  const progress = progressLine(surroundings.stderr);
  if (given.base !== undefined && given.writeBaseline !== undefined) {
    throw new UsageError('--base and --write-baseline do not go together: a baseline has all findings.');
  }
  const only = await ruleIds(given.rule);
  const settings: RunSettings = {
    folder: surroundings.folder,
    paths: given.paths,
    config: given.config,
    profile: given.profile,
    failOn: given.failOn,
    failOnVulnerability: given.failOnVulnerability,
    baseline: given.baseline,
    ...(only && { alsoRun: only }),
    onlyRules: only,
    withoutRules: await ruleIds(given.skipRule),
    exclude: given.exclude,
    withPostures: destinations.some(showsPostures),
    ...imageSettingsOf(given, surroundings.folder),
    vex: await readVexFiles(given.vex, surroundings.folder),
    threads: threadsFor(given, surroundings),
    onProgress: progress.update,
  };
  const result = await resultOf(given, settings, surroundings);
  progress.clear();
  await writeReports(destinations, result, given, surroundings);
  if (given.writeBaseline !== undefined) {
    const { writeBaseline } = await import('./write-baseline.ts');
    writeBaseline(resolve(surroundings.folder, given.writeBaseline), result.report.findings);
    surroundings.stderr.write(`Wrote the findings of this run to ${given.writeBaseline}.\n`);
    return 0;
  }
  if (given.debug === true) surroundings.stderr.write(debugText(result, given));
  return given.exitZero === true && result.verdict.exitCode === EXIT_FINDINGS ? 0 : result.verdict.exitCode;
}

const EXIT_FINDINGS = 1;

async function resultOf(given: ScanArguments, settings: RunSettings, surroundings: Surroundings): Promise<ScanResult> {
  if (given.paths.includes(STANDARD_INPUT)) {
    return (await import('./scan-text.ts')).scanText(given, settings, surroundings);
  }
  if (given.stdinFilename !== undefined) throw new UsageError('--stdin-filename needs - as the path.');
  if (given.base === undefined) return run(settings);
  return (await import('./scan-change.ts')).scanChange(settings, given.base);
}

const STANDARD_INPUT = '-';

/** Most runs need the rules only once there is something to scan. */
async function ruleIds(names: readonly string[] | undefined): Promise<readonly string[] | undefined> {
  if (names === undefined) return undefined;
  const { knownRule } = await import('./known-rule.ts');
  return names.map((name) => knownRule(name).id);
}

/** What was read, for a report about hullcheck itself. */
function debugText({ repository, report }: ScanResult, { paths }: ScanArguments): string {
  const { arch, platform, version } = process;
  return [
    `hullcheck ${VERSION}, Node.js ${version}, ${platform} ${arch}`,
    `root ${repository.root}${repository.isCheckout ? ', a checkout' : ''}; asked for ${paths.join(' ') || '.'}`,
    `${report.rules.length} rules, ${repository.files.length} files, ${Math.round(performance.now())} ms:`,
    ...repository.files.map(({ path, fileFormat }) => `  ${visible(path)}  ${fileFormat.name}`),
    '',
  ].join('\n');
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
