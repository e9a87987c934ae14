import { type PlacedText, sliceOf } from '../../syntax/lists/index.ts';
import type { RunWord } from '../run-options/flags.ts';

/**
 * The words of `options`. The runner passes the text to the engine unchanged, through .NET: blanks end a word, double quotes keep them, and
 * a backslash before a double quote makes it a character; single quotes are not special.
 * https://learn.microsoft.com/dotnet/api/system.diagnostics.processstartinfo.arguments
 */
export function optionWords(written: PlacedText): readonly RunWord[] {
  const { text } = written;
  const words: RunWord[] = [];
  let at = 0;
  while (at < text.length) {
    if (isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = wordEnd(text, at);
    words.push(unquoted(sliceOf(written, at, end)));
    at = end;
  }
  return words;
}

const QUOTE = 34;
const BACKSLASH = 92;

function wordEnd(text: string, from: number): number {
  let isQuoted = false;
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && text.charCodeAt(at + 1) === QUOTE) at++;
    else if (code === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && isBlank(code)) break;
  }
  return Math.min(at, text.length);
}

/** The word without its quotes; offsets into it lead to the place of each character. */
function unquoted(word: PlacedText): RunWord {
  const { text } = word;
  const maySplit = !text.includes('"');
  if (maySplit) return { ...word, maySplit };
  const kept: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) continue;
    if (code === BACKSLASH && text.charCodeAt(at + 1) === QUOTE) at++;
    kept.push(at);
  }
  const from = (index: number): number => kept[index] ?? (kept.at(-1) ?? -1) + 1;
  const to = (index: number): number => (index === 0 ? from(0) : from(index - 1) + 1);
  const value = kept.map((at) => text[at]).join('');
  return {
    text: value,
    span: word.span,
    variable: word.variable,
    part: (start, end) => {
      const part = word.part(from(start), Math.max(from(start), to(end)));
      const known = value.slice(start, end);
      return part.value === known || typeof part.value !== 'string' ? part : { ...part, value: known };
    },
  };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
