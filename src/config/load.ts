import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEFAULT_HOST, type HostAssumptions } from '../model/containers/host-assumptions.ts';
import type { SourceFile } from '../model/source.ts';
import { fromRoot, isWithin } from '../support/paths.ts';
import { readTextFile } from '../support/read-text-file.ts';
import { isNull, spanOf } from '../syntax/tree/nodes.ts';
import { parseYaml } from '../syntax/yaml/located-yaml.ts';
import { type Config, configurationFiles, DEFAULT_CONFIG } from './config.ts';
import { ConfigurationError } from './configuration-error.ts';
import { toBuildReference } from './configured-build.ts';
import { toAcceptedGap, toSuppression } from './ignore-entry.ts';
import { type ConfigurableRule, type KnownRules, knownRules } from './known-rules.ts';
import { DEFAULT_LOOKUPS, type LookupSettings } from './lookup-settings.ts';
import { nearestHint } from './nearest-hint.ts';
import { configuration, type WrittenConfiguration } from './schema.ts';
import { errorAt } from './shapes.ts';

export interface LoadOptions {
  /** A file that was named; otherwise one of {@link CONFIGURATION_FILES} is looked for. */
  readonly file: string | undefined;
  /** The folder that `file` is relative to. */
  readonly cwd: string;
  readonly rules: readonly ConfigurableRule[];
}

const MAXIMUM_BYTES = 256 * 1024;

/**
 * The configuration of the repository at `root`, which is absolute and without symbolic links; the defaults if it has none.
 * @throws {ConfigurationError} for the first mistake in it.
 */
export function loadConfig(root: string, { file, cwd, rules }: LoadOptions): Config {
  const known = knownRules(rules);
  if (file !== undefined) return parseConfig(readConfiguration(root, resolve(cwd, file), file), known);
  const [path, second] = configurationFiles(root);
  if (path === undefined) return { ...DEFAULT_CONFIG };
  if (second !== undefined) {
    throw new ConfigurationError(`There are two configurations: ${path} and ${second}. Remove one of them.`);
  }
  return parseConfig(readConfiguration(root, join(root, path), path), known);
}

/** @throws {ConfigurationError} for the first mistake in the text. */
export function parseConfig(file: SourceFile, rules: KnownRules): Config {
  const parsed = parseYaml(file);
  if ('reason' in parsed) throw errorAt(parsed.span, `The configuration is not valid YAML: ${parsed.reason}.`);
  const [problem] = parsed.problems;
  if (problem !== undefined) throw errorAt(problem.span, `The configuration is not valid: ${problem.reason}.`);
  const [root, second] = parsed.roots;
  if (second !== undefined) throw errorAt(spanOf(second), 'The configuration has more than one YAML document.');
  return root === undefined || isNull(root) ? { ...DEFAULT_CONFIG } : toConfig(configuration.read(root, rules));
}

function toConfig(written: WrittenConfiguration): Config {
  const plain = DEFAULT_CONFIG;
  return {
    profile: written.profile ?? plain.profile,
    failOn: written['fail-on'] ?? plain.failOn,
    failOnVulnerability: written['fail-on-vulnerability'] ?? plain.failOnVulnerability,
    rules: written.rules ?? plain.rules,
    include: written.include ?? plain.include,
    exclude: written.exclude ?? plain.exclude,
    maxFileSize: written['max-file-size'] ?? plain.maxFileSize,
    host: toHost(written.host),
    context: toContext(written.context),
    builds: (written.builds ?? []).map(toBuildReference),
    peerIgnores: written['peer-ignores'] ?? plain.peerIgnores,
    images: toLookups(written.images, written['fail-on-vulnerability']?.epss !== undefined),
    writtenImageSettings: decidedIn(written.images),
    writtenTexts: textsOf(written),
    baseline: written.baseline,
    suppressions: (written.ignore ?? []).map(toSuppression),
    acceptedGaps: (written['not-looked-at'] ?? []).map(toAcceptedGap),
  };
}

function toContext(written: WrittenConfiguration['context']): Config['context'] {
  if (written === 'off') return 'off';
  return typeof written === 'object' ? { folders: written.folders } : DEFAULT_CONFIG.context;
}

function toHost(written: WrittenConfiguration['host']): HostAssumptions {
  return {
    apparmor: written?.apparmor ?? DEFAULT_HOST.apparmor,
    selinux: written?.selinux ?? DEFAULT_HOST.selinux,
    cgroup: written?.cgroup ?? DEFAULT_HOST.cgroup,
    usernsRemap: written?.['userns-remap'] ?? DEFAULT_HOST.usernsRemap,
    rootless: written?.rootless ?? DEFAULT_HOST.rootless,
  };
}

