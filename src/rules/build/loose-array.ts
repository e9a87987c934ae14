/** A text that looks like a JSON array of strings but need not be one. */
export interface LooseArray {
  readonly strings: readonly string[];
  readonly areAllQuoted: boolean;
  readonly commas: number;
}

const TOKEN =
  /\s+|\\[ \t]*\r?\n|,|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|[“”]([^“”\n]*)[“”]|[‘’]([^‘’\n]*)[‘’]|([^\s,'"[\]“”‘’]+)/y;

/** Undefined when the text is anything but strings between brackets. */
export function readLooseArray(text: string): LooseArray | undefined {
  const whole = text.trim();
  if (!whole.startsWith('[') || !whole.endsWith(']')) return undefined;
  const inside = whole.slice(1, -1);
  const strings: string[] = [];
  let areAllQuoted = true;
  let commas = 0;
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < inside.length; ) {
    const token = TOKEN.exec(inside);
    if (token === null) return undefined;
    const [all, double, single, curly, curlySingle, bare] = token;
    const string = double === undefined ? (single ?? curly ?? curlySingle ?? bare) : unescaped(double);
    if (all === ',') commas += 1;
    if (bare !== undefined) areAllQuoted = false;
    if (string !== undefined) strings.push(string);
  }
  return strings.length === 0 ? undefined : { strings, areAllQuoted, commas };
}

/** Unescapes as JSON does; a backslash that JSON does not know stays, as in `C:\dir`. */
function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
