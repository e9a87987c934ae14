import { resolve } from 'node:path';
import { type Config, configurationFiles } from '../config/config.ts';
import { loadConfig } from '../config/load.ts';
import { repositoryRoot } from '../discover/index.ts';
import type { AcceptedGap } from '../model/findings/accepted-gap.ts';
import type { Suppression } from '../model/findings/suppression.ts';
import { positionAt } from '../model/position.ts';
import { rules } from '../rules/index.ts';
import { dayAfter } from '../support/day.ts';
import { displayPath } from './display-path.ts';
import { type Surroundings, say } from './terminal.ts';

/**
 * `hullcheck config check`: what the configuration sets.
 * @throws {ConfigurationError} if it is wrong, with the place.
 */
export function checkConfiguration({ config: file }: { readonly config?: string }, surroundings: Surroundings): void {
  const { folder, stdout } = surroundings;
  const root = repositoryRoot([], folder);
  const [found] = configurationFiles(root);
  const path = file === undefined ? found && resolve(root, found) : resolve(folder, file);
  if (path === undefined) {
    say(surroundings, 'No configuration was found, so the defaults apply. hullcheck init writes one.', stdout);
    return;
  }
  const config = loadConfig(root, { file, cwd: folder, rules });
  say(surroundings, `${displayPath(root, path, folder)} is valid: ${facts(config).join('; ')}.`, stdout);
}

function facts(config: Config): readonly string[] {
  const { profile, failOn, failOnVulnerability, suppressions, include, exclude, acceptedGaps } = config;
  return [
    `profile ${profile}`,
    `fail-on ${failOn}`,
    ...(failOnVulnerability === undefined ? [] : [`fail-on-vulnerability ${failOnVulnerability.text}`]),
    `images ${config.images.lookup === 'never' ? 'not looked up' : 'looked up'}`,
    ...counted(config.rules.size, 'rule set', 'rules set'),
    ...counted(suppressions.length, 'accepted finding', 'accepted findings'),
    ...expiredIn([...suppressions, ...acceptedGaps]),
    ...counted(acceptedGaps.length, 'accepted gap', 'accepted gaps'),
    ...counted(include.length, 'pattern included', 'patterns included'),
    ...counted(exclude.length, 'pattern excluded', 'patterns excluded'),
  ];
}

/** The accepted entries that no longer apply, by their places. */
function expiredIn(entries: readonly (Suppression | AcceptedGap)[]): readonly string[] {
  const today = dayAfter(new Date(), 0);
  const lines = entries.flatMap(({ span, expires }) => {
    if (span === undefined || expires === undefined || expires >= today) return [];
    return [`line ${positionAt(span.file, span.start).line} (on ${expires})`];
  });
  return lines.length === 0 ? [] : [`expired: ${lines.join(', ')}`];
}

function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}
