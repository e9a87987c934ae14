import { type SourceFile, wholeFile } from '../../model/source.ts';
import { type CommentSyntax, hashComments } from '../comment-syntax.ts';
import { type Block, blocksOf } from './text/blocks.ts';
import { scanDirectives } from './text/directives.ts';
import { SILENT } from './text/source.ts';

/** Comments within instructions are comments of the Dockerfile, so a text of several lines cannot hide one. */
export const dockerfileComments: CommentSyntax = { ...hashComments, hasShellQuotes: true, instructionsIn };

function instructionsIn(file: SourceFile): readonly Block[] {
  const excerpt = wholeFile(file);
  const { escapeChar } = scanDirectives(excerpt);
  return blocksOf({ file, excerpt, text: file.text, escapeChar, report: SILENT, expansion: { left: 0 } });
}
