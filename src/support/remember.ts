/**
 * Computes something about an object when it is first asked for, and keeps it with the object. A `WeakMap` could do the same, but while
 * the heap is young V8 keeps the values of a map that is not, whether somebody can still reach their keys or not: every syntax tree would
 * live until the next collection of the whole heap.
 */
export function remember<K extends object, T>(compute: (about: K) => T): (about: K) => T {
  const key = Symbol('remembered');
  return (about) => {
    const known = (about as { readonly [key]?: { readonly value: T } })[key];
    if (known !== undefined) return known.value;
    const value = compute(about);
    // not enumerable, so that a copy of the object does not take it along
    Object.defineProperty(about, key, { value: { value } });
    return value;
  };
}
