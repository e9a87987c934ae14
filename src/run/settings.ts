import type { Profile } from '../check/active-rules.ts';
import type { Config } from '../config/config.ts';
import type { LookupSettings } from '../config/lookup-settings.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import type { VulnerabilityThreshold } from '../model/findings/vulnerability-threshold.ts';
import type { VexDocument } from '../model/images/vex.ts';
import type { FailOn } from '../report/verdict.ts';
import type { ScanOptions } from './scan-result.ts';
import type { ReadUpdateBots } from './updated-by-bots.ts';

/** The command-line options or the inputs of the Action; the configuration decides where they are undefined. */
export interface RunSettings {
  /** The folder that paths are relative to. */
  readonly folder: string;
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly profile: Profile | undefined;
  readonly failOn: FailOn | undefined;
  readonly failOnVulnerability?: VulnerabilityThreshold | undefined;
  readonly baseline: string | undefined;
  /** Whether the baseline that the configuration names applies where these settings name none. */
  readonly withBaseline?: boolean;
  /** The path of a baseline that the run is going to write: until it exists, none applies. */
  readonly newBaseline?: string | undefined;
  /** Ids of rules that run regardless of profile and configuration. */
  readonly alsoRun?: readonly string[];
  /** Ids of the only rules that run; all that the profile and the configuration enable by default. */
  readonly onlyRules?: readonly string[] | undefined;
  /** Ids of rules that do not run. */
  readonly withoutRules?: readonly string[] | undefined;
  /** Files not to scan, in addition to those of the configuration; patterns as in `.gitignore`. */
  readonly exclude?: readonly string[] | undefined;
  readonly withPostures?: boolean;
  readonly withEvidence?: boolean;
  /** As in {@link ScanOptions}. */
  readonly isOnlyReported?: ScanOptions['isOnlyReported'];
  /** Whether to look up images. */
  readonly lookup?: 'auto' | 'never' | undefined;
  /** How to switch look-ups on, as a clause; by default the option of the command line. */
  readonly lookupHint?: string | undefined;
  /** Other settings about images. */
  readonly images?: ImageOverrides | undefined;
  /** VEX documents, in addition to those of the configuration. */
  readonly vex?: readonly VexDocument[] | undefined;
  /** Whether to make fixes that need files from the web. */
  readonly withDownloads?: boolean | undefined;
  /** Forbids the network, whatever other settings say. */
  readonly offline?: boolean | undefined;
  /** One thread by default. */
  readonly threads?: ScanOptions['threads'];
  readonly onProgress?: ScanOptions['onProgress'];
  /** As in {@link ScanOptions}. */
  readonly imagesBefore?: ScanOptions['imagesBefore'];
  readonly onImages?: ScanOptions['onImages'];
  /** Whether rules run that only report what a change brings. */
  readonly isCompared?: boolean;
  readonly lostHardening?: ScanOptions['lostHardening'];
  readonly changedImages?: ScanOptions['changedImages'];
  readonly prepareLookups?: ScanOptions['prepareLookups'];
  /** What the program does about images where neither these settings nor the configuration say so. */
  readonly imageDefaults?:
    | Partial<Pick<LookupSettings, 'lookup' | 'vulnerabilities' | 'timeBudget' | 'cacheDir' | 'keepsPublicOnly'>>
    | undefined;
  /** Notes the results of units, for a scan of nearly the same files. */
  readonly journal?: ScanOptions['journal'];
  /** The results of units in a scan with the same settings and the same policy. */
  readonly known?: ScanOptions['known'];
}

/** Where one of them is undefined, the configuration decides. */
export interface ImageOverrides {
  readonly vulnerabilities?: LookupSettings['vulnerabilities'] | undefined;
  /** Absolute. */
  readonly vulnerabilityDatabase?: string | undefined;
  /** Absolute. */
  readonly cacheDir?: string | undefined;
  /** Signs in at the GitHub API when asking for attestations; the token of the environment by default. */
  readonly githubToken?: string | undefined;
  /** For images at ghcr.io that are not public. */
  readonly packagesToken?: string | undefined;
}

/** Everything but the files that decides: written down in the repository, and read before the scan. */
export interface Policy {
  readonly config: Config;
  /** The known findings. */
  readonly baseline: readonly Suppression[];
  /** The bots that update references; none by default. */
  readonly updateBots?: ReadUpdateBots | undefined;
}
