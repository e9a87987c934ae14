/** The maximum number of pooled strings. */
const MOST = 50_000;

/** Returns the same string object for equal strings, so that repeated texts are in memory only once. */
export function stringPool(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    if (known.size < MOST) known.set(text, text);
    return text;
  };
}
