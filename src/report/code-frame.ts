import { linesOf } from '../model/position.ts';
import type { Span } from '../model/source.ts';
import { lineAt } from '../support/line-index.ts';
import { maskedLine, type Ranges } from './masked-line.ts';
import { shownSpan } from './region.ts';

const PLAIN = /^[ -~•…]*$/;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const ZERO_WIDTH = /\p{M}/u;

/** The line that a finding starts on, ready to print. */
export interface CodeFrame {
  readonly line: number;
  readonly code: string;
  /** Blanks and `^` to print below the code. */
  readonly underline: string;
}

export function codeFrame(span: Span, secrets: Ranges, width: number): CodeFrame {
  const shown = shownSpan(span);
  const line = lineAt(linesOf(span.file), shown.start);
  const [left, token, right] = maskedLine(span.file, line, shown, secrets, width);
  const underline = ' '.repeat(displayWidth(left)) + '^'.repeat(Math.max(1, displayWidth(token)));
  return { line: line + 1, code: `${left}${token}${right}`.trimEnd(), underline };
}

/** Roughly how many columns a terminal uses for a text. */
function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : ZERO_WIDTH.test(character) ? 0 : 1;
  return width;
}
