import { DYNAMIC, type Dynamic, type Option, type Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/** A value in any format, such as a YAML scalar or a word of a shell script, with a mapping back to the place of each part. */
export interface PlacedText {
  /** After variables were replaced; unknown ones are `UNKNOWN_PIECE`. */
  readonly text: string;
  /** The span of the whole value. */
  readonly span: Span;
  /** The variable that it starts with, when its value is not known. */
  readonly variable: string | undefined;
  /** The same for the part that starts at an offset into the text. */
  variableAt?(offset: number): string | undefined;
  /** A part of the text as a separate value, by offsets into the text. */
  part(from: number, to: number): Text;
}

/** An unknown piece makes the whole text unknown. */
export function knownText(text: string): string | Dynamic {
  return text.includes(UNKNOWN_PIECE) ? DYNAMIC : text;
}

/** The whole text as a value. */
export function wholeValue(written: PlacedText): Text {
  return written.part(0, written.text.length);
}

/** A part of it as a separate written value. */
export function sliceOf(written: PlacedText, from: number, to: number = written.text.length): PlacedText {
  if (from === 0 && to === written.text.length) return written;
  return {
    text: written.text.slice(from, to),
    span: written.part(from, to).span,
    variable: from === 0 ? written.variable : written.variableAt?.(from),
    variableAt: (offset) => written.variableAt?.(from + offset),
    part: (start, end) => written.part(from + start, from + end),
  };
}

/** An option that is part of a text, such as `ro` at the end of a volume; `entry` also includes the separator before it. */
export function partOption<T>(written: PlacedText, from: number, to: number, value: T | Dynamic): Option<T> {
  return { value, span: written.part(from, to).span, entry: written.part(Math.max(from - 1, 0), to).span };
}

/** The parts between separators of one character, each as a slice. */
export function splitAt(
  written: PlacedText,
  separator: string,
  limit = Number.POSITIVE_INFINITY,
): readonly PlacedText[] {
  const parts: PlacedText[] = [];
  let from = 0;
  while (parts.length + 1 < limit) {
    const at = written.text.indexOf(separator, from);
    if (at === -1) break;
    parts.push(sliceOf(written, from, at));
    from = at + 1;
  }
  parts.push(sliceOf(written, from));
  return parts;
}
