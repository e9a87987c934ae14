/**
 * The placeholder for an unknown piece of a text. Neither YAML nor an image name can contain this character. Among the choices of a word, it
 * means that the word may have any other value as well.
 */
export const UNKNOWN_PIECE = '\u0000';

/** The placeholder in texts for people. */
export const SHOWN_PIECE = '${…}';

export function shownPieces(text: string): string {
  return text.replaceAll(UNKNOWN_PIECE, SHOWN_PIECE);
}
