import { firstReached } from './sorted.ts';

/** The offsets at which the lines of a text start. `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStarts(text: string): readonly number[] {
  return text.includes('\r') ? allLineStarts(text) : plainLineStarts(text);
}

/** For texts whose lines all end with `\n`, as in most files. */
function plainLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function allLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** Index of the last line that starts at or before `offset`. */
export function lineAt(starts: readonly number[], offset: number): number {
  return Math.max(0, firstReached(starts, (start) => start > offset) - 1);
}
