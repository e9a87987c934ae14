import { type Span, spanText } from '../../model/source.ts';
import { shortText } from '../../support/short-text.ts';

/** A text of a shell, and how far it is read. */
interface Reader {
  readonly text: string;
  at: number;
  depth: number;
}

/** Deeper ones stay as written. */
const DEEPEST = 30;

/**
 * Commands in one of the ways to write them: without comments, indentation and quotes that decide nothing, with braces around the names of
 * variables, and each statement after a semicolon. Quotes around a variable alone count as none, and a text with something unusual stays as it is.
 */
export function plainCommand(text: string): string {
  return isUnread(text) ? text : tokensOf({ text, at: 0, depth: 0 }, '').join(' ');
}

/** What identifies the commands at a place. */
export function commandAt(span: Span): string {
  return shortText(plainCommand(spanText(span)), LONGEST_IDENTITY);
}

/** In characters. */
const LONGEST_IDENTITY = 1000;

/** The same for each statement of a line by itself, without the words before the commands, as `then`. */
export function plainStatements(line: string): readonly string[] {
  if (isUnread(line)) return [line];
  const statements: string[][] = [[]];
  for (const token of tokensOf({ text: line, at: 0, depth: 0 }, '')) {
    const statement = statements.at(-1);
    if (token === ';') statements.push([]);
    else if (statement !== undefined && (statement.length > 0 || !OPENING.has(token))) statement.push(token);
  }
  return statements.filter(({ length }) => length > 0).map((words) => words.join(' '));
}

/** Here-documents, in which spaces mean something, and what is not told apart here: `$'…'`, subshells, lists, and nested backticks. */
const UNREAD = /(?<!<)<<(?!<)|\$'|\\`|(?<!\$)\((?!\))/;

/** A pattern of `case` in a substitution would end it. */
function isUnread(text: string): boolean {
  return UNREAD.test(text) || (text.includes('$(') && text.split('(').length !== text.split(')').length);
}

/** Up to the end, which is an operator, or the whole text. The end is not one of them. */
function tokensOf(reader: Reader, end: string): readonly string[] {
  const tokens: string[] = [];
  while (reader.at < reader.text.length) {
    const [blank = ''] = matchAt(BLANK, reader);
    reader.at += blank.length;
    const char = reader.text[reader.at];
    if (char === undefined) break;
    if (char === end) {
      reader.at += 1;
      break;
    }
    if (char === '#') reader.at = endOfLine(reader);
    else tokens.push(operatorAt(reader) ?? wordAt(reader, end));
  }
  return settled(tokens);
}

/** Between words: spaces, and line breaks that are continued. */
const BLANK = /(?:[ \t\r]|\\\r?\n)*/y;

const OPERATOR = /&&|\|\||;;&?|;&|\|&|&>>?|<<<|<&|>&|>>|>\||<>|[\n;|&<>()]/y;

function operatorAt(reader: Reader): string | undefined {
  const [operator] = matchAt(OPERATOR, reader);
  if (operator === undefined) return undefined;
  reader.at += operator.length;
  return operator === '\n' ? ';' : operator;
}

function matchAt(pattern: RegExp, { text, at }: Reader): readonly string[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}

function endOfLine({ text, at }: Reader): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Whether a character means something to a shell outside of quotes. */
const SPECIAL = /[\s;&|<>()$`"'\\*?[\]{}~]/;

const WORD_ENDS = /[ \t\r\n;|&<>()]/;

function wordAt(reader: Reader, end: string): string {
  const { text, at: from } = reader;
  const parts: string[] = [];
  while (reader.at < text.length) {
    const char = text[reader.at] ?? '';
    if (WORD_ENDS.test(char) || char === end) break;
    parts.push(partAt(reader, char));
  }
  const word = parts.join('');
  if (word === '') return "''";
  return word.startsWith('#') && text[from] !== '#' ? `\\${word}` : word;
}

function partAt(reader: Reader, char: string): string {
  const { text } = reader;
  reader.at += 1;
  if (char === '\\') {
    const next = text[reader.at] ?? '';
    reader.at += next.length;
    return next === '\n' ? '' : literal(next);
  }
  if (char === "'") return literal(upTo(reader, "'"));
  if (char === '"') return quotedAt(reader);
  return expansionAt(reader, char) ?? char;
}

/** The text before a closing quote. */
function upTo(reader: Reader, quote: string): string {
  const end = reader.text.indexOf(quote, reader.at);
  const to = end === -1 ? reader.text.length : end;
  const text = reader.text.slice(reader.at, to);
  reader.at = to + 1;
  return text;
}

/** In double quotes, after the first one. */
function quotedAt(reader: Reader): string {
  const { text } = reader;
  const parts: string[] = [];
  while (reader.at < text.length) {
    const char = text[reader.at] ?? '';
    reader.at += 1;
    if (char === '"') break;
    if (char === '\\' && /[$`"\\\n]/.test(text[reader.at] ?? '')) {
      const next = text[reader.at] ?? '';
      reader.at += 1;
      parts.push(next === '\n' ? '' : literal(next));
    } else parts.push(expansionAt(reader, char) ?? literal(char));
  }
  return parts.join('');
}

