import { linesOf, startOfLine } from '../../model/position.ts';
import type { SourceFile, Span } from '../../model/source.ts';
import { lineAt } from '../../support/line-index.ts';
import { maskedLine, type Ranges } from '../masked-line.ts';
import { shownSpan } from '../region.ts';
import { counted } from '../tally.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

/** In characters; an ellipsis marks a cut. */
const WIDTH = 240;

interface FrameOptions {
  /** Only the first lines of a long place are shown. */
  readonly most: number;
  /** How many lines before and after the place are shown. */
  readonly around: number;
}

/** The lines of a place with the place itself marked, and the lines around it. */
export function codeOf(span: Span, { secrets }: Page, { most, around }: FrameOptions): Markup {
  const { file } = span;
  const shown = shownSpan(span);
  const starts = linesOf(file);
  const first = lineAt(starts, shown.start);
  const last = lineAt(starts, Math.max(shown.start, shown.end - 1));
  const end = Math.min(last, first + most - 1);
  const ranges = secrets(file);
  const lines = range(first, end).map((line) => markedLine(file, line, shown, ranges));
  const rest = last - end;
  const more =
    rest > 0
      ? html`<span class="more">… and ${counted(rest, 'more line')}</span>`
      : html`${range(last + 1, Math.min(last + around, lastLine(file))).map((line) => plainLine(file, line, ranges))}`;
  const before = range(Math.max(0, first - around), first - 1).map((line) => plainLine(file, line, ranges));
  return html`<pre>${before}${lines}${more}</pre>`;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** The line after the last line end is not shown if it is empty. */
function lastLine(file: SourceFile): number {
  const count = linesOf(file).length;
  return /[\r\n]$/.test(file.text) ? count - 2 : count - 1;
}

function markedLine(file: SourceFile, line: number, shown: Span, ranges: Ranges): Markup {
  const [left, token, right] = maskedLine(file, line, shown, ranges, WIDTH);
  return html`<span class="number">${line + 1}</span><code>${left}<mark>${token}</mark>${right.trimEnd()}</code>
`;
}

function plainLine(file: SourceFile, line: number, ranges: Ranges): Markup {
  const start = startOfLine(file, line);
  const parts = maskedLine(file, line, { start, end: start }, ranges, WIDTH);
  return html`<span class="number">${line + 1}</span><code>${parts.join('').trimEnd()}</code>
`;
}
