import type { Excerpt, Span } from '../../model/source.ts';
import { lineAt } from '../../support/line-index.ts';

/** A run of text with the place that it comes from. */
export interface Run {
  readonly text: string;
  readonly span: (from: number, to: number) => Span;
  /** An unknown variable, as it is written. */
  readonly isUnknown?: boolean;
  /** Where the text is used, when `span` leads to where it is defined: what goes beyond this run stands there. */
  readonly use?: Span;
}

/** One text out of runs, which keeps the places of all of them. */
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
  return { ...from, end: Math.max(from.end, (tail.use ?? tail.span(0, tailEnd)).end) };
}

/** Where each text starts when they are joined. */
export function startsOf(runs: readonly { readonly text: string }[]): readonly number[] {
  let length = 0;
  return runs.map(({ text }) => {
    length += text.length;
    return length - text.length;
  });
}
