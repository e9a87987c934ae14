/** Stands for one unknown piece inside a text that is otherwise known. It cannot be written in YAML or in an image name. */
export const UNKNOWN_PIECE = '\u0000';

/** How texts for people show it. */
export const SHOWN_PIECE = '${…}';

export function shownPieces(text: string): string {
  return text.replaceAll(UNKNOWN_PIECE, SHOWN_PIECE);
}
