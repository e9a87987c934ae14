import { resolve } from 'node:path';
import type { ImageOverrides, RunSettings } from '../run/settings.ts';

/** Options about images that several commands share. */
export interface ImageLookupArguments {
  readonly lookup?: 'auto' | 'never';
  readonly offline?: boolean;
  readonly vulnerabilities?: NonNullable<ImageOverrides['vulnerabilities']>;
  readonly vulnerabilityDatabase?: string;
  readonly cacheDir?: string;
  /** Files with VEX documents. */
  readonly vex?: readonly string[];
}

/** The options as settings of a run; paths are relative to the working directory. */
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
