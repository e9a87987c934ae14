/**
 * The text of a Dockerfile with its instructions on one line each, for what looks for names in it: a builder also joins names at the end of a
 * line, and leaves comments and empty lines in between out. Either character may be the escape character.
 */
export function unbroken(text: string): string {
  return text.replaceAll(CONTINUED, '');
}

const CONTINUED = /[\\`][ \t]{0,99}\r?\n(?:[ \t\r]{0,99}(?:#[^\n]*)?\n)*/g;

/** The words of a Dockerfile, as the names of variables are. An argument that is not among them has no effect. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set([...(text.match(/\w+/g) ?? []), ...(unbroken(text).match(/\w+/g) ?? [])]);
}
