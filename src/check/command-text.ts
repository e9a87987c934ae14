/** Characters that separate words or are special in a shell. */
const SPECIAL = /[\s'"\\|&;<>(){}#*?~[\]!`]/;

const OPERATOR = /&&|\|\|?|;/y;

/** `\` and the line end after it, with the comment lines that Dockerfiles allow in between. */
const CONTINUATION = /\\[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\n)*/y;

/**
 * A normal form of the text of commands, regardless of line breaks, unnecessary quotes, additional blanks, and comments.
 */
export function commandText(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) at = addPiece(text, at, pieces);
  return pieces.join('').trim();
}

/** Adds the piece that begins at an offset, and returns its end. */
function addPiece(text: string, at: number, pieces: string[]): number {
  const char = text.charAt(at);
  const last = pieces.at(-1) ?? ' ';
  switch (char) {
    case '\\':
      return addEscaped(text, at, pieces);
    case "'":
    case '"':
      return addQuoted(text, at, char, pieces);
    case '&':
    case '|':
    case ';':
      return addOperator(text, at, pieces);
    case '#':
      if (last.endsWith(' ')) return lineEnd(text, at);
  }
  const isBlank = /\s/.test(char);
  if (!isBlank) pieces.push(char);
  else if (!last.endsWith(' ')) pieces.push(' ');
  return at + 1;
}

function addEscaped(text: string, at: number, pieces: string[]): number {
  const end = matchEnd(CONTINUATION, text, at);
  if (end !== undefined) return end;
  pieces.push(text.slice(at, at + 2));
  return at + 2;
}

function addQuoted(text: string, at: number, quote: string, pieces: string[]): number {
  const end = closing(text, at, quote);
  const inside = text.slice(at + 1, end);
  const isNeeded = inside === '' || SPECIAL.test(inside) || (quote === "'" && inside.includes('$'));
  pieces.push(isNeeded ? text.slice(at, end + 1) : inside);
  return end + 1;
}

/** The end of the quoted text; the end of the whole text when it is not closed. */
function closing(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === quote) return at;
    if (text[at] === '\\' && quote === '"') at += 1;
  }
  return text.length;
}

function addOperator(text: string, at: number, pieces: string[]): number {
  const end = matchEnd(OPERATOR, text, at);
  if (end === undefined) {
    pieces.push('&');
    return at + 1;
  }
  if (pieces.at(-1) === ' ') pieces.pop();
  const operator = text.slice(at, end);
  pieces.push(operator === ';' ? '; ' : ` ${operator} `);
  return end;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
