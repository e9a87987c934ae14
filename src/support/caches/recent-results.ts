import { detached } from './detached.ts';

/**
 * Keeps the results for the last texts, as long as these together have at most `room` characters. A longer text is computed each time.
 * `compute` gets the text in separate memory, since parts of it may be in the result, which outlives the file.
 */
export function recentResults<Result>(room: number): (text: string, compute: (text: string) => Result) => Result {
  // oldest first, which nobody asked for since
  const known = new Map<string, { readonly own: string; readonly result: Result }>();
  let left = room;
  return (text, compute) => {
    const found = known.get(text);
    if (found !== undefined) {
      known.delete(text);
      known.set(found.own, found);
      return found.result;
    }
    if (text.length > room) return compute(text);
    const own = detached(text);
    const result = compute(own);
    known.set(own, { own, result });
    left -= text.length;
    for (const [oldest] of known) {
      if (left >= 0) break;
      known.delete(oldest);
      left += oldest.length;
    }
    return result;
  };
}
