import type { Text } from '../../model/located.ts';
import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import { knownText, type PlacedText } from '../../syntax/lists/index.ts';
import { type Characters, placedCharacters } from './characters.ts';

/**
 * A value with the replacements of systemd: `%h` and the like, `${NAME}`, and `$NAME` if it is the whole value. Variables without a known
 * value and marks of templates are unknown.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#Specifiers
 */
export function writtenValue(value: Characters, textOf: TextOf = () => undefined): PlacedText {
  const { text } = value;
  if (!/[%$]|\{\{/.test(text)) return written(value, undefined);
  const pieces = [...replacedIn(text, textOf)];
  if (pieces.length === 0) return written(value, undefined);
  return written(replaced(value, pieces), variablesIn(pieces));
}

/** The value of a variable; undefined if it is not known. */
export type TextOf = (name: string) => string | undefined;

interface Replaced {
  readonly at: number;
  readonly length: number;
  readonly text: string;
  readonly variable?: string;
}

const MARK = /%[A-Za-z%]|\$\{[A-Za-z_]\w*\}|^\$[A-Za-z_]\w*$|\$\$|\{\{[^{}]{0,200}\}\}/g;

function* replacedIn(text: string, textOf: TextOf): Generator<Replaced> {
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const place = { at: index, length: mark.length };
    const value = /^\$\w|^\$\{/.test(mark) ? textOf(mark.replaceAll(/[${}]/g, '')) : undefined;
    if (mark === '%%' || mark === '$$') yield { ...place, text: mark.charAt(0) };
    else if (value !== undefined) yield { ...place, text: value };
    // the home folder of the user that the unit runs as
    else if (mark === '%h' || mark === '${HOME}') yield { ...place, text: UNKNOWN_PIECE, variable: 'HOME' };
    else yield { ...place, text: UNKNOWN_PIECE };
  }
}

function replaced(value: Characters, pieces: readonly Replaced[]): Characters {
  const places: { readonly start: number; readonly end: number }[] = [];
  let text = '';
  let at = 0;
  const keepTo = (end: number): void => {
    for (let index = at; index < end; index++) places.push({ start: value.startOf(index), end: value.endOf(index) });
    text += value.text.slice(at, end);
  };
  for (const piece of pieces) {
    keepTo(piece.at);
    at = piece.at + piece.length;
    const place = { start: value.startOf(piece.at), end: value.endOf(at - 1) };
    for (let unit = 0; unit < piece.text.length; unit++) places.push(place);
    text += piece.text;
  }
  keepTo(value.text.length);
  return placedCharacters(value.file, text, places, value.whole);
}

/** By their offset in the text after replacement. */
function variablesIn(pieces: readonly Replaced[]): ReadonlyMap<number, string> {
  const variables = new Map<number, string>();
  let shift = 0;
  for (const { at, length, text, variable } of pieces) {
    if (variable !== undefined) variables.set(at + shift, variable);
    shift += text.length - length;
  }
  return variables;
}

function written(value: Characters, variables: ReadonlyMap<number, string> | undefined): PlacedText {
  const { text, span } = value;
  const part = (from: number, to: number): Text => ({ value: knownText(text.slice(from, to)), span: span(from, to) });
  const variableAt = (offset: number): string | undefined => variables?.get(offset);
  return { text, span: span(0, text.length), variable: variableAt(0), variableAt, part };
}
