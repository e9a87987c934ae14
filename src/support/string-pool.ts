/** More different ones are not looked for. */
const MOST = 50_000;

/** Gives one string for all that are equal, so that what is said again and again is in memory once. */
export function stringPool(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    if (known.size < MOST) known.set(text, text);
    return text;
  };
}
