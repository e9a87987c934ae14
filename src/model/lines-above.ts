import { remember } from '../support/caches/remember.ts';
import { lineAt } from '../support/line-index.ts';
import { sha256 } from '../support/sha256.ts';
import { linesOf } from './position.ts';
import type { SourceFile, Span } from './source.ts';

/** A line with content, and what it is part of. */
interface Line {
  /** In characters. */
  readonly indent: number;
  /** Without spaces around it. */
  readonly text: string;
  /** The last line before it that is indented less. */
  readonly above: Line | undefined;
}

/** Identifies the keys that a place of a file is below: the lines before it that are indented less than its own, from the innermost one. */
export function linesAbove({ file, start, end }: Span): string {
  const starts = linesOf(file);
  const index = lineAt(starts, start);
  const indent = indentOf(file.text.slice(starts[index], end));
  let above = lastLines(file)[index];
  while (above !== undefined && above.indent >= indent) above = above.above;
  const all: Line[] = [];
  for (let line = above; line !== undefined; line = line.above) all.push(line);
  // from the outermost one, so that no call goes through many lines
  return all.toReversed().map(identityOf).at(-1) ?? '';
}

/** For each line of a file, the last one before it that has content. */
const lastLines = remember((file: SourceFile): readonly (Line | undefined)[] => {
  const starts = linesOf(file);
  let last: Line | undefined;
  return starts.map((from, index) => {
    const before = last;
    const line = file.text.slice(from, starts[index + 1]);
    const text = line.trim();
    if (text !== '' && !text.startsWith('#')) {
      const indent = indentOf(line);
      let above = before;
      while (above !== undefined && above.indent >= indent) above = above.above;
      last = { indent, text, above };
    }
    return before;
  });
});

/** A hash of its text and of all that is above it. */
const identityOf = remember(({ text, above }: Line): string =>
  sha256(JSON.stringify([text, above === undefined ? '' : identityOf(above)])),
);

/** In characters. */
function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
