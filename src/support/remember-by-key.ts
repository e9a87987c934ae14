/** More answers than these are not kept. */
const MOST = 2000;

/** Computes something once for all that have the same key, for things that come again and again. */
export function rememberByKey<A, T>(keyOf: (about: A) => string, compute: (about: A) => T): (about: A) => T {
  const known = new Map<string, T>();
  return (about) => {
    const key = keyOf(about);
    if (known.has(key)) return known.get(key) as T;
    const value = compute(about);
    if (known.size < MOST) known.set(key, value);
    return value;
  };
}
