import type { Excerpt, Span } from '../../model/source.ts';
import { lineAt } from '../../support/line-index.ts';

/** A run of text with its place. */
export interface Run {
  readonly text: string;
  readonly span: (from: number, to: number) => Span;
  /** Whether it is an unknown variable, as written. */
  readonly isUnknown?: boolean;
  /** The place where the text is used, if `span` leads to its definition. Ranges beyond this run get this place. */
  readonly use?: Span;
}

/** The runs joined into one text, with all places. */
export function excerptOf(runs: readonly Run[]): Excerpt {
  const [only] = runs;
  if (runs.length === 1 && only !== undefined) return { text: only.text, span: only.span };
  const starts = startsOf(runs);
  return { text: runs.map(({ text }) => text).join(''), span: (start, end) => spanAcross(runs, starts, start, end) };
}

function spanAcross(runs: readonly Run[], starts: readonly number[], start: number, end: number): Span {
  const first = lineAt(starts, start);
  const last = end > start ? lineAt(starts, end - 1) : first;
  const head = runs[first] as Run;
  const tail = runs[last] as Run;
  const headStart = start - (starts[first] as number);
  const tailEnd = end - (starts[last] as number);
  if (first === last) return head.span(headStart, tailEnd);
  const from = head.use ?? head.span(headStart, head.text.length);
  const to = tail.use ?? tail.span(0, tailEnd);
  return to.file === from.file ? { ...from, end: Math.max(from.end, to.end) } : from;
}

/** The offset of each text in the joined text. */
export function startsOf(runs: readonly { readonly text: string }[]): readonly number[] {
  let length = 0;
  return runs.map(({ text }) => {
    length += text.length;
    return length - text.length;
  });
}
