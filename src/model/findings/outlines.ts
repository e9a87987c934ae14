import { remember } from '../../support/caches/remember.ts';
import { firstReached } from '../../support/sorted.ts';
import { type Excerpt, type SourceFile, spanText } from '../source.ts';
import type { Edit } from './fix.ts';

/** Places in a file where texts were read that are not written there as they were read. */
interface Outlines {
  /** The last end of those that start at an offset. */
  readonly ends: Map<number, number>;
  /** In order, with the last end of all up to each one; undefined where another one came since. */
  sorted?: readonly { readonly start: number; readonly reach: number }[] | undefined;
}

const outlinesOf = remember((_file: SourceFile): Outlines => ({ ends: new Map() }));

/**
 * Takes note of a text whose parts all have the same place, such as a command in a variable or in code of another language. An edit of a part
 * would replace all of the place, see {@link changesOutline}.
 */
export function noteOutline({ text, span }: Excerpt): void {
  if (text.length < 2) return;
  const [first, last] = [span(0, 1), span(text.length - 1, text.length)];
  if (first.start !== last.start || first.end !== last.end || spanText(first) === text) return;
  const outlines = outlinesOf(first.file);
  if ((outlines.ends.get(first.start) ?? -1) >= first.end) return;
  outlines.ends.set(first.start, first.end);
  outlines.sorted = undefined;
}

/**
 * Whether an edit would change a part of a text that is not written where it was read, or leave half of an escape behind. One that removes all
 * around such a text is sound.
 */
export function changesOutline({ span }: Edit): boolean {
  const text = spanText(span);
  const start = span.start + text.length - text.trimStart().length;
  const end = Math.max(start, span.start + text.trimEnd().length);
  return isOutlined(span.file, start) || isOutlined(span.file, end) || isEscaped(span.file.text, start);
}

function isOutlined(file: SourceFile, offset: number): boolean {
  const outlines = outlinesOf(file);
  outlines.sorted ??= inOrder(outlines.ends);
  const before = outlines.sorted[firstReached(outlines.sorted, ({ start }) => start > offset) - 1];
  return before !== undefined && before.reach >= offset;
}

function inOrder(ends: Outlines['ends']): Outlines['sorted'] & object {
  let reach = 0;
  return [...ends]
    .sort(([a], [b]) => a - b)
    .map(([start, end]) => {
      reach = Math.max(reach, end);
      return { start, reach };
    });
}

/** Whether a quote has a backslash in front: it ends no word, and stays without it. */
function isEscaped(text: string, offset: number): boolean {
  return /["'$`\\]/.test(text.charAt(offset)) && text.charAt(offset - 1) === '\\';
}
