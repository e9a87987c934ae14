import { detached } from './detached.ts';

/** The maximum number of strings in each generation. */
const MOST = 50_000;

/** Returns an equal string. */
export type ShareText = <Text extends string>(text: Text) => Text;

/**
 * Returns the same string object for equal strings, so that repeated texts are in memory only once, without the files that they were cut
 * from. Strings that were not asked for during the last {@link MOST} new ones are forgotten.
 */
export function stringPool(): ShareText {
  let known = new Map<string, string>();
  let before = new Map<string, string>();
  return <Text extends string>(text: Text): Text => {
    const same = known.get(text) ?? before.get(text) ?? detached(text);
    if (known.size >= MOST) {
      before = known;
      known = new Map();
    }
    known.set(same, same);
    return same as Text;
  };
}
