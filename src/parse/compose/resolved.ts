import { limitReached } from '../../model/findings/reached-limits.ts';
import { DYNAMIC, type Located, type Text } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { LONGEST_VALUE, TOO_LONG } from '../../model/value-bounds.ts';
import { lineAt } from '../../support/line-index.ts';
import { knownText, type PlacedText } from '../../syntax/lists/index.ts';
import { type Run, startsOf } from '../../syntax/lists/runs.ts';
import { spanOf, type TreeScalar } from '../../syntax/tree/nodes.ts';
import { offsetsOf } from '../../syntax/yaml/scalar-offsets.ts';
import { canonical } from '../../syntax/yaml/scalar-types.ts';
import { cutPiece, interpolate, textOf } from './interpolation.ts';
import type { Piece, VariablesOf } from './pieces.ts';
import { noteReading, noteUndecided } from './variables/unset-variables.ts';

/** The text of a scalar with its variables replaced, and a way back to where each part of it is written. */
export interface Resolved {
  readonly scalar: TreeScalar;
  /** Unknown variables are {@link UNKNOWN_PIECE}. */
  readonly text: string;
  /** Undefined if it does not contain a variable. */
  readonly pieces: Pieces | undefined;
}

interface Pieces {
  readonly list: readonly Piece[];
  /** Where the text of each piece starts in the whole text. */
  readonly starts: readonly number[];
}

export function resolve(written: TreeScalar, variables: VariablesOf): Resolved {
  const scalar = canonical(written);
  return resolvedFrom(scalar, replacedIn(scalar, variables));
}

function replacedIn({ value, file, start, end }: TreeScalar, variables: VariablesOf): readonly Piece[] | undefined {
  if (!value.includes('$')) return undefined;
  const known = variables(file);
  const pieces = interpolate(value, known);
  if (known.unset !== undefined) known.unset.places.push({ file, start, end });
  else if (pieces !== undefined) noteUndecided(value, textOf(pieces));
  return pieces;
}

/** Like {@link resolve}, for a format with different variables. */
export function resolvedFrom(scalar: TreeScalar, replaced: readonly Piece[] | undefined): Resolved {
  const list = bounded(scalar, replaced);
  if (list === undefined) return { scalar, text: scalar.value, pieces: undefined };
  return { scalar, text: textOf(list), pieces: { list, starts: startsOf(list) } };
}

/** Replaces a value that is too long to be examined by one unknown piece. */
function bounded(scalar: TreeScalar, list: readonly Piece[] | undefined): readonly Piece[] | undefined {
  if (list === undefined ? scalar.value.length <= LONGEST_VALUE : lengthOf(list) <= LONGEST_VALUE) return list;
  limitReached(spanOf(scalar), TOO_LONG);
  return [cutPiece(scalar.value)];
}

function lengthOf(list: readonly Piece[]): number {
  let length = 0;
  for (const { text, isCut } of list) length += isCut === true ? Number.POSITIVE_INFINITY : text.length;
  return length;
}

/** The original text, where variables are not replaced. */
export function verbatim(scalar: TreeScalar): Resolved {
  return { scalar, text: scalar.value, pieces: undefined };
}

export function wholeText({ scalar, text, pieces }: Resolved): Text {
  return located(scalar, text, spanOf(scalar), pieces?.list);
}

/** The whole text of a scalar, for callers that do not need parts of it. */
export function textOfScalar(written: TreeScalar, variables: VariablesOf): Text {
  const scalar = canonical(written);
  const pieces = bounded(scalar, replacedIn(scalar, variables));
  return located(scalar, pieces === undefined ? scalar.value : textOf(pieces), spanOf(scalar), pieces);
}

/** Like {@link textOfScalar}, for an option that means everything if it is empty, so a variable that makes up its whole value matters, too. */
export function textOfOpen(scalar: TreeScalar, variables: VariablesOf): Text {
  const text = textOfScalar(scalar, variables);
  if (text.value !== DYNAMIC || !resolve(scalar, variables).pieces?.list.every(isOptional)) return text;
  if (variables(scalar.file).unset !== undefined) return { value: '', span: text.span };
  noteReading();
  return text;
}

