import type { MakeLine, RecipeLine } from './lines.ts';
import { closing } from './references.ts';

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
