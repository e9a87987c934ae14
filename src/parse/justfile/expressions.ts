import { wordOfCommand } from '../scripts/word-commands.ts';

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

/** A command whose output just reads. */
export interface JustCommand extends JustRange {
  /** What gives its text, unless it is between backticks: the argument of `shell('…')`. */
  readonly expression?: JustExpression;
}

export interface JustExpression {
  /** The texts and variables that it joins; undefined if only run time knows the value. */
  readonly parts: readonly JustPart[] | undefined;
  readonly commands: readonly JustCommand[];
  readonly start: number;
  /** Where it ends: before the line end, the comment, the closing braces or what closes the argument. */
  readonly end: number;
}

/** What an expression is: the rest of a line, what is between `{{` and `}}`, or an argument of a function. */
type Within = 'line' | 'braces' | 'argument';

interface Reading {
  readonly text: string;
  readonly limit: number;
  readonly within: Within;
  readonly parts: JustPart[];
  readonly commands: JustCommand[];
  isKnown: boolean;
  /** How many brackets are open. */
  depth: number;
  /** Where the last argument of `shell` ends. */
  argumentEnd: number;
}

/** Reads the expression at an offset: https://just.systems/man/en/expressions-and-substitutions.html */
export function readExpression(whole: string, { start, end: limit }: JustRange, within: Within): JustExpression {
  const text = whole.slice(0, limit);
  const reading: Reading = {
    text,
    limit,
    within,
    parts: [],
    commands: [],
    isKnown: true,
    depth: 0,
    argumentEnd: start,
  };
  let at = start;
  while (at < limit && !isEnd(reading, at)) at = readToken(reading, at);
  const { parts, commands, isKnown } = reading;
  return { parts: isKnown && parts.length > 0 ? parts : undefined, commands, start, end: at };
}

function isEnd({ text, depth, within }: Reading, at: number): boolean {
  if (depth > 0) return false;
  if (within === 'braces') return text.startsWith('}}', at);
  return (within === 'line' ? '\n#' : ',)').includes(text.charAt(at));
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
  const character = text.charAt(at);
  if (character === '/') parts.push({ start: at, end: at + 1 });
  else if (character === '(' || character === '{') reading.depth += 1;
  else if (character === ')' || character === '}') reading.depth = Math.max(0, reading.depth - 1);
  // only joined texts are known
  if (!'+/()'.includes(character)) reading.isKnown &&= BLANKS.includes(character);
  const blank = reading.depth > 0 ? matchAt(BLANK, text, at) : '';
  return at + Math.max(1, blank.length);
}

const BLANKS = ' \t\r\n\\';

/** Calls of most functions, conditions and texts that are expanded have values that are not known. */
function readWord(reading: Reading, at: number, word: string): number {
  const { text } = reading;
  const end = at + word.length;
  const next = text[end] ?? '';
  if (next === '(' && text[end + 1] === ')' && FOLDERS.has(word)) {
    reading.parts.push({ start: at, end: end + 2, name: `${word}()` });
    return end + 2;
  }
  const home = next === '(' ? matchAt(HOME, text, at) : '';
  if (home !== '') {
    reading.parts.push({ start: at, end: at + home.length, text: '~' });
    return at + home.length;
  }
  const [call, double, single] = next === '(' ? (callAt(text, at) ?? []) : [];
  if (call !== undefined) {
    reading.parts.push({ start: at, end: at + call.length, text: double ?? single ?? '' });
    return at + call.length;
  }
  if (next === '(' || next === '"' || next === "'" || KEYWORDS.has(word)) reading.isKnown = false;
  else reading.parts.push({ start: at, end, name: word });
  if (word === 'shell' && next === '(' && reading.within !== 'argument') readCall(reading, end + 1);
  return end;
}

/** `env('HOME')` and `home_directory()`: a path of a person, whatever it is. */
const HOME = /(?:home_dir(?:ectory)?\(\)|env(?:_var)?\([ \t]*(?:"HOME"|'HOME')[ \t]*\))/y;

/** `env('NAME', 'text')`: the default, as of any variable that nothing sets. */
const WITH_DEFAULT =
  /env(?:_var_or_default)?\([ \t]*(?:"[^"\\\n]{0,100}"|'[^'\n]{0,100}')[ \t]*,[ \t]*(?:"([^"\\\n]{0,500})"|'([^'\n]{0,500})')[ \t]*\)/y;

function callAt(text: string, at: number): RegExpExecArray | undefined {
  WITH_DEFAULT.lastIndex = at;
  return WITH_DEFAULT.exec(text) ?? undefined;
}

/** The argument of `shell(…)`, but not of another one in it, so that each text is read at most twice. */
function readCall(reading: Reading, start: number): void {
  const { text, limit, commands } = reading;
  if (start < reading.argumentEnd) return;
  const expression = readExpression(text, { start, end: limit }, 'argument');
  commands.push({ start, end: expression.end, expression });
  reading.argumentEnd = expression.end;
}

/** Functions that return the folder of a file, known where the file is. */
const FOLDERS = new Set(['justfile_directory', 'justfile_dir', 'source_directory', 'source_dir']);

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
    const word = wordOfCommand(inside);
    if (word === undefined) reading.isKnown = false;
    else parts.push({ start, end: close, text: word });
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
    // the mark in front of the text ends this
    while (text[at - backslashes - 1] === '\\') backslashes += 1;
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