function isOptional({ text, isCut, isRequired }: Piece): boolean {
  return text === UNKNOWN_PIECE && isCut === undefined && isRequired === undefined;
}

/** A part of the text as a separate value. */
export function partText(resolved: Resolved, from: number, to: number): Text {
  const text = resolved.text.slice(from, to);
  return located(resolved.scalar, text, partSpan(resolved, from, to), piecesWithin(resolved, from, to));
}

/** The text in the form that all formats share. */
export function writtenOf(resolved: Resolved): PlacedText {
  return {
    text: resolved.text,
    span: spanOf(resolved.scalar),
    variable: resolved.pieces?.list[0]?.variable,
    variableAt: (offset) => variableAt(resolved, offset),
    part: (from, to) => partText(resolved, from, to),
  };
}

/** The variable that the piece starting at an offset replaces. */
function variableAt({ pieces }: Resolved, offset: number): string | undefined {
  if (pieces === undefined) return undefined;
  const index = lineAt(pieces.starts, offset);
  return pieces.starts[index] === offset ? pieces.list[index]?.variable : undefined;
}

function located(scalar: TreeScalar, text: string, span: Span, pieces: readonly Piece[] | undefined): Text {
  const value = knownText(text);
  if (pieces === undefined) return { value, span };
  const assumes: Located<string>[] = [];
  for (const { defaults } of pieces) {
    for (const { from, to } of defaults) {
      assumes.push({ value: scalar.value.slice(from, to), span: writtenSpan(scalar, from, to) });
    }
  }
  const written: Text = value === DYNAMIC ? { value: DYNAMIC, span, pieces: text } : { value, span };
  return assumes.length === 0 ? written : { ...written, assumes };
}

/** The place of a part of the text; a variable counts as a whole. */
function partSpan({ scalar, pieces }: Resolved, from: number, to: number): Span {
  if (pieces === undefined) return writtenSpan(scalar, from, to);
  const first = lineAt(pieces.starts, from);
  const last = to > from ? lineAt(pieces.starts, to - 1) : first;
  const start = writtenOffset(pieces, first, from, 'from');
  return writtenSpan(scalar, start, Math.max(start, writtenOffset(pieces, last, to, 'to')));
}

function writtenOffset({ list, starts }: Pieces, index: number, offset: number, side: 'from' | 'to'): number {
  const piece = list[index];
  if (piece === undefined) return 0;
  return piece.isLiteral ? piece.from + offset - (starts[index] as number) : piece[side];
}

function piecesWithin({ pieces }: Resolved, from: number, to: number): readonly Piece[] | undefined {
  if (pieces === undefined || from === to) return undefined;
  return pieces.list.slice(lineAt(pieces.starts, from), lineAt(pieces.starts, to - 1) + 1);
}

/** The place of a range of the scalar's value; the whole scalar when escapes hide it. */
function writtenSpan(scalar: TreeScalar, from: number, to: number): Span {
  const offsets = offsetsOf(scalar);
  if (offsets === undefined) return spanOf(scalar);
  const start = offsets.at(from);
  // use the last character: the next one may be on another line
  const end = to > from ? offsets.at(to - 1) + 1 : start;
  return { file: scalar.file, start, end };
}

/** The runs of a text for a parser that knows variables itself: an unknown variable remains as written, such as `${TAG}`. */
export function runsOf(resolved: Resolved): readonly Run[] {
  const { scalar, pieces, text } = resolved;
  if (pieces === undefined) return [{ text, span: (from, to) => writtenSpan(scalar, from, to) }];
  return pieces.list.map((piece) => ({
    isUnknown: piece.text.includes(UNKNOWN_PIECE),
    text: piece.text.includes(UNKNOWN_PIECE) ? scalar.value.slice(piece.from, piece.to) : piece.text,
    span: piece.isLiteral
      ? (from, to) => writtenSpan(scalar, piece.from + from, piece.from + to)
      : () => writtenSpan(scalar, piece.from, piece.to),
  }));
}
