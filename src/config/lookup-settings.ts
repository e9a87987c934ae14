import type { IgnoredVulnerability } from '../model/images/ignored-vulnerability.ts';
import type { SignaturePolicy } from '../model/images/signature-policy.ts';
import type { VexDocument } from '../model/images/vex.ts';
import type { Located } from '../model/located.ts';

/** The settings for looking up images. */
export interface LookupSettings {
  /** `auto`: look up the facts that active rules need. */
  readonly lookup: 'auto' | 'never';
  /** Whether to test the encryption of registries. */
  readonly tlsCheck: boolean;
  /** Hosts, with their ports, that may have private addresses or be on this machine. */
  readonly privateRegistries: readonly string[];
  /** Hosts like these that are contacted without encryption. */
  readonly insecureRegistries: readonly string[];
  /** Whether the check fails if something cannot be looked up. */
  readonly failOnUnavailable: boolean;
  /** In seconds, for all look-ups of a run. */
  readonly timeBudget: number;
  /** How many images are looked up at a time. */
  readonly concurrency: number;
  /** The platform to check of multi-platform images: `linux/amd64`. */
  readonly platform: string;
  /** Whether to read layers for the contents of images; asking about vulnerabilities implies it. */
  readonly contents: boolean;
  /** Where the list of packages comes from: see `InspectOptions` of `src/images/layers`. */
  readonly imageAnalysis: 'auto' | 'layers' | 'sbom';
  /** An absolute folder that caches the analysis of layers from run to run. */
  readonly cacheDir: string | undefined;
  /** Whether the cache may only have images that anyone can read, because others can read it. */
  readonly keepsPublicOnly: boolean;
  /** Where known vulnerabilities are looked up. `auto`: in a database on the disk if one is set, otherwise online. */
  readonly vulnerabilities: 'auto' | 'online' | 'offline' | 'off';
  /** Who must have signed which images; the first entry that covers an image decides. */
  readonly signatures: readonly SignaturePolicy[];
  /** A file of the repository with the authorities to trust; undefined for those that come with hullcheck. */
  readonly trustedRoot: Located<string> | undefined;
  /** The texts of the trusted root and the keys, by path. */
  readonly namedFiles: ReadonlyMap<string, string>;
  /** Signs in at the GitHub API when asking for attestations; the token of the environment by default. */
  readonly githubToken: string | undefined;
  /** The token of a workflow on github.com, for images at ghcr.io that are not public. */
  readonly packagesToken: string | undefined;
  /** Whether packages of images that are not public may be named to OSV with `auto`, too. */
  readonly namesAllPackages: boolean;
  /** An absolute folder with OSV records or an index of them. */
  readonly vulnerabilityDatabase: string | undefined;
  /** Whether each image, each vulnerable package, or each vulnerability is a separate finding. */
  readonly vulnerabilityDetail: 'image' | 'package' | 'cve';
  /** How severe a vulnerability without a rating is. */
  readonly unratedVulnerabilities: 'critical' | 'high' | 'medium' | 'low';
  /** Vulnerabilities that do not count. */
  readonly ignoredVulnerabilities: readonly IgnoredVulnerability[];
  /** The files of the repository with VEX documents. */
  readonly vexFiles: readonly Located<string>[];
  /** These documents, and others that the user names. */
  readonly vex: readonly VexDocument[];
  /** The address of OSV. */
  readonly osvAddress: string;
  /** Whether to ask how likely vulnerabilities are to be exploited, and where. */
  readonly epss: boolean;
  /** Whether the check depends on that, so that a missing estimate is reported. */
  readonly epssDecides: boolean;
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
  keepsPublicOnly: false,
  vulnerabilities: 'off',
  signatures: [],
  trustedRoot: undefined,
  namedFiles: new Map(),
  githubToken: undefined,
  packagesToken: undefined,
  namesAllPackages: false,
  vulnerabilityDatabase: undefined,
  vulnerabilityDetail: 'image',
  unratedVulnerabilities: 'medium',
  ignoredVulnerabilities: [],
  vexFiles: [],
  vex: [],
  osvAddress: 'https://api.osv.dev/',
  epss: false,
  epssDecides: false,
  epssAddress: 'https://api.first.org/data/v1/epss',
};
