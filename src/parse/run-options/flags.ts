import type { Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { type PlacedText, sliceOf } from '../../syntax/lists/index.ts';
import { namesImage } from './image-names.ts';
import type { FlagSyntax } from './syntax.ts';

/** One option of a command line, or of a file that writes the same options differently. */
export interface Flag {
  /** The long name, without dashes. */
  readonly name: string;
  /** Undefined for a switch that is on. */
  readonly value: PlacedText | undefined;
  /** The token of the flag itself: `--privileged`, `-v`. */
  readonly span: Span;
  /** The flag with its value and the blanks before it: delete it to unset the option. */
  readonly entry: Span;
}

/** A word of a command line. */
export interface RunWord extends PlacedText {
  /** Whether it may be several words, or none, such as `$OPTIONS` without quotes. */
  readonly maySplit?: boolean;
}

export interface ReadFlags {
  readonly flags: readonly Flag[];
  /** The first word that is not an option, and all words after it. */
  readonly rest: readonly RunWord[];
  /** The reason why there may be further, unknown options. */
  readonly partial: string | undefined;
  /** The words that may be such options. */
  readonly doubts: readonly RunWord[];
}

interface Reading {
  readonly words: readonly RunWord[];
  readonly syntax: FlagSyntax;
  readonly flags: Flag[];
  partial: string | undefined;
  readonly doubts: RunWord[];
}

/** How to go on after a word: the index of the next one, or `stop` where options end. */
type Step = number | 'stop';

/** Reads options up to the first other word, as the programs themselves do: words after the image belong to the container. */
export function readFlags(words: readonly RunWord[], syntax: FlagSyntax, from = 0): ReadFlags {
  const { end, ...read } = flagsFrom(words, syntax, from);
  return { ...read, rest: words.slice(words[end]?.text === '--' ? end + 1 : end) };
}

/** The same without a copy of the rest, which begins at `end`. */
export function flagsFrom(
  words: readonly RunWord[],
  syntax: FlagSyntax,
  from: number,
): Omit<ReadFlags, 'rest'> & { readonly end: number } {
  const reading: Reading = { words, syntax, flags: [], partial: undefined, doubts: [] };
  let at = from;
  while (at < words.length) {
    const next = readWord(reading, at);
    if (next === 'stop') break;
    at = next;
  }
  return { flags: reading.flags, end: at, partial: reading.partial, doubts: reading.doubts };
}

/** All options of a command whose options may follow its operands, and the operands. */
export function everyFlag(
  words: readonly RunWord[],
  syntax: FlagSyntax,
  from: number,
): { readonly flags: readonly Flag[]; readonly operands: readonly RunWord[] } {
  const flags: Flag[] = [];
  const operands: RunWord[] = [];
  for (let at = from; at < words.length; ) {
    const read = flagsFrom(words, syntax, at);
    flags.push(...read.flags);
    const operand = words[read.end];
    if (operand !== undefined) operands.push(operand);
    at = read.end + 1;
  }
  return { flags, operands };
}

function readWord(reading: Reading, at: number): Step {
  const word = reading.words[at] as RunWord;
  const { text } = word;
  if (text.startsWith(UNKNOWN_PIECE)) return readUnknown(reading, at, word);
  if (text.length < 2 || !text.startsWith('-') || text === '--') return 'stop';
  return text.startsWith('--') ? readLong(reading, at, word) : readShorts(reading, at, word);
}

/** `$OPTIONS` may be some options, or the image, after which options end. */
function readUnknown(reading: Reading, at: number, word: RunWord): Step {
  const next = reading.words[at + 1];
  if (word.maySplit === true) reading.doubts.push(word);
  if (word.text !== UNKNOWN_PIECE || word.maySplit !== true || next === undefined) return 'stop';
  reading.partial ??= 'a variable may contain more options';
  const isImage = namesImage(word.variable ?? '');
  return !isImage && (next.text.startsWith('-') || next.maySplit === true) ? at + 1 : 'stop';
}

function readLong(reading: Reading, at: number, word: RunWord): Step {
  const { text } = word;
  const sign = text.indexOf('=');
  const name = text.slice(2, sign === -1 ? undefined : sign);
  if (name.includes(UNKNOWN_PIECE)) return unknownFlag(reading, at, sign !== -1);
  const { switches, values } = reading.syntax;
  if (sign !== -1) {
    add(reading, at, at, { name, value: sliceOf(word, sign + 1), span: word.part(0, sign).span });
    return at + 1;
  }
  if (values.has(name)) return takeNext(reading, at, name, word.span);
  if (!switches.has(name)) return unknownFlag(reading, at, false);
  add(reading, at, at, { name, value: undefined, span: word.span });
  return at + 1;
}

/** The next word may be the value of the flag, unless it is an option, too. It is the value if a known option comes after it. */
function unknownFlag(reading: Reading, at: number, hasValue: boolean): Step {
  const next = reading.words[at + 1]?.text;
  const word = reading.words[at];
  if (word?.text.includes(UNKNOWN_PIECE)) reading.doubts.push(word);
  reading.partial ??= 'not all of its options are known';
  if (hasValue || next?.startsWith('-') === true) return at + 1;
  return isKnownOption(reading, at + 2) ? at + 2 : 'stop';
}

function isKnownOption({ words, syntax: { switches, values } }: Reading, at: number): boolean {
  const [, name] = /^--([\w-]+)(?:=|$)/.exec(words[at]?.text ?? '') ?? [];
  return name !== undefined && (switches.has(name) || values.has(name));
}

function takeNext(reading: Reading, at: number, name: string, span: Span): Step {
  const value = reading.words[at + 1];
  if (value === undefined) return 'stop';
  add(reading, at, at + 1, { name, value, span });
  return at + 2;
}

/** `-itp 80:80`, `-p80:80`, `-p=80:80`: the first letter that takes a value uses the rest of the word, or the next word. */
function readShorts(reading: Reading, at: number, word: RunWord): Step {
  const { text } = word;
  const { shorts, values } = reading.syntax;
  for (let index = 1; index < text.length; index += 1) {
    const name = shorts.get(text.charAt(index));
    if (name === undefined) return unknownFlag(reading, at, false);
    const hasSign = text[index + 1] === '=';
    const span = index === 1 ? word.part(0, 2).span : word.part(index, index + 1).span;
    if (!values.has(name) && !hasSign) {
      add(reading, at, at, { name, value: undefined, span }, index);
      continue;
    }
    if (index + 1 === text.length) return takeLast(reading, at, { name, span }, index);
    add(reading, at, at, { name, value: sliceOf(word, index + (hasSign ? 2 : 1)), span }, index);
    break;
  }
  return at + 1;
}

function takeLast(reading: Reading, at: number, { name, span }: Pick<Flag, 'name' | 'span'>, index: number): Step {
  const value = reading.words[at + 1];
  if (value === undefined) return 'stop';
  add(reading, at, at + 1, { name, value, span }, index);
  return at + 2;
}

/** `letter` is its position in a bundle of flags, which remains when the flag is removed. */
function add(reading: Reading, first: number, last: number, flag: Omit<Flag, 'entry'>, letter = 1): void {
  const { words, flags } = reading;
  const word = words[first] as RunWord;
  const isBundled =
    word.text.length > 2 && !word.text.startsWith('--') && (letter > 1 || (flag.value === undefined && first === last));
  const start = isBundled ? flag.span.start : blanksBefore(words[first - 1], word);
  const end = isBundled && flag.value === undefined ? flag.span.end : (words[last] as RunWord).span.end;
  const isFirst = first === 0 && !isBundled;
  flags.push({
    ...flag,
    entry: { ...word.span, start: Math.min(start, end), end: isFirst ? indentationAfter(word.span, end) : end },
  });
}

/**
 * Includes the blanks after the first word of a line: they would indent the rest deeper than the other lines, which ends a block scalar.
 */
function indentationAfter({ file: { text }, start }: RunWord['span'], end: number): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim() !== '') return end;
  let next = end;
  while (text[next] === ' ' || text[next] === '\t') next += 1;
  return next;
}

/** The start of the blanks and continued lines before a word; the word itself if other text comes before it. */
function blanksBefore(previous: RunWord | undefined, { span: { file, start } }: RunWord): number {
  const from = previous?.span.end ?? start;
  return from < start && start - from < 1000 && /^[\s\\]*$/.test(file.text.slice(from, start)) ? from : start;
}
