import type { Excerpt } from '../../model/source.ts';
import type { JustRange } from './expressions.ts';

/** Lines that end with a backslash, together with those that continue them. */
export function continuedLines(text: string, lines: readonly JustRange[]): readonly (readonly JustRange[])[] {
  const scripts: JustRange[][] = [];
  let isContinued = false;
  for (const line of lines) {
    if (isContinued) scripts.at(-1)?.push(line);
    else scripts.push([line]);
    isContinued = line.end > line.start && text[line.end - 1] === '\\';
  }
  return scripts;
}

/** `@` is not echoed, `-` may fail. Blanks replace them, so that all offsets stay the same. */
export function withoutMarks({ text, span }: Excerpt): Excerpt {
  return { text: text.replace(/^[ \t]*[@-]+/, (marks) => ' '.repeat(marks.length)), span };
}
