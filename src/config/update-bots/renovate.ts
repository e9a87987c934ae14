import type { OutdatedReference } from '../../model/findings/finding.ts';
import { matchesGlob } from '../../support/patterns/anchored-glob.ts';
import { asMapping, asScalar, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { isOther, isQuick, mappingsOf, nodeAt, textsOf } from './values.ts';

/**
 * Whether Renovate updates a reference in the file at `path`. It is only true where nothing in the configuration may keep it from that; what
 * is not known here counts as such. https://docs.renovatebot.com/configuration-options/
 */
export function renovateUpdates(config: TreeMapping, path: string, { name, isDigest }: OutdatedReference): boolean {
  const manager = MANAGERS.find(({ files }) => files.test(path))?.name;
  if (manager === undefined || !isWholeKnown(config)) return false;
  const managers = textsOf(nodeAt(config, 'enabledManagers'));
  if (managers === undefined || (managers.length > 0 && !managers.includes(manager))) return false;
  const changes = isDigest ? ['digest'] : ['patch', 'minor'];
  const parts = ['docker', manager, ...changes].map((key) => nodeAt(config, key));
  if (parts.some((part) => part !== undefined && mayStop(asMapping(part)))) return false;
  if (isIgnored(config, path, name)) return false;
  const rules = mappingsOf(nodeAt(config, 'packageRules'));
  return rules?.every((rule) => !mayStop(rule) || cannotMatch(rule, { manager, path, name, changes })) === true;
}

/** https://docs.renovatebot.com/modules/manager/ */
const MANAGERS = [
  {
    name: 'dockerfile',
    files: /(?:^|\/|\.)(?:[Dd]ocker|[Cc]ontainer)file$|(?:^|\/)(?:[Dd]ocker|[Cc]ontainer)file[^/]*$/,
  },
  { name: 'docker-compose', files: /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/ },
] as const;

function isWholeKnown(config: TreeMapping): boolean {
  if (isStopped(config) || OF_REPOSITORY.some((key) => nodeAt(config, key) !== undefined)) return false;
  if (isOther(config, 'mode', 'full')) return false;
  return textsOf(nodeAt(config, 'extends'))?.every((preset) => HARMLESS.test(preset)) === true;
}

/** Settings of the repository that may keep Renovate from its default branch, or change all of its other settings. */
const OF_REPOSITORY = [
  'baseBranches',
  'baseBranchPatterns',
  'dryRun',
  'force',
  'globalExtends',
  // former names
  'baseBranch',
  'languages',
  'packages',
  'pathRules',
];

/** Presets of Renovate itself that keep no image from being updated: https://docs.renovatebot.com/presets-default/ */
const HARMLESS =
  /^(?:config:(?:recommended|base|best-practices|js-app|js-lib)|docker:(?:enableMajor|pinDigests)|helpers:pinGitHubActionDigests(?:ToSemver)?|(?:group|schedule|replacements|workarounds|monorepo|mergeConfidence):[A-Za-z-]+|npm:unpublishSafe|:(?:dependencyDashboard|semantic[A-Za-z]*(?:\([^()]*\))?|automerge(?:All|Branch|Digest|Major|Minor|Patch|Pr|Types|Linters|Tester|Disabled)|(?:label|labels|assignee|reviewer|timezone|prHourlyLimit|commitHourlyLimit|assignAndReview)\([^()]*\)|prHourlyLimit\w+|prConcurrentLimit(?:None|[1-9]\d*)|disableRateLimiting|preserveSemverRanges|rebaseStalePrs|separate[A-Za-z]+|combinePatchMinorReleases|maintainLockFiles[A-Za-z]+|pin[A-Za-z]+|configMigration|enablePreCommit|gitSignOff|ignoreModulesAndTests|ignoreUnstable|enableVulnerabilityAlerts|docker|widenPeerDependencies|approveMajorUpdates))$/;

/** Settings for all updates or some that keep Renovate from updating, or may do so. */
function isStopped(settings: TreeMapping): boolean {
  return (
    isOther(settings, 'enabled', 'true') ||
    isOther(settings, 'dependencyDashboardApproval', 'false') ||
    asScalar(nodeAt(settings, 'prCreation'))?.value === 'approval' ||
    CHOOSING.some((key) => nodeAt(settings, key) !== undefined)
  );
}

const CHOOSING = ['allowedVersions', 'versioning', 'followTag', 'extractVersion', 'masterIssueApproval'];

/** The same for a rule, or the settings of a manager or a kind of update. */
function mayStop(part: TreeMapping | undefined): boolean {
  return part === undefined || isStopped(part) || NESTED.some((key) => nodeAt(part, key) !== undefined);
}

/** Settings in a part that have parts themselves, or that come from elsewhere. */
const NESTED = [
  'extends',
  'packageRules',
  'ignoreDeps',
  'ignorePaths',
  'includePaths',
  'docker',
  'digest',
  'patch',
  'minor',
  'dockerfile',
  'docker-compose',
];

/** These are always ignored with most presets. */
const TEST_FOLDERS = /(?:^|\/)(?:node_modules|bower_components|vendor|examples?|__tests__|tests?|__fixtures__)\//;

function isIgnored(config: TreeMapping, path: string, name: string): boolean {
  const [paths, included, names] = ['ignorePaths', 'includePaths', 'ignoreDeps'].map((key) =>
    textsOf(nodeAt(config, key)),
  );
  if (paths === undefined || included === undefined || names === undefined || TEST_FOLDERS.test(path)) return true;
  if (paths.some((pattern) => path.includes(pattern) || mayMatch(pattern, path))) return true;
  if (included.length > 0 && !included.some((pattern) => isPlain(pattern) && matchesPath(pattern, path))) return true;
  return names.includes(name);
}

interface Update {
  readonly manager: string;
  readonly path: string;
  readonly name: string;
  readonly changes: readonly string[];
}

/** Whether one of the conditions of a rule is certainly not met. Conditions that are not known here may be. */
function cannotMatch(rule: TreeMapping, { manager, path, name, changes }: Update): boolean {
  const misses = (key: string, may: (pattern: string) => boolean, former: readonly string[] = []): boolean => {
    const patterns = textsOf(nodeAt(rule, key));
    const isAll = former.every((other) => nodeAt(rule, other) === undefined);
    return isAll && patterns !== undefined && patterns.length > 0 && !patterns.some(may);
  };
  return (
    misses('matchManagers', (one) => !/^[\w-]+$/.test(one) || one === manager) ||
    misses('matchDatasources', (one) => !/^[\w-]+$/.test(one) || one === 'docker') ||
    misses('matchCategories', (one) => !/^[\w-]+$/.test(one) || one === 'docker') ||
    misses(
      'matchUpdateTypes',
      (one) => changes.includes(one) || ['pin', 'pinDigest', 'bump'].includes(one) || !/^\w+$/.test(one),
    ) ||
    misses('matchPackageNames', (one) => mayMatch(one, name), FORMER.matchPackageNames) ||
    misses('matchDepNames', (one) => mayMatch(one, name), FORMER.matchDepNames) ||
    misses('matchFileNames', (one) => mayMatch(one, path), FORMER.matchFileNames)
  );
}

/** Former conditions: Renovate adds their patterns to those of the present one, so either may be met. */
const FORMER = {
  matchPackageNames: ['matchPackagePatterns', 'matchPackagePrefixes', 'packageNames', 'packagePatterns'],
  matchDepNames: ['matchDepPatterns', 'matchDepPrefixes'],
  matchFileNames: ['matchFiles', 'matchPaths', 'paths'],
} as const;

/** Whether a pattern may match: a regular expression, a negation and braces may match anything. */
function mayMatch(pattern: string, text: string): boolean {
  return !isPlain(pattern) || matchesPath(pattern, text) || (!/[*]/.test(pattern) && isSameImage(pattern, text));
}

/** `docker.io/library/node` is `node`. */
function isSameImage(one: string, other: string): boolean {
  const [short, long] = [one, other].map((name) => name.replace(/^(?:(?:index\.)?docker\.io\/)?(?:library\/)?/, ''));
  return short === long;
}

function isPlain(pattern: string): boolean {
  return /^[^!/{}[\]?()+@|\\][^!{}[\]?()+|\\]*$/.test(pattern) && isQuick(pattern);
}

/** In the patterns of Renovate, a leading folder may be missing with two asterisks. */
function matchesPath(pattern: string, path: string): boolean {
  if (pattern === '*') return true;
  return matchesGlob(pattern, path) || (pattern.startsWith('**/') && matchesGlob(pattern.slice(3), path));
}
