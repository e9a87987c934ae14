import { everyCommand, type HereDocument, type Script } from '../../model/shell.ts';
import { type Excerpt, spanText } from '../../model/source.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { loopsIn } from '../run-options/loops-in-text.ts';

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

/**
 * The values of variables that a script sets to several texts, by conditions, loops or one after the other, with a variable in the place of each
 * piece that only run time knows.
 */
export function valuesSetAnywhere(scripts: readonly Script[]): ReadonlyMap<string, ReadonlySet<string>> {
  const assignments = scripts.flatMap(everyCommand).flatMap((command) => command.assignments);
  const files = new Set(scripts.map(({ span }) => span.file));
  const set = [
    ...assignments.map(({ name, value }) => [name, value?.choices ?? [value?.pieces ?? '']] as const),
    ...[...files]
      .flatMap(({ text }) => loopsIn(text))
      .flatMap(({ variables, words }) => variables.map((name) => [name, wordsOf(words)] as const)),
  ];
  const found = new Map<string, Set<string>>();
  for (const [name, values] of set) {
    const all = found.get(name) ?? new Set();
    for (const text of values) if (text !== UNKNOWN_PIECE) all.add(withVariable(text, name));
    found.set(name, all);
  }
  return found;
}

function withVariable(text: string, name: string): string {
  return text.replaceAll(UNKNOWN_PIECE, `\${${name}}`);
}

function wordsOf(written: string): readonly string[] {
  return written
    .replaceAll(/["']/g, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/[$`]/.test(word));
}

/** The names of the variables in a here-document, which the shell replaces. */
export function variablesIn({ value, isLiteral }: HereDocument): ReadonlySet<string> {
  if (isLiteral) return new Set();
  return new Set([...value.matchAll(EXPANDED)].flatMap(([, , name, other]) => name ?? other ?? []));
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
