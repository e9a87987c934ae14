import { detached } from './detached.ts';

/** The maximum number of cached results. */
const MOST = 2000;
/** Results for longer keys are not cached, as such keys rarely occur again. */
const LONGEST = 400;

/** Computes a value once per key, for arguments that occur again and again. */
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
