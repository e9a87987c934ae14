import type { Excerpt } from '../../../model/source.ts';
import { type Piece, part, spliced } from '../../../model/spliced.ts';

const STRING = /"(?:[^"\\]|\\.)*"/y;
/** Characters that must be escaped in a JSON string. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const CONTROL = /[\0-\x1f]/;
const SEQUENCE = /\\(?:u[0-9a-fA-F]{4}|.)/g;

/**
 * The decoded strings of a JSON array, each as an excerpt; undefined for anything else, since the text is then in the shell form. The
 * syntax is strictly JSON: a trailing comma or a single quote makes it the shell form.
 */
export function parseExecForm(excerpt: Excerpt): readonly Excerpt[] | undefined {
  const { text } = excerpt;
  let at = skipJsonBlanks(text, 0);
  if (text[at] !== '[') return undefined;
  const words: Excerpt[] = [];
  at = skipJsonBlanks(text, at + 1);
  while (words.length > 0 || text[at] !== ']') {
    const word = readString(excerpt, at);
    if (word === undefined) return undefined;
    words.push(word.value);
    at = skipJsonBlanks(text, word.end);
    if (text[at] === ']') break;
    if (text[at] !== ',') return undefined;
    at = skipJsonBlanks(text, at + 1);
  }
  return skipJsonBlanks(text, at + 1) === text.length ? words : undefined;
}

/** JSON has fewer blanks than Dockerfiles. */
function skipJsonBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r' || text[at] === '\n') at++;
  return at;
}

function readString(excerpt: Excerpt, start: number): { value: Excerpt; end: number } | undefined {
  STRING.lastIndex = start;
  const literal = STRING.exec(excerpt.text)?.[0];
  if (literal === undefined) return undefined;
  const end = start + literal.length;
  if (!literal.includes('\\'))
    return CONTROL.test(literal) ? undefined : { value: part(excerpt, start + 1, end - 1), end };
  return isJson(literal) ? { value: decode(excerpt, start, literal), end } : undefined;
}

function isJson(literal: string): boolean {
  try {
    JSON.parse(literal);
    return true;
  } catch {
    return false;
  }
}

/** The text of a JSON string literal that starts at `start`, quotes included. */
function decode(excerpt: Excerpt, start: number, literal: string): Excerpt {
  const end = start + literal.length - 1;
  const pieces: Piece[] = [];
  let from = start + 1;
  for (const { 0: sequence, index } of literal.matchAll(SEQUENCE)) {
    const at = start + index;
    if (at > from) pieces.push({ text: excerpt.text.slice(from, at), start: from, end: at });
    from = at + sequence.length;
    pieces.push({ text: String(JSON.parse(`"${sequence}"`)), start: at, end: from });
  }
  if (end > from || pieces.length === 0) pieces.push({ text: excerpt.text.slice(from, end), start: from, end });
  return spliced(excerpt, pieces);
}
