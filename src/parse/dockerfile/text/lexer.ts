import { isBlank } from './blanks.ts';

/** Deeper nesting of `${…:-…}` is not followed. */
const MAX_DEPTH = 100;

/** The words of a line without values of variables. */
export type LexedWords =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** The builder's lexer refuses the text, for instance because a quote never ends. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'too-deep' };

interface Lexer {
  readonly text: string;
  readonly keepsQuotes: boolean;
  keepsEscapes: boolean;
  at: number;
  depth: number;
  /** The word so far. A `${…}` with an operator starts it anew, as in BuildKit, where both share one buffer. */
  word: string;
}

class LexerError extends Error {
  readonly kind: 'refused' | 'too-deep';

  constructor(kind: LexerError['kind']) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * The words of a text as BuildKit's lexer returns them when it looks for here-documents: variables stay as written, the escape character is
 * `\` whatever the directive says, and quotes and escapes are kept or removed.
 */
export function lexWords(text: string, keeps: { readonly quotes: boolean; readonly escapes: boolean }): LexedWords {
  // a byte order mark at the start does not belong to the text
  const at = text.startsWith('\ufeff') ? 1 : 0;
  const lexer: Lexer = { text, keepsQuotes: keeps.quotes, keepsEscapes: keeps.escapes, at, depth: 0, word: '' };
  try {
    return { kind: 'words', words: readUntil(lexer, undefined).words };
  } catch (error) {
    if (error instanceof LexerError) return { kind: error.kind };
    throw error;
  }
}

interface Words {
  readonly list: string[];
  isInWord: boolean;
}

function readUntil(lexer: Lexer, stop: string | undefined): { text: string; words: readonly string[] } {
  const { text } = lexer;
  const words: Words = { list: [], isInWord: false };
  let result = '';
  lexer.word = '';
  while (lexer.at < text.length) {
    const char = text.charAt(lexer.at);
    if (char === stop) {
      lexer.at++;
      return { text: result, words: flushed(lexer, words) };
    }
    result += readPiece(lexer, char, words);
  }
  if (stop !== undefined) throw new LexerError('refused');
  return { text: result, words: flushed(lexer, words) };
}

function flushed(lexer: Lexer, { list }: Words): readonly string[] {
  if (lexer.word !== '') list.push(lexer.word);
  lexer.word = '';
  return list;
}

function readPiece(lexer: Lexer, char: string, words: Words): string {
  if (char === '$') {
    const piece = readDollar(lexer);
    for (const each of piece) add(lexer, words, each);
    return piece;
  }
  if (char === "'" || char === '"') {
    return addRaw(lexer, words, char === "'" ? readSingleQuoted(lexer) : readDoubleQuoted(lexer));
  }
  if (char === '<') return addRaw(lexer, words, readAngle(lexer));
  lexer.at++;
  if (char === '\\') return addRaw(lexer, words, readEscaped(lexer));
  add(lexer, words, char);
  return char;
}

function add(lexer: Lexer, words: Words, char: string): void {
  if (!isBlank(char.charCodeAt(0))) addRaw(lexer, words, char);
  else if (words.isInWord && lexer.word !== '') {
    words.list.push(lexer.word);
    lexer.word = '';
    words.isInWord = false;
  }
}

function addRaw(lexer: Lexer, words: Words, piece: string): string {
  lexer.word += piece;
  words.isInWord = true;
  return piece;
}

function readEscaped(lexer: Lexer): string {
  const kept = lexer.keepsEscapes ? '\\' : '';
  return kept + (lexer.text[lexer.at++] ?? '');
}

function readSingleQuoted(lexer: Lexer): string {
  const end = lexer.text.indexOf("'", lexer.at + 1);
  if (end === -1) throw new LexerError('refused');
  const inner = lexer.text.slice(lexer.at + 1, end);
  lexer.at = end + 1;
  return lexer.keepsQuotes ? `'${inner}'` : inner;
}

function readDoubleQuoted(lexer: Lexer): string {
  const { text } = lexer;
  const quote = lexer.keepsQuotes ? '"' : '';
  let result = quote;
  lexer.at++;
  while (lexer.at < text.length) {
    const char = text.charAt(lexer.at);
    if (char === '$') {
      result += readDollar(lexer);
      continue;
    }
    lexer.at++;
    if (char === '"') return result + quote;
    result += char === '\\' ? readQuotedEscape(lexer) : char;
  }
  throw new LexerError('refused');
}

/** Within double quotes only some characters can be escaped; before others the escape character remains. */
function readQuotedEscape(lexer: Lexer): string {
  const next = lexer.text[lexer.at];
  const kept = lexer.keepsEscapes ? '\\' : '';
  if (next !== '"' && next !== '$' && next !== '\\') return next === undefined ? kept : `${kept}\\`;
  lexer.at++;
  return kept + next;
}

/** `<`, or `<<` with the blanks after it: they form one word with the text that follows. */
function readAngle(lexer: Lexer): string {
  const { text, at } = lexer;
  lexer.at++;
  if (text[lexer.at] !== '<') return '<';
  lexer.at++;
  while (/[\t\r ]/.test(text[lexer.at] ?? '')) lexer.at++;
  return text.slice(at, lexer.at);
}

const NAME = /[\p{L}_][\p{L}\p{Nd}_]*|\p{Nd}+|[@*#?$!-]/uy;

export function variableNameAt(text: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0] ?? '';
}

function readDollar(lexer: Lexer): string {
  const { text } = lexer;
  lexer.at++;
  if (text[lexer.at] !== '{') {
    const name = variableNameAt(text, lexer.at);
    lexer.at += name.length;
    return `$${name}`;
  }
  lexer.at++;
  const first = text[lexer.at];
  if (first === undefined || first === '{' || first === '}' || first === ':') throw new LexerError('refused');
  const name = variableNameAt(text, lexer.at);
  lexer.at += name.length;
  return `\${${name}${readOperation(lexer)}}`;
}

function readOperation(lexer: Lexer): string {
  const char = lexer.text[lexer.at++];
  if (char === '}') return '';
  if (char === '/') return readReplacement(lexer);
  const operator = char === ':' ? `:${lexer.text[lexer.at++] ?? ''}` : (char ?? '');
  if (!/^(?::?[-+?]|[#%])$/.test(operator)) throw new LexerError('refused');
  return operator + readOperand(lexer, '}', operator === '#' || operator === '%');
}

function readReplacement(lexer: Lexer): string {
  if (lexer.text[lexer.at] === '/') lexer.at++;
  const pattern = readOperand(lexer, '/', true);
  return `/${pattern}/${readOperand(lexer, '}', true)}`;
}

function readOperand(lexer: Lexer, stop: string, keepsEscapes: boolean): string {
  const before = lexer.keepsEscapes;
  if (lexer.depth >= MAX_DEPTH) throw new LexerError('too-deep');
  lexer.depth++;
  lexer.keepsEscapes = keepsEscapes;
  const { text } = readUntil(lexer, stop);
  lexer.keepsEscapes = before;
  lexer.depth--;
  return text;
}
