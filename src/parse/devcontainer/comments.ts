import { indentOf, type LineText, lastDeeperLine } from '../../syntax/lines.ts';
import type { CommentSyntax } from '../comment-syntax.ts';

/** `// comment` */
export const devcontainerComments: CommentSyntax = { mark: /(?<!\/)\/\/+[ \t]*$/, lastLine: lastJsonLine };

/** The end of a list that opens on the line, or of an object that is an item; keys within an object are separate options. */
function lastJsonLine(lineText: LineText, count: number, line: number): number {
  const text = lineText(line);
  if (/:\s*\{\s*(?:\/\/.*)?$/s.test(text)) return line;
  return lastDeeperLine(lineText, count, line, indentOf(text), false);
}
