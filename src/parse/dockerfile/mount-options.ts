import type { Text } from '../../model/located.ts';
import type { Excerpt } from '../../model/source.ts';
import { type Piece, part, spliced } from '../../model/spliced.ts';
import type { Range } from './text/words.ts';

/** Names of the same option; if several are used, the last one counts. */
const OTHER_NAMES: readonly (readonly string[])[] = [
  ['source', 'src'],
  ['target', 'dst', 'destination'],
  ['readonly', 'ro', 'readwrite', 'rw'],
];

/** The `key=value` fields of `--mount`, separated as in CSV; a key without a value is `true`. */
export function parseMountOptions(value: Excerpt, read: (excerpt: Excerpt) => Text): ReadonlyMap<string, Text> {
  const options = new Map<string, Text>();
  for (const field of splitFields(value)) {
    const equals = field.text.indexOf('=');
    const key = (equals === -1 ? field.text : field.text.slice(0, equals)).trim().toLowerCase();
    if (key === '') continue;
    for (const other of OTHER_NAMES.find((names) => names.includes(key)) ?? []) options.delete(other);
    options.set(key, equals === -1 ? bare(field) : optionValue(key, part(field, equals + 1, field.text.length), read));
  }
  return options;
}

function bare(field: Excerpt): Text {
  return { value: 'true', span: field.span(0, field.text.length) };
}

/** Types ignore case. */
function optionValue(key: string, value: Excerpt, read: (excerpt: Excerpt) => Text): Text {
  const text = read(value);
  const isWord = key === 'type' || key === 'sharing';
  return isWord && typeof text.value === 'string' ? { ...text, value: text.value.toLowerCase() } : text;
}

/** A field may be quoted, to contain a comma; a quote in it is then doubled. */
function splitFields(value: Excerpt): readonly Excerpt[] {
  const { text } = value;
  const fields: Excerpt[] = [];
  for (let at = 0; at <= text.length; ) {
    const range = text[at] === '"' ? quotedField(text, at) : plainField(text, at);
    fields.push(text[at] === '"' ? unquoted(value, range) : part(value, range.start, range.end));
    const comma = text.indexOf(',', range.end);
    if (comma === -1) break;
    at = comma + 1;
  }
  return fields;
}

function plainField(text: string, start: number): Range {
  const comma = text.indexOf(',', start);
  return { start, end: comma === -1 ? text.length : comma };
}

/** The field without its quotes. */
function quotedField(text: string, start: number): Range {
  let end = start + 1;
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
  return { start: start + 1, end: Math.min(end, text.length) };
}

function unquoted(value: Excerpt, { start, end }: Range): Excerpt {
  if (!value.text.slice(start, end).includes('""')) return part(value, start, end);
  const pieces: Piece[] = [];
  let from = start;
  for (
    let quote = value.text.indexOf('""', from);
    quote !== -1 && quote < end;
    quote = value.text.indexOf('""', from)
  ) {
    pieces.push({ text: value.text.slice(from, quote + 1), start: from, end: quote + 1 });
    from = quote + 2;
  }
  if (end > from) pieces.push({ text: value.text.slice(from, end), start: from, end });
  return spliced(value, pieces);
}
