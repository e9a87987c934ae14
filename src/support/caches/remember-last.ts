/** Computes a value again only when the argument has changed. */
export function rememberLast<A extends string | number, T>(compute: (about: A) => T): (about: A) => T {
  let last: { readonly about: A; readonly value: T } | undefined;
  return (about) => {
    if (last?.about !== about) last = { about, value: compute(about) };
    return last.value;
  };
}
