import type { LineRange } from './change.ts';

const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** The lines of the new file that a unified diff of one file adds or rewrites. */
export function addedRanges(diff: string): LineRange[] {
  const ranges: LineRange[] = [];
  const lines = diff.split('\n');
  for (let at = 0, line = lines[at]; line !== undefined; line = lines[++at]) {
    const hunk = HUNK.exec(line);
    if (hunk === null) continue;
    at += readHunk(lines, at + 1, { old: count(hunk[1]), new: count(hunk[3]), line: Number(hunk[2]) }, ranges);
  }
  return ranges;
}

/** The lines of the new file that a unified diff shows, including unchanged ones around the change: these can be commented on. */
export function shownRanges(diff: string): LineRange[] {
  return diff.split('\n').flatMap((line) => {
    const hunk = HUNK.exec(line);
    if (hunk === null || count(hunk[3]) === 0) return [];
    const start = Number(hunk[2]);
    return [{ start, end: start + count(hunk[3]) - 1 }];
  });
}

function count(written: string | undefined): number {
  return written === undefined ? 1 : Number(written);
}

interface Hunk {
  readonly old: number;
  readonly new: number;
  /** The first line in the new file. */
  readonly line: number;
}

/** How many lines the hunk has. They are counted, since a line of the file may look like the header of a hunk. */
function readHunk(lines: readonly string[], from: number, hunk: Hunk, ranges: LineRange[]): number {
  let { old: oldLeft, new: newLeft, line } = hunk;
  let at = from;
  for (let text = lines[at]; (oldLeft > 0 || newLeft > 0) && text !== undefined; text = lines[++at]) {
    const kind = text.charAt(0);
    if (kind === '\\') continue;
    if (kind !== '+') oldLeft--;
    if (kind === '-') continue;
    newLeft--;
    if (kind === '+') addLine(ranges, line);
    line++;
  }
  return at - from;
}

function addLine(ranges: LineRange[], line: number): void {
  const last = ranges.at(-1);
  if (last !== undefined && last.end === line - 1) ranges[ranges.length - 1] = { start: last.start, end: line };
  else ranges.push({ start: line, end: line });
}
