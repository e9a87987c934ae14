import { scalarsIn } from '../../syntax/tree/scalars.ts';
import { parseYaml } from '../../syntax/yaml/located-yaml.ts';
import { type CommentSyntax, hashComments } from '../comment-syntax.ts';

export const composeComments: CommentSyntax = {
  ...hashComments,
  textsIn(file) {
    const documents = parseYaml(file);
    return 'reason' in documents ? [] : documents.roots.flatMap((root) => [...scalarsIn(root)]);
  },
};
