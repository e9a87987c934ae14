/**
 * Escapes and tags can hide any word. In a text that was decoded as Latin-1, byte by byte, line ends outside of ASCII consist of several
 * characters.
 */
export const HIDDEN_WORDS =
  /\\(?:[xuU]|[ \t]*(?:[\r\n\u0085\u2028\u2029]|\u00c2\u0085|\u00e2\u0080[\u00a8\u00a9]))|!(?:!binary|<)|^%TAG/m;
