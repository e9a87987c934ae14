import { rememberRecent } from '../support/caches/remember-recent.ts';
import { lineAt, lineStarts } from '../support/line-index.ts';
import type { SourceFile } from './source.ts';

/** A 1-based place in a file, in UTF-16 columns, as SARIF and editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Reports go through the files in their order, and come back to few of them. */
const RECENT_FILES = 64;

/** The offsets where the lines of a file start. */
export const linesOf: (file: SourceFile) => readonly number[] = rememberRecent(RECENT_FILES, ({ text }) =>
  lineStarts(text),
);

/** The offset where a line starts, by its index; the end of the text for a line after the last one. */
export function startOfLine(file: SourceFile, line: number): number {
  return linesOf(file)[line] ?? file.text.length;
}

export function positionAt(file: SourceFile, offset: number): Position {
  const line = lineAt(linesOf(file), offset);
  return { line: line + 1, column: offset - startOfLine(file, line) + 1 };
}
