/**
 * Whether a pattern matches a whole text. `*` matches anything except a slash, `**` matches anything, and every other character matches
 * itself. The pattern is not converted to a regular expression, so the time is bounded by the product of the two lengths.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const first = pattern.indexOf('*');
  if (first === -1) return pattern === text;
  // a quick check that rejects most texts
  if (!text.startsWith(pattern.slice(0, first)) || !text.endsWith(pattern.slice(pattern.lastIndexOf('*') + 1)))
    return false;
  return mayMatchGlob(pattern, [text]);
}

/** Whether a pattern may match a text with known pieces; anything may come between them. */
export function mayMatchGlob(pattern: string, pieces: readonly string[]): boolean {
  const tokens = pattern.split(/(\*+)/).flatMap((part) => (/^\*/.test(part) ? [part] : [...part]));
  let places: ReadonlySet<number> = beyondWildcards(new Set([0]), tokens);
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) places = anywhereFrom(places, tokens);
    for (const character of piece) places = placesAfter(character, places, tokens);
  }
  return places.has(tokens.length);
}

function placesAfter(character: string, places: ReadonlySet<number>, tokens: readonly string[]): ReadonlySet<number> {
  const next = new Set<number>();
  for (const place of places) {
    const token = tokens[place];
    if (token === character && character !== '*') next.add(place + 1);
    else if (token?.startsWith('*') && (character !== '/' || token !== '*')) next.add(place);
  }
  return beyondWildcards(next, tokens);
}

/** An unknown part may match any number of the next tokens. */
function anywhereFrom(places: ReadonlySet<number>, tokens: readonly string[]): ReadonlySet<number> {
  const first = Math.min(...places);
  return new Set([...tokens.keys(), tokens.length].filter((place) => place >= first));
}

/** Adds the places after each wildcard, which may match nothing. */
function beyondWildcards(places: Set<number>, tokens: readonly string[]): ReadonlySet<number> {
  for (const place of places) if (tokens[place]?.startsWith('*')) places.add(place + 1);
  return places;
}
