/**
 * Whether all of a text is what a pattern says: `*` stands for anything but a slash, `**` for anything. All else stands for itself. No
 * regular expression is made of the pattern, and the time is bounded by the product of the two lengths.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  return mayMatchGlob(pattern, [text]);
}

/** Whether all of a text may be what a pattern says, where only pieces of the text are known: between them there may be anything. */
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

/** Whatever stands there may be what any number of the next tokens say. */
function anywhereFrom(places: ReadonlySet<number>, tokens: readonly string[]): ReadonlySet<number> {
  const first = Math.min(...places);
  return new Set([...tokens.keys(), tokens.length].filter((place) => place >= first));
}

/** A wildcard may stand for nothing. */
function beyondWildcards(places: Set<number>, tokens: readonly string[]): ReadonlySet<number> {
  for (const place of places) if (tokens[place]?.startsWith('*')) places.add(place + 1);
  return places;
}
