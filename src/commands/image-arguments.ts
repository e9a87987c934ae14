import { resolve } from 'node:path';
import type { ImageOverrides, RunSettings } from '../run/settings.ts';

/** What several commands take about images, as the command line has it. */
export interface ImageLookupArguments {
  readonly lookup?: 'auto' | 'never';
  readonly offline?: boolean;
  readonly vulnerabilities?: NonNullable<ImageOverrides['vulnerabilities']>;
  readonly vulnerabilityDatabase?: string;
  readonly cacheDir?: string;
}

/** As settings of a run; paths are from the working directory. */
export function imageSettingsOf(
  { lookup, offline, vulnerabilities, vulnerabilityDatabase, cacheDir }: ImageLookupArguments,
  folder: string,
): Pick<RunSettings, 'lookup' | 'offline' | 'images'> {
  const path = (given: string | undefined): string | undefined => given && resolve(folder, given);
  const images = {
    vulnerabilities,
    vulnerabilityDatabase: path(vulnerabilityDatabase),
    cacheDir: path(cacheDir),
  };
  return { lookup, offline, images };
}
