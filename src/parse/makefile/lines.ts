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
