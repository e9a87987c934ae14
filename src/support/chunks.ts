/** The items in lists of this length; the last one may be shorter. */
export function* chunks<T>(items: readonly T[], length: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += length) yield items.slice(at, at + length);
}
