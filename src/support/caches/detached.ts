/**
 * A copy of the text in separate memory, for texts that outlive the file they were cut from. V8 stores a part of a string as a view, which
 * keeps the whole string alive.
 */
export function detached(text: string): string {
  return flat(text.slice(0, 1) + text.slice(1));
}

/**
 * The same text in one piece. V8 stores a text that was joined from pieces as a tree of them, which is several times as large, until
 * something asks for its characters.
 */
export function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}
