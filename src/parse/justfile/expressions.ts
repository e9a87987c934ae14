/** Offsets into the text of a justfile. */
export interface JustRange {
  readonly start: number;
  readonly end: number;
}

/** A literal text, or the name of a variable. */
export type JustPart =
  | (JustRange & { readonly name: string })
  | (JustRange & {
      /** The text, if the file does not have it as it is. */
      readonly text?: string;
    });

export interface JustExpression {
  /** The texts and variables that it joins; undefined if only run time knows the value. */
  readonly parts: readonly JustPart[] | undefined;
  /** The commands between backticks. */
  readonly commands: readonly JustRange[];
  /** Where it ends: before the line end, the comment or the closing braces. */
  readonly end: number;
}

interface Reading {
  readonly text: string;
  readonly limit: number;
  readonly parts: JustPart[];
  readonly commands: JustRange[];
  isKnown: boolean;
  /** How many brackets are open. */
  depth: number;
}

/**
 * Reads the expression at an offset, which ends with the line, or with `}}`: https://just.systems/man/en/expressions-and-substitutions.html
 */
export function readExpression(whole: string, { start, end: limit }: JustRange, isInBraces: boolean): JustExpression {
  const text = whole.slice(0, limit);
  const reading: Reading = { text, limit, parts: [], commands: [], isKnown: true, depth: 0 };
  let at = start;
  while (at < limit && !isEnd(reading, at, isInBraces)) at = readToken(reading, at);
  const { parts, commands, isKnown } = reading;
  return { parts: isKnown && parts.length > 0 ? parts : undefined, commands, end: at };
}

function isEnd({ text, depth }: Reading, at: number, isInBraces: boolean): boolean {
  if (depth > 0) return false;
  return isInBraces ? text.startsWith('}}', at) : text[at] === '\n' || text[at] === '#';
}

const BLANK = /(?:[ \t\r\n]|\\\r?\n)+/y;
const WORD = /[A-Za-z_][\w-]*/y;
const MARKS = ["'''", '"""', '```', "'", '"', '`'] as const;

/** Returns where the next token begins. */
function readToken(reading: Reading, at: number): number {
  const { text, parts } = reading;
  const mark = MARKS.find((one) => text.startsWith(one, at));
  if (mark !== undefined) return readQuoted(reading, at, mark);
  const word = matchAt(WORD, text, at);
  if (word !== '') return readWord(reading, at, word);
  const character = text[at] as string;
  if (character === '/') parts.push({ start: at, end: at + 1 });
  else if (character === '(' || character === '{') reading.depth += 1;
  else if (character === ')' || character === '}') reading.depth = Math.max(0, reading.depth - 1);
  // only joined texts are known
  if (!'+/()'.includes(character)) reading.isKnown &&= BLANKS.includes(character);
  const blank = reading.depth > 0 ? matchAt(BLANK, text, at) : '';
  return at + Math.max(1, blank.length);
}

const BLANKS = ' \t\r\n\\';

/** Calls of functions, conditions and texts that are expanded have values that are not known. */
function readWord(reading: Reading, at: number, word: string): number {
  const { text } = reading;
  const end = at + word.length;
  const next = text[end] ?? '';
  if (next === '(' || next === '"' || next === "'" || KEYWORDS.has(word)) reading.isKnown = false;
  else reading.parts.push({ start: at, end, name: word });
  return end;
}

const KEYWORDS = new Set(['if', 'else', 'assert']);

function readQuoted(reading: Reading, at: number, mark: (typeof MARKS)[number]): number {
  const { text, limit, parts, commands } = reading;
  const start = at + mark.length;
  const close = mark.startsWith('"') ? cookedEnd(text, start, mark) : text.indexOf(mark, start);
  if (close === -1) {
    reading.isKnown = false;
    return limit;
  }
  const inside = text.slice(start, close);
  if (mark.startsWith('`')) {
    commands.push({ start, end: close });
    reading.isKnown = false;
  } else if (mark.length === 3) reading.isKnown &&= isOneLine(inside);
  if (!mark.startsWith('`')) parts.push(partOf(start, close, inside, mark));
  return close + mark.length;
}

/** Indentation is removed from texts of several lines. */
function isOneLine(text: string): boolean {
  return !text.includes('\n');
}

function cookedEnd(text: string, start: number, mark: string): number {
  for (let at = text.indexOf(mark, start); at !== -1; at = text.indexOf(mark, at + 1)) {
    let backslashes = 0;
    while (at - backslashes > start && text[at - backslashes - 1] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
  return -1;
}

function partOf(start: number, end: number, inside: string, mark: string): JustPart {
  if (!mark.startsWith('"') || !inside.includes('\\')) return { start, end };
  return {
    start,
    end,
    text: inside.replaceAll(/\\(\r?\n[ \t]*|.)/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped.trim()),
  };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
