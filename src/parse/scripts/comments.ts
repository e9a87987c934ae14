import { wholeFile } from '../../model/source.ts';
import { lastContinuedLine } from '../../syntax/lines.ts';
import { textsInShell } from '../../syntax/shell/texts.ts';
import { type CommentSyntax, hashComments } from '../comment-syntax.ts';

export const shellComments: CommentSyntax = {
  ...hashComments,
  hasShellQuotes: true,
  lastLine: lastContinuedLine,
  textsIn: (file) => textsInShell([wholeFile(file)]),
};
