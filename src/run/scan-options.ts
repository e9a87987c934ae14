import { activeRules, rulesForChange } from '../check/active-rules.ts';
import { peerRules } from '../check/peer-rules.ts';
import { ruleNames } from '../check/rule-names.ts';
import type { Config } from '../config/config.ts';
import type { LookupSettings } from '../config/lookup-settings.ts';
import { checkDatabase } from '../config/vulnerability-database.ts';
import type { ImageLookups } from '../images/resolve/image-lookups.ts';
import { imageLookups, offlineLookups, unaskedPolicy } from '../images/resolve/lookups.ts';
import type { Rule } from '../rules/define-rule.ts';
import { rules } from '../rules/index.ts';
import { lazy } from '../support/caches/lazy.ts';
import { remember } from '../support/caches/remember.ts';
import { completeFixes } from './complete-fixes.ts';
import type { ScanOptions } from './scan-result.ts';
import type { Policy, RunSettings } from './settings.ts';

/** The options that result from settings and policy. */
export function scanOptionsOf(settings: RunSettings, { config, baseline, updateBots }: Policy): ScanOptions {
  const { withPostures = false, withEvidence = false, isOnlyReported } = settings;
  const { threads, journal, known, onProgress, imagesBefore, onImages, prepareLookups } = settings;
  const { lostHardening, changedImages } = settings;
  const images = imageSettings(settings, config);
  const lookups = lookupsFor(settings, config, images);
  return {
    rules: rulesToRun(settings, config, lookups),
    lookups,
    lookupsOff: isAllowedToAsk(settings, config) ? undefined : lookupHintOf(settings),
    vulnerabilityDetail: config.images.vulnerabilityDetail,
    unratedVulnerabilities: config.images.unratedVulnerabilities,
    decisions: decisionsIn({ ...images, vex: [...(settings.vex ?? []), ...images.vex] }),
    completeFixes:
      settings.withDownloads && isAllowedToAsk(settings, config) && !settings.offline ? sharedFixes(config) : undefined,
    names: namesOfRules(),
    peers: config.peerIgnores ? peersOfRules() : undefined,
    suppressions: [...config.suppressions, ...baseline],
    acceptedGaps: config.acceptedGaps,
    updateBots,
    host: config.host,
    builds: config.builds,
    withPostures,
    withEvidence,
    isOnlyReported,
    today: TODAY,
    threads,
    journal,
    known,
    // a setting that names the source asks for all images
    imagesBefore: images.vulnerabilities === 'auto' ? imagesBefore : undefined,
    onImages,
    lostHardening,
    changedImages,
    prepareLookups,
    ...(onProgress && { onProgress }),
  };
}

const namesOfRules = lazy(() => ruleNames(rules));
const peersOfRules = lazy(() => peerRules(rules));

/** A rule cannot report anything without its facts, so it is left out, unless the user asked for it. */
function rulesToRun(settings: RunSettings, config: Config, lookups: ScanOptions['lookups']): ScanOptions['rules'] {
  const { profile = config.profile, alsoRun = [], onlyRules, withoutRules = [] } = settings;
  // keeps the configuration of a rule, such as its score
  const switchedOn = alsoRun.filter((id) => typeof config.rules.get(id) !== 'object');
  const counted = lookups?.facts.has('vulnerabilities') ? rulesThatCount(settings, config) : [];
  const ruleSettings = new Map([
    ...counted.map((id) => [id, 'on'] as const),
    ...config.rules,
    ...switchedOn.map((id) => [id, 'on'] as const),
  ]);
  const isWanted = ({ id }: Rule): boolean =>
    (onlyRules === undefined || onlyRules.includes(id)) && !withoutRules.includes(id);
  const isPossible = ({ needs = [], id }: Rule): boolean =>
    needs.every((fact) => lookups?.facts.has(fact)) || ruleSettings.has(id);
  const enabled = settings.isCompared ? rulesForChange : activeRules;
  return enabled(rules.filter(isWanted).filter(isPossible), profile, ruleSettings, config.context);
}

/** The rules outside of the profile whose findings the threshold asks for. */
function rulesThatCount({ failOnVulnerability }: RunSettings, config: Config): readonly string[] {
  const { withoutFix } = failOnVulnerability ?? config.failOnVulnerability ?? {};
  return withoutFix === 'always' ? ['image-vulnerable-unfixed'] : [];
}

/** What the user decided about vulnerabilities, where they are looked up. */
export function decisionsIn(images: LookupSettings): ScanOptions['decisions'] {
  const { vulnerabilities, ignoredVulnerabilities, vex } = images;
  return vulnerabilities === 'off' || ignoredVulnerabilities.length + vex.length === 0 ? undefined : images;
}

/** The scans of one run share what they look up. */
const sharedLookups = remember((_config: Config) => new Map<string, ImageLookups>());

const sharedFixes = remember((config: Config) => completeFixes(config.images));

function isAllowedToAsk(settings: RunSettings, config: Config): boolean {
  return (settings.lookup ?? imageSettings(settings, config).lookup) !== 'never';
}

function lookupHintOf({ lookupHint = '--lookup auto does so' }: RunSettings): string {
  return lookupHint;
}

function lookupsFor(given: RunSettings, config: Config, settings: LookupSettings): ScanOptions['lookups'] {
  const { offline, images = {} } = given;
  if (isAllowedToAsk(given, config)) checkDatabase(settings);
  if (!isAllowedToAsk(given, config))
    return settings.signatures.length > 0 ? unaskedPolicy(settings, lookupHintOf(given)) : undefined;
  if (offline) return offlineLookups(settings);
  const shared = sharedLookups(config);
  const key = JSON.stringify(images);
  const lookups = shared.get(key) ?? imageLookups(settings);
  shared.set(key, lookups);
  return lookups;
}

/** Asking for vulnerabilities implies looking up images. */
export function imageSettings(
  {
    images: given = {},
    imageDefaults = {},
    failOnVulnerability,
  }: Pick<RunSettings, 'images' | 'imageDefaults' | 'failOnVulnerability'>,
  { images: configured, writtenImageSettings: written }: Config,
): LookupSettings {
  const plain = Object.fromEntries(
    Object.entries(imageDefaults).filter(([name]) => !written.has(name as keyof LookupSettings)),
  );
  const images: LookupSettings = { ...configured, ...plain };
  const { vulnerabilities = images.vulnerabilities, cacheDir = images.cacheDir } = given;
  const { vulnerabilityDatabase = images.vulnerabilityDatabase, githubToken = images.githubToken } = given;
  const { packagesToken = images.packagesToken } = given;
  const lookup = (given.vulnerabilities ?? 'off') === 'off' ? images.lookup : 'auto';
  const epssDecides = failOnVulnerability?.epss !== undefined;
  const estimates = failOnVulnerability && { epss: images.epss || epssDecides, epssDecides };
  return {
    ...images,
    lookup,
    vulnerabilities,
    vulnerabilityDatabase,
    cacheDir,
    githubToken,
    packagesToken,
    ...estimates,
  };
}

/** In UTC, so that a suppression expires at the same moment everywhere; and the same for all scans of one run. */
const TODAY = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
