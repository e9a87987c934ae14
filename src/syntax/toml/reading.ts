import type { SourceFile } from '../../model/source.ts';
import { scalar } from '../tree/node-builders.ts';
import type { TreeScalar } from '../tree/nodes.ts';

export interface TomlReading {
  readonly file: SourceFile;
  readonly text: string;
  /** The offset to read next. */
  at: number;
  depth: number;
}

/** Ends the reading. Its message contains no text of the file. */
export class TomlError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

export function isAt({ text, at }: TomlReading, mark: string): boolean {
  return text.startsWith(mark, at);
}

export function skipBlanks(reading: TomlReading): void {
  const { text } = reading;
  while (text[reading.at] === ' ' || text[reading.at] === '\t') reading.at++;
}

/** Skips blanks, line ends and comments. */
export function skipLines(reading: TomlReading): void {
  const { text } = reading;
  for (;;) {
    skipBlanks(reading);
    const char = text[reading.at];
    if (char === '#') reading.at = endOfLine(text, reading.at);
    else if (char === '\n' || char === '\r') reading.at++;
    else return;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** More parts than any name has. */
const LONGEST_PATH = 50;

/** `above.above.name` */
export interface TomlKey {
  /** The names of the tables. */
  readonly above: readonly TreeScalar[];
  readonly name: TreeScalar;
}

/** `a."b c".d`, with blanks around it. */
export function readKey(reading: TomlReading): TomlKey {
  const above: TreeScalar[] = [];
  for (;;) {
    skipBlanks(reading);
    const name = readName(reading);
    skipBlanks(reading);
    if (!isAt(reading, '.')) return { above, name };
    above.push(name);
    if (above.length >= LONGEST_PATH) throw new TomlError('the name has too many parts', reading.at);
    reading.at++;
  }
}

const BARE = /[A-Za-z0-9_-]+/y;

function readName(reading: TomlReading): TreeScalar {
  if (isAt(reading, '"') || isAt(reading, "'")) return readString(reading);
  const start = reading.at;
  BARE.lastIndex = start;
  if (!BARE.test(reading.text)) throw new TomlError('a name is expected', start);
  reading.at = BARE.lastIndex;
  return scalar(reading.file, start, reading.at, reading.text.slice(start, reading.at), true);
}

/** `"…"` with escapes or `'…'` without, on one line. */
export function readString(reading: TomlReading): TreeScalar {
  const { text, file, at: from } = reading;
  const quote = text.charAt(from);
  let end = from + 1;
  while (end < text.length && text[end] !== quote && text[end] !== '\n')
    end += quote === '"' && text[end] === '\\' ? 2 : 1;
  if (text[end] !== quote) throw new TomlError('the string is not closed on its line', from);
  reading.at = end + 1;
  const written = text.slice(from + 1, end);
  const value = quote === '"' ? unescaped(written, from) : written;
  return { ...scalar(file, from + 1, end, value, value === written), style: quote === '"' ? 'double' : 'single' };
}

const ESCAPE = /\\(?:([btnfr"\\])|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|[\s\S]?)/g;
const NAMED: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' };

export function unescaped(written: string, at: number): string {
  if (!written.includes('\\')) return written;
  return written.replace(ESCAPE, (_all, named?: string, short?: string, long?: string) => {
    const code = Number.parseInt(short ?? long ?? '', 16);
    const char = named === undefined ? codeText(code) : NAMED[named];
    if (char === undefined) throw new TomlError('the string has an invalid escape', at);
    return char;
  });
}

function codeText(code: number): string | undefined {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
