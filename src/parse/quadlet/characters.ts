import type { Excerpt, SourceFile, Span } from '../../model/source.ts';

/** A text with the place of each of its characters, after lines were joined and marks removed. */
export interface Characters extends Excerpt {
  readonly file: SourceFile;
  /** The whole original, including removed quotes. */
  readonly whole: Span;
  /** The offset of the character at an index; for the length of the text, the end of its last character. */
  startOf(index: number): number;
  endOf(index: number): number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The texts of some ranges of a file, one after the other. */
export function joinedCharacters(file: SourceFile, ranges: readonly [Range, ...Range[]]): Characters {
  const [first] = ranges;
  if (ranges.length === 1) {
    const text = file.text.slice(first.start, first.end);
    return characters(file, text, (index) => first.start + index, first.start);
  }
  const offsets: number[] = [];
  for (const { start, end } of ranges) for (let at = start; at < end; at++) offsets.push(at);
  const text = ranges.map(({ start, end }) => file.text.slice(start, end)).join('');
  return characters(file, text, (index) => offsets[index] as number, first.start);
}

/** A text whose characters each represent one or more of the file: `places[i]` is their range. `whole` is the place of an empty text. */
export function placedCharacters(file: SourceFile, text: string, places: readonly Range[], whole: Range): Characters {
  const startOf = (index: number): number => places[index]?.start ?? places.at(-1)?.end ?? whole.start;
  const endOf = (index: number): number => places[index]?.end ?? whole.start;
  const span = (start: number, end: number): Span => spanOf(file, startOf, endOf, start, end);
  return { file, text, whole: { file, start: whole.start, end: whole.end }, startOf, endOf, span };
}

/** A value of another file has no place in this one, so the place of the variable is its place. */
export function atPlaceOf({ file, whole }: Characters, value: string): Characters {
  return placedCharacters(file, value, new Array<Span>(value.length).fill(whole), whole);
}

/** Removes double quotes around the whole value. */
export function withoutQuotes(value: Characters): Characters {
  const { text, file, whole } = value;
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return value;
  const inner = text.slice(1, -1);
  const startOf = (index: number): number => value.startOf(index + 1);
  const endOf = (index: number): number => value.endOf(index + 1);
  return { file, text: inner, whole, startOf, endOf, span: (start, end) => spanOf(file, startOf, endOf, start, end) };
}

/** For a text whose characters all occur unchanged in the file. */
function characters(file: SourceFile, text: string, offsetOf: (index: number) => number, at: number): Characters {
  const startOf = (index: number): number =>
    index < text.length ? offsetOf(index) : text === '' ? at : offsetOf(text.length - 1) + 1;
  const endOf = (index: number): number => startOf(index) + 1;
  const span = (start: number, end: number): Span => spanOf(file, startOf, endOf, start, end);
  return { file, text, whole: span(0, text.length), startOf, endOf, span };
}

function spanOf(
  file: SourceFile,
  startOf: Characters['startOf'],
  endOf: Characters['endOf'],
  from: number,
  to: number,
): Span {
  const start = startOf(from);
  return { file, start, end: to > from ? endOf(to - 1) : start };
}
