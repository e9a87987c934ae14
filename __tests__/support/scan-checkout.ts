import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { openRepository } from '../../src/discover/index.ts';
import { scanWith } from '../../src/run/run.ts';
import type { Scan } from '../../src/run/scan-result.ts';
import type { TemporaryFolder } from './temporary-folder.ts';

/** Scans a folder as a checkout in which git tracks the files; `exclude` is that of the configuration. */
export function scanCheckout(
  folder: TemporaryFolder,
  exclude: readonly string[] = [],
  tracked: readonly string[] = ['-A'],
): Promise<Scan> {
  folder.git('init', '-q');
  folder.git('add', ...tracked);
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
