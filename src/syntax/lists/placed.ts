import type { Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { knownText, type PlacedText } from './index.ts';

/** The place of each character of a text, as offsets into a source; undefined where it is not known. */
export interface Offsets {
  readonly starts: readonly (number | undefined)[];
  readonly ends: readonly (number | undefined)[];
}

/** `as written`: the offset of each character in the text is its offset in the source. */
export type Alignment = Offsets | 'as written' | undefined;

export interface Placed {
  readonly text: string;
  readonly span: Span;
  readonly variable: string | undefined;
  readonly variableAt?: ((offset: number) => string | undefined) | undefined;
  readonly offsets: () => Alignment;
  /** The place of a range of the source. */
  readonly place: (start: number, end: number) => Span;
}

/** A text with known places of its characters; a part without a known place gets the place of the whole text. */
export function placedText({ text, span, variable, variableAt, offsets, place }: Placed): PlacedText {
  return {
    text,
    span,
    variable,
    ...(variableAt && { variableAt }),
    part(from, to): Text {
      const value = knownText(text.slice(from, to));
      const found = offsets();
      if (found === 'as written') return { value, span: place(from, to) };
      const end = found?.ends[to > from ? to - 1 : from - 1];
      const start = to > from || end === undefined ? found?.starts[from] : end;
      if (start === undefined) return { value, span };
      const last = to > from ? end : start;
      return { value, span: last === undefined ? span : place(start, last) };
    },
  };
}
