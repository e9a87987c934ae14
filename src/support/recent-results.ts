/**
 * Keeps the results for the last texts, as long as these together have at most `room` characters. A longer text is computed each time.
 */
export function recentResults<Result>(room: number): (text: string, compute: () => Result) => Result {
  // oldest first, which nobody asked for since
  const known = new Map<string, { readonly result: Result }>();
  let left = room;
  return (text, compute) => {
    const found = known.get(text);
    if (found !== undefined) {
      known.delete(text);
      known.set(text, found);
      return found.result;
    }
    const result = compute();
    if (text.length > room) return result;
    known.set(text, { result });
    left -= text.length;
    for (const [oldest] of known) {
      if (left >= 0) break;
      known.delete(oldest);
      left += oldest.length;
    }
    return result;
  };
}
