import { lineAt, lineStarts } from '../support/line-index.ts';
import { remember } from '../support/remember.ts';
import type { SourceFile } from './source.ts';

/** A 1-based place in a file, in UTF-16 columns, as SARIF and editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The offsets where the lines of a file start; cached as long as the file exists. */
export const linesOf: (file: SourceFile) => readonly number[] = remember(({ text }) => lineStarts(text));

export function positionAt(file: SourceFile, offset: number): Position {
  const starts = linesOf(file);
  const line = lineAt(starts, offset);
  return { line: line + 1, column: offset - (starts[line] as number) + 1 };
}
