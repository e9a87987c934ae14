import type { Profile } from '../check/active-rules.ts';
import type { Config } from '../config/config.ts';
import type { LookupSettings } from '../config/lookup-settings.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import type { FailOn } from '../report/verdict.ts';
import type { ScanOptions } from './scan-result.ts';

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
  /** What is said about images besides. */
  readonly images?: ImageOverrides | undefined;
  /** Whether the fixes are wanted that take files of the web. */
  readonly withDownloads?: boolean | undefined;
  /** Nothing may use the network, whatever else is said. */
  readonly offline?: boolean | undefined;
  /** One thread unless given. */
  readonly threads?: ScanOptions['threads'];
  readonly onProgress?: ScanOptions['onProgress'];
  /** Notes what units gave, for a scan of nearly the same files. */
  readonly journal?: ScanOptions['journal'];
  /** What units gave in a scan with the same settings and the same policy. */
  readonly known?: ScanOptions['known'];
}

/** Where one of them is undefined, the configuration decides. */
export interface ImageOverrides {
  readonly vulnerabilities?: LookupSettings['vulnerabilities'] | undefined;
  /** Absolute. */
  readonly vulnerabilityDatabase?: string | undefined;
  /** Absolute. */
  readonly cacheDir?: string | undefined;
  /** Signs in at the API of GitHub, where attestations are asked for; that of the environment unless given. */
  readonly githubToken?: string | undefined;
}

/** What decides besides the files: written down in the repository, and read before it is scanned. */
export interface Policy {
  readonly config: Config;
  /** The known findings. */
  readonly baseline: readonly Suppression[];
}
