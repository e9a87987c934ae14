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

/** Whether a text with such marks begins like a word, so that it is neither an option nor empty: `acme/app:${TAG}`. */
export function isPlainWord(text: string): boolean {
  return PLAIN_WORD.test(text);
}

const PLAIN_WORD = new RegExp(`^[^\\s${UNKNOWN_PIECE}-]\\S*$`);
