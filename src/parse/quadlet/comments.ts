import { isBlankOrComment, type LineText } from '../../syntax/lines.ts';
import type { CommentSyntax } from '../comment-syntax.ts';

/** `# comment` and `; comment`, on separate lines. */
export const quadletComments: CommentSyntax = {
  mark: /(?<![#;])[#;]+[ \t]*$/,
  isWholeLine: true,
  lastLine: lastUnitLine,
};

/** A line that ends with a backslash continues on the next one. */
function lastUnitLine(lineText: LineText, count: number, line: number): number {
  let last = line;
  while (last + 1 < count && (isBlankOrComment(lineText(last)) || lineText(last).trimEnd().endsWith('\\'))) last++;
  return last;
}
