import { UNKNOWN_PIECE } from '../../model/image.ts';
import type { Excerpt } from '../../model/source.ts';
import { placedText } from '../written/placed.ts';
import type { RunWord } from './flags.ts';

/** Longer texts are no options. In characters. */
const LONGEST = 100_000;

/**
 * The words of options that are written as one text, such as `options: --cpus 1 --memory 1g` of a workflow: quotes keep words together
 * and are taken off, nothing else is special. Expressions `${{ … }}` are unknown.
 */
export function splitWords(excerpt: Excerpt): readonly RunWord[] {
  const text = excerpt.text.slice(0, LONGEST);
  const words: RunWord[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] as string)) {
      at += 1;
      continue;
    }
    const { word, end } = wordAt(excerpt, text, at);
    words.push(word);
    at = end;
  }
  return words;
}

interface OpenWord {
  value: string;
  quote: string;
  readonly starts: number[];
  readonly ends: number[];
}

function wordAt(excerpt: Excerpt, text: string, from: number): { readonly word: RunWord; readonly end: number } {
  const open: OpenWord = { value: '', quote: '', starts: [], ends: [] };
  let at = from;
  while (at < text.length && !(open.quote === '' && /\s/.test(text[at] as string))) at = take(open, text, at);
  const place = (start: number, end: number) => excerpt.span(start, end);
  const { value, starts, ends } = open;
  const span = place(from, at);
  const word = placedText({ text: value, span, variable: undefined, offsets: () => ({ starts, ends }), place });
  return { word: value === UNKNOWN_PIECE ? { ...word, maySplit: true } : word, end: at };
}

/** Adds what stands at an offset to the word, and says where the next piece is. */
function take(open: OpenWord, text: string, at: number): number {
  const char = text[at] as string;
  if (open.quote === '' ? char === '"' || char === "'" : char === open.quote) {
    open.quote = open.quote === '' ? char : '';
    return at + 1;
  }
  const end = expressionEnd(text, at);
  open.value += end === undefined ? char : UNKNOWN_PIECE;
  open.starts.push(at);
  open.ends.push(end ?? at + 1);
  return end ?? at + 1;
}

function expressionEnd(text: string, at: number): number | undefined {
  if (!text.startsWith('${{', at)) return undefined;
  const end = text.indexOf('}}', at);
  return end === -1 ? text.length : end + 2;
}
