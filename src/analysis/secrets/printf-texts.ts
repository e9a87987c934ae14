import type { ShellWord } from '../../model/shell.ts';
import type { Span } from '../../model/source.ts';
import { escapedCharacter, PRINTF_ESCAPE } from '../commands/printf-escapes.ts';

/** A text that a command prints, with the place of the word that it ends with. */
export interface PrintedText {
  readonly text: string;
  readonly span: Span;
}

/**
 * The lines of the format without a value, and each value with the text of its line in front of it: `root:%s` makes one a password. `-v`
 * prints nothing.
 */
export function textsOfPrintf(words: readonly ShellWord[]): readonly PrintedText[] {
  const [format, ...values] = words[0]?.pieces === '--' ? words.slice(1) : words;
  if (format === undefined || format.pieces === '-v') return [];
  const { gaps, conversions } = readFormat(format.pieces);
  const own = withoutValues(gaps).map((text) => ({ text, span: format.span }));
  return conversions.length === 0 ? own : [...own, ...filled(gaps, conversions, values)];
}

interface Format {
  /** The texts before, between and behind the conversions. */
  readonly gaps: readonly string[];
  readonly conversions: readonly string[];
}

function readFormat(text: string): Format {
  const gaps = [''];
  const conversions: string[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const isConversion = token.length > 1 && token.startsWith('%') && token !== '%%';
    if (isConversion) conversions.push(token);
    if (isConversion) gaps.push('');
    else gaps.push(gaps.pop() + (token === '%%' ? '%' : unescaped(token)));
  }
  return { gaps, conversions };
}

/** `%s`, `%-10s`, `%.3s`, `%b`, or text; `%%` is a percent sign. */
const TOKEN = /%%|%[-+ #0]{0,9}\d{0,9}(?:\.\d{0,9})?[a-zA-Z]|[^%]+|%/g;

/** The lines that are only in the format. The line in front of a value, and the line behind it, are not complete. */
function withoutValues(gaps: readonly string[]): readonly string[] {
  return gaps.map((gap, index) => {
    const lines = gap.split('\n');
    return lines.slice(index === 0 ? 0 : 1, index === gaps.length - 1 ? undefined : -1).join('\n');
  });
}

function filled(gaps: readonly string[], conversions: readonly string[], values: readonly ShellWord[]): PrintedText[] {
  const next = gaps.map((gap) => ({ breaksLine: gap.includes('\n'), end: endOfLine(gap) }));
  let line = next[0]?.end ?? '';
  const goOn = (gap: (typeof next)[number] | undefined): void => {
    if (gap !== undefined) line = gap.breaksLine ? gap.end : endOfLine(line + gap.end);
  };
  return values.map(({ pieces, span }, at) => {
    const index = at % conversions.length;
    const text = line + (conversions[index]?.endsWith('b') ? unescaped(pieces) : pieces);
    line = endOfLine(text);
    goOn(next[index + 1]);
    if (index === conversions.length - 1) goOn(next[0]);
    return { text, span };
  });
}

/** The beginning of the last line. Names of users are much shorter than this. */
function endOfLine(text: string): string {
  const start = text.lastIndexOf('\n') + 1;
  return text.slice(start, start + 256);
}

function unescaped(text: string): string {
  return text.replaceAll(PRINTF_ESCAPE, (written) => escapedCharacter(written.slice(1)));
}
