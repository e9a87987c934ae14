import type { PlacedText } from '../syntax/lists/index.ts';
import type { TreeScalar } from '../syntax/tree/nodes.ts';
import { literalPiece, type Piece } from './compose/pieces.ts';
import { resolvedFrom, writtenOf } from './compose/resolved.ts';

/** The replacement of a mark in a text; the mark reaches from `from` to `to`. */
export type Placeholder = Omit<Piece, 'isLiteral'>;

/** A scalar of a format with marks that are replaced, such as `${{ … }}`; `replace` is called for each match of the pattern. */
export function writtenScalar(
  scalar: TreeScalar,
  marks: RegExp,
  replace: (mark: RegExpExecArray) => Placeholder,
): PlacedText {
  return writtenOf(resolvedFrom(scalar, piecesOf(scalar.value, marks, replace)));
}

function piecesOf(
  text: string,
  marks: RegExp,
  replace: (mark: RegExpExecArray) => Placeholder,
): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let from = 0;
  for (const mark of text.matchAll(marks)) {
    const placeholder = replace(mark);
    if (placeholder.from > from) pieces.push(literalPiece(text, from, placeholder.from));
    pieces.push({ ...placeholder, isLiteral: false });
    from = placeholder.to;
  }
  if (pieces.length === 0) return undefined;
  if (from < text.length) pieces.push(literalPiece(text, from, text.length));
  return pieces;
}
