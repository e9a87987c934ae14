import { configurationFiles } from '../config/config.ts';
import { isPlatform } from '../config/image-settings.ts';
import type { LookupSettings } from '../config/lookup-settings.ts';
import { checkDatabase } from '../config/vulnerability-database.ts';
import { repositoryRoot } from '../discover/index.ts';
import { type NamedImage, NoImageError, namedImage } from '../images/sources/index.ts';
import type { VulnerabilityThreshold } from '../model/findings/vulnerability-threshold.ts';
import { oneLine } from '../report/escape.ts';
import { type FailOn, verdict } from '../report/verdict.ts';
import { type AskedImage, GIVEN_IMAGE_SECONDS, scanImage, shownPathOf } from '../run/image.ts';
import { overridesOf } from '../run/overrides.ts';
import { loadPolicy, thresholdsOf } from '../run/run.ts';
import { imageSettings, scanOptionsOf } from '../run/scan-options.ts';
import type { ImageOverrides, Policy, RunSettings } from '../run/settings.ts';
import type { ImageScan } from '../triage/image-scan.ts';
import { imageDestinationsOf } from './destinations.ts';
import { type ImageLookupArguments, imageSettingsOf } from './image-arguments.ts';
import { type ImageReportArguments, writeImageReports } from './image-reports.ts';
import { type Surroundings, say } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { readVexFiles } from './vex-files.ts';

/** The arguments of `hullcheck image`, as the command line has them. */
export interface ImageArguments extends ImageReportArguments, Omit<ImageLookupArguments, 'lookup'> {
  readonly image: string;
  readonly failOn?: FailOn;
  readonly failOnVulnerability?: VulnerabilityThreshold;
  readonly config?: string;
  readonly platform?: string;
  readonly imageAnalysis?: LookupSettings['imageAnalysis'];
  /** Talks to its registry without encryption. */
  readonly insecure?: boolean;
  readonly vulnerabilityDetail?: LookupSettings['vulnerabilityDetail'];
  readonly failOnUnavailable?: boolean;
}

const NOT_READ = 3;

/** `hullcheck image`: the contents of one image, and what is wrong with it. Returns the exit status. */
export async function imageCommand(given: ImageArguments, surroundings: Surroundings): Promise<number> {
  const destinations = imageDestinationsOf(given);
  const named = nameOf(given, surroundings);
  const asked: AskedImage = { named, text: given.image, path: shownPathOf(given.image, named, surroundings.folder) };
  const vex = await readVexFiles(given.vex, surroundings.folder);
  const settings = { ...runSettings(given, surroundings), vex };
  const policy = await loadPolicy(settings);
  const scanned = await scanAsked(asked, given, settings, policy);
  if (!scanned.ok) {
    say(surroundings, `hullcheck: ${oneLine(given.image)} was not read: ${oneLine(scanned.error)}`);
    return NOT_READ;
  }
  const root = repositoryRoot([], surroundings.folder);
  const judged = verdict(scanned.value.report, thresholdsOf(settings, policy));
  await writeImageReports(
    destinations,
    {
      ...scanned.value,
      name: given.image,
      path: asked.path,
      repository: named.kind === 'registry' ? asked.path : undefined,
      verdict: judged,
      policy: {
        configuration: given.config ?? configurationFiles(root)[0],
        // the look-ups of images in files are not for this command
        overrides: overridesOf({ ...settings, lookup: undefined }, policy, root),
      },
      unrated: policy.config.images.unratedVulnerabilities,
    },
    given,
    surroundings,
  );
  return judged.exitCode;
}

function nameOf({ image }: ImageArguments, { folder, stdin }: Surroundings): NamedImage {
  if (image === '-') return pipedImage(stdin);
  try {
    return namedImage(image, folder);
  } catch (error) {
    if (error instanceof NoImageError) throw new UsageError(error.message);
    throw error;
  }
}

function pipedImage(stdin: Surroundings['stdin']): NamedImage {
  if (stdin !== undefined && stdin.isTTY !== true) return { kind: 'local', place: 'pipe', pieces: stdin };
  throw new UsageError('nothing is piped in; try: docker save NAME | hullcheck image -');
}

function runSettings(given: ImageArguments, { folder }: Surroundings): RunSettings {
  const { config, failOn, failOnVulnerability } = given;
  const lookups = imageSettingsOf(given, folder);
  const thresholds = { failOn, failOnVulnerability };
  return {
    folder,
    paths: [],
    config,
    ...thresholds,
    profile: undefined,
    baseline: undefined,
    ...lookups,
    lookup: 'never',
  };
}

function scanAsked(
  asked: AskedImage,
  given: ImageArguments,
  settings: RunSettings,
  policy: Policy,
): Promise<{ readonly ok: true; readonly value: ImageScan } | { readonly ok: false; readonly error: string }> {
  if (asked.named.kind === 'registry' && given.offline === true)
    return Promise.resolve({ ok: false, error: 'with --offline nothing may use the network' });
  return scanImage(asked, {
    ...scanOptionsOf(settings, policy),
    settings: lookupSettings(asked, given, settings, policy),
    ruleSettings: policy.config.rules,
    isPlatformAsked: given.platform !== undefined,
  });
}

/** Packages of an image on the disk are only named to a database on the web if that is asked for. */
function defaultSource(
  { kind }: NamedImage,
  { vulnerabilityDatabase }: ImageOverrides,
): LookupSettings['vulnerabilities'] {
  if (kind === 'registry') return 'auto';
  return vulnerabilityDatabase === undefined ? 'off' : 'offline';
}

/** A registry named on the command line is one that the user trusts, wherever it is. */
function lookupSettings(
  { named }: AskedImage,
  given: ImageArguments,
  { images = {}, vex = [], failOnVulnerability }: RunSettings,
  { config }: Policy,
): LookupSettings {
  const configured = imageSettings(
    { images, imageDefaults: { vulnerabilities: defaultSource(named, images) }, failOnVulnerability },
    config,
  );
  const hosts = named.kind === 'registry' ? [named.target.host] : [];
  const { platform = configured.platform, imageAnalysis = configured.imageAnalysis } = given;
  const { vulnerabilityDetail = configured.vulnerabilityDetail } = given;
  if (!isPlatform(platform))
    throw new UsageError(`--platform ${platform} is not a platform; write it as linux/amd64 or linux/arm64/v8`);
  const isOffline = given.offline && configured.vulnerabilities !== 'off';
  const vulnerabilities = isOffline ? 'offline' : configured.vulnerabilities;
  checkDatabase({ ...configured, vulnerabilities });
  return {
    ...configured,
    contents: true,
    platform,
    imageAnalysis,
    vulnerabilities,
    vulnerabilityDetail,
    vex: [...vex, ...configured.vex],
    failOnUnavailable: given.failOnUnavailable ?? configured.failOnUnavailable,
    namesAllPackages: given.vulnerabilities !== undefined,
    timeBudget: Math.max(configured.timeBudget, GIVEN_IMAGE_SECONDS),
    privateRegistries: [...configured.privateRegistries, ...hosts],
    insecureRegistries: given.insecure ? [...configured.insecureRegistries, ...hosts] : configured.insecureRegistries,
  };
}
