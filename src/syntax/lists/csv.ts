import { type PlacedText, sliceOf } from './index.ts';

/** The fields between commas, as Docker reads `--mount` and the like. A field in quotes may contain commas. https://pkg.go.dev/encoding/csv */
export function csvFields(written: PlacedText): readonly PlacedText[] {
  const { text } = written;
  const fields: PlacedText[] = [];
  for (let from = 0; from <= text.length; ) {
    const quote = text[from] === '"' ? text.indexOf('"', from + 1) : -1;
    const comma = text.indexOf(',', Math.max(quote, from));
    const end = comma === -1 ? text.length : comma;
    fields.push(quote === -1 ? sliceOf(written, from, end) : sliceOf(written, from + 1, quote));
    from = end + 1;
  }
  return fields;
}