function toLookups(written: WrittenConfiguration['images'], epssDecides: boolean): LookupSettings {
  return {
    lookup: written?.lookup ?? (asksForLookups(written) ? 'auto' : DEFAULT_LOOKUPS.lookup),
    tlsCheck: written?.['tls-check'] ?? DEFAULT_LOOKUPS.tlsCheck,
    privateRegistries: written?.['allow-private-registries'] ?? DEFAULT_LOOKUPS.privateRegistries,
    insecureRegistries: written?.['insecure-registries'] ?? DEFAULT_LOOKUPS.insecureRegistries,
    failOnUnavailable: written?.['fail-on-unavailable'] ?? DEFAULT_LOOKUPS.failOnUnavailable,
    timeBudget: written?.['time-budget'] ?? DEFAULT_LOOKUPS.timeBudget,
    concurrency: written?.concurrency ?? DEFAULT_LOOKUPS.concurrency,
    platform: written?.platform ?? DEFAULT_LOOKUPS.platform,
    signatures: written?.signatures ?? DEFAULT_LOOKUPS.signatures,
    trustedRoot: written?.['trusted-root'] ?? DEFAULT_LOOKUPS.trustedRoot,
    namedFiles: DEFAULT_LOOKUPS.namedFiles,
    githubToken: DEFAULT_LOOKUPS.githubToken,
    packagesToken: DEFAULT_LOOKUPS.packagesToken,
    namesAllPackages: DEFAULT_LOOKUPS.namesAllPackages,
    ...toContentLookups(written, epssDecides),
  };
}

/** Only of settings that options can replace. */
function textsOf({ images, ...written }: WrittenConfiguration): Config['writtenTexts'] {
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['profile', written.profile],
    ['fail-on', written['fail-on']],
    ['fail-on-vulnerability', written['fail-on-vulnerability']?.text],
    ['baseline', written.baseline?.value],
    ['images.lookup', images?.lookup ?? (asksForLookups(images) ? 'auto' : undefined)],
    ['images.vulnerabilities', images?.vulnerabilities],
    ['images.vulnerability-database', images?.['vulnerability-database']],
    ['images.cache-dir', images?.['cache-dir']],
  ];
  return new Map(texts.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const])));
}

/** Settings for which programs have defaults of their own. */
function decidedIn(written: WrittenConfiguration['images']): ReadonlySet<keyof LookupSettings> {
  const { lookup, vulnerabilities, 'time-budget': timeBudget, 'cache-dir': cacheDir } = written ?? {};
  const decided = Object.entries({ lookup, vulnerabilities, timeBudget, cacheDir, keepsPublicOnly: cacheDir }).filter(
    ([, value]) => value !== undefined,
  );
  return new Set(decided.map(([name]) => name as keyof LookupSettings));
}

type ContentLookups = Pick<
  LookupSettings,
  | 'contents'
  | 'imageAnalysis'
  | 'cacheDir'
  | 'keepsPublicOnly'
  | 'vulnerabilities'
  | 'vulnerabilityDatabase'
  | 'vulnerabilityDetail'
  | 'unratedVulnerabilities'
  | 'ignoredVulnerabilities'
  | 'vexFiles'
  | 'vex'
  | 'osvAddress'
  | 'epss'
  | 'epssDecides'
  | 'epssAddress'
>;

/** The settings about the contents of images. */
function toContentLookups(written: WrittenConfiguration['images'], epssDecides: boolean): ContentLookups {
  return {
    contents: written?.contents ?? DEFAULT_LOOKUPS.contents,
    imageAnalysis: written?.['image-analysis'] ?? DEFAULT_LOOKUPS.imageAnalysis,
    cacheDir: written?.['cache-dir'] ?? DEFAULT_LOOKUPS.cacheDir,
    keepsPublicOnly: DEFAULT_LOOKUPS.keepsPublicOnly,
    vulnerabilities: written?.vulnerabilities ?? DEFAULT_LOOKUPS.vulnerabilities,
    vulnerabilityDatabase: written?.['vulnerability-database'] ?? DEFAULT_LOOKUPS.vulnerabilityDatabase,
    vulnerabilityDetail: written?.['vulnerability-detail'] ?? DEFAULT_LOOKUPS.vulnerabilityDetail,
    unratedVulnerabilities: written?.['unrated-vulnerabilities'] ?? DEFAULT_LOOKUPS.unratedVulnerabilities,
    ignoredVulnerabilities: written?.['ignore-vulnerabilities'] ?? DEFAULT_LOOKUPS.ignoredVulnerabilities,
    vexFiles: written?.vex ?? DEFAULT_LOOKUPS.vexFiles,
    vex: DEFAULT_LOOKUPS.vex,
    osvAddress: written?.['osv-address'] ?? DEFAULT_LOOKUPS.osvAddress,
    epss: written?.epss ?? epssDecides,
    epssDecides,
    epssAddress: written?.['epss-address'] ?? DEFAULT_LOOKUPS.epssAddress,
  };
}

/** Asking about the contents of images, or about their signers, implies looking them up. */
function asksForLookups(written: WrittenConfiguration['images']): boolean {
  const { contents = false, vulnerabilities = 'off', signatures = [] } = written ?? {};
  return contents || vulnerabilities !== 'off' || signatures.length > 0;
}

function readConfiguration(root: string, path: string, written: string): SourceFile {
  const isInside = isWithin(root, path);
  const shownPath = isInside ? fromRoot(root, path) : written;
  const real = realPath(path, shownPath);
  if (isInside && !isWithin(root, real)) {
    throw new ConfigurationError('The symbolic link leads out of the repository.', { path: shownPath });
  }
  const read = readTextFile(real, MAXIMUM_BYTES);
  if (read.ok) return { path: shownPath, text: read.value.text };
  const needs = `It must be a UTF-8 file of at most ${MAXIMUM_BYTES / 1024} KiB.`;
  throw new ConfigurationError(`The configuration cannot be read. ${needs}`, { path: shownPath });
}

function realPath(path: string, shownPath: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const hint = nearestHint(path, shownPath) ?? '';
    throw new ConfigurationError(`The configuration does not exist, or cannot be read.${hint}`, { path: shownPath });
  }
}
