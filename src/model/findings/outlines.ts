import { remember } from '../../support/caches/remember.ts';
import { firstReached } from '../../support/sorted.ts';
import { type Excerpt, type SourceFile, type Span, spanText } from '../source.ts';
import type { Edit } from './fix.ts';

/** A place in a file where a text was read that is not written there as it was read. */
interface Outline {
  readonly start: number;
  /** The last end of all outlines up to this one. */
  readonly reach: number;
}

/**
 * Takes note of a text whose parts all have the same place, such as a command in a variable or in code of another language. An edit of a part
 * would replace all of the place, see {@link changesOutline}.
 */
export function noteOutline({ text, span }: Excerpt): void {
  if (text.length < 2) return;
  const [first, last] = [span(0, 1), span(text.length - 1, text.length)];
  if (first.start !== last.start || first.end !== last.end || spanText(first) === text) return;
  known(first.file).push(first);
}

/** Whether an edit would change a part of a text that is not written where it was read. One that removes all around it is sound. */
export function changesOutline({ span }: Edit): boolean {
  const text = spanText(span);
  const start = span.start + text.length - text.trimStart().length;
  const end = Math.max(start, span.start + text.trimEnd().length);
  return isOutlined(span.file, start) || isOutlined(span.file, end);
}

const known = remember((_file: SourceFile): Span[] => []);

function isOutlined(file: SourceFile, offset: number): boolean {
  const outlines = outlinesOf(file);
  const before = outlines[firstReached(outlines, ({ start }) => start > offset) - 1];
  return before !== undefined && before.reach >= offset;
}

/** By their starts. */
function outlinesOf(file: SourceFile): readonly Outline[] {
  const spans = known(file);
  const sorted = sortedKnown(file);
  if (sorted.count === spans.length) return sorted.outlines;
  let reach = 0;
  sorted.outlines = spans
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      reach = Math.max(reach, end);
      return { start, reach };
    });
  sorted.count = spans.length;
  return sorted.outlines;
}

const sortedKnown = remember((_file: SourceFile): { count: number; outlines: readonly Outline[] } => ({
  count: 0,
  outlines: [],
}));
