/** Computes a value for an object on first use, and keeps the values for the last ones: unlike `remember` it takes no more room with each object. */
export function rememberRecent<K extends object, T>(most: number, compute: (about: K) => T): (about: K) => T {
  // oldest first, which nobody asked for since
  const known = new Map<K, { readonly value: T }>();
  let last: { readonly about: K; readonly value: T } | undefined;
  return (about) => {
    if (last?.about === about) return last.value;
    const found = known.get(about) ?? { value: compute(about) };
    known.delete(about);
    const [oldest] = known.size >= most ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    known.set(about, found);
    last = { about, value: found.value };
    return found.value;
  };
}
