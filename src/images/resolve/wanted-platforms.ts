import type { OptionalPlatforms } from '../../model/images/asked-platforms.ts';
import { chosenEntry, normalized, parsePlatform, platformText } from '../registry/platforms.ts';
import type { Manifest, Platform } from '../registry/registry.ts';

/** The platforms that a file wants an image for. */
export interface WantedPlatforms {
  /** All of them; `unknown` where a variable decides. */
  readonly all: readonly Platform[] | 'unknown';
  /** Those that the file names. */
  readonly named: readonly Platform[];
  /** The one whose image is read: that of the machine if it is wanted, otherwise the first one. */
  readonly read: Platform;
}

/** `machine` is the platform of the configuration, which files without a platform mean. */
export function wantedPlatforms(asked: OptionalPlatforms, machine: Platform): WantedPlatforms {
  const unknown: WantedPlatforms = { all: 'unknown', named: [], read: machine };
  if (asked === undefined) return { all: [machine], named: [], read: machine };
  if (asked === 'unknown') return unknown;
  const parsed = asked.map((text) => ({ text, platform: parsePlatform(text, machine) }));
  const all = parsed.flatMap(({ platform }) => platform ?? []);
  const [first = machine] = all;
  if (all.length < parsed.length) return unknown;
  const own = platformText(normalized(machine));
  const isMachine = (platform: Platform): boolean => platformText(normalized(platform)) === own;
  return {
    all,
    named: parsed.flatMap(({ text, platform }) => (text === '' ? [] : (platform ?? []))),
    read: all.some(isMachine) ? machine : first,
  };
}

/** The first named platform that an index has no image for. */
export function lackedBy(manifest: Manifest, { named }: WantedPlatforms): Platform | undefined {
  return manifest.kind === 'index'
    ? named.find((platform) => chosenEntry(manifest, platform) === undefined)
    : undefined;
}
