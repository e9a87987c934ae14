/**
 * Computes a value for an object on first use, and stores it in the object. A `WeakMap` could do the same, but collections of the young
 * generation keep all values of a map in the old generation, even if their keys are unreachable. So every syntax tree would live until the
 * next full collection.
 */
export function remember<K extends object, T>(compute: (about: K) => T): (about: K) => T {
  const key = Symbol('remembered');
  return (about) => {
    const known = (about as { readonly [key]?: { readonly value: T } })[key];
    if (known !== undefined) return known.value;
    const value = compute(about);
    // not enumerable, so that it is not copied with the object
    Object.defineProperty(about, key, { value: { value } });
    return value;
  };
}
