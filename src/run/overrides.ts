import { join, resolve } from 'node:path';
import type { Override } from '../report/policy-text.ts';
import type { Policy, RunSettings } from './settings.ts';

/** What the settings say otherwise than the configuration, for each key that the configuration has. */
export function overridesOf(settings: RunSettings, { config }: Policy, root: string): readonly Override[] {
  return given(settings).flatMap(({ key, to, path }) => {
    const from = config.writtenTexts.get(key);
    if (from === undefined || to === undefined) return [];
    const isSame = path === undefined ? from === to : join(root, from) === path;
    return isSame ? [] : [{ key, from, to }];
  });
}

interface Given {
  readonly key: string;
  readonly to: string | undefined;
  /** The absolute path, for a path in the repository. */
  readonly path?: string;
}

function given(settings: RunSettings): readonly Given[] {
  const { profile, failOn, failOnVulnerability, baseline, folder, images = {} } = settings;
  const { vulnerabilities, vulnerabilityDatabase, cacheDir } = images;
  // asking for vulnerabilities implies looking up images
  const { lookup = (vulnerabilities ?? 'off') === 'off' ? undefined : 'auto' } = settings;
  return [
    { key: 'profile', to: profile },
    { key: 'fail-on', to: failOn },
    { key: 'fail-on-vulnerability', to: failOnVulnerability?.text },
    { key: 'baseline', to: baseline, ...(baseline !== undefined && { path: resolve(folder, baseline) }) },
    { key: 'images.lookup', to: lookup },
    { key: 'images.vulnerabilities', to: vulnerabilities },
    { key: 'images.vulnerability-database', to: vulnerabilityDatabase },
    { key: 'images.cache-dir', to: cacheDir },
  ];
}
