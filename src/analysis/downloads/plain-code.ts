/**
 * Code of another language without lines that are comments, and with each statement on one line, where brackets or a chain of calls tell.
 * Offsets stay the same.
 */
export function plainCode(code: string, language: string): string {
  if (!code.includes('\n')) return code;
  return code
    .replaceAll(JAVASCRIPT.test(language) ? OTHER_COMMENT : COMMENT, (line) => ' '.repeat(line.length))
    .replaceAll(GOES_ON, (end) => ' '.repeat(end.length));
}

const JAVASCRIPT = /^(?:node(?:js)?|bun|deno)$/;
const COMMENT = /^[ \t]*#(?!!).*/gm;
const OTHER_COMMENT = /^[ \t]*\/\/.*/gm;
/** `f(` at the end of a line, and `.then(` or `)` at the start of one. */
const GOES_ON = /(?<=[([,{])[ \t]{0,9}\n[ \t]{0,40}|\n[ \t]{0,40}(?=\.[a-z]|[)\]}])/gi;

/** The same with the texts and lists of variables in place of their names, where a call gets them: `a = "/f"; run(a)`. */
export function withConstants(code: string): string {
  const known = constantsIn(code);
  if (known.size === 0) return code;
  return code.replaceAll(GIVEN, (given, before: string, name: string) => {
    const value = known.get(name);
    return value === undefined ? given : before + value;
  });
}

const GIVEN = /([([,=][ \t]{0,9})\$?([A-Za-z_]\w{0,40})(?=[ \t]{0,9}[,)\]])/g;

/** The variables that are set once, to a text or to a list. */
function constantsIn(code: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const seen = new Set<string>();
  for (const [, name = '', text, list] of code.matchAll(SET)) {
    if (seen.has(name)) known.delete(name);
    else if (text !== undefined) known.set(name, text);
    else if (list !== undefined) known.set(name, '[]');
    seen.add(name);
  }
  return known;
}

const SET =
  /(?<![\w.])([A-Za-z_]\w{0,40})[ \t]{0,9}(?:<-|[-+.*|]?=(?![=~>]))[ \t]{0,9}(?:[rbu]?("[^"\n\\]{0,300}"|'[^'\n\\]{0,300}')(?=[ \t]{0,9}(?:[;\n#]|$))|(\[))?/g;
