import { join, posix, resolve } from 'node:path';
import { CONFIGURATION_FILES, type Config, configurationFiles, DEFAULT_CONFIG } from '../config/config.ts';
import { ConfigurationError } from '../config/configuration-error.ts';
import { knownRules } from '../config/known-rules.ts';
import { parseConfig } from '../config/load.ts';
import { DEFAULT_LOOKUPS } from '../config/lookup-settings.ts';
import { BOT_FILES, readUpdateBots, type UpdateBots } from '../config/update-bots/index.ts';
import { isAtLeast } from '../model/findings/finding.ts';
import type { Notification } from '../model/findings/notification.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import type { SourceFile } from '../model/source.ts';
import { rules } from '../rules/index.ts';
import { namedFiles, trustFiles, withNamedFiles } from '../run/named-files.ts';
import { baselineFile, withExclusions } from '../run/run.ts';
import type { Policy, RunSettings } from '../run/settings.ts';
import { lazy } from '../support/caches/lazy.ts';
import { fromRoot, isWithin } from '../support/paths.ts';
import { decodeText, readTextFile } from '../support/read-text-file.ts';
import { parseBaseline } from '../triage/baseline.ts';
import { realPath } from './base-paths.ts';
import type { BaseTree } from './base-tree.ts';

export interface BasePolicy {
  readonly policy: Policy;
  readonly notifications: readonly Notification[];
}

/**
 * The policy of the base, so that a change cannot make the rules for its own check. `own` is the policy of the change; its part is used for
 * files outside the repository.
 */
export async function basePolicy(
  tree: BaseTree,
  root: string,
  settings: RunSettings,
  own: Policy,
): Promise<BasePolicy> {
  const configPaths =
    settings.config === undefined ? CONFIGURATION_FILES : within(root, settings.folder, settings.config);
  await tree.load(configPaths);
  const notifications: Notification[] = [];
  const config =
    configPaths.length === 0
      ? own.config
      : await readConfig(tree, root, configPaths, own.config, settings, notifications);
  const file = baselineFile(settings, config, root);
  const baselinePaths = file === undefined ? [] : within(root, root, file.path);
  await tree.load(baselinePaths);
  const baseline =
    file === undefined || baselinePaths.length > 0 ? readKnown(tree, root, baselinePaths, notifications) : own.baseline;
  return { policy: { config, baseline, updateBots: lazy(() => botsOf(tree)) }, notifications };
}

/** A change that configures a bot must not make its own findings milder. */
async function botsOf(tree: BaseTree): Promise<UpdateBots> {
  await tree.load(BOT_FILES);
  return readUpdateBots((path) => textOf(tree, path)?.text);
}

/** For a change whose base is not available: only its own policy is left, which must not open the network to it. */
export function withoutBase(root: string, settings: RunSettings, own: Policy): BasePolicy {
  const { folder, config, baseline } = settings;
  const isConfigured = config === undefined ? configurationFiles(root).length > 0 : isIn(root, folder, config);
  const isOwn = isConfigured || (baseline !== undefined && isIn(root, folder, baseline));
  return {
    policy: { ...(isConfigured ? withoutReach(own) : own), updateBots: undefined },
    notifications: isOwn ? [OWN_POLICY] : [],
  };
}

function isIn(root: string, folder: string, written: string): boolean {
  return within(root, folder, written).length > 0;
}

const OWN_POLICY: Notification = {
  level: 'warning',
  code: 'policy-of-base',
  message:
    'The configuration and the baseline of the base are not available, so those of this change were used. ' +
    'A change could weaken them: look at what it changes there.',
};

/** A configuration that has not been merged may decide about findings, but not which hosts hullcheck talks to. */
function withoutReach({ config, baseline }: Policy): Policy {
  const { lookup, tlsCheck, privateRegistries, insecureRegistries, cacheDir } = DEFAULT_LOOKUPS;
  const { vulnerabilities, vulnerabilityDatabase, osvAddress, epss, epssAddress } = DEFAULT_LOOKUPS;
  const registries = { lookup, tlsCheck, privateRegistries, insecureRegistries, cacheDir };
  const databases = { vulnerabilities, vulnerabilityDatabase, osvAddress, epss, epssAddress };
  return { config: { ...config, images: { ...config.images, ...registries, ...databases } }, baseline };
}

