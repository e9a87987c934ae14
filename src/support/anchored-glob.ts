/**
 * Whether all of a text is what a pattern says: `*` stands for anything but a slash, `**` for anything. All else stands for itself. No
 * regular expression is made of the pattern, and the time is bounded by the product of the two lengths.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const tokens = pattern.split(/(\*+)/).flatMap((part) => (/^\*/.test(part) ? [part] : [...part]));
  let places: ReadonlySet<number> = beyondWildcards(new Set([0]), tokens);
  for (const character of text) {
    const next = new Set<number>();
    for (const place of places) {
      const token = tokens[place];
      if (token === character && character !== '*') next.add(place + 1);
      else if (token?.startsWith('*') && (character !== '/' || token !== '*')) next.add(place);
    }
    places = beyondWildcards(next, tokens);
  }
  return places.has(tokens.length);
}

/** A wildcard may stand for nothing. */
function beyondWildcards(places: Set<number>, tokens: readonly string[]): ReadonlySet<number> {
  for (const place of places) if (tokens[place]?.startsWith('*')) places.add(place + 1);
  return places;
}
