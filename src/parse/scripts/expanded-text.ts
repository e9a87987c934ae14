import { everyCommand, type HereDocument, type Script } from '../../model/shell.ts';
import { type Excerpt, spanText } from '../../model/source.ts';

/** The values of variables that a script sets once, to a text. */
export function valuesSetOnce(scripts: readonly Script[]): ReadonlyMap<string, string> {
  const values = new Map<string, string | undefined>();
  for (const { assignments } of scripts.flatMap(everyCommand)) {
    for (const { name, value } of assignments) {
      const text = value === undefined ? '' : typeof value.value === 'string' ? value.value : undefined;
      values.set(name, values.has(name) && values.get(name) !== text ? undefined : text);
    }
  }
  return new Map([...values].flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])));
}

/** A piece of a text, with where it was before. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The text of a here-document as the shell passes it on: without its own backslashes, and with the values of its variables. */
export function expandedText(body: HereDocument, values: ReadonlyMap<string, string>): Excerpt {
  const { value, span, isLiteral } = body;
  const pieces = isLiteral ? [{ text: value, from: 0, to: value.length }] : piecesOf(value, values);
  const isAsWritten = spanText(span) === value;
  const part = placesOf(pieces);
  return {
    text: pieces.map(({ text }) => text).join(''),
    // if the value differs from its source text, every part gets the whole span
    span: (start, end) => {
      if (!isAsWritten) return span;
      const from = span.start + part(start, 'from');
      return { ...span, start: from, end: Math.max(from, span.start + part(end, 'to')) };
    },
  };
}

function piecesOf(text: string, values: ReadonlyMap<string, string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (from: number, to: number, replaced: string): void => {
    if (at < from) pieces.push({ text: text.slice(at, from), from: at, to: from });
    pieces.push({ text: replaced, from, to });
    at = to;
  };
  for (const { 0: whole, 1: escaped, 2: name = '', 3: other = name, index } of text.matchAll(EXPANDED)) {
    const replaced = escaped ?? values.get(other);
    if (replaced !== undefined) add(index, index + whole.length, replaced);
  }
  if (at < text.length) pieces.push({ text: text.slice(at), from: at, to: text.length });
  return pieces;
}

const EXPANDED = /\\([$`\\])|\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g;

/** Where an offset in the joined pieces was before; within a piece that was replaced, at its beginning or its end. */
function placesOf(pieces: readonly Piece[]): (offset: number, side: 'from' | 'to') => number {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length;
  }
  return (offset, side) => {
    const at = pieceAt(starts, side === 'to' ? offset - 1 : offset);
    const piece = pieces[at];
    if (piece === undefined) return 0;
    const isKept = piece.text.length === piece.to - piece.from;
    return isKept ? Math.min(piece.to, piece.from + offset - (starts[at] ?? 0)) : piece[side];
  };
}

/** The last piece that starts at an offset or before. */
function pieceAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
