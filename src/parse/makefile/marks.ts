import type { Excerpt } from '../../model/source.ts';

/** `@` is not echoed, `-` may fail, `+` always runs. Blanks replace them, so that all offsets stay the same. */
export function withoutMarks({ text, span }: Excerpt): Excerpt {
  return {
    text: text.replaceAll(MARKS, (marks, before: string) => before + ' '.repeat(marks.length - before.length)),
    span,
  };
}

/** At the beginning, or after a line that does not continue on the next one. */
const MARKS = /(^|[^\\\r]\r?\n)[ \t]*[@+-][ \t@+-]*/g;
