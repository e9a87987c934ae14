/**
 * Escapes and tags can hide any word. Of a text that was read byte by byte, as Latin-1, the ends of lines that are not ASCII have several
 * characters.
 */
export const HIDDEN_WORDS =
  /\\(?:[xuU]|[ \t]*(?:[\r\n\u0085\u2028\u2029]|\u00c2\u0085|\u00e2\u0080[\u00a8\u00a9]))|!(?:!binary|<)|^%TAG/m;
