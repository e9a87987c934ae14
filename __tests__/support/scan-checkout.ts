import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { openRepository } from '../../src/discover/index.ts';
import { scanWith } from '../../src/run/run.ts';
import type { Scan } from '../../src/run/scan-result.ts';
import { initialize } from './git.ts';
import type { TemporaryFolder } from './temporary-folder.ts';

/**
 * Scans a folder as a checkout. Git lists all files that it does not ignore, tracked or not, and those in `tracked`; `exclude` is that of the
 * configuration.
 */
export function scanCheckout(
  folder: TemporaryFolder,
  exclude: readonly string[] = [],
  tracked: readonly string[] = [],
): Promise<Scan> {
  initialize(folder.path);
  if (tracked.length > 0) folder.git('add', ...tracked);
  const config = { ...DEFAULT_CONFIG, exclude };
  const settings = {
    folder: folder.path,
    paths: [],
    config: undefined,
    profile: undefined,
    failOn: undefined,
    baseline: undefined,
  };
  return scanWith(openRepository([], { ...config, cwd: folder.path }), settings, { config, baseline: [] });
}
