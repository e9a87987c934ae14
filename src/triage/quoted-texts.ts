import type { SourceFile } from '../model/source.ts';
import type { CommentSyntax, OffsetRange } from '../parse/comment-syntax.ts';

/** The innermost text with `#` around an offset; undefined outside such texts. */
export type TextAround = (offset: number) => OffsetRange | undefined;

export function textAt(file: SourceFile, textsIn: CommentSyntax['textsIn']): TextAround {
  const texts = (textsIn?.(file) ?? []).filter(({ start, end }) => file.text.slice(start, end).includes('#'));
  return (offset) =>
    texts
      .filter(({ start, end }) => start <= offset && offset < end)
      .reduce<OffsetRange | undefined>(
        (inner, one) => (inner === undefined || isWithin(one, inner) ? one : inner),
        undefined,
      );
}

function isWithin(one: OffsetRange, other: OffsetRange): boolean {
  return one.start >= other.start && one.end <= other.end;
}
