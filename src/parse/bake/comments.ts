import { heredocsOf } from '../../syntax/hcl/located-hcl.ts';
import { type CommentSyntax, hashComments } from '../comment-syntax.ts';

export const bakeComments: CommentSyntax = {
  ...hashComments,
  textsIn: ({ path, text }) => (path.endsWith('.json') ? [] : heredocsOf(text)),
};
