import { visible } from '../report/escape.ts';
import { isNothing, nothingFound } from '../report/tally.ts';
import type { ThreadOptions } from '../run/parallel/threads.ts';
import { baselineFile, run } from '../run/run.ts';
import type { RunSettings } from '../run/settings.ts';
import { VERSION } from '../support/version.ts';
import { destinationsOf } from './destinations.ts';
import { imageSettingsOf } from './image-arguments.ts';
import { outputPath } from './output-path.ts';
import { progressLine } from './progress.ts';
import { type ScanResult, showsControls, showsPostures, writeReports } from './reports.ts';
import type { ScanArguments } from './scan-arguments.ts';
import { type Surroundings, say } from './terminal.ts';
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
    withBaseline: true,
    newBaseline: given.writeBaseline && outputPath(surroundings.folder, given.writeBaseline),
    ...(only && { alsoRun: only }),
    onlyRules: only,
    withoutRules: await ruleIds(given.skipRule),
    exclude: given.exclude,
    withPostures: destinations.some(showsPostures),
    withEvidence: destinations.some(showsControls),
    ...imageSettingsOf(given, surroundings.folder),
    vex: await readVexFiles(given.vex, surroundings.folder),
    threads: threadsFor(given, surroundings),
    onProgress: progress.update,
  };
  const result = await resultOf(given, settings, surroundings);
  progress.clear();
  await writeReports(destinations, result, given, surroundings);
  if (isNothing(result.report)) say(surroundings, `hullcheck: ${nothingFound(given.paths)}`);
  if (given.writeBaseline !== undefined) {
    const isShrunk = await replaceBaseline(given.writeBaseline, result, settings, surroundings);
    if (!isShrunk) return 0;
  }
  if (given.debug === true) surroundings.stderr.write(debugText(result, given));
  return given.exitZero === true && result.verdict.exitCode === EXIT_FINDINGS ? 0 : result.verdict.exitCode;
}

const EXIT_FINDINGS = 1;

/** Where a baseline applies, it only loses entries, so that a new finding still fails. Returns whether one applies. */
async function replaceBaseline(
  written: string,
  result: ScanResult,
  settings: RunSettings,
  surroundings: Surroundings,
): Promise<boolean> {
  const { acceptanceForNow, leftOutText, writeBaseline, writeShrunkBaseline } = await import('./write-baseline.ts');
  const file = outputPath(surroundings.folder, written);
  const known = result.policy && baselineFile(settings, result.policy.config, result.repository.root);
  if (known === undefined) {
    writeBaseline(file, result.report.findings, acceptanceForNow());
    say(surroundings, `Wrote the findings of this run to ${visible(written)}.`);
    return false;
  }
  const missing = writeShrunkBaseline(file, result, known);
  say(surroundings, `Wrote the known findings that still occur to ${visible(written)}.`);
  const leftOut = leftOutText(missing, result.policy?.config.baseline !== undefined);
  if (leftOut !== '') say(surroundings, leftOut);
  return true;
}

async function resultOf(given: ScanArguments, settings: RunSettings, surroundings: Surroundings): Promise<ScanResult> {
  if (given.paths.includes(STANDARD_INPUT)) {
    return (await import('./scan-text.ts')).scanText(given, settings, surroundings);
  }
  if (given.stdinFilename !== undefined) throw new UsageError('--stdin-filename needs - as the path.');
  if (given.base === undefined) return run({ ...settings, isOnlyReported: true });
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
