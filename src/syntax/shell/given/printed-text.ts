import type { Word } from 'unbash';
import { escapedCharacter, PRINTF_ESCAPE } from '../../../analysis/commands/printf-escapes.ts';
import type { Excerpt } from '../../../model/source.ts';
import { concatenated, inserted, type Piece, part, spliced } from '../../../model/spliced.ts';
import { wordExcerpt } from '../inner.ts';
import { UNKNOWN_VARIABLE } from '../masked.ts';
import type { Reading } from '../reading.ts';
import type { Expand } from '../unquoted.ts';

/** The output of `echo`. Some shells replace `\n` without `-e`, so it is always replaced; at worst that shows more commands. */
export function echoedText(words: readonly Word[], reading: Reading, expand: Expand): Excerpt | undefined {
  const start = words.findIndex(({ text }) => !/^-[neE]+$/.test(text));
  const [first, ...others] = start === -1 ? [] : words.slice(start);
  if (first === undefined) return undefined;
  if (others.length === 0) {
    const only = wordExcerpt(first, reading, expand);
    return only && unescaped(only);
  }
  return echoedTexts([first, ...others].map((word) => textOf(word, reading, expand)));
}

/** The same for the texts of the words that it prints. */
export function echoedTexts(texts: readonly Excerpt[]): Excerpt {
  return unescaped(concatenated(texts.flatMap((text, at) => (at === 0 ? [text] : [inserted(text, ' ', 0), text]))));
}

/** The output of `printf`: the format once for each group of arguments. */
export function formattedText(words: readonly Word[], reading: Reading, expand: Expand): Excerpt | undefined {
  const [format, ...others] = words.filter(({ text }) => text !== '--');
  const pattern = format === undefined ? undefined : wordExcerpt(format, reading, expand);
  if (pattern === undefined) return undefined;
  return formattedTexts(
    pattern,
    others.map((word) => textOf(word, reading, expand)),
    reading,
  );
}

/** The same for the text of the format, and those of the other words. */
export function formattedTexts(pattern: Excerpt, rest: readonly Excerpt[], reading: Pick<Reading, 'files'>): Excerpt {
  const places = [...pattern.text.matchAll(PLACE)].map(({ 0: text, index }) => ({ text, index }));
  const perRound = places.filter(({ text }) => text !== '%%').length;
  const rounds = perRound === 0 ? 1 : Math.max(1, Math.ceil(rest.length / perRound));
  const printed: Excerpt[] = [];
  const { room } = reading.files;
  for (let round = 0; round < rounds && room.left >= 0; round += 1) {
    room.left -= pattern.text.length;
    addRound(printed, pattern, places, rest.slice(round * perRound, (round + 1) * perRound));
  }
  return concatenated(printed);
}

const PLACE = /%(?:%|[-+ #0]*(?:\d{1,9}|\*)?(?:\.\d{0,9})?[a-zA-Z])/g;

interface FormatPlace {
  readonly text: string;
  readonly index: number;
}

function addRound(out: Excerpt[], pattern: Excerpt, places: readonly FormatPlace[], given: readonly Excerpt[]): void {
  let from = 0;
  let next = 0;
  for (const { text, index } of places) {
    out.push(unescaped(part(pattern, from, index)));
    from = index + text.length;
    const value = text === '%%' ? part(pattern, index, index + 1) : given[next];
    if (text !== '%%') next += 1;
    if (value !== undefined) out.push(text.endsWith('b') ? unescaped(value) : value);
  }
  out.push(unescaped(part(pattern, from, pattern.text.length)));
}

function textOf(word: Word, reading: Reading, expand: Expand): Excerpt {
  const span = reading.excerpt.span(word.pos, word.end);
  return wordExcerpt(word, reading, expand) ?? { text: UNKNOWN_VARIABLE, span: () => span };
}

/** The text with its escapes replaced. */
function unescaped(excerpt: Excerpt): Excerpt {
  const { text } = excerpt;
  if (!text.includes('\\')) return excerpt;
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: written, index } of text.matchAll(PRINTF_ESCAPE)) {
    if (index > from) pieces.push({ text: text.slice(from, index), start: from, end: index });
    from = index + written.length;
    pieces.push({ text: escapedCharacter(written.slice(1)), start: index, end: from });
  }
  if (from < text.length) pieces.push({ text: text.slice(from), start: from, end: text.length });
  return spliced(excerpt, pieces);
}
