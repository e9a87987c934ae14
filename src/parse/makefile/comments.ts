import { type SourceFile, wholeFile } from '../../model/source.ts';
import { lastContinuedLine } from '../../syntax/lines.ts';
import { textsInRecipes } from '../../syntax/shell/texts.ts';
import { type CommentSyntax, hashComments, type OffsetRange } from '../comment-syntax.ts';
import { logicalLines } from './lines.ts';
import { withoutMarks } from './marks.ts';
import { partsOf } from './parts.ts';

export const makefileComments: CommentSyntax = {
  ...hashComments,
  hasShellQuotes: true,
  lastLine: lastContinuedLine,
  textsIn,
};

/** Lines with those that continue them, recipes, and what a shell reads in these. */
function textsIn(file: SourceFile): readonly OffsetRange[] {
  const lines = logicalLines(file.text);
  const { statements, recipes } = partsOf(file.text, lines);
  const bodies = statements.flatMap(({ body }) => (body === undefined ? [] : [body]));
  const statementLines = lines.filter(({ start, end }) => !COMMENT.test(file.text.slice(start, end)));
  return [...statementLines, ...textsInRecipes(wholeFile(file), [...recipes, ...bodies], withoutMarks)];
}

/** A comment that continues on the next line: what follows it may be a command. */
const COMMENT = /^[ \t@+-]*#/;
