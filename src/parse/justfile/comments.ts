import { type SourceFile, wholeFile } from '../../model/source.ts';
import { lastContinuedLine } from '../../syntax/lines.ts';
import { textsInRecipes } from '../../syntax/shell/texts.ts';
import { type CommentSyntax, hashComments, type OffsetRange } from '../comment-syntax.ts';
import type { JustRange } from './expressions.ts';
import { itemsOf } from './items.ts';
import { continuedLines, withoutMarks } from './lines.ts';

export const justfileComments: CommentSyntax = {
  ...hashComments,
  hasShellQuotes: true,
  lastLine: lastContinuedLine,
  textsIn,
};

/** Values, recipes, and what a shell reads in these: in each line with those that continue it, and in all lines together. */
function textsIn(file: SourceFile): readonly OffsetRange[] {
  const { assignments, recipes } = itemsOf(file.text);
  const bodies = recipes.map(({ lines }) => lines);
  const isComment = ([first]: readonly JustRange[]): boolean =>
    first !== undefined && COMMENT.test(file.text.slice(first.start, first.end));
  const continued = bodies.flatMap((lines) => continuedLines(file.text, lines)).filter((lines) => !isComment(lines));
  return [
    ...assignments.map(({ value }) => value),
    ...textsInRecipes(wholeFile(file), [...bodies, ...continued], withoutMarks),
  ];
}

const COMMENT = /^[ \t@-]*#/;
