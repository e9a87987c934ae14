/** What `printf`, and `echo` of many shells, replace in a text. */
export const PRINTF_ESCAPE = /\\(?:[abefnrtv\\"']|x[0-9a-fA-F]{1,2}|[0-7]{1,4})/g;
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }),
);

/** The character that an escape means, without its backslash: `n`, `x41`, `101`. */
export function escapedCharacter(code: string): string {
  if (code.startsWith('x')) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
  return CHARACTERS.get(code) ?? code;
}
