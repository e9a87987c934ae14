import { type PlacedText, sliceOf } from '../../syntax/lists/index.ts';

/**
 * The inputs of Docker's actions with several values are read as CSV, where quotes around a value are not part of it, and commas within
 * them do not separate values: https://github.com/docker/actions-toolkit/blob/main/src/util.ts
 */
export function cellsIn(line: PlacedText): readonly PlacedText[] {
  const cells: PlacedText[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < line.text.length; at++) {
    const character = line.text[at];
    if (character === '"') isQuoted = !isQuoted;
    if (character !== ',' || isQuoted) continue;
    cells.push(sliceOf(line, from, at));
    from = at + 1;
  }
  return [...cells, sliceOf(line, from)];
}

/** A value without the quotes around it. */
export function unquotedCell(cell: PlacedText): PlacedText {
  return QUOTED.test(cell.text) ? sliceOf(cell, 1, cell.text.length - 1) : cell;
}

/** The same for a line without places. */
export function unquotedLine(line: string): string {
  const text = line.trim();
  return QUOTED.test(text) ? text.slice(1, -1) : line;
}

const QUOTED = /^"[^"]*"$/;
