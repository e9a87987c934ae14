import { linesOf } from '../../model/position.ts';
import type { Span } from '../../model/source.ts';
import { lineAt } from '../../support/line-index.ts';
import { maskedLine } from '../masked-line.ts';
import { shownSpan } from '../region.ts';
import { counted } from '../tally.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { Page } from './page.ts';

/** In characters; an ellipsis marks a cut. */
const WIDTH = 240;

/** The lines of a place, with the place itself marked; only the first lines of a long one. */
export function codeOf(span: Span, { secrets }: Page, mostLines: number): Markup {
  const { file } = span;
  const shown = shownSpan(span);
  const first = lineAt(linesOf(file), shown.start);
  const last = lineAt(linesOf(file), Math.max(shown.start, shown.end - 1));
  const end = Math.min(last, first + mostLines - 1);
  const ranges = secrets(file);
  const lines: Markup[] = [];
  for (let line = first; line <= end; line++) {
    const [left, token, right] = maskedLine(file, line, shown, ranges, WIDTH);
    lines.push(
      html`<span class="number">${line + 1}</span><code>${left}<mark>${token}</mark>${right.trimEnd()}</code>
`,
    );
  }
  const rest = last - end;
  const more = rest > 0 ? html`<span class="more">… and ${counted(rest, 'more line')}</span>` : NOTHING;
  return html`<pre>${lines}${more}</pre>`;
}
