import { applyEdits, type Edit } from '../model/findings/fix.ts';
import type { SourceFile } from '../model/source.ts';

/** A file under repair. */
export interface Draft {
  readonly original: SourceFile;
  readonly current: SourceFile;
  /** The pieces that make up the current text. */
  readonly pieces: readonly Piece[];
}

/** A range of the original, or an inserted text. */
export type Piece = KeptPiece | string;

interface KeptPiece {
  readonly start: number;
  readonly end: number;
}

export function draftOf(file: SourceFile): Draft {
  return { original: file, current: file, pieces: [{ start: 0, end: file.text.length }] };
}

/** The draft after edits of its current text, which must not overlap. */
export function revise({ original, current, pieces }: Draft, edits: readonly Edit[]): Draft {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const text = applyEdits(current.text, ordered);
  const revised = revisedPieces(pieces, ordered);
  // removing the last line would give a final line end to a file that had none
  const excess = LINE_END.test(original.text) ? 0 : (LINE_END.exec(text)?.[0].length ?? 0);
  return {
    original,
    current: { ...original, text: text.slice(0, text.length - excess) },
    pieces: excess === 0 ? revised : revisedPieces(revised, [deletion(original, text.length - excess, text.length)]),
  };
}

const LINE_END = /(?:\r\n|\r|\n)$/;

function deletion(file: SourceFile, start: number, end: number): Edit {
  return { span: { file, start, end }, text: '' };
}

/** Walks both once, side by side. */
function revisedPieces(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const revised: Piece[] = [];
  const reader = pieceReader(pieces);
  for (const { span, text } of edits) {
    reader.takeTo(span.start, (piece) => revised.push(piece));
    reader.takeTo(span.end, () => {});
    if (text !== '') revised.push(text);
  }
  reader.takeTo(Number.POSITIVE_INFINITY, (piece) => revised.push(piece));
  return revised;
}

function pieceReader(pieces: readonly Piece[]) {
  let index = 0;
  /** How much of the piece at `index` is already used, and the offset in the whole text. */
  let taken = 0;
  let at = 0;
  return {
    takeTo(offset: number, take: (piece: Piece) => void): void {
      for (let piece = pieces[index]; piece !== undefined && at < offset; piece = pieces[index]) {
        const length = Math.min(lengthOf(piece) - taken, offset - at);
        if (length > 0) take(part(piece, taken, taken + length));
        at += length;
        taken += length;
        if (taken < lengthOf(piece)) return;
        index++;
        taken = 0;
      }
    },
  };
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  if (typeof piece === 'string') return piece.slice(from, to);
  return { start: piece.start + from, end: piece.start + to };
}

/** Replaces a range of the original. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The differences from the original, in order and without overlaps. */
export function changesOf({ original, pieces }: Draft): readonly Change[] {
  const changes: Change[] = [];
  let start = 0;
  let text = '';
  const kept = [...pieces, { start: original.text.length, end: original.text.length }];
  for (const piece of kept) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    if (text !== '' || piece.start > start) changes.push({ start, end: piece.start, text });
    start = piece.end;
    text = '';
  }
  return changes;
}
