import type { Word } from 'unbash';
import { escapedCharacter, PRINTF_ESCAPE } from '../../analysis/commands/printf-escapes.ts';
import type { Excerpt } from '../../model/source.ts';
import { concatenated, type Piece, part, spliced } from '../../model/spliced.ts';
import { maskedVariable } from './masked.ts';
import type { Reading } from './reading.ts';
import { unquoted } from './unquoted.ts';

/** Returns the value of a word without literal text, such as `"$X"`. */
export type TextOf = (word: Word) => Excerpt | undefined;

/** The output of `echo`. Some shells replace `\n` without `-e`, so it is always replaced; at worst that shows more commands. */
export function echoedText(words: readonly Word[], reading: Reading, textOf: TextOf): Excerpt | undefined {
  const start = words.findIndex(({ text }) => !/^-[neE]+$/.test(text));
  const [first, ...others] = start === -1 ? [] : words.slice(start);
  if (first === undefined) return undefined;
  const text = others.length === 0 ? valueText(first, reading, textOf) : unquoted([first, ...others], reading);
  return text === undefined ? undefined : unescaped(text);
}

/** The output of `printf`: the format once for each group of arguments. */
export function formattedText(words: readonly Word[], reading: Reading, textOf: TextOf): Excerpt | undefined {
  const [format, ...others] = words.filter(({ text }) => text !== '--');
  const pattern = format === undefined ? undefined : valueText(format, reading, textOf);
  if (pattern === undefined) return undefined;
  const rest = others.map((word) => valueText(word, reading, textOf) ?? unknownText(word, reading));
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

function addRound(out: Excerpt[], pattern: Excerpt, places: readonly FormatPlace[], given: Excerpt[]): void {
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

function valueText(word: Word, reading: Reading, textOf: TextOf): Excerpt | undefined {
  return unquoted([word], reading) ?? textOf(word);
}

function unknownText({ pos, end }: Word, { excerpt }: Reading): Excerpt {
  const span = excerpt.span(pos, end);
  return { text: maskedVariable(4), span: () => span };
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
