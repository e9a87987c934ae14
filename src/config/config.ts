import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile, RuleSetting } from '../check/active-rules.ts';
import { type ContextSettings, DEFAULT_CONTEXT } from '../check/file-context.ts';
import { DEFAULT_HOST, type HostAssumptions } from '../model/containers/host-assumptions.ts';
import type { AcceptedGap } from '../model/findings/accepted-gap.ts';
import type { Severity } from '../model/findings/finding.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import type { VulnerabilityThreshold } from '../model/findings/vulnerability-threshold.ts';
import type { Located } from '../model/located.ts';
import type { BuildReference } from '../parse/frontend.ts';
import { errorCode } from '../support/error-code.ts';
import { DEFAULT_LOOKUPS, type LookupSettings } from './lookup-settings.ts';

export interface Config {
  readonly profile: Profile;
  readonly failOn: Exclude<Severity, 'note'> | 'none';
  /** Undefined where `failOn` decides about vulnerabilities, too. */
  readonly failOnVulnerability: VulnerabilityThreshold | undefined;
  /** Settings by rule id. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** In bytes. */
  readonly maxFileSize: number;
  readonly host: HostAssumptions;
  /** Where the circumstances of findings make them milder. */
  readonly context: ContextSettings | 'off';
  readonly builds: readonly BuildReference[];
  /** Whether the ignore comments of other tools apply. */
  readonly peerIgnores: boolean;
  readonly images: LookupSettings;
  /** The names of the settings in `images` that the configuration decides. */
  readonly writtenImageSettings: ReadonlySet<keyof LookupSettings>;
  /** The settings that the configuration has and that options can replace: their texts by key, such as `images.lookup`. */
  readonly writtenTexts: ReadonlyMap<string, string>;
  /** The file with the known findings, as a path from the root of the repository; undefined without one. */
  readonly baseline: Located<string> | undefined;
  /** From `ignore`. */
  readonly suppressions: readonly Suppression[];
  /** From `not-looked-at`. */
  readonly acceptedGaps: readonly AcceptedGap[];
}

/** The default of `max-file-size`, in bytes. */
const DEFAULT_MAX_FILE_SIZE = 1024 * 1024;

/** The settings that apply without a configuration. */
export const DEFAULT_CONFIG: Config = {
  profile: 'recommended',
  failOn: 'high',
  failOnVulnerability: undefined,
  rules: new Map(),
  include: [],
  exclude: [],
  maxFileSize: DEFAULT_MAX_FILE_SIZE,
  host: DEFAULT_HOST,
  context: DEFAULT_CONTEXT,
  builds: [],
  peerIgnores: true,
  images: DEFAULT_LOOKUPS,
  writtenImageSettings: new Set(),
  writtenTexts: new Map(),
  baseline: undefined,
  suppressions: [],
  acceptedGaps: [],
};

/** Paths from the root of the repository; at most one of them may exist. */
export const CONFIGURATION_FILES: readonly string[] = [
  '.github/hullcheck.yml',
  '.github/hullcheck.yaml',
  '.hullcheck.yml',
  '.hullcheck.yaml',
];

/** The configuration files in the repository at a root. */
export function configurationFiles(root: string): readonly string[] {
  return CONFIGURATION_FILES.filter((path) => exists(join(root, path)));
}

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // for any other reason the file exists but is inaccessible: reading it will report that
    return errorCode(error) !== 'ENOTDIR';
  }
}
