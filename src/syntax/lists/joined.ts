import type { Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { lineAt } from '../../support/line-index.ts';
import { knownText, type PlacedText } from './index.ts';
import { startsOf } from './runs.ts';

/** A text that is not written in any file, with the place of the setting that implies it. */
export function impliedText(text: string, span: Span): PlacedText {
  return { text, span, variable: undefined, part: (from, to) => ({ value: knownText(text.slice(from, to)), span }) };
}

/** Several texts joined into one; each part keeps its place. `span` is the place of the whole. */
export function joinedText(parts: readonly PlacedText[], span: Span): PlacedText {
  const text = parts.map((part) => part.text).join('');
  const starts = startsOf(parts);
  const at = (offset: number): number => lineAt(starts, offset);
  return {
    text,
    span,
    variable: parts[0]?.variable,
    variableAt(offset) {
      const index = at(offset);
      const part = parts[index];
      const inner = offset - (starts[index] ?? 0);
      return inner === 0 ? part?.variable : part?.variableAt?.(inner);
    },
    part(from, to): Text {
      const first = at(from);
      const last = to > from ? at(to - 1) : first;
      const head = parts[first];
      const tail = parts[last];
      if (head === undefined || tail === undefined) return { value: knownText(text.slice(from, to)), span };
      const start = from - (starts[first] as number);
      const end = to - (starts[last] as number);
      if (first === last) return head.part(start, end);
      const place = { ...head.part(start, head.text.length).span, end: tail.part(0, end).span.end };
      return { value: knownText(text.slice(from, to)), span: place };
    },
  };
}