/** Written without quotes. */
function literal(text: string): string {
  return Array.from(text, (char) => (SPECIAL.test(char) ? `\\${char}` : char)).join('');
}

const NAME = /[A-Za-z_]\w*|[\d@*#?!$-]/y;

/** What begins with a dollar sign or a backtick, which was read. */
function expansionAt(reader: Reader, char: string): string | undefined {
  const { text } = reader;
  // it ends at the next backtick, wherever that is
  if (char === '`') return inner({ text: upTo(reader, '`'), at: 0, depth: reader.depth }, '');
  if (char !== '$') return undefined;
  if (text[reader.at] === '(') {
    reader.at += 1;
    return inner(reader, ')');
  }
  if (text[reader.at] === '{') return `\${${bracesAt(reader)}}`;
  const [name] = matchAt(NAME, reader);
  if (name === undefined) return undefined;
  reader.at += name.length;
  return `\${${name}}`;
}

function inner(reader: Reader, end: string): string {
  if (reader.depth >= DEEPEST) return `$(${upTo(reader, end)})`;
  reader.depth += 1;
  const tokens = tokensOf(reader, end);
  reader.depth -= 1;
  return `$(${tokens.join(' ')})`;
}

/** As written, with braces and quotes in it. */
function bracesAt(reader: Reader): string {
  const { text } = reader;
  const from = reader.at + 1;
  let depth = 0;
  while (reader.at < text.length) {
    const char = text[reader.at];
    if (char === '\\') reader.at += 1;
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    reader.at += 1;
    if (depth === 0) return text.slice(from, reader.at - 1);
  }
  return text.slice(from);
}

/** After these a line break means nothing. */
const OPEN: ReadonlySet<string> = new Set(['', '(', '&&', '||', '|', '|&', ';', ';;', '&']);

/** The same for these where a command begins. */
const OPENING: ReadonlySet<string> = new Set(['then', 'do', 'else', 'elif', 'if', 'while', 'until', '{', '!']);

/** Before these a line break means nothing. */
const CLOSING: ReadonlySet<string> = new Set([')', ';;', ';&', ';;&']);

/** Without breaks that mean nothing, and with one way to declare functions. */
function settled(tokens: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let depth = 0;
  for (const token of tokens) {
    const last = kept.at(-1) ?? '';
    // the pattern of a case has no opening one
    const isAfterPattern = last === ')' && depth < 0;
    if (token === ';' && (isAfterPattern || breaksNothing(last, kept.at(-2)))) continue;
    depth = depthAfter(token, depth);
    if (last === ';' && closes(token, kept)) kept.pop();
    declareAlike(kept, token);
    kept.push(token);
  }
  if (kept.at(-1) === ';') kept.pop();
  return kept;
}

function depthAfter(token: string, depth: number): number {
  if (token === '(') return Math.max(depth, 0) + 1;
  return token === ')' ? Math.max(depth - 1, -1) : depth;
}

function closes(token: string, kept: readonly string[]): boolean {
  return CLOSING.has(token) || (token === '{' && isFunctionHead(kept));
}

/** Makes `f ( )` of `function f ( )`, and of `function f`. */
function declareAlike(kept: string[], token: string): void {
  if (kept.at(-2) !== 'function') return;
  if (token === '(') kept.splice(-2, 1);
  if (token === '{') kept.splice(-2, 2, kept.at(-1) ?? '', '(', ')');
}

function breaksNothing(last: string, before = ''): boolean {
  return OPEN.has(last) || (OPENING.has(last) && isCommandStart(before));
}

function isCommandStart(before: string): boolean {
  return OPEN.has(before) || OPENING.has(before) || before === ')';
}

/** `f() ;` and `function f ;` */
function isFunctionHead(kept: readonly string[]): boolean {
  return kept.at(-3) === 'function' || (kept.at(-2) === ')' && kept.at(-3) === '(');
}
