import type { Profile } from '../check/active-rules.ts';
import type { Repository } from '../discover/index.ts';
import type { VulnerabilityThreshold } from '../model/findings/vulnerability-threshold.ts';
import { inspectDocument } from '../parse/inspect/index.ts';
import { visible } from '../report/escape.ts';
import type { FailOn } from '../report/verdict.ts';
import { judgedRun, loadPolicy, openWith, type Run, scanWith } from '../run/run.ts';
import type { Policy, RunSettings } from '../run/settings.ts';
import { destinationsOf } from './destinations.ts';
import { type ImageLookupArguments, imageSettingsOf } from './image-arguments.ts';
import { type PostureArguments, postureText } from './posture.ts';
import { type ReportArguments, showsControls, showsPostures, writeReports } from './reports.ts';
import { standardInput } from './standard-input.ts';
import { type Surroundings, say } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The arguments of `hullcheck inspect`, as the command line has them. */
export interface InspectArguments extends ReportArguments, ImageLookupArguments {
  /** Standard input if it is `-` or left out. */
  readonly file: string | undefined;
  readonly profile?: Profile;
  readonly failOn?: FailOn;
  readonly failOnVulnerability?: VulnerabilityThreshold;
  readonly config?: string;
  readonly posture?: boolean;
}

/** In bytes. A container takes about 10,000. */
const MAXIMUM_BYTES = 128 * 1024 * 1024;

/** `hullcheck inspect`: checks existing containers. Returns the exit status. */
export async function inspectCommand(given: InspectArguments, surroundings: Surroundings): Promise<number> {
  const matrix = given.posture === true ? matrixFormat(given) : undefined;
  const destinations = matrix === undefined ? destinationsOf(given) : [];
  // nothing that a registry knows confines a container
  const asked = matrix === undefined ? given : { ...given, lookup: 'never' as const };
  const settings = {
    ...settingsOf(asked, surroundings),
    withPostures: matrix !== undefined || destinations.some(showsPostures),
    withEvidence: destinations.some(showsControls),
  };
  const policy = await loadPolicy(settings);
  const repository = await documentOf(given, settings, policy, surroundings);
  const report = await scanWith(repository, settings, policy);
  const run = judgedRun(repository, report, settings, policy);
  if (matrix === undefined) await writeReports(destinations, run, given, surroundings);
  else writeMatrix(matrix, run, given, policy, surroundings);
  return run.verdict.exitCode;
}

function settingsOf(given: InspectArguments, { folder }: Surroundings): RunSettings {
  const { file = '-', config, profile, failOn, failOnVulnerability } = given;
  const paths = file === '-' ? [] : [file];
  const images = imageSettingsOf(given, folder);
  const thresholds = { failOn, failOnVulnerability };
  return { folder, paths, config, profile, ...thresholds, baseline: undefined, ...images };
}

/** A repository that consists of this document, whatever its name is. */
async function documentOf(
  { file = '-' }: InspectArguments,
  settings: RunSettings,
  policy: Policy,
  surroundings: Surroundings,
): Promise<Repository> {
  if (file === '-') return standardInput(surroundings, MAXIMUM_BYTES, inspectDocument);
  const config = { ...policy.config, maxFileSize: Math.max(policy.config.maxFileSize, MAXIMUM_BYTES) };
  const repository = openWith(settings, { ...policy, config });
  if (repository.files.length === 0) throw new UsageError('inspect takes one file, or - for standard input');
  return { ...repository, files: repository.files.map(({ path }) => ({ path, fileFormat: inspectDocument })) };
}

const MATRIX_FORMATS = ['terminal', 'json', 'markdown'] as const;

function matrixFormat({ format = ['terminal'], output }: InspectArguments): PostureArguments['format'] {
  const found = MATRIX_FORMATS.find((name) => format.length === 1 && name === format[0]);
  if (found === undefined || output !== undefined) {
    throw new UsageError('--posture goes to standard output, in one of the formats terminal, json and markdown');
  }
  return found;
}

function writeMatrix(
  format: PostureArguments['format'],
  { report, repository }: Pick<Run, 'report' | 'repository'>,
  { verbose = false }: InspectArguments,
  { config }: Policy,
  surroundings: Surroundings,
): void {
  const shown = { postures: report.postures ?? [], root: repository.root, host: config.host };
  surroundings.stdout.write(postureText({ format, verbose }, shown, surroundings));
  const errors = report.notifications.filter(({ level }) => level === 'error');
  for (const { message } of errors) say(surroundings, `hullcheck: ${visible(message)}`);
}
