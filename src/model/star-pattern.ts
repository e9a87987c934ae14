/** Whether a pattern matches a whole text. A star matches anything, and every other character matches itself. */
export function matchesStars(pattern: string, text: string): boolean {
  const [start = '', ...pieces] = pattern.split('*');
  const end = pieces.pop();
  if (end === undefined) return text === start;
  if (!text.startsWith(start)) return false;
  let at = start.length;
  // the first match of each piece leaves the most text for the others
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.length - end.length >= at && text.endsWith(end);
}

/** A pattern of a shell or a builder with a star for each `?` and `[…]`, so that it matches at least the same names. */
export function withStars(pattern: string): string {
  return pattern.replaceAll(/\?|\[[^\]/]{0,99}\]/g, '*');
}
