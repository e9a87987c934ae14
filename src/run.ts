import { activeRules, type Profile } from './check/active-rules.ts';
import { peerRules } from './check/peer-rules.ts';
import { ruleNames } from './check/rule-names.ts';
import { type Config, loadConfig } from './config/load.ts';
import { openRepository, type Repository, repositoryRoot } from './discover/index.ts';
import type { Suppression } from './model/suppression.ts';
import { type FailOn, type Verdict, verdict } from './report/verdict.ts';
import { completeFixes } from './resolve/complete-fixes.ts';
import { imageLookups, offlineLookups } from './resolve/lookups.ts';
import type { Rule } from './rules/define-rule.ts';
import { rules } from './rules/index.ts';
import { type ScanOptions, type ScanReport, scan } from './scan.ts';
import { remember } from './support/remember.ts';
import { readBaseline } from './triage/baseline.ts';

/** What the command line or the inputs of the Action say; what they leave out, the configuration decides. */
export interface RunSettings {
  /** What relative paths start from. */
  readonly folder: string;
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly profile: Profile | undefined;
  readonly failOn: FailOn | undefined;
  readonly baseline: string | undefined;
  /** Ids of rules that run whatever the profile and the configuration say. */
  readonly alsoRun?: readonly string[];
  readonly withPostures?: boolean;
  /** Whether images are looked up. */
  readonly lookup?: 'auto' | 'never' | undefined;
  /** Whether the fixes are wanted that take files of the web. */
  readonly withDownloads?: boolean | undefined;
  /** Nothing may use the network, whatever else is said. */
  readonly offline?: boolean | undefined;
  /** One thread unless given. */
  readonly threads?: ScanOptions['threads'];
  readonly onProgress?: ScanOptions['onProgress'];
}

/** What decides besides the files: written down in the repository, and read before it is scanned. */
export interface Policy {
  readonly config: Config;
  /** The known findings. */
  readonly baseline: readonly Suppression[];
}

export interface Run {
  readonly repository: Repository;
  readonly report: ScanReport;
  readonly verdict: Verdict;
}

/**
 * From settings to verdict: what the command line and the Action have in common.
 * @throws {ConfigurationError} if the configuration, the baseline or a path is wrong.
 */
export async function run(settings: RunSettings): Promise<Run> {
  const policy = loadPolicy(settings);
  const repository = openWith(settings, policy);
  const report = await scanWith(repository, settings, policy);
  return { repository, report, verdict: verdict(report, failOnOf(settings, policy)) };
}

/** @throws {ConfigurationError} if the configuration, the baseline or a path is wrong. */
export function loadPolicy({ folder, paths, config, baseline }: RunSettings): Policy {
  return {
    config: loadConfig(repositoryRoot(paths, folder), { file: config, cwd: folder, rules }),
    baseline: baseline === undefined ? [] : readBaseline(baseline, folder),
  };
}

/** @throws {ConfigurationError} for a path that does not exist. */
export function openWith({ folder, paths }: RunSettings, { config }: Policy): Repository {
  return openRepository(paths, { ...config, cwd: folder });
}

export function scanWith(repository: Repository, settings: RunSettings, policy: Policy): Promise<ScanReport> {
  return scan(repository, scanOptionsOf(settings, policy));
}

export function scanOptionsOf(settings: RunSettings, { config, baseline }: Policy): ScanOptions {
  const { profile, alsoRun = [], withPostures = false, threads, onProgress } = settings;
  // what the configuration sets for a rule stays, such as its score
  const switchedOn = alsoRun.filter((id) => typeof config.rules.get(id) !== 'object');
  const ruleSettings = new Map([...config.rules, ...switchedOn.map((id) => [id, 'on'] as const)]);
  const lookups = lookupsFor(settings, config);
  const isPossible = ({ needs = [], id }: Rule): boolean =>
    needs.every((fact) => lookups?.facts.has(fact)) || ruleSettings.has(id);
  return {
    // without its facts a rule has nothing to say, unless somebody asked for it
    rules: activeRules(rules.filter(isPossible), profile ?? config.profile, ruleSettings),
    lookups,
    completeFixes:
      settings.withDownloads && lookups !== undefined && !settings.offline ? sharedFixes(config) : undefined,
    names: ruleNames(rules),
    peers: config.peerIgnores ? peerRules(rules) : undefined,
    suppressions: [...config.suppressions, ...baseline],
    host: config.host,
    builds: config.builds,
    withPostures,
    today: TODAY,
    threads,
    ...(onProgress && { onProgress }),
  };
}

/** Scans of one run share what they learn. */
const sharedLookups = remember((config: Config) => imageLookups(config.images));

const sharedFixes = remember((config: Config) => completeFixes(config.images));

function lookupsFor({ lookup, offline }: RunSettings, config: Config): ScanOptions['lookups'] {
  if ((lookup ?? config.images.lookup) === 'never') return undefined;
  return offline ? offlineLookups(config.images) : sharedLookups(config);
}

export function failOnOf({ failOn }: RunSettings, { config }: Policy): FailOn {
  return failOn ?? config.failOn;
}

/** In UTC, so that a suppression expires at the same moment everywhere; and the same for all scans of one run. */
const TODAY = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
