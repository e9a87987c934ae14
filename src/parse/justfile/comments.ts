import { lastContinuedLine } from '../../syntax/lines.ts';
import { type CommentSyntax, hashComments } from '../comment-syntax.ts';

export const justfileComments: CommentSyntax = { ...hashComments, hasShellQuotes: true, lastLine: lastContinuedLine };
