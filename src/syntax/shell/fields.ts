import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';

/** A piece of a word after its variables were replaced. */
export interface FieldPiece {
  readonly text: string;
  /** It comes from an unquoted variable, so it is split at separators. */
  readonly isSplit: boolean;
  /** It has no text, and separates two elements of a list. */
  readonly isBreak?: boolean;
}

export const BETWEEN_ELEMENTS: FieldPiece = { text: '', isSplit: true, isBreak: true };

/**
 * The words that a shell splits one word into, with `separators` as the value of `IFS`:
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_05
 * If `IFS` is unknown, a value that might be split is unknown.
 */
export function splitFields(pieces: readonly FieldPiece[], separators: string | undefined): readonly string[] {
  const end = pieces.findIndex(({ isBreak }) => isBreak === true);
  if (end === -1) return fieldsOf(pieces, separators);
  const fields: string[] = [];
  let from = 0;
  for (let at = end; at <= pieces.length; at += 1) {
    if (at < pieces.length && pieces[at]?.isBreak !== true) continue;
    for (const field of fieldsOf(pieces.slice(from, at), separators)) fields.push(field);
    from = at + 1;
  }
  return fields;
}

function fieldsOf(pieces: readonly FieldPiece[], separators: string | undefined): readonly string[] {
  if (separators === undefined) return [pieces.map(({ text, isSplit }) => (isSplit ? UNKNOWN_PIECE : text)).join('')];
  const isPlain = pieces.every(({ text, isSplit }) => !isSplit || ![...text].some((char) => separators.includes(char)));
  if (!isPlain) return split(pieces, separators);
  const text = pieces.map((piece) => piece.text).join('');
  // a word that consists only of empty variables disappears
  return text === '' && pieces.every(({ isSplit }) => isSplit) ? [] : [text];
}

function split(pieces: readonly FieldPiece[], separators: string): readonly string[] {
  const fields: (string | undefined)[] = [undefined];
  for (const { text, isSplit } of pieces) {
    if (isSplit) for (const char of text) addCharacter(char, fields, separators);
    else addText(text, fields);
  }
  return fields.filter((field) => field !== undefined);
}

/** Adds to the last field, which is undefined until it has begun. */
function addText(text: string, fields: (string | undefined)[]): void {
  fields.push((fields.pop() ?? '') + text);
}

function addCharacter(char: string, fields: (string | undefined)[], separators: string): void {
  if (!separators.includes(char)) {
    addText(char, fields);
    return;
  }
  // blanks end a field that has begun; other separators also end an empty one
  if (!' \t\n'.includes(char)) addText('', fields);
  if (fields.at(-1) !== undefined) fields.push(undefined);
}
