import { scalarsIn } from '../../syntax/tree/scalars.ts';
import { type CommentSyntax, hashComments } from '../comment-syntax.ts';
import { composeYaml } from './compose-yaml.ts';

export const composeComments: CommentSyntax = {
  ...hashComments,
  textsIn(file) {
    const documents = composeYaml(file);
    return 'reason' in documents ? [] : documents.roots.flatMap((root) => [...scalarsIn(root)]);
  },
};
