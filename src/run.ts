import { activeRules, type Profile } from './check/active-rules.ts';
import { peerRules } from './check/peer-rules.ts';
import { ruleNames } from './check/rule-names.ts';
import { loadConfig } from './config/load.ts';
import { openRepository, type Repository, repositoryRoot } from './discover/index.ts';
import { type FailOn, type Verdict, verdict } from './report/verdict.ts';
import { rules } from './rules/index.ts';
import { type ScanOptions, type ScanReport, scan } from './scan.ts';
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
  readonly onProgress?: ScanOptions['onProgress'];
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
  const { folder, paths, onProgress } = settings;
  const config = loadConfig(repositoryRoot(paths, folder), { file: settings.config, cwd: folder, rules });
  const repository = openRepository(paths, { ...config, cwd: folder });
  const baseline = settings.baseline === undefined ? [] : readBaseline(settings.baseline, folder);
  const report = await scan(repository, {
    rules: activeRules(rules, settings.profile ?? config.profile, config.rules),
    names: ruleNames(rules),
    peers: config.peerIgnores ? peerRules(rules) : undefined,
    suppressions: [...config.suppressions, ...baseline],
    host: config.host,
    today: today(),
    ...(onProgress && { onProgress }),
  });
  return { repository, report, verdict: verdict(report, settings.failOn ?? config.failOn) };
}

/** In UTC, so that a suppression expires at the same moment everywhere. */
function today(): string {
  return new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
}
