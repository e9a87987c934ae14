import { indentOf, type LineText, lastDeeperLine } from '../../syntax/lines.ts';
import type { CommentSyntax } from '../comment-syntax.ts';

/** `// comment` */
export const devcontainerComments: CommentSyntax = { mark: /(?<!\/)\/\/+[ \t]*$/, lastLine: lastJsonLine };

/** The list that opens in the line, or the object that is an item; what a key has in an object are options of their own. */
function lastJsonLine(lineText: LineText, count: number, line: number): number {
  const text = lineText(line);
  if (/:\s*\{\s*(?:\/\/.*)?$/s.test(text)) return line;
  return lastDeeperLine(lineText, count, line, indentOf(text), false);
}
