/** Escapes that can hide any word, or the path of a program: `\u0064ocker run`, `.\/deploy`. */
export const HIDDEN_JSON_WORDS = /\\(?:u00[2-7]|\/)/;