/** Settings of a change that are stricter than the defaults apply at once; weaker ones do not. */
function noWeakerThanPlain({ profile, failOn, include }: Config): Config {
  return {
    ...DEFAULT_CONFIG,
    profile: profile === 'strict' ? profile : DEFAULT_CONFIG.profile,
    failOn: stricter(failOn, DEFAULT_CONFIG.failOn),
    include,
  };
}

/** The threshold that more findings reach. */
function stricter(one: Config['failOn'], other: Config['failOn']): Config['failOn'] {
  if (one === 'none' || other === 'none') return one === 'none' ? other : one;
  return isAtLeast(one, other) ? other : one;
}

function within(root: string, folder: string, written: string): readonly string[] {
  const path = resolve(folder, written);
  return isWithin(root, path) ? [fromRoot(root, path)] : [];
}

async function readConfig(
  tree: BaseTree,
  root: string,
  paths: readonly string[],
  own: Config,
  settings: RunSettings,
  notifications: Notification[],
): Promise<Config> {
  const files = paths.flatMap((path) => textOf(tree, path) ?? []);
  const [file] = files;
  const [path = ''] = paths;
  const isChanged = noteChanges(tree, root, paths, 'configuration', notifications);
  if (!isChanged && namedFiles(own).length === 0) return own;
  try {
    const config = parseConfig(file ?? { path, text: '' }, knownRules(rules));
    return withExclusions(await withFilesOfBase(tree, root, config, notifications), settings);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    notifications.push(notValid('configuration', file?.path));
    return withExclusions(noWeakerThanPlain(own), settings);
  }
}

/** The base must agree about the signers, too: otherwise a change could bring its own key. */
async function withFilesOfBase(
  tree: BaseTree,
  root: string,
  config: Config,
  notifications: Notification[],
): Promise<Config> {
  const paths = [...new Set(namedFiles(config).map(({ value }) => posix.normalize(value)))];
  if (paths.length === 0) return config;
  await tree.load(paths);
  const trust = new Set(trustFiles(config).map(({ value }) => posix.normalize(value)));
  const [ofTrust, others] = [paths.filter((path) => trust.has(path)), paths.filter((path) => !trust.has(path))];
  noteChanges(tree, root, ofTrust, 'trust in signatures', notifications);
  noteChanges(tree, root, others, 'VEX document', notifications);
  return withNamedFiles(config, (path) => textOf(tree, posix.normalize(path))?.text);
}

function readKnown(
  tree: BaseTree,
  root: string,
  paths: readonly string[],
  notifications: Notification[],
): readonly Suppression[] {
  const [file] = paths.flatMap((path) => textOf(tree, path) ?? []);
  noteChanges(tree, root, paths, 'baseline', notifications);
  if (file === undefined) return [];
  try {
    return parseBaseline(file.text, file.path);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    notifications.push(notValid('baseline', file.path));
    return [];
  }
}

function textOf(tree: BaseTree, path: string): SourceFile | undefined {
  const real = realPath(tree, path);
  const bytes = real === undefined ? undefined : tree.content(real);
  const decoded = bytes === undefined ? undefined : decodeText(bytes);
  return decoded?.ok === true ? { path, text: decoded.value.text } : undefined;
}

const MAXIMUM_BYTES = 32 * 1024 * 1024;

/** Adds a notification for each of the files that the change touches; returns whether there are any. */
function noteChanges(
  tree: BaseTree,
  root: string,
  paths: readonly string[],
  what: string,
  notifications: Notification[],
): boolean {
  let isChanged = false;
  for (const path of paths) {
    const before = textOf(tree, path)?.text;
    const read = readTextFile(join(root, path), MAXIMUM_BYTES);
    if (before === (read.ok ? read.value.text : undefined)) continue;
    isChanged = true;
    notifications.push({
      level: 'note',
      code: 'policy-of-base',
      message: `This change touches the ${what}. The ${what} of its base was used; the new one applies once it is merged.`,
      path,
    });
  }
  return isChanged;
}

function notValid(what: string, path: string | undefined): Notification {
  return {
    level: 'warning',
    code: 'policy-of-base',
    message: `The ${what} of the base is not valid, so this change was checked without it: nothing is excluded, ignored or known.`,
    ...(path !== undefined && { path }),
  };
}
