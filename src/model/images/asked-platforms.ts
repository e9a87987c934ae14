import { DYNAMIC, type Dynamic } from '../located.ts';

/** The platforms that a file wants an image for, as written; an empty text for that of the machine. `unknown` if a variable decides. */
export type AskedPlatforms = readonly string[] | 'unknown';

/** The same for one use of an image; undefined where the file only wants that of the machine. */
export type OptionalPlatforms = AskedPlatforms | undefined;

const MACHINE = '';

/** The platforms with these texts. */
export function platformsIn(texts: readonly (string | Dynamic)[]): OptionalPlatforms {
  return platformsOfAll(texts.map((text) => (text === DYNAMIC ? 'unknown' : [text.trim()])));
}

/** The platforms that several uses want together. */
export function platformsOfAll(uses: readonly OptionalPlatforms[]): OptionalPlatforms {
  if (uses.includes('unknown')) return 'unknown';
  const all = new Set(uses.flatMap((platforms) => platforms ?? [MACHINE]));
  return all.size === 0 || (all.size === 1 && all.has(MACHINE)) ? undefined : [...all];
}
