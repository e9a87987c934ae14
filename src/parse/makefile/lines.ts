import { closing } from './references.ts';

/** A line of a Makefile with its continuation lines, as offsets into the text. */
export interface MakeLine {
  readonly start: number;
  /** Without the line end, which may be a Windows one: make accepts both. */
  readonly end: number;
}

/** A line of a recipe, without the mark at its beginning. */
export interface RecipeLine extends MakeLine {
  /** The mark, which make also removes from the lines that continue this one; undefined for a line that only a definition has. */
  readonly prefix?: string;
}

export function logicalLines(text: string): readonly MakeLine[] {
  const lines: MakeLine[] = [];
  for (let start = 0; start < text.length; ) {
    const end = logicalEnd(text, start);
    lines.push({ start, end: end > start && text[end - 1] === '\r' ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

/** The first line end without a backslash before it. */
function logicalEnd(text: string, start: number): number {
  for (let end = text.indexOf('\n', start); end !== -1; end = text.indexOf('\n', end + 1)) {
    let last = end - 1;
    if (text[last] === '\r') last -= 1;
    let backslashes = 0;
    while (last - backslashes >= start && text[last - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

/**
 * The ranges of a line of a recipe that make keeps: without the mark of a recipe after a line end, so that the shell joins the words on both
 * sides, and with the line ends of Unix. Inside of brackets after a dollar, make replaces the line end by a blank instead.
 * https://www.gnu.org/software/make/manual/html_node/Splitting-Recipe-Lines.html
 */
export function keptRanges(text: string, { start, end, prefix }: RecipeLine): readonly MakeLine[] {
  if (prefix === undefined) return [{ start, end }];
  const kept: MakeLine[] = [];
  let from = start;
  const leaveOut = (at: number): void => {
    if (at > from) kept.push({ start: from, end: at });
    from = at + 1;
  };
  for (let at = start; at < end; at += 1) {
    if (text[at] === '$' && /[({]/.test(text[at + 1] ?? '')) at = closing(text, at + 1, end) - 1;
    else if (text.startsWith('\r\n', at)) leaveOut(at);
    else if (text[at] === '\n' && text[at + 1] === prefix) leaveOut(at + 1);
  }
  return from < end || kept.length === 0 ? [...kept, { start: Math.min(from, end), end }] : kept;
}
