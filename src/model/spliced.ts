import { lineAt } from '../support/line-index.ts';
import type { Excerpt, Span } from './source.ts';

/** A range of the parent excerpt and its text. If both are equally long, each character has its own place; otherwise all share one. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An excerpt made of pieces of another one, such as continued lines without the escape characters between them. */
export function spliced(parent: Excerpt, given: readonly Piece[]): Excerpt {
  const pieces = joined(given);
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined && isLinear(only)) return part(parent, only.start, only.end, only.text);
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length;
  }
  const placeOf = (offset: number, side: 'start' | 'end'): number => {
    const index = lineAt(starts, offset);
    const piece = pieces[index];
    if (piece === undefined) return 0;
    if (!isLinear(piece)) return piece[side];
    return Math.min(piece.start + offset - (starts[index] as number), piece.end);
  };
  return {
    text: pieces.map(({ text }) => text).join(''),
    span: (start, end) => {
      const from = placeOf(start, 'start');
      // the end belongs to the character before it, which may be in an earlier piece
      return parent.span(from, end > start ? Math.max(from, placeEnd(end)) : from);
    },
  };

  function placeEnd(end: number): number {
    const last = placeOf(end - 1, 'end');
    const piece = pieces[lineAt(starts, end - 1)];
    return piece !== undefined && isLinear(piece) ? last + 1 : last;
  }
}

/** Pieces that follow each other in the parent are one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last === undefined || last.end !== piece.start || !isLinear(last) || !isLinear(piece)) out.push(piece);
    else out[out.length - 1] = { text: last.text + piece.text, start: last.start, end: piece.end };
  }
  return out;
}

/** A part that keeps the whole: a part of a part of a part asks only the whole for a place. */
interface Part extends Excerpt {
  readonly whole: Excerpt;
  readonly at: number;
}

/** A range of an excerpt, as an excerpt. */
export function part(parent: Excerpt, start: number, end: number, text = parent.text.slice(start, end)): Part {
  const { whole, at } = isPart(parent) ? parent : { whole: parent, at: 0 };
  return partOf(whole, at + start, text);
}

function partOf(whole: Excerpt, at: number, text: string): Part {
  return { text, span: (from, to) => whole.span(at + from, at + to), whole, at };
}

function isPart(excerpt: Excerpt): excerpt is Part {
  return 'whole' in excerpt;
}

/** The excerpts joined into one. A range that ends in another file has the place of its first character. */
export function concatenated(excerpts: readonly Excerpt[]): Excerpt {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of excerpts) {
    starts.push(length);
    length += text.length;
  }
  const placeOf = (start: number, end: number): Span => {
    const index = lineAt(starts, start);
    const from = starts[index] as number;
    return (excerpts[index] as Excerpt).span(start - from, end - from);
  };
  return {
    text: excerpts.map(({ text }) => text).join(''),
    span: (start, end) => {
      // a single place is looked up once: twice at each level would be exponential in the depth
      if (end <= start + 1) return placeOf(start, Math.max(start, end));
      const first = placeOf(start, start + 1);
      const last = placeOf(end - 1, end);
      return last.file === first.file ? { ...first, end: Math.max(first.start, last.end) } : first;
    },
  };
}

/** A text that is not part of the parent: all of it maps to one offset there. */
export function inserted(parent: Excerpt, text: string, at: number): Excerpt {
  const span = parent.span(at, at);
  return { text, span: () => span };
}

function isLinear({ text, start, end }: Piece): boolean {
  return text.length === end - start;
}
