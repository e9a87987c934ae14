import { detached } from './detached.ts';

/** More answers than these are not kept. */
const MOST = 2000;
/** Nor are those to longer keys: what is as long hardly comes again. */
const LONGEST = 400;

/** Computes something once for all that have the same key, for things that come again and again. */
export function rememberByKey<A, T extends NonNullable<unknown>>(
  keyOf: (about: A) => string,
  compute: (about: A) => T,
): (about: A) => T {
  const known = new Map<string, T>();
  return (about) => {
    const key = keyOf(about);
    const value = known.get(key);
    if (value !== undefined) return value;
    const computed = compute(about);
    if (known.size < MOST && key.length <= LONGEST) known.set(detached(key), computed);
    return computed;
  };
}
