import type { SignaturePolicy } from '../model/images/signature-policy.ts';
import type { Located } from '../model/located.ts';

/** What the configuration says about looking images up. */
export interface LookupSettings {
  /** `auto`: what rules that run want to know. */
  readonly lookup: 'auto' | 'never';
  /** Whether to try how registries encrypt. */
  readonly tlsCheck: boolean;
  /** Hosts, with their ports, that may be at private addresses or on this machine. */
  readonly privateRegistries: readonly string[];
  /** The same, and they are spoken to without encryption. */
  readonly insecureRegistries: readonly string[];
  /** Whether it fails the check when something cannot be looked up. */
  readonly failOnUnavailable: boolean;
  /** In seconds, for all look-ups of a run. */
  readonly timeBudget: number;
  /** At a time. */
  readonly concurrency: number;
  /** Of images that there are for several: `linux/amd64`. */
  readonly platform: string;
  /** Whether layers are read to learn what is inside of images; asking about vulnerabilities does so anyway. */
  readonly contents: boolean;
  /** Where packages come from: see `InspectOptions` of `src/images/layers`. */
  readonly imageAnalysis: 'auto' | 'layers' | 'sbom';
  /** A folder, absolute, that keeps what is known of layers from run to run. */
  readonly cacheDir: string | undefined;
  /** Where known vulnerabilities are looked up. `auto`: in a database on the disk where one is named, else online. */
  readonly vulnerabilities: 'auto' | 'online' | 'offline' | 'off';
  /** Who has to have signed which images; the first that covers an image decides. */
  readonly signatures: readonly SignaturePolicy[];
  /** A file of the repository with what is believed; undefined for what comes with hullcheck. */
  readonly trustedRoot: Located<string> | undefined;
  /** Texts by path, of the trusted root and the keys. */
  readonly namedFiles: ReadonlyMap<string, string>;
  /** Signs in at the API of GitHub, where attestations are asked for; that of the environment unless given. */
  readonly githubToken: string | undefined;
  /** A folder, absolute, with records of OSV or an index of them. */
  readonly vulnerabilityDatabase: string | undefined;
  /** What becomes a finding of its own: an image, or each vulnerable package, or each vulnerability. */
  readonly vulnerabilityDetail: 'image' | 'package' | 'cve';
  /** Where OSV is asked. */
  readonly osvAddress: string;
  /** Whether to ask how likely vulnerabilities are exploited, and where. */
  readonly epss: boolean;
  readonly epssAddress: string;
}

export const DEFAULT_LOOKUPS: LookupSettings = {
  lookup: 'never',
  tlsCheck: false,
  privateRegistries: [],
  insecureRegistries: [],
  failOnUnavailable: false,
  timeBudget: 120,
  concurrency: 8,
  platform: 'linux/amd64',
  contents: false,
  imageAnalysis: 'auto',
  cacheDir: undefined,
  vulnerabilities: 'off',
  signatures: [],
  trustedRoot: undefined,
  namedFiles: new Map(),
  githubToken: undefined,
  vulnerabilityDatabase: undefined,
  vulnerabilityDetail: 'image',
  osvAddress: 'https://api.osv.dev/',
  epss: false,
  epssAddress: 'https://api.first.org/data/v1/epss',
};
